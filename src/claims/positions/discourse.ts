// What the sentences of an article hand on to each other: who was named, who spoke, which plan and which terms are on the table.
import type {GlossaryEntry} from '../../model.ts'
import type {Finding, Reference, ReferenceKind} from './analysis.ts'

export interface Antecedent { party: string; sense: ReferenceKind; plural: boolean; document: string | null }

/** What sentences hand on to the next ones of an article. */
export interface Discourse {
  /** Subjects of earlier clauses, latest first. */
  subjects: Antecedent[]
  /** Named references, latest first. */
  named: Reference[]
  /** The subject of the last main clause. */
  mainSubject: Antecedent | null
  mainReferences: Reference[]
  /** Whom the last sentence was about: its subject, or who owns it. */
  owner: Pick<Reference, 'party'> | null
  ownerSentence: number
  /** Parties of people whom the glossary does not know, by surname. */
  people: Map<string, string>
  /** The last sentence that held a term. */
  recentSentence: number
  speaker: Reference | null
  /** Who an interview or press conference is with: "Vell: ‘…’" as its headline. */
  interviewee: Reference | null
  /** Who answers in an interview that is told in questions and answers. */
  guest: Reference | null
  /** The last plan spoken of, and in which sentence; `presented`: as what somebody drew up or handed over. */
  plan: {document: string | null; sentence: number; presented?: boolean} | null
  /** Terms of the section's heading or label. */
  section: string[]
  sectionLabelled: boolean
  sectionSentence: number
  /** The two terms of the last sentence that spoke of just two, in its order. */
  two: string[]
  /** What the last question asked about; `turned` where a “no” would not refuse it. */
  asked: {sentence: number; terms: string[]; turned: boolean} | null
  /** What the opening of a sentence put before its party ("On the river, …"), for the paragraph's next sentences. */
  topic: {sentence: number; terms: string[]} | null
  /** Who makes the statement that the text is. */
  house: Reference | null
  /** The parties that fight: "both sides". */
  fighters: readonly string[]
  /** Term ids of the last sentences, latest first. */
  recent: string[][]
  /** What the last sentence with findings held; `opens` once another paragraph has begun. */
  findings: {sentence: number; opens: boolean; findings: Finding[]}[]
}

export const newDiscourse = (): Discourse => ({
  subjects: [], named: [], mainSubject: null, mainReferences: [], owner: null, ownerSentence: 0, people: new Map(), recentSentence: 0, speaker: null, interviewee: null, guest: null, plan: null, section: [], sectionLabelled: false, sectionSentence: 0, two: [], asked: null, topic: null, house: null, fighters: [], recent: [], findings: [],
})

/** References and subjects kept. */
export const MEMORY = 30

/** Remembers the subjects of a clause for the pronouns to come. */
export function rememberSubjects(discourse: Discourse, run: readonly Reference[]): void {
  for (const reference of run) if (reference.party) discourse.subjects.unshift(antecedent(reference, run.length > 1))
  discourse.subjects.length = Math.min(discourse.subjects.length, MEMORY)
}

/** Objects count as antecedents too, behind the subjects. */
export function rememberOthers(discourse: Discourse, references: readonly Reference[]): void {
  for (const reference of references) {
    if (!reference.party || reference.modifier || reference.kind === 'pronoun' || reference.kind === 'first-person') continue
    if (discourse.subjects.slice(0, 4).some(other => other.party === reference.party && (other.sense === reference.sense || reference.sense !== 'person'))) continue
    discourse.subjects.splice(2, 0, antecedent(reference, false))
  }
}

export const antecedent = (reference: Reference, joined: boolean): Antecedent =>
  ({party: reference.party!, sense: reference.sense, plural: joined || reference.plural || reference.sense === 'group', document: reference.document})

/** Whether a glossary entry fights: it has a force of its own in the glossary. */
export const belligerents = (glossary: ReadonlyMap<string, GlossaryEntry>): ReadonlySet<string> =>
  new Set([...glossary.values()].filter(entry => entry.kind === 'force' && entry.of !== null && glossary.get(entry.of)?.party).map(entry => entry.of!))
