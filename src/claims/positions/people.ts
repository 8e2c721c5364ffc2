// References of a sentence in, the same with people whom the glossary does not know out: named once with an office, later by surname.
// They speak for the party whose office they hold: "Ostrand’s foreign minister, Piet Olm, said … Olm added …".
import type {Reference, Word} from './analysis.ts'
import {AGREEMENT} from './analysis.ts'
import {ACTORS, OFFICES, SPEECH} from './lexicon.ts'
import type {Discourse} from './discourse.ts'

/** Words of a name, and words between an office's owner and its noun ("first deputy foreign minister"). */
const LONGEST_NAME = 4
const LONGEST_OFFICE = 4
/** Words back from a name, or from the state behind it, to "former". */
const FORMER_REACH = 7

interface Name { from: number; to: number }

/** Adds references for people named here; `discourse.people` remembers them by surname. */
export function namePeople(words: readonly Word[], references: Reference[], discourse: Discourse): void {
  for (const name of namesIn(words, references, discourse)) {
    const surname = words[name.to - 1]!.text
    const known = name.to - name.from <= 2 ? discourse.people.get(surname) : undefined
    const party = isFormer(words, name.from) ? null : partyBeside(words, references, name) ?? known ?? unownedOffice(words, references, name, discourse)
    if (party === undefined) continue
    if (party === null || party === AGREEMENT) { discourse.people.delete(surname); continue }
    discourse.people.set(surname, party)
    admit(words, references, name, party)
  }
  references.sort((a, b) => a.from - b.from)
}

/** "former president Ada Rill of Arvenia", "an ex-minister": who held an office speaks for nobody now. */
export function isFormer(words: readonly Word[], from: number): boolean {
  for (let at = from; at >= Math.max(0, from - FORMER_REACH); at--) {
    if (/^(?:former|ex|onetime|ousted)$/.test(words[at]!.lower)) return words[at - 1]?.lower !== 'the' || words[at + 1]?.tag !== 'verb'
    if (at < from && !/^(?:name|noun|adjective)$/.test(words[at]!.tag) && !/^(?:of|-)$/.test(words[at]!.lower)) return false
  }
  return false
}

/** Runs of capitalised words that no reference covers. */
function namesIn(words: readonly Word[], references: readonly Reference[], {people}: Discourse): Name[] {
  const names: Name[] = []
  const covered = (at: number) => references.some(reference => reference.from <= at && reference.to > at)
  for (let at = 0; at < words.length; at++) {
    if (!(isName(words[at]!) || opensWithName(words, at, people)) || covered(at) || OFFICES.has(words[at]!.lower) || /^(?:foreign|prime|defen[cs]e|deputy|vice|mr|ms|mrs)$/.test(words[at]!.lower)) continue
    let to = at + 1
    while (to < words.length && to - at < LONGEST_NAME && isName(words[to]!) && !covered(to)) to++
    names.push({from: at, to})
    at = to
  }
  return names
}

/** A first word has a capital anyhow: a name where another follows, or known. */
const opensWithName = (words: readonly Word[], at: number, people: ReadonlyMap<string, string>): boolean =>
  words[at]!.tag === 'noun' && /^\p{Lu}\p{Ll}/u.test(words[at]!.text) && (at === 0 || /^[“‘"]$/.test(words[at - 1]!.text))
    && (people.has(words[at]!.text) || (words[at + 1] !== undefined && isName(words[at + 1]!)))

const isName = (word: Word): boolean => word.tag === 'name' && /^\p{Lu}\p{L}*\p{Ll}/u.test(word.text)

/** The party whose office or name stands right beside a name; null for an outsider's, undefined for none. */
function partyBeside(words: readonly Word[], references: readonly Reference[], {from, to}: Name): string | null | undefined {
  const comma = words[from - 1]?.lower === ','
  const at = comma ? from - 1 : words[from - 1]?.tag === 'possessive' ? from - 1 : from
  const before = references.find(reference => reference.to === at)
  if (before && isOffice(before)) return before.party
  if (!comma && before?.possessive && before.kind !== 'pronoun' && before.kind !== 'plan' && to - from >= 2) return before.party
  const served = bodyServed(words, references, to)
  if (served) return served.party
  if (words[to]?.lower !== ',') return undefined
  const behind = references.find(reference => reference.from > to && reference.from <= to + 2 && reference.actor !== null)
  return behind && isOffice(behind) ? behind.party : undefined
}

/** "Captain Rhea Lond of the Arvenian defence ministry", "Ada Rill, who speaks for Tolvia’s army". */
function bodyServed(words: readonly Word[], references: readonly Reference[], to: number): Reference | undefined {
  const speaks = words[to]?.lower === ',' && words[to + 1]?.lower === 'who' && /^(?:speak|spok|act|work)/.test(words[to + 2]?.lower ?? '') ? to + 3 : to
  if (!(speaks > to ? /^(?:for|on)$/ : /^(?:of|from)$/).test(words[speaks]?.lower ?? '')) return undefined
  const at = speaks + (words[speaks + 1]?.tag === 'determiner' ? 2 : 1)
  return references.find(({from, kind, actor, party, modifier}) => from === at && party !== null && !modifier && (actor !== null || kind === 'body'))
}

const isOffice = ({actor, plural, kind}: Reference): boolean => actor !== null && !plural && kind !== 'pronoun' && kind !== 'definite'

/** "foreign minister Piet Olm", "Piet Olm, the foreign minister": of the state that the sentence before was about. */
function unownedOffice(words: readonly Word[], references: readonly Reference[], name: Name, discourse: Discourse): string | undefined {
  const ahead = OFFICES.has(words[name.from - 1]?.lower ?? '') && !ownedBefore(words, name.from - 1)
  const behind = words[name.to]?.lower === ',' && /^(?:the|its)$/.test(words[name.to + 1]?.lower ?? '')
      && words.slice(name.to + 2, name.to + 2 + LONGEST_OFFICE).some(word => OFFICES.has(word.lower))
      && !references.some(reference => reference.from > name.to && reference.from <= name.to + LONGEST_OFFICE)
  if (!ahead && !behind) return undefined
  const place = references.find(({from, to, possessive}) => from === 1 && /^(?:in|from)$/.test(words[0]!.lower) && !possessive && words[to]?.lower === ',')
  const about = place ?? spokenFor(words, references, name) ?? discourse.owner
  return about?.party && about.party !== AGREEMENT ? about.party : undefined
}

/** "Foreign minister Piet Olm said that Ostrand would …", "Asked if Ostrand might join, foreign minister Piet Olm …": of the state that is spoken for. */
function spokenFor(words: readonly Word[], references: readonly Reference[], {from, to}: Name): Reference | undefined {
  const asked = /^(?:asked|pressed|questioned|quizzed)$/.test(words[0]?.lower ?? '')
  const next = SPEECH.has(words[to]?.stem ?? '') ? to + (words[to + 1]?.lower === 'that' ? 2 : 1) : -1
  return references.find(({kind, party, modifier, possessive, from: at}) => kind === 'body' && party !== null && party !== AGREEMENT && !modifier && !possessive
    && ((asked && at < from && /^(?:if|whether)$/.test(words[at - 1]?.lower ?? '')) || at === next))
}

/** "Brazil’s foreign minister", "the Chilean president": somebody's, whoever that is. */
function ownedBefore(words: readonly Word[], office: number): boolean {
  for (let at = office - 1; at >= Math.max(0, office - LONGEST_OFFICE); at--) {
    if (words[at]!.tag === 'possessive' || words[at]!.lower === 'of') return true
    if (words[at]!.tag === 'punctuation' || words[at]!.tag === 'verb' || words[at]!.tag === 'preposition') return false
    if (words[at]!.tag === 'name' && at > 0 && !/^(?:foreign|prime|defen[cs]e|deputy|vice|interior|finance)$/.test(words[at]!.lower)) return true
  }
  return false
}

/** An office right before a name belongs to the same reference; an owner becomes the person. */
function admit(words: readonly Word[], references: Reference[], {from, to}: Name, party: string): void {
  const end = words[from - 1]?.tag === 'possessive' ? from - 1 : from
  const owner = references.find(reference => reference.to === end && (reference.possessive || reference.actor !== null))
  if (owner) { Object.assign(owner, {to, kind: 'person', sense: 'person', possessive: isOwner(words, to), modifier: false, plural: false, party}); return }
  references.push({
    kind: 'person', sense: 'person', from, to, party, possessive: isOwner(words, to), modifier: false, actor: officeBefore(words, from), plural: false, document: null,
  })
}

const isOwner = (words: readonly Word[], at: number): boolean => words[at]?.tag === 'possessive' || (words[at]?.lower === '\'' && /s$/.test(words[at - 1]?.lower ?? ''))

const officeBefore = (words: readonly Word[], from: number): string | null => {
  const word = words[from - 1]
  return word && ACTORS.has(word.stem) ? word.stem : null
}
