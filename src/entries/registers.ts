// The registers of content/ beside its Markdown: addresses that moved, and claims that have been published.

/** A file as text; `path` is relative to the root. */
export interface RegisterFile { path: string; text: string }

/** Null where the knowledge base has no such file. */
export interface Registers { redirects: RegisterFile | null; published: RegisterFile | null }

export const REDIRECTS = 'content/redirects.yml'
export const PUBLISHED = 'content/published.jsonl'

export const NO_REGISTERS: Registers = {redirects: null, published: null}

/** The form of a claim's id, which is also the end of its address. */
export const CLAIM_ID = /^[fpe]-[0-9a-hjkmnp-tv-z]{10}$/
