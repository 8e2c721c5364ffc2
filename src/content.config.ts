// Astro's collections: the five folders of content/, by the schemas of src/entries, and the claims, by the same pipeline.
import {defineCollection} from 'astro:content'
import {z} from 'astro/zod'
import {glossarySchema} from './entries/glossary-entry.ts'
import {measureSchema} from './entries/measure.ts'
import {pageSchema} from './entries/page.ts'
import {sourceCardSchema} from './entries/source-card.ts'
import {topicSchema} from './entries/topic.ts'
import type {Claim} from './model.ts'
import {catalogueLoader, claimLoader} from './site/loaders.ts'

export const collections = {
  topics: defineCollection({loader: catalogueLoader('topics'), schema: topicSchema}),
  measures: defineCollection({loader: catalogueLoader('measures'), schema: measureSchema}),
  glossary: defineCollection({loader: catalogueLoader('glossary'), schema: glossarySchema}),
  sources: defineCollection({loader: catalogueLoader('cards'), schema: sourceCardSchema}),
  pages: defineCollection({loader: catalogueLoader('pages'), schema: pageSchema}),
  claims: defineCollection({loader: claimLoader(), schema: z.custom<Claim>()}),
}
