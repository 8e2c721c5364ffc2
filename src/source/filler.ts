// A text that keeps another's length holds fillers where characters fell away. Tokenisers read it without them and give places with them.

/** No character of its own: white space to a pattern, nothing to a tokeniser. A byte order mark in the middle of a text means just that. */
export const FILLER = '\ufeff'

/** `text` without fillers; `place` turns an offset into it to one into `text`, `endOf` an offset behind a character. */
export interface Unfilled { text: string; place: (at: number) => number; endOf: (at: number) => number }

export function withoutFillers(text: string): Unfilled {
  if (!text.includes(FILLER)) return {text, place: at => at, endOf: at => at}
  const places: number[] = []
  for (let at = 0; at < text.length; at++) if (text[at] !== FILLER) places.push(at)
  return {text: text.replaceAll(FILLER, ''), place: at => places[at] ?? text.length, endOf: at => (at > 0 ? places[at - 1]! + 1 : 0)}
}
