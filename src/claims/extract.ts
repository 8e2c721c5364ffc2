// A cleaned source and the subject in; its claims, and the numbers and stances refused with the reason, out.
import type {Claim, Refusal, Source} from '../model.ts'
import {extractEvents} from './events.ts'
import {extractFigures} from './figures/extract-figures.ts'
import {identifyClaims} from './identify.ts'
import {extractPositions} from './positions/extract-positions.ts'
import {withoutStrayLines} from './stray-lines.ts'
import type {Subject} from './subject.ts'

export interface Extraction { claims: Claim[]; refusals: Refusal[] }

export function extractClaims(given: Source, subject: Subject): Extraction {
  const source = withoutStrayLines(given, subject)
  const figures = extractFigures(source, subject)
  const positions = extractPositions(source, subject)
  const events = extractEvents(source, subject)
  return {
    claims: identifyClaims(source, [...figures.drafts, ...positions.drafts, ...events.drafts]),
    refusals: [...figures.refusals, ...positions.refusals, ...events.refusals].sort((a, b) => a.start - b.start),
  }
}
