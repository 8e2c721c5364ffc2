// A source and the subject in; its figures, and every number refused with the reason, out.
import type {FigureDraft, Refusal, Source} from '../../model.ts'
import {readingOf} from '../reading.ts'
import type {Subject} from '../subject.ts'
import {bindEvents, sharedBinding} from './bind-event.ts'
import {namesArmy} from './bind-strength.ts'
import {concernsConflict, enterSentence, type LastClaim, leaveSentence, openDiscourse, openingOwners} from './discourse.ts'
import {type CountedNumber, frameSentence, type SentenceFrame} from './frame.ts'
import {valueKey} from './inherit.ts'
import {draftOf} from './figure-draft.ts'
import {judge} from './judge-number.ts'
import type {Judgement, Run} from './judgement.ts'

/** Claims a text can still echo. */
const MEMORY = 12

export interface ExtractedFigures { drafts: FigureDraft[]; refusals: Refusal[] }

/** Drafts stand in the order of their numbers; a text that names none of the subject's people yields nothing. */
export function extractFigures(source: Source, subject: Subject): ExtractedFigures {
  const frames = readingOf(source, subject).sentences.map(sentence => frameSentence(sentence, subject))
  const run: Run = {source, subject, frames, discourse: openDiscourse(frames, subject), strengthClaims: new Set(), armyNamed: false, opening: openingOwners(frames), concerned: concernsConflict(frames, subject)}
  const drafts: FigureDraft[] = []
  const refusals: Refusal[] = []
  for (const frame of frames) {
    enterSentence(run.discourse, frame, subject)
    const judged = judgeSentence(run, frame)
    const claimed = judged.filter(({judgement}) => judgement.measure !== null).map(({number}) => number)
    for (const {number, judgement, before} of judged) {
      if (judgement.measure) drafts.push(draftOf(run, frame, number, judgement.measure, claimed, before))
      else refusals.push({source: source.id, start: number.quantity.start, end: number.quantity.end, exact: number.quantity.exact, reason: judgement.reason})
    }
    refusals.push(...refuseKinds(source, frame))
    run.armyNamed ||= namesArmy(frame, subject)
    leaveSentence(run.discourse, frame, subject, claimed.length > 0)
  }
  return {drafts, refusals: refusals.sort((a, b) => a.start - b.start)}
}

interface Judged { number: CountedNumber; judgement: Judgement; /** The claim told before this number. */ before: LastClaim | null }

function judgeSentence(run: Run, frame: SentenceFrame): Judged[] {
  const bindings = bindEvents(frame)
  run.discourse.lastOwner = null
  return frame.numbers.map(number => {
    const before = run.discourse.last
    const judgement = judge(run, frame, number, bindings.get(number) ?? sharedBinding(frame, number, bindings))
    run.discourse.latest = {reason: judgement.reason, sentence: frame.reading.index, paragraph: frame.reading.sentence.paragraph}
    if (judgement.measure) {
      run.discourse.last = {measure: judgement.measure.id, value: valueKey(number), sentence: frame.reading.index, paragraph: frame.reading.sentence.paragraph}
      run.discourse.claims = [...run.discourse.claims.slice(-MEMORY), run.discourse.last]
    }
    return {number, judgement, before}
  })
}

function refuseKinds(source: Source, frame: SentenceFrame): Refusal[] {
  const REASONS = {money: 'money', percent: 'a percentage', fraction: 'a fraction', unit: 'a measured unit'} as const
  return frame.reading.quantities.flatMap(({kind, start, end, exact}) => (kind === 'count' ? [] : [{source: source.id, start, end, exact, reason: REASONS[kind]}]))
}
