// A run of words in; the newspaper, agency or broadcaster named in it out.
import type {Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import type {Span} from './span.ts'

const MEDIA = words.media.map(name => name.split(' '))

/** A newspaper or agency named in the span, in the text's words. */
export function mediaIn(tokens: readonly Token[], span: Span): string | null {
  for (let at = span.from; at < span.to; at++) {
    const name = MEDIA.find(parts => at + parts.length <= span.to && parts.every((part, step) => tokens[at + step]!.text === part))
    if (name) return name.join(' ')
  }
  return null
}
