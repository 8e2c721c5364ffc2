// A stretch of a sentence in; who vouches for it in that very sentence out. A speaker carried on from earlier sentences vouches for figures
// that he keeps giving, not for what the author then tells of parties and dates in his own voice.
import type {Range, Source} from '../../model.ts'
import type {Subject} from '../subject.ts'
import {attributeRange, type Vouching} from './attribute.ts'

const ACCORDING = /according to\W+(?:\w+\W+){0,2}$/i

/** `attributeRange`, without origins that the sentence does not name and those of another clause before the stretch. */
export function vouchInSentence(source: Source, subject: Subject, sentence: Range & {index: number}, stretch: Range): Vouching {
  const found = attributeRange(source, sentence.index, stretch, subject)
  const text = source.text.slice(sentence.start, sentence.end)
  const origins = found.origins.filter(({label}) => {
    const at = text.indexOf(label)
    if (at < 0) return false
    const between = text.slice(at + label.length, Math.max(at + label.length, stretch.start - sentence.start))
    return !/[,;]/.test(between) || ACCORDING.test(text.slice(Math.max(0, at - 40), at))
  })
  return {...found, origins, via: origins.length > 0 ? found.via : []}
}
