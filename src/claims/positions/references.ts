// Tagged words and glossary mentions in, references out: parties by name, plans and drafts, pronouns, first person, "the former".
// Who a pronoun means is settled later, in resolve.ts.
import type {Mention, Subject} from '../subject.ts'
import {AGREEMENT, type Reference, type Word} from './analysis.ts'
import {partReference} from './document-parts.ts'
import {EDITIONS} from './document-verbs.ts'
import {ACTORS, ALL_VERBS, BEING, BODIES, DETERMINERS, DOCUMENTS, FIRST_PERSON, OFFICES, OTHERS, PREPOSITIONS, matchStance, STANCE_VERBS, THIRD_PERSON} from './lexicon.ts'
import {actorBehind, blank, nominal, partyReference, possessiveAt, type Named} from './party-references.ts'
import {SIDES_PAPERS} from './provision-lexicon.ts'

/** All references of a sentence, by place; pronouns still without a party. */
export function findReferences(words: readonly Word[], mentions: readonly Mention[], subject: Subject): Reference[] {
  const named = new Map(mentions.map(mention => [mention.from, mention]))
  const found: Reference[] = []
  for (let at = 0; at < words.length;) {
    const mention = named.get(at)
    const reference = mention ? partyReference(words, mention, subject, named) : otherReference(words, at, found, named)
    if (reference) found.push(reference)
    at = Math.max(at + 1, reference?.to ?? 0, mention?.to ?? 0)
  }
  return shareActors(words, found)
}

/** "the Arvenian and Tolvian teams": the first adjective names a team too. */
function shareActors(words: readonly Word[], found: Reference[]): Reference[] {
  found.forEach((reference, at) => {
    const next = found[at + 1]
    if (!reference.modifier || next?.actor === null || next?.from !== reference.to + 1 || !/^(?:and|or)$/.test(words[reference.to]?.lower ?? '')) return
    Object.assign(reference, {modifier: false, kind: 'group', sense: 'group', actor: next.actor, plural: true})
  })
  return found
}

function otherReference(words: readonly Word[], at: number, found: Reference[], named: Named): Reference | null {
  const word = words[at]!
  const part = partReference(words, at)
  if (part) return part
  if (DOCUMENTS.has(word.stem) && word.tag !== 'verb') return planReference(words, at, found)
  if (THIRD_PERSON.has(word.lower)) return isExpletive(words, at) ? null : pronounReference(words, at, named)
  if (FIRST_PERSON.has(word.lower) && word.text !== 'US') return {...blank('first-person', at, at + 1), possessive: /^(?:our|my)$/.test(word.lower)}
  return ellipticReference(words, at, found) ?? definiteReference(words, at)
}

/** "the latest draft", "a Norlander counter-proposal", "Norland’s version"; not "our plan", not "the draft team". */
function planReference(words: readonly Word[], at: number, found: Reference[]): Reference | null {
  const next = words[at + 1]
  if (next && next.tag === 'noun' && ACTORS.has(next.stem)) return null
  let back = at - 1
  while (back >= Math.max(0, at - 6) && !DETERMINERS.has(words[back]!.lower) && (nominal(words[back]) || words[back]!.tag === 'number'
      || words[back]!.text === '-')) back--
  const opening = words[back]?.lower ?? ''
  if (FIRST_PERSON.has(opening) || /^(?:whose|white|green|working|research|position|discussion|policy)$/.test(words[at - 1]?.lower ?? '')) return null
  if (words[at]!.lower === 'plans' && /^(?:no|any|few|have|has|had|having|with|without|are|is|were|their|its|his|her|own|current|immediate|firm|concrete)$/.test(words[at - 1]?.lower ?? '')) return null
  const owned = found.at(-1)?.possessive === true && found.at(-1)!.to >= back - 1 && /^(?:version|draft|text|paper|plan|document|blueprint|framework|memorandum|counter.*)$/.test(words[at]!.lower)
  const bare = (back < 0 || words[back]!.tag === 'punctuation') && at - back > 1
  if (!owned && !bare && !words[at]!.lower.endsWith('s') && !/^(?:the|a|an|this|that|both|each|one|another|its|any)$/.test(opening)) return null
  const side = owned ? sidesPaper(words, at, found.at(-1)!) : null
  if (side) { found.pop(); return side }
  const from = Math.max(0, back >= 0 && DETERMINERS.has(opening) ? back : back + 1)
  while (found.length > 0 && found.at(-1)!.from >= back - 1 && (found.at(-1)!.modifier || found.at(-1)!.possessive || found.at(-1)!.to > back)) found.pop()
  return {...blank('plan', from, at + 1), party: AGREEMENT, document: spoken(words, from, at + 1), possessive: possessiveAt(words, at + 1)}
}

/** "Tolvia’s memorandum demands …": a side’s list of demands speaks for the side, where its draft of a settlement would speak for itself. */
function sidesPaper(words: readonly Word[], at: number, owner: Reference): Reference | null {
  const stance = matchStance(words, at + 1, STANCE_VERBS)?.stance
  if (!SIDES_PAPERS.has(words[at]!.stem) || (stance !== 'demands' && stance !== 'rejects') || owner.party === null) return null
  return {...owner, kind: 'body', sense: 'body', to: at + 1, possessive: false}
}

function spoken(words: readonly Word[], from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) text += (at > from && words[at]!.start > words[at - 1]!.end ? ' ' : '') + words[at]!.text
  return text
}

/** "it is expected that …", "it was time to go": "it" names nobody. */
function isExpletive(words: readonly Word[], at: number): boolean {
  if (words[at]!.lower !== 'it' || words[at + 1]?.tag !== 'auxiliary') return false
  if (words.slice(at + 2, at + 6).some(word => /^(?:that|whether|how)$/.test(word.lower))) return true
  const judged = words.slice(at + 2, at + 7).findIndex(({lower}) => EXPLETIVE.has(lower))
  return judged >= 0 && words.slice(at + 1, at + 2 + judged).some(({lower}) => BEING.has(lower)) && words.slice(at + 3 + judged, at + 9).some(({lower}) => lower === 'to' || lower === 'for')
}

/** "It would be up to voters to …": what stands between such a pronoun and what it stands for. */
const EXPLETIVE: ReadonlySet<string> = new Set(['time', 'unthinkable', 'wrong', 'right', 'fair', 'unfair', 'impossible', 'possible', 'up', 'hard', 'easy', 'difficult', 'necessary', 'important',
  'mistake', 'error', 'folly', 'blunder', 'disaster', 'shame', 'pity', 'relief', 'illusion', 'unwise', 'unrealistic', 'unlikely', 'likely', 'illegal', 'good', 'bad', 'better', 'best', 'crucial', 'vital', 'essential', 'premature', 'early', 'late', 'madness', 'folly', 'reckless', 'dangerous', 'unacceptable', 'inconceivable', 'absurd', 'naive'])

function pronounReference(words: readonly Word[], at: number, named: Named): Reference {
  const owner = /^(?:his|its|her|their)$/.test(words[at]!.lower)
  const reference = {...blank('pronoun', at, at + 1), plural: /^the/.test(words[at]!.lower)}
  if (!owner) return reference
  const actor = actorBehind(words, at + 1, named)
  if (actor === null) return {...reference, possessive: true}
  const sense = BODIES.has(words[actor]!.lower) ? 'body' : OFFICES.has(words[actor]!.lower) ? 'person' : reference.sense
  return {...reference, kind: OTHERS.has(words[actor]!.stem) ? 'group' : 'pronoun', sense, to: actor + 1, actor: words[actor]!.stem}
}

/** "Norland’s would keep it", "Tolvia’s has none". */
const OWNED_ACTS = /^(?:would|has|had|does|will)$/

/** "the first caps it", "both would", "the Norlander one". */
function ellipticReference(words: readonly Word[], at: number, found: Reference[]): Reference | null {
  const [word, next, third] = [words[at]!, words[at + 1], words[at + 2]]
  const acts = (other: Word | undefined) => other !== undefined && (other.tag === 'verb' || other.tag === 'auxiliary')
  if (word.lower === '\'s' && found.at(-1)?.possessive && found.at(-1)!.to === at && found.at(-1)!.party && OWNED_ACTS.test(next?.lower ?? '')) return blank('elliptic', at, at + 1)
  if (word.lower === 'one' && next?.lower !== 'of' && found.at(-1)?.modifier && found.at(-1)!.to === at) return blank('elliptic', found.pop()!.from, at + 1)
  if (word.lower === 'the' && EDITIONS.test(next?.lower ?? '') && third?.lower === 'one' && acts(words[at + 3])) return blank('elliptic', at, at + 3)
  if (!/^(?:the|each|both|one)$/.test(word.lower) || (/^(?:both|each)$/.test(word.lower) && found.at(-1)?.to === at && found.at(-1)!.kind !== 'plan')) return null
  if (/^(?:first|second|third|former|latter|other|latest|original|newest)$/.test(next?.lower ?? '') && (acts(third) || /^[,.]$/.test(third?.text ?? ''))) return blank('elliptic', at, at + 2)
  return /^(?:each|both)$/.test(word.lower) && acts(words[pastAside(words, at + 1)]) ? blank('elliptic', at, at + 1) : null
}

/** "Both, on the other hand, agree": behind what stands between commas. */
export function pastAside(words: readonly Word[], at: number): number {
  if (words[at]?.lower !== ',') return at
  const close = words.findIndex(({lower}, step) => step > at + 1 && step <= at + 8 && lower === ',')
  return close < 0 ? at : close + 1
}

/** "the envoys", "the chancellor said": whoever was called so before. */
function definiteReference(words: readonly Word[], at: number): Reference | null {
  const next = words[at + 1]
  const acting = actingOffice(words, at)
  if (acting) return acting
  if (words[at]!.lower === 'both' && next && /^(?:sides|governments|countries|parties|capitals|delegations|leaders|states|nations|presidents|teams|armies)$/.test(next.lower)) {
    return {...blank('definite', at, at + 2), actor: next.stem, plural: true}
  }
  if (at === 0 && /^(?:leaders|ministers|participants|signatories|members)$/.test(words[0]!.lower) && isVerbAhead(next)) {
    return {...blank('definite', 0, 1), actor: words[0]!.stem, plural: true, sense: 'group'}
  }
  if (!next || !/^(?:the|these|those)$/.test(words[at]!.lower) || !ACTORS.has(next.stem)) return null
  if (!next.lower.endsWith('s')) return null
  if (ALL_VERBS.has(next.stem) && next.tag === 'verb') return null
  return {...blank('definite', at, at + 2), actor: next.stem, plural: true}
}

/** "the administration favoured", "a ministry spokesman said", "the foreign minister has": one who acts, without a name. */
function actingOffice(words: readonly Word[], at: number): Reference | null {
  const determiner = words[at]!.lower
  if (!/^(?:the|a|an)$/.test(determiner)) return null
  let to = at + 1
  while (to < at + 4 && words[to] && (words[to]!.tag === 'noun' || words[to]!.tag === 'adjective') && !isVerbAhead(words[to + 1])) to++
  const last = words[to]
  if (!last || !isVerbAhead(words[to + 1]) || !ACTORS.has(last.stem) || last.lower.endsWith('s') || last.tag === 'verb') return null
  const inner = words.slice(at + 1, to).some(word => BODIES.has(word.lower))
  if (determiner !== 'the' && !inner) return null
  const body = BODIES.has(last.lower)
  return {...blank('definite', at, to + 1), actor: last.stem, sense: body ? 'body' : 'person'}
}

const isVerbAhead = (word: Word | undefined): boolean => word !== undefined && (word.tag === 'verb' || word.tag === 'auxiliary' || (word.tag === 'adverb' && word.lower.endsWith('ly')))

/** Whether a preposition governs a reference, determiners between them left out. */
export function prepositionBefore(words: readonly Word[], reference: Reference): string | null {
  let at = reference.from - 1
  while (words[at] && (words[at]!.tag === 'determiner' || words[at]!.tag === 'adjective')) at--
  const word = words[at]
  return word && PREPOSITIONS.has(word.lower) ? word.lower : null
}
