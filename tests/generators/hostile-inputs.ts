// A stream of random numbers in; texts that no newspaper prints out: endless commas, nested quotations, thousands of numbers, torn articles.
// Each generator writes about as many characters as it is asked for.
import type {Random} from './random.ts'

export type HostileGenerator = (random: Random, length: number, articles: readonly string[]) => string

/** Pieces, drawn at random and joined, until there is enough of them. */
const soup = (pieces: readonly string[], glue: string): HostileGenerator => (random, length) => {
  const drawn: string[] = []
  for (let written = 0; written < length; written += drawn.at(-1)!.length + glue.length) drawn.push(random.pick(pieces))
  return drawn.join(glue)
}

/** One piece over and over. */
const again = (...pieces: readonly string[]): HostileGenerator => (random, length) => {
  const piece = random.pick(pieces)
  return piece.repeat(Math.max(1, Math.floor(length / piece.length)))
}

const NAMES = ['Sunmar', 'Sunmari', 'Orvand', 'Keldra', 'Keldran', 'Halvet', 'Oku Balari', 'Ilva Marsk', 'Doran Tesh', 'the Littoral League', 'the Keldran Signals Bureau', 'Jane Smith', 'Smith']
const CUES = ['killed', 'wounded', 'killed and wounded', 'casualties of', 'captured', 'were sent', 'to send', 'deployed', 'marines', 'soldiers', 'losses', 'dead', 'army', 'cap', 'limit', 'free navigation', 'observers', 'draft agreement', 'peace plan']
const REPORTS = ['said', 'said that', 'told', 'reported', 'according to', 'citing', 'claims', 'denied', 'estimates that', 'it added,', 'the ministry said', 'he said', '”, she told']
const STANCES = ['rejects', 'demands', 'accepts', 'does not accept', 'would not', 'proposes', 'is open to', 'has not ruled out', 'if', 'unless', 'would be', 'must', 'refuses to']
const NUMBERS = ['11,000', '270', '4', '12k', '1.5 million', 'four thousand', 'dozens', 'hundreds of thousands', 'between 4,000 and 5,000', 'from 10 to 20', 'at least 120', '10-12', '3,2', '.5', 'half of', 'a third', '2030', '15%', '$9']
const JOINERS = ['and', 'or', ',', ';', '—', 'of whom', 'who', 'which', 'that', 'but', 'while', 'of', 'by', 'to', 'the', 'a', ':', '(', ')', '“', '”', '.', '\n']
const STORY = ['Sunmari marines', 'Sunmari soldiers', 'Sunmar', 'Orvand', 'Keldra']

/** An article torn by splices, doublings and deletions. */
const torn: HostileGenerator = (random, length, articles) => {
  let text = ''
  while (text.length < length) text += `${random.pick(articles)}\n`
  for (let cut = random.below(40) + 1; cut > 0; cut--) {
    const [from, to] = [random.below(text.length), random.below(text.length)]
    const piece = text.slice(from, from + random.below(200))
    if (random.chance(0.3)) text = text.slice(0, to) + text.slice(to + random.below(80))
    else text = text.slice(0, to) + piece + text.slice(to)
  }
  return text.slice(0, length)
}

/** An article with one kind of character taken out or put in everywhere. */
const worn: HostileGenerator = (random, length, articles) => {
  const text = torn(random, length, articles)
  const wear = random.pick<(text: string) => string>([
    all => all.replace(/[.!?]/g, ''), all => all.replace(/\s+/g, ''), all => all.replace(/\n/g, ' '), all => all.replace(/ /g, '\n'), all => all.replace(/ /g, ', '),
    all => all.replace(/ /g, ' and '), all => all.toUpperCase(), all => all.toLowerCase(), all => all.replace(/(\w)/g, '$1\u200b'), all => all.replace(/ /g, '&nbsp;'),
    all => all.replace(/\d/g, '٣'), all => all.replace(/e/g, 'e\u0301'), all => all.replace(/[.]/g, ';'), all => all.replace(/(\w+)/g, '**$1**'),
  ])
  return wear(text).slice(0, length)
}

const letters: HostileGenerator = (random, length) => {
  let text = ''
  while (text.length < length) text += String.fromCodePoint(random.chance(0.7) ? 0x20 + random.below(0x5f) : random.chance(0.9) ? 0xa0 + random.below(0xd000) : 0x10000 + random.below(0x10000))
  return text
}

/** By name, so that a slow or broken input says where it comes from. */
export const HOSTILE: Readonly<Record<string, HostileGenerator>> = {
  'nested quotations': again('“', '“‘', '"', '“he said, ', '‘“Sunmar said ', '(“', '”“'),
  'endless commas': again(',', ', ', 'killed, ', '5, ', 'a,', 'Sunmar, ', '5,', '1,000,'),
  'runs of digits': again('1', '12', '1,', '1.', '1 ', '1,111', '9 999 ', '1\u00a0000', '0', '1-', '1:', '00:', '1)', '1/2 '),
  'dashes': again('-', '–', '—', ' - ', 'a-', '1-', '1–', '-1', '\u2011a', 'ten-', '- '),
  'brackets': again('(', '[', '[[', '](', '[a](', '![', '[1]', '{', '()', '(a', '[^1]', '<', '<a ', '</', '[a', '[00:', '(1) '),
  'entities': again('&', '&amp;', '&#', '&#1', '&#xD800;', '&#xDC00;', '&nbsp;', '&a', '&#9999999;', '&amp', '&lt;b&gt;', '&#x1F4A5;'),
  'Markdown': again('*', '**', '_', '__', '# ', '> ', '- ', '`', '~~', '| ', '|a', '---\n', '1. ', '* * ', '_a_', 'a_', '**a', '\n#', '\n- a', '\n> '),
  'invisible characters': again('\u200b', '\u200d', 'a\u200b', '\ufeff', '\u00ad', '\u0301', 'e\u0301', 'a\u0301\u0302\u0303', '\u202e', '\u2066', '\u2028', '\u00a0', '\u3000', '\ufffd'),
  'emoji': again('💥', '👩‍👩‍👧‍👦', '🇺🇳', '❤️', '1️⃣', '💥5 ', '👍🏽 '),
  'right to left': again('שלום ', 'مرحبا ', '٣٤٥ ', '\u202eabc', '\u200fkilled 5 ', 'שלום, 5 killed '),
  'lone surrogates': again('\ud800', '\udc00', 'a\ud800', '\udfff5 '),
  'one name': again(...NAMES.flatMap(name => [`${name} `, `${name}, `, `${name}’s `, `${name}. `])),
  'one cue': again(...CUES.flatMap(cue => [`${cue} `, `${cue}, `, `5 ${cue} `, `${cue} and `])),
  'one verb of report': again(...REPORTS.flatMap(report => [`${report} `, `Sunmar ${report} `, `5 ${report} `, `, ${report}`])),
  'one stance': again(...STANCES.flatMap(stance => [`${stance} `, `Keldra ${stance} `, `Keldra ${stance} a limit `])),
  'one number': again(...NUMBERS.flatMap(number => [`${number} `, `${number}, `, `${number} marines `, `${number}-`, `${number}\n`])),
  'and and and': again('and ', 'or ', 'of ', 'the ', 'to ', 'that ', 'who ', 'not ', 'a ', 'half ', 'thousand ', 'hundred ', 'million-', 'two-', 'point ', 'between ', 'from ', 'at least ', 'more than '),
  'numbers of one sentence': soup([...NUMBERS, ...STORY, 'killed', 'wounded', 'and'], ' '),
  'names and cues': soup([...NAMES, ...CUES], ' '),
  'names and reports': soup([...NAMES, ...REPORTS, ...JOINERS], ' '),
  'names and stances': soup([...NAMES, ...STANCES, ...CUES, ...JOINERS], ' '),
  'everything': soup([...NAMES, ...CUES, ...REPORTS, ...STANCES, ...NUMBERS, ...JOINERS], ' '),
  'everything glued': soup([...NAMES, ...CUES, ...REPORTS, ...NUMBERS, ...JOINERS], ''),
  'everything in lines': soup([...NAMES, ...CUES, ...REPORTS, ...STANCES, ...NUMBERS, ...JOINERS], '\n'),
  'short sentences': soup([...STORY.map(name => `${name} lost 5.`), 'He said so.', '5.', 'No.', 'U.S.', 'Gen.', 'Yes?', 'approx. 5', 'a.b.c.', '(5).'], ' '),
  'abbreviations': again('U.S. ', 'a.', 'Mr. ', 'No. 5 ', 'p.m. ', 'e.g. ', 'Gen. Kim ', 'A.B.', '...', '. . ', '?!', '.\n'),
  'one word': again('a', 'A', 'ab', 'é', 'Sunmar', "n't", "a'", '’s', 'www.', 'http://', 'a@', 'a.b@', 'x-', 'Aa'),
  'blank lines': again('\n', '\r\n', ' \n', '\n\n\n', '\t', ' ', '\u2029', '\n \u00a0', 'a\n', '\n5'),
  'stamps and labels': again('00:01\n', '[00:01:02] a ', 'Q: ', 'Smith: ', 'SMITH: 5 killed\n', 'Title: a\n', '12:30 ', '0:15\nand then\n', '00:00:01,000 --> 00:00:04,000\n'),
  'clutter': again('Share this article\n', 'Leave a Reply\n', 'Share ', 'Read more: ', 'Related stories ', 'Advertisement\n', '5 comments ', 'Follow us on '),
  'front matter': again('---\n', '---\na: b\n', '+++\n', 'a: ', 'Published: 5\n', 'By Jane Smith\n'),
  'random letters': letters,
  'torn articles': torn,
  'worn articles': worn,
}

/** Half of the texts stand inside an article on the conflict, so that all of the extractor comes to read them. */
export function hostileText(name: string, random: Random, length: number, articles: readonly string[]): string {
  const text = HOSTILE[name]!(random, length, articles)
  const around = random.chance(0.5) ? random.pick(articles) : ''
  const middle = around.indexOf('. ', around.length / 3) + 2
  return around === '' || middle < 2 ? text : around.slice(0, middle) + text + around.slice(middle)
}
