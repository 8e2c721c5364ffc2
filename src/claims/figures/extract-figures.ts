import type {FigureDraft, Refusal, Source} from '../../model.ts'
import type {Subject} from '../subject.ts'

export function extractFigures(_source: Source, _subject: Subject): {drafts: FigureDraft[]; refusals: Refusal[]} {
  return {drafts: [], refusals: []}
}
