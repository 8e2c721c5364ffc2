// content/pages/*.md: the site's own prose. `home.md` also names the site, its contact and its repository.
import {z} from 'zod'
import {text, webAddress} from './fields.ts'

export const pageSchema = z.strictObject({
  title: text,
  summary: text,
  /** home.md: the site's name, as it stands in every page's title. */
  siteName: text.optional(),
  contact: text.optional(),
  repository: webAddress.optional(),
  /** home.md: one line for the foot of every page, saying under which terms the content may be used. */
  licence: text.optional(),
  order: z.number().int().default(100),
})
export type PageData = z.infer<typeof pageSchema>
