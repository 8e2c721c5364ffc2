// What judging a number needs of the text read so far, and what it comes to: a measure, or the reason for which the number is refused. No logic lives here.
import type {Source} from '../../model.ts'
import type {Subject, SubjectMeasure} from '../subject.ts'
import type {Discourse} from './discourse.ts'
import type {SentenceFrame} from './frame.ts'

export type Judgement = {measure: SubjectMeasure; reason: null} | {measure: null; reason: string}

/** One reading of one article. `strengthClaims`: paragraphs that give an army's strength; `opening`: states named where the text begins; `concerned`: whether it is of the conflict at all. */
export interface Run { source: Source; subject: Subject; frames: SentenceFrame[]; discourse: Discourse; strengthClaims: Set<number>; armyNamed: boolean; opening: ReadonlySet<string>; concerned: boolean }

export const refused = (reason: string): Judgement => ({measure: null, reason})

export const accepted = (measure: SubjectMeasure): Judgement => ({measure, reason: null})
