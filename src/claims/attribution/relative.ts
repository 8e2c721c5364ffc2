// One sentence as read in; who is said to vouch for a number right behind it out: "the 12,000 that the Utopians talk about",
// "a figure Capital ridicules", "300 dead, all counted by monitors".
import type {SentenceReading} from '../reading.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {attributionAt, type Attribution} from './attribution-at.ts'
import {isOfKind, type Glossary} from './glossary.ts'
import {FIGURES, SPEAKER} from './lexicon.ts'
import {endOfPhrase, namesSpeaker, reports} from './noun-phrase.ts'
import {readAt} from './openers.ts'

const SPEAKS_OF = stems(['talk', 'speak', 'complain', 'boast', 'write'])
const PROMISES = stems(['promise', 'pledge', 'offer', 'demand', 'propose', 'request'])
const STANCE = stems([...words.stance, 'put'])
const OFFICE = 5
const ALL: ReadonlySet<string> = new Set(['all', 'both', 'each'])
const COUNTS = /(?:ed|seen|shown|given|put)$/
/** Words between a number and the relative clause behind it, and between a count and who made it. */
const NOUN_REACH = 6
const COUNT_REACH = 9

/** "the 12,000 soldiers (that) the Utopians talk about": the verb closes its clause, so that nothing but the number can be its object. */
function byContact(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens, mentions, quantities} = reading
  return mentions.flatMap(mention => {
    if (mention.form === 'adjective' || !isOfKind(mention.id, glossary, 'state', 'body', 'person')) return []
    const to = officeBehind(tokens, mention.to)
    const verb = tokens[to]
    const article = tokens[mention.from - 1]?.lower === 'the' ? 1 : 0
    const from = mention.from - article - (/^(?:that|which|whom)$/.test(tokens[mention.from - article - 1]?.lower ?? '') ? 1 : 0)
    const before = tokens[from - 1]
    const figure = before !== undefined && FIGURES.has(before.stem)
    const promised = verb !== undefined && PROMISES.has(verb.stem) && /ed$/.test(verb.lower)
    const about = verb && SPEAKS_OF.has(verb.stem) && /^(?:about|of)$/.test(tokens[to + 1]?.lower ?? '')
    const end = to + (about ? 2 : 1)
    if (!verb || !(about || promised || reports(verb)) || !(closes(tokens[end]) || ((promised || figure) && /^(?:for|in|by|last|this|to|on)$/.test(tokens[end]!.lower)))) return []
    if (!before || !/^\p{L}/u.test(before.text) || !(figure || /s$|men$|dead$/.test(before.lower))) return []
    const counted = quantities.some(quantity => quantity.kind === 'count' && quantity.end <= before.end && tokens.filter(token => token.start >= quantity.end && token.end <= before.end).length <= NOUN_REACH)
    return counted ? [attributionAt(reading, 'parenthesis', {from, to: end}, {from: mention.from, to}, glossary)] : []
  })
}

/** Behind "’s intelligence service", right after a name. */
function officeBehind(tokens: readonly Token[], at: number): number {
  if (!/^['’]s$/.test(tokens[at]?.text ?? '')) return at
  const noun = tokens.slice(at + 1, at + OFFICE).findLastIndex(token => SPEAKER.has(token.stem))
  return noun < 0 ? at : at + noun + 2
}

const closes = (token: Token | undefined): boolean => token === undefined || /^[.,;:!?)–—]$/.test(token.text) || /^(?:and|but|are|were|is|was|have|has|had)$/.test(token.lower)

/** "300, 450 and 200 more, all counted on the quay by monitors": the agent of a participle that goes over all numbers before it. */
function byCounters(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens, quantities} = reading
  return readAt(tokens, ALL, (token, at) => {
    if (!tokens[at + 1] || !reports(tokens[at + 1]!) || !COUNTS.test(tokens[at + 1]!.lower)) return []
    const by = tokens.findIndex((other, place) => place > at + 1 && place <= at + COUNT_REACH && other.lower === 'by')
    if (by < 0 || !quantities.some(quantity => quantity.end <= token.start)) return []
    const to = endOfPhrase(tokens, by + 1)
    return to > by + 1 && namesSpeaker(reading, {from: by + 1, to}) ? [attributionAt(reading, 'according', {from: at, to}, {from: by + 1, to}, glossary)] : []
  })
}

/** "Capital counts 600 dead; Harbour, more than 6,000": a name where a second clause leaves out the verb of the first. */
function byGap(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens, mentions, quantities} = reading
  return mentions.flatMap(mention => {
    const open = tokens[mention.from - 1]
    const joined = open?.text === ';' || (open !== undefined && /^(?:and|but|while)$/.test(open.lower) && tokens[mention.from - 2]?.text === ',')
    const behind = tokens[mention.to]?.text === ',' ? tokens[mention.to + 1] : tokens[mention.to]
    const listed = open?.text === ',' && tokens[mention.from - 2] !== undefined && quantities.some(({end}) => end <= open.start && end >= tokens[Math.max(0, mention.from - NOUN_REACH)]!.start) && gives(tokens, mention.to, quantities)
    if (!(joined || listed) || mention.form !== 'name' || !behind || !isOfKind(mention.id, glossary, 'state', 'body', 'person') || !tokens.slice(0, mention.from).some(token => reports(token) || STANCE.has(token.stem))) return []
    const number = quantities.find(quantity => quantity.kind === 'count' && quantity.start >= behind.start)
    const bound = number ? tokens.filter(token => token.start >= behind.start && token.end <= number.start) : []
    return number && bound.length <= 4 && !bound.some(token => /^[.,;]$/.test(token.text) || reports(token)) ? [attributionAt(reading, 'gap', {from: mention.from, to: mention.to}, {from: mention.from, to: mention.to}, glossary)] : []
  })
}

/** ", Harbour 300", ", Harbour at 300": a name with nothing but a number behind it. */
function gives(tokens: readonly Token[], at: number, quantities: SentenceReading['quantities']): boolean {
  const number = tokens[at]?.lower === 'at' ? tokens[at + 1] : tokens[at]
  return number !== undefined && quantities.some(quantity => quantity.kind === 'count' && quantity.start === number.start && closes(tokens.find(token => token.start >= quantity.end)))
}

/** The forms of this module. */
export const RELATIVES = [byContact, byCounters, byGap]
