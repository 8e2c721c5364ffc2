// The log of first looks in: for each set of articles, written by people who had not seen the rules, the F1 of the one scoring before anybody learnt from it.
// Such a score cannot be computed again, so it is kept; the scores of gold lists are computed at each build.
import {z} from 'zod'
import type {VFileMessage} from 'vfile-message'
import {diagnostic} from '../report/diagnostic.ts'

const share = z.number().min(0).max(1)
const LOOK = z.strictObject({
  set: z.string(), genre: z.string(), conflict: z.enum(['own', 'invented']), articles: z.number().int().positive(), figures: z.number().int(), positions: z.number().int(),
  value: share, origin: share, polarity: share, stance: share,
})
/** `figures` and `positions` count the marks; `value`, `origin`, `polarity` and `stance` are the F1 of these questions. */
export type FirstLook = z.infer<typeof LOOK>

/** The log in its order, the oldest first. */
export function parseFirstLooks(file: {path: string; text: string}): {looks: FirstLook[]; messages: VFileMessage[]} {
  const refuse = (words: string) => ({looks: [], messages: [diagnostic({path: file.path}, {rule: 'first-looks', reason: `Unexpected log of first looks: ${words}`, fix: 'give it the fields of its other entries'})]})
  let data: unknown
  try { data = JSON.parse(file.text) } catch (error) { return refuse(String(error)) }
  const parsed = z.array(LOOK).safeParse(data)
  return parsed.success ? {looks: parsed.data, messages: []} : refuse(z.prettifyError(parsed.error).replace(/\s+/g, ' '))
}
