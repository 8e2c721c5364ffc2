// A text in; where the metadata at its head ends out: front matter between fences, or the "Title: …", "Published: …" lines of a saved page.
// What stands there is about the article and not of it; no claim is read from it.
import words from './words/metadata.json' with {type: 'json'}

/** Front matter is short; a rule at the head of an article without a second one is none. */
const LONGEST_FENCED = 6000
const FENCED = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\n\1[ \t]*(?:\r?\n|$)/
/** An object of a saved page, on one line. */
const JSON_HEAD = /^\uFEFF?\s{0,9}\{"[^\n]*\}[ \t]*\r?(?:\n|$)/
const FIELD = new RegExp(`^(?:${words.fields.join('|')})[ \\t]*:(?=\\s|$)`, 'iu')
/** A fence that nothing closes holds the fields below it. */
const OPENS_FENCE = /^(?:---|\+\+\+)$/
/** One such line alone may be a sentence's label. */
const ENOUGH_FIELDS = 2

/** Offset behind the head's last line; 0 where the text begins at once. */
export function endOfMetadata(text: string): number {
  const fenced = FENCED.exec(text.slice(0, LONGEST_FENCED))
  const json = JSON_HEAD.exec(text.slice(0, LONGEST_FENCED))
  return (fenced ?? json)?.[0].length ?? endOfFields(text)
}

function endOfFields(text: string): number {
  let end = 0
  let fields = 0
  for (const match of text.slice(0, LONGEST_FENCED).matchAll(/[^\n\r]+/g)) {
    const line = match[0].replace(/^\uFEFF/, '').trim()
    if (line === '' || (fields === 0 && OPENS_FENCE.test(line))) continue
    if (!FIELD.test(line)) break
    fields++
    end = match.index + match[0].length
  }
  return fields >= ENOUGH_FIELDS ? end : 0
}
