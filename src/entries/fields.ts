// Field types that several kinds of entry share.
import edtf from 'edtf'
import {z} from 'zod'

export const text = z.string().trim().min(1)
export const texts = z.array(text).default([])
export const slug = z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'expected lower-case letters, digits and hyphens')
export const slugs = z.array(slug).default([])

/** Extended Date/Time Format (ISO 8601-2); a bare year may be written as a YAML number. */
export const edtfDate = z.union([z.string(), z.number().transform(String)]).refine(isEdtf, 'expected an EDTF date such as 2024, 2024-06 or 2025-12~')

/** Web addresses only: `javascript:` and `data:` never reach a page. */
export const webAddress = z.url({protocol: /^https?$/, error: 'expected an http or https address'})

function isEdtf(value: string): boolean {
  try { return Boolean(edtf(value)) } catch { return false }
}
