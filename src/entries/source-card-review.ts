// The `reviews:` of a source card: what a person who read a claim in its article decided. Field names and values are those of the claim in src/model.ts.
import {z} from 'zod'
import {edtfDate, slug, text} from './fields.ts'
import {CLAIM_ID} from './registers.ts'

const number = z.number().int().nonnegative()

/** A quantity as the source gives it; its words stay the source's own. */
const quantity = z.discriminatedUnion('form', [
  z.strictObject({form: z.enum(['exact', 'about']), best: number}),
  z.strictObject({form: z.literal('at-least'), low: number}),
  z.strictObject({form: z.literal('at-most'), high: number}),
  z.strictObject({form: z.enum(['range', 'magnitude', 'change']), low: number, high: number}),
], {error: 'expected a quantity such as {form: at-least, low: 270}: exact and about have best, at-least low, at-most high, range, magnitude and change low and high'})

/** What a review can amend, by the type of the claim; `origins: []` credits nobody. */
const amendments = z.strictObject({
  origins: z.array(z.strictObject({id: slug.nullable().default(null), label: text})),
  modality: z.enum(['asserted', 'denied', 'hypothetical', 'historical']),
  measure: slug,
  quantity,
  basis: z.enum(['total', 'increment', 'period', 'part', 'limit']),
  asOf: edtfDate.nullable(),
  holder: slug,
  term: slug,
  stance: z.enum(['proposes', 'demands', 'offers', 'accepts', 'rejects', 'open-to']),
  date: edtfDate,
}).partial().refine(fields => Object.keys(fields).length > 0, 'expected at least one field to amend')
export type Amendments = z.infer<typeof amendments>

/** Which fields a review may amend in a claim of each type, besides `origins` and `modality`. */
export const AMENDABLE = {
  figure: ['measure', 'quantity', 'basis', 'asOf'],
  position: ['holder', 'term', 'stance'],
  event: ['date'],
} as const satisfies Record<string, readonly (keyof Amendments)[]>

const shared = {claim: z.string().regex(CLAIM_ID, 'expected the id of a claim, such as f-0123456789'), reason: text, date: edtfDate}

export const reviewSchema = z.discriminatedUnion('verdict', [
  z.strictObject({verdict: z.literal('accept'), ...shared}),
  z.strictObject({verdict: z.literal('amend'), fields: amendments, ...shared}),
  z.strictObject({verdict: z.literal('reject'), ...shared}),
], {error: 'expected a review with verdict: accept, amend or reject'})
export type Review = z.infer<typeof reviewSchema>
