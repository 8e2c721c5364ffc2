// A text in, the ISO 639-3 code of its language out; the extractor's grammar is English, so other languages are refused by name.
import {francAll} from 'franc-min'

const ENOUGH = 200
const READ = 4000
/** Words that only English has, so common that a text with enough of them needs no closer look. */
const ENGLISH = /\b(?:the|and|of|that|which|with|from|were|their|been|said)\b/gi
/** One in so many letters of English prose begins such a word; of other languages hardly one in a thousand. */
const LETTERS_A_WORD = 60

/** Null when the text is English, or too short or too mixed to tell. */
export function foreignLanguage(text: string): {code: string; name: string} | null {
  const letters = text.replace(/[^\p{L}\s]/gu, ' ').replace(/\s+/g, ' ').trim()
  if (letters.length < ENOUGH) return null
  const sample = letters.slice(0, READ)
  const words = sample.match(ENGLISH)?.length ?? 0
  if (words * LETTERS_A_WORD >= sample.length) return null
  const scores = francAll(sample)
  const best = scores[0]
  const english = scores.find(([code]) => code === 'eng')?.[1] ?? 0
  if (!best || best[0] === 'eng' || best[0] === 'und' || (english > 0.9 && words > 0)) return null
  return {code: best[0], name: new Intl.DisplayNames(['en-GB'], {type: 'language'}).of(best[0]) ?? best[0]}
}
