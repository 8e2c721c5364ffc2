// Words in; whether they look like a person's name out: capitals with small letters behind them, which neither figures nor abbreviations have.
import type {Token} from '../tokens.ts'
import type {Span} from './span.ts'

/** "Jane", "Doe-Smith"; no "UN", no "I". */
export const isNameWord = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{L}*\p{Ll}/u.test(token.text)

/** At most three words, each with a capital. */
export const isPersonalName = (tokens: readonly Token[], {from, to}: Span): boolean => to - from <= 3 && tokens.slice(from, to).every(isNameWord)
