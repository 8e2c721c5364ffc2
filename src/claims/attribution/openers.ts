// The words of a sentence in; what is read at those that open a form out. Most words open none, so each form names its own.
import type {Token} from '../tokens.ts'

/** As `flatMap` over the words whose folded form is among `openers`. */
export function readAt<T>(tokens: readonly Token[], openers: ReadonlySet<string>, read: (token: Token, at: number) => readonly T[]): T[] {
  const found: T[] = []
  for (let at = 0; at < tokens.length; at++) if (openers.has(tokens[at]!.lower)) found.push(...read(tokens[at]!, at))
  return found
}
