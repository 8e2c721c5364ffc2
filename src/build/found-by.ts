// A claim in, the words that find it although its quote may lack them out: what it is about, and every name of those who tell it. Never shown.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, GlossaryEntry} from '../model.ts'
import {wordsOf} from '../search/words.ts'
import {lookup, measureTitle, termTitle} from '../site/lookup.ts'
import {holderOf, speakersInWords} from '../site/who-says.ts'

export interface FoundBy {
  /** The title of its measure or term. */
  title: string[]
  /** The same, and the single words that stand for it in texts. */
  about: string[]
  /** The same, and the words of the phrases that do. */
  subject: string[]
  /** Who says so, wants it or takes part, by every name; and the state or body behind them. */
  speaker: string[]
  /** Who is counted and what, in an editor's words; every name of those whom its sentence names. */
  context: string[]
}

export function foundBy(kb: KnowledgeBase, claim: Claim): FoundBy {
  const {glossary, measures} = lookup(kb)
  const names = (id: string | null): string[] => namesOf(id === null ? undefined : glossary.get(id), glossary)
  const origins = claim.origins.flatMap(origin => [origin.label, ...names(origin.id)])
  const named = namesInSentence(kb, claim)
  switch (claim.type) {
    case 'figure': {
      const measure = measures.get(claim.measure)
      const context = [measure?.summary ?? '', ...names(claim.population), ...named]
      return {...aboutness(measureTitle(kb, claim.measure), measure?.cues ?? []), speaker: [speakersInWords(kb, claim), ...origins], context}
    }
    case 'position': {
      const term = glossary.get(claim.term)
      const speaker = [holderOf(kb, claim).label, ...names(claim.holder), ...origins]
      return {...aboutness(termTitle(kb, claim.term), term?.cues ?? []), speaker, context: [...term?.aliases ?? [], ...named]}
    }
    case 'event':
      return {title: [], about: [], subject: [claim.label], speaker: [...origins, ...claim.actors.flatMap(names)], context: named}
  }
}

function aboutness(title: string, cues: readonly string[]): Pick<FoundBy, 'title' | 'about' | 'subject'> {
  const single = cues.filter(cue => !/\s/.test(cue))
  return {title: [title], about: [title, ...cueWords(single)], subject: [title, ...cueWords(cues)]}
}

/** A text that writes “Zelensky” is found by “Zelenskyy”. */
function namesInSentence(kb: KnowledgeBase, claim: Claim): string[] {
  const sentence = lookup(kb).sources.get(claim.source)?.text.slice(claim.sentence.start, claim.sentence.end) ?? claim.selector.exact
  const around = wordsOf(`${sentence} ${claim.selector.exact}`).join(' ')
  return kb.catalogue.glossary.filter(({data}) => data.kind !== 'term').flatMap(({data}) => {
    const written = [data.title, ...data.aliases]
    return written.some(name => ` ${around} `.includes(` ${wordsOf(name).join(' ')} `)) ? written : []
  })
}

/** Every way to write an entry's name; then how the one it belongs to is called. */
function namesOf(entry: GlossaryEntry | undefined, glossary: ReadonlyMap<string, GlossaryEntry>): string[] {
  if (!entry) return []
  const whole = entry.of === null ? undefined : glossary.get(entry.of)
  return [entry.title, ...entry.aliases, ...entry.adjectives, ...entry.demonyms, ...(whole ? [whole.title, ...whole.aliases, ...whole.adjectives] : [])]
}

/** The words of cue phrases, without the signs of their little language (src/claims/cues.ts). */
const cueWords = (cues: readonly string[]): string[] =>
  cues.flatMap(cue => cue.split(/[\s|]+/)).map(word => word.replace(/^=/, '')).filter(word => /^\p{L}/u.test(word))
