// content/sources/*.md: what an article says of itself, one card a seed. The card's file name is the seed's.
import {z} from 'zod'
import {edtfDate, text, webAddress} from './fields.ts'
import {reviewSchema} from './source-card-review.ts'

export const sourceCardSchema = z.strictObject({
  title: text,
  publisher: text.nullable().default(null),
  url: webAddress.nullable().default(null),
  archive: webAddress.nullable().default(null),
  /** When it appeared; null while nobody knows. */
  date: edtfDate.nullable().default(null),
  /** Whether the date stands in the article or an editor concluded it, and from what. */
  dateBasis: z.enum(['stated', 'inferred']).nullable().default(null),
  dateNote: text.nullable().default(null),
  derivedFrom: text.nullable().default(null),
  language: z.string().regex(/^[a-z]{2,3}$/, 'expected the code of a language, such as en').default('en'),
  rights: z.enum(['third-party', 'public-domain', 'cc-by-4.0', 'own']).default('third-party'),
  /** What people who read its claims in the article decided, in the order in which it holds. */
  reviews: z.array(reviewSchema).default([]),
}).refine(card => (card.date === null) === (card.dateBasis === null), {path: ['dateBasis'], error: 'a date needs its basis (stated or inferred), and a basis needs a date'})
export type SourceCardData = z.infer<typeof sourceCardSchema>
