// content/glossary/*.md: people, states, bodies, forces, places, treaties and plan terms, with the words that name them.
import {z} from 'zod'
import {slug, text, texts} from './fields.ts'

export const glossarySchema = z.strictObject({
  title: text,
  kind: z.enum(['person', 'state', 'body', 'force', 'place', 'treaty', 'term', 'event']),
  definition: text,
  aliases: texts,
  adjectives: texts,
  demonyms: texts,
  of: slug.nullable().default(null),
  party: z.boolean().default(false),
  cues: texts,
  weakCues: texts,
  refusals: texts,
  otherStory: z.boolean().default(false),
  sameAs: z.string().regex(/^Q[1-9]\d*$/, 'expected a Wikidata id such as Q423').nullable().default(null),
  order: z.number().int().default(100),
})
export type GlossaryData = z.infer<typeof glossarySchema>
