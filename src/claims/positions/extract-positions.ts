import type {PositionDraft, Refusal, Source} from '../../model.ts'
import type {Subject} from '../subject.ts'

export function extractPositions(_source: Source, _subject: Subject): {drafts: PositionDraft[]; refusals: Refusal[]} {
  return {drafts: [], refusals: []}
}
