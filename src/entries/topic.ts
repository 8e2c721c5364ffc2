// content/topics/*.md: what readers read; the front matter says which measures, terms and events the page shows.
import {z} from 'zod'
import {slugs, text} from './fields.ts'

export const topicSchema = z.strictObject({
  title: text,
  summary: text,
  measures: slugs,
  terms: slugs,
  /** Glossary ids: dated events with one of these actors are shown. */
  events: slugs,
  order: z.number().int().default(100),
})
export type TopicData = z.infer<typeof topicSchema>
