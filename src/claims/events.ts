import type {EventDraft, Refusal, Source} from '../model.ts'
import type {Subject} from './subject.ts'

export function extractEvents(_source: Source, _subject: Subject): {drafts: EventDraft[]; refusals: Refusal[]} {
  return {drafts: [], refusals: []}
}
