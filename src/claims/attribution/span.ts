// A run of tokens by its places; its words and its range in the text, and whether it holds another run, out.
import type {Range} from '../../model.ts'
import type {Token} from '../tokens.ts'

/** Token indices, `to` excluded. */
export interface Span { from: number; to: number }

/** Offsets of a span that is not empty. */
export const rangeOf = (tokens: readonly Token[], {from, to}: Span): Range => ({start: tokens[from]!.start, end: tokens[to - 1]!.end})

/** The words of a span, a space between each two. */
export const textOf = (tokens: readonly Token[], {from, to}: Span): string => tokens.slice(from, to).map(token => token.text).join(' ')

export const within = (inner: Span, outer: Span): boolean => inner.from >= outer.from && inner.to <= outer.to
