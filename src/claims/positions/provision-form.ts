// A sentence in, whether it has the form of a provision out: what is to be, said by nobody but a document; not what is, was, or is compared.
import {AGREEMENT, type Analysis, type VerbGroup, type Word} from './analysis.ts'
import {MATTERS, NARRATION, REGULATING, REPORTING} from './provision-lexicon.ts'

export type Read = Pick<Analysis, 'words' | 'references' | 'sentence' | 'verbs' | 'leadIn'>

/** Whether somebody other than the document says something in a sentence, outside of quotation marks and of the words that credit the document. */
export const isTold = ({words, verbs, voice}: Pick<Analysis, 'words' | 'verbs' | 'voice'>): boolean => verbs.some(verb => verb.main
    && !(voice?.credit && verb.head >= voice.credit.from && verb.head < voice.credit.to) && REPORTING.has(words[verb.head]!.stem)
    && !words[verb.head]!.quoted && !verb.passive && verb.form === 'finite' && verb.modal === null && !verb.subject.some(({party}) => party === AGREEMENT)
    && !verb.plan)

/** "Trump met …": an event with a party in it, no provision. */
export const tellsEvent = (verb: VerbGroup): boolean => verb.form === 'finite' && !verb.relative && verb.modal === null && !verb.passive && !verb.duty && verb.main
    && verb.subject.some(({party}) => party !== null && party !== AGREEMENT)

/** Whether a sentence tells what is to be, not what was: no verb in the past, nobody speaking. */
export function isProvision(analysis: Analysis): boolean {
  const {words, verbs, references} = analysis
  if (words.at(-1)?.text === '?' || isTold(analysis) || isNarration(words) || words[0]?.lower === 'nothing' || (/^(?:that|this)$/.test(words[0]?.lower ?? '') && /^(?:auxiliary|verb)$/.test(words[1]?.tag ?? ''))) return false
  if (/^(?:for|to)$/.test(words[0]?.lower ?? '') && references.some(({kind, from}) => kind === 'person' && from <= 2)) return false
  return !verbs.some((verb, at) => verb.form === 'finite' && !isRelative(words, verb) && verb.modal === null && !words[verb.head]!.quoted
      && (isUnderWay(words, verb) || !isAttribute(words, verb)) && !isGapped(words, verb, verbs.slice(0, at)) && (isUnderWay(words, verb) || (/^(?:was|were|had|did|put|cost)$/.test(words[verb.from]!.lower) && !verb.duty) || (!verb.passive && /ed$/.test(words[verb.head]!.lower) && words[verb.from]!.tag === 'verb' && verb.clause < verb.from)))
}

/** "which Arvenia received": what is told beside the provision. */
const isRelative = (words: readonly Word[], verb: VerbGroup): boolean => verb.relative || /^(?:which|whom|that)$/.test(words[verb.clause - 1]?.lower ?? '')
    && /^(?:noun|name|punctuation)$/.test(words[verb.clause - 2]?.tag ?? '')

/** "are sitting", "is fighting": what goes on, not what is to be. */
const isUnderWay = (words: readonly Word[], {from, head, main}: VerbGroup): boolean => main && /^(?:is|are)$/.test(words[from]!.lower) && words[head]!.lower.endsWith('ing')

/** "will be restarted and the current shared equally": a second passive leaves out its auxiliaries. */
const isGapped = (words: readonly Word[], {from, to}: VerbGroup, earlier: readonly VerbGroup[]): boolean => /(?:ed|en)$/.test(words[from]!.lower)
    && earlier.some(verb => verb.passive && verb.form === 'finite' && words.slice(verb.to, from).some(({lower}) => /^(?:and|but)$/.test(lower))) && !/^(?:determiner|pronoun|name)$/.test(words[to]?.tag ?? '')

/** "recover occupied territory": a participle before its noun. */
const isAttribute = (words: readonly Word[], {from, to}: VerbGroup): boolean => to === from + 1 && /(?:ed|en)$/.test(words[from]!.lower)
    && /^(?:noun|adjective)$/.test(words[to]?.tag ?? '') && /^(?:verb|auxiliary|preposition|determiner|adjective|possessive|number)$/.test(words[words[from - 2]?.lower === 'to' ? from - 2 : from - 1]?.tag ?? '')

/** "For comparison, …", "Today Arvenia has …", "in other words", "I looked": the author’s own words beside a provision. */
export function isNarration(words: readonly Word[]): boolean {
  return words.some((word, at) => !word.quoted && (NARRATION.has(word.lower) || NARRATION.has(`${word.lower} ${words[at + 1]?.lower}`)))
}

/** Words behind "remains" in which the noun stands that says what of. */
const LONGEST_COMPLEMENT = 5

/** "is open to", "are eligible for". */
const ENTITLED = /^(?:open|closed|free|eligible|entitled|exempt|subject|barred|off-limits)$/

/** "becomes", "is split", "goes to": in the present, what a text lays down. */
export function regulates(words: readonly Word[], verb: VerbGroup): boolean {
  if (verb.form !== 'finite' || verb.modal !== null || !/^(?:is|are|.*[^s]s|[^s]*[^sd])$/.test(words[verb.from]!.lower) || /^ha(?:s|ve)$/.test(words[verb.from]!.lower)) return false
  if (verb.being && !verb.main && ENTITLED.test(words[verb.to]?.lower ?? '') && /^(?:to|for|of|from)$/.test(words[verb.to + 1]?.lower ?? '')) return true
  if (words.slice(verb.to, verb.to + LONGEST_COMPLEMENT).some(({stem}) => MATTERS.has(stem))) return false
  return verb.passive || REGULATING.has(words[verb.head]!.stem)
}

/** "… shall be open to …", "The Parties undertake …": the words of a treaty, whoever quotes them. */
export const hasLegalForm = ({words, references, verbs}: Read): boolean => !references.some(({kind}) => kind === 'first-person')
    && (verbs.some(verb => verb.form === 'finite' && verb.modal === 'shall' && !words[verb.head]!.quoted)
      || /^(?:the|each|both|neither|no|all) (?:contracting )?Part(?:y|ies)$/u.test(`${words[0]?.lower} ${words[1]?.text}`))

/** A point of a list that nothing leads in: each verb of it says what is to be. */
export function isItem({words, verbs, references, sentence, leadIn}: Read): boolean {
  if (sentence.kind !== 'item' || leadIn || isNarration(words) || references.some(({kind}) => kind === 'first-person' || kind === 'person')) return false
  const main = verbs.filter(verb => verb.form === 'finite' && !verb.relative)
  return main.length > 0 && main.every(verb => /^(?:shall|will|would|may|must)$/.test(verb.modal ?? '') || verb.duty || regulates(words, verb))
}

/** "Suppose the plan were signed.", "If it were adopted …": what follows is what it would bring. */
export const isSupposed = ({words, verbs}: Analysis): boolean => /^(?:suppose|imagine|assume|if|say)$/.test(words[0]?.lower ?? '')
    && verbs.some(verb => verb.form === 'finite' && verb.from < LATEST_SUPPOSED && verb.subject.some(({party}) => party === AGREEMENT))

/** Words into a sentence within which it supposes a plan. */
const LATEST_SUPPOSED = 8
