// One sentence as read in; its reporting verbs with their speakers out: "X said", "said X", "X quoted Y as saying", "X, who …, says".
import type {SentenceReading} from '../reading.ts'
import {stems, type Token} from '../tokens.ts'
import {attributionAt, strangerIn, type Attribution} from './attribution-at.ts'
import type {Glossary} from './glossary.ts'
import {ACCOUNT, DENY} from './lexicon.ts'
import {mediaIn} from './media.ts'
import {isPronoun, LONGEST_SUBJECT, namesSpeaker, subjectBefore} from './noun-phrase.ts'
import {isPersonalName} from './personal-name.ts'
import type {Span} from './span.ts'
import {isOwnPaper, isSpeaking, isUnnamedReport} from './speaking.ts'
import {invertedSubject, isSecondVerb, mainVerb, subjectOfClause} from './verb-subject.ts'
import {kindOfVerb, WEAK} from './vouching-verb.ts'

const QUOTING = stems(['quote', 'cite'])
/** "No official has ever reported 300 dead" denies them. */
const NOBODY = /^(?:no|nobody|none|neither)$/
/** What only people do. */
const PERSONAL = stems(['say', 'tell', 'recall', 'recalled', 'remember', 'reckon', 'think', 'believe', 'insist', 'complain', 'joke'])

/** A verb that vouches: its place, and the place of the verb behind its subject, which is another in "emerged from the talks to announce". */
interface Verb { at: number; main: number; kind: 'verb' | 'stance'; denies: boolean }

/** Every verb of a sentence by which somebody vouches. */
export function byVerb(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  let last: Span | null = null
  return tokens.flatMap((token, at): Attribution[] => {
    const kind = kindOfVerb(tokens, at)
    if (kind === null) return []
    const denies = DENY.has(token.stem)
    if (isParticiple(tokens, at)) {
      const subject = tokens[at + 1]?.lower === 'that' ? last ?? subjectOfClause(reading, at) : null
      return subject ? [attributionAt(reading, kind, {from: at, to: at + 1}, subject, glossary, denies)] : []
    }
    const main = mainVerb(tokens, at)
    if (main === null) return []
    const verb = {at, main, kind, denies}
    const before = subjectBefore(reading, main)
    const elsewhere = namedElsewhere(reading, verb, before, last, glossary)
    if (elsewhere) return [elsewhere]
    const standing = before && standingOf(reading, verb, before)
    if (!before || !standing) return []
    if (kind === 'verb') last = before
    const found = ofSubject(reading, verb, before, standing === 'tentative', glossary)
    return found ? [found] : []
  })
}

/** ", adding that …": of the verb before. */
const isParticiple = (tokens: readonly Token[], at: number): boolean => /ing$/.test(tokens[at]!.lower) && tokens[at - 1]?.text === ','

/** Behind the verb, before "as saying", or before an earlier verb of the clause; null where the verb's own subject is to be asked. */
function namedElsewhere(reading: SentenceReading, {at, kind, denies}: Verb, before: Span | null, last: Span | null, glossary: Glossary): Attribution | null {
  const {tokens} = reading
  const quoted = quotedAs(tokens, at)
  if (quoted) return attributionAt(reading, 'citing', {from: at, to: quoted.to}, quoted, glossary)
  const inverted = tokens[at - 1]?.text === ',' && before && (namesSpeaker(reading, before) || isPersonalName(tokens, before)) ? null : invertedSubject(reading, at)
  if (inverted) return withStranger(attributionAt(reading, 'inverted', {from: at, to: inverted.to}, inverted, glossary, denies), tokens, tokens[at]!, inverted)
  if (!before && last && kind === 'verb' && isSecondVerb(tokens, at)) return attributionAt(reading, kind, {from: at, to: at + 1}, last, glossary, denies)
  const opener = kind === 'verb' && !last && tokens[at - 1]?.lower === 'and' ? subjectOfClause(reading, at) : null
  return opener && attributionAt(reading, kind, {from: at, to: at + 1}, opener, glossary, denies)
}

/** Whether the words before a verb say something by it; tentatively where they are a name and the verb has other senses. */
function standingOf(reading: SentenceReading, {at, main, kind}: Verb, subject: Span): 'speaking' | 'tentative' | null {
  const {tokens} = reading
  if (/^(?:and|or)$/.test(tokens[at - 1]?.lower ?? '') || (kind === 'stance' && tokens.slice(subject.from, subject.from + 2).some(word => ACCOUNT.has(word.stem)))) return null
  if (main === at ? isSpeaking(reading, subject, at) : namesSpeaker(reading, subject) || isPronoun(tokens, subject)) return 'speaking'
  return main === at && WEAK.has(tokens[at]!.stem) && isPersonalName(tokens, subject) && at - subject.to < LONGEST_SUBJECT ? 'tentative' : null
}

/** "X said": by the words before the verb; null where they name nobody who could vouch. */
function ofSubject(reading: SentenceReading, {at, kind, denies}: Verb, subject: Span, tentative: boolean, glossary: Glossary): Attribution | null {
  const {tokens} = reading
  const nobody = kind === 'verb' && NOBODY.test(tokens[subject.from]!.lower)
  const found = attributionAt(reading, kind, {from: subject.from, to: at + 1}, subject, glossary, denies || nobody)
  const paper = kind === 'verb' && !found.speaker && !found.pronoun && isOwnPaper(tokens.slice(subject.from, subject.to))
  if (paper) return attributionAt(reading, kind, {from: subject.from, to: at + 1}, {from: subject.from, to: subject.from + 1}, glossary, denies)
  const attribution = {...withStranger(found, tokens, tokens[at]!, subject), ...(tentative ? {tentative} : {})}
  return attribution.speaker || attribution.pronoun || nobody || isUnnamedReport(tokens, subject) ? withAudience(reading, attribution, at) : null
}

/** Somebody unknown speaks where the verb is one of persons. */
const withStranger = (found: Attribution, tokens: readonly Token[], verb: Token, subject: Span): Attribution =>
  (found.kind === 'stance' || found.speaker || found.pronoun || !PERSONAL.has(verb.stem) ? found : {...found, speaker: strangerIn(tokens, subject)})

/** "X quoted Y as saying": Y vouches. */
function quotedAs(tokens: readonly Token[], verb: number): Span | null {
  if (!QUOTING.has(tokens[verb]!.stem)) return null
  const as = tokens.findIndex((token, at) => at > verb && at < verb + 10 && token.lower === 'as' && /^(?:saying|stating|reporting|putting)$/.test(tokens[at + 1]?.lower ?? ''))
  return as > verb + 1 ? {from: verb + 1, to: as} : null
}

/** "told the BBC": the one who is told passes it on. */
function withAudience(reading: SentenceReading, attribution: Attribution, verb: number): Attribution {
  if (reading.tokens[verb]!.stem !== 'tell' || !attribution.speaker) return attribution
  const media = mediaIn(reading.tokens, {from: verb + 1, to: Math.min(reading.tokens.length, verb + 6)})
  return media ? {...attribution, speaker: {...attribution.speaker, via: [media]}} : attribution
}
