// A claim in, the words that find it although its quote may lack them out: what it is about, and every name of those who tell it. Never shown.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, GlossaryEntry} from '../model.ts'
import {hasMeaning} from '../search/words.ts'
import {lookup, measureTitle, termTitle} from '../site/lookup.ts'
import {holderOf, speakersInWords} from '../site/who-says.ts'

export interface FoundBy {
  /** The title of its measure or term. */
  title: string[]
  /** The same, and the single words that stand for it in texts. */
  about: string[]
  /** The same, and for a measure the words with which the phrases that do begin; a term's phrases are too many, and their words too common. */
  subject: string[]
  /** Who says so or wants it, as readers are shown it. */
  teller: string[]
  /** The same and who takes part, by every name of their own. */
  speaker: string[]
  /** Who is counted and what, in an editor's words; every name of those whom its sentence names. */
  context: string[]
}

export function foundBy(kb: KnowledgeBase, claim: Claim): FoundBy {
  const {glossary, measures} = lookup(kb)
  const names = (id: string | null): string[] => namesOf(id === null ? undefined : glossary.get(id))
  const origins = claim.origins.flatMap(origin => [origin.label, ...names(origin.id)])
  const named = namesInSentence(kb, claim)
  switch (claim.type) {
    case 'figure': {
      const measure = measures.get(claim.measure)
      const context = [measure?.summary ?? '', ...names(claim.population), ...named]
      return {...aboutness(measureTitle(kb, claim.measure), measure?.cues ?? []), ...told([speakersInWords(kb, claim)], origins), context}
    }
    case 'position': {
      const term = glossary.get(claim.term)
      const teller = told([holderOf(kb, claim).label], [...names(claim.holder), ...origins])
      const {title, about} = aboutness(termTitle(kb, claim.term), term?.cues ?? [])
      return {title, about, subject: about, ...teller, context: [...term?.aliases ?? [], ...named]}
    }
    case 'event':
      return {title: [], about: [], subject: [claim.label], ...told([], [...origins, ...claim.actors.flatMap(names)]), context: named}
  }
}

const told = (teller: string[], names: readonly string[]): Pick<FoundBy, 'teller' | 'speaker'> => ({teller, speaker: [...teller, ...names]})

function aboutness(title: string, cues: readonly string[]): Pick<FoundBy, 'title' | 'about' | 'subject'> {
  const single = cues.filter(cue => !/\s/.test(cue))
  return {title: [title], about: [title, ...single.flatMap(cueWords)], subject: [title, ...cues.flatMap(cueWords)]}
}

/** A text that writes “Zelensky” is found by “Zelenskyy”. */
function namesInSentence(kb: KnowledgeBase, claim: Claim): string[] {
  const sentence = lookup(kb).sources.get(claim.source)?.text.slice(claim.sentence.start, claim.sentence.end) ?? ''
  const around = plain(`${sentence} ${claim.selector.exact}`)
  return kb.catalogue.glossary.filter(({data}) => data.kind !== 'term').flatMap(({data}) => {
    const written = [data.title, ...data.aliases]
    return written.some(name => isWritten(plain(name), around)) ? written : []
  })
}

const plain = (text: string): string => text.normalize('NFC').replace(/’/g, '\'').replace(/\s+/g, ' ')

/** To the letter, capitals, single letters and digits included: neither “us” nor “Jong Un” is a body, nor any “article” the fifth. */
const isWritten = (name: string, text: string): boolean =>
  text.includes(name) && new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}.])${name.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}(?![\p{L}\p{M}\p{N}])`, 'u').test(text)

/** Every way to write an entry's own name; what it belongs to has names that its text may never use. */
const namesOf = (entry: GlossaryEntry | undefined): string[] => (entry ? [entry.title, ...entry.aliases, ...entry.adjectives, ...entry.demonyms] : [])

/** The words of a cue's first slot that has any, without the signs of the cues' little language (src/claims/cues.ts): what follows only narrows it. */
function cueWords(cue: string): string[] {
  const slots = cue.split(/\s+/).map(slot => slot.split('|').map(word => word.replace(/^=/, '')).filter(word => /^\p{L}/u.test(word) && hasMeaning(word)))
  return slots.find(words => words.length > 0) ?? []
}
