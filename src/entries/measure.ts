// content/measures/*.md: what is counted, what is not, and by which words it is recognised.
import {z} from 'zod'
import {slug, slugs, text, texts} from './fields.ts'

export const measureSchema = z.strictObject({
  title: text,
  summary: text,
  unit: z.literal('persons'),
  population: slug,
  binding: z.enum(['event', 'force', 'strength']),
  cues: texts,
  refusals: texts,
  combines: slugs,
  plannedAs: slug.nullable().default(null),
  parts: slugs,
  smallest: z.number().nonnegative().default(1),
  order: z.number().int().default(100),
})
export type MeasureData = z.infer<typeof measureSchema>
