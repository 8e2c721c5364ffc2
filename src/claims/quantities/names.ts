// A number's place among the lexemes in; whether it belongs to a name, a reference, a list or a code out ("Route 66", "F-16", "[3]", "555-0199").
import {MONTHS} from '../months.ts'
import words from '../words/quantities.json' with {type: 'json'}
import {isHyphen, type Lexeme} from './lexemes.ts'
import {unitOf, type Numeral} from './numerals.ts'
import {countsPeople, countsThing, isCapital, isFunctionWord, isTitleCase, opensSentence} from './things.ts'
import {isUnit, unitAfter} from './units.ts'

const IDENTIFIERS = new Set(words.identifiers)
const LABELS = new Set(words.labels)
const MODELS = new Set(words.models)
const TAILS = new Set(words.nameTails)
const WEEKDAYS = new Set(words.weekdays)
/** "number 10" is a name; in "the dead number 3,800" the word is a verb. */
const LARGEST_NAME = 100
const LONGEST_CODE = 6
const NAME_DIGITS = /^\d{1,4}$/

/** "KN-23", "J2", "24/7", "#5", "1:2", "76ers", "covid-19". */
export function isPartOfWord(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const [first, before, earlier] = [lexemes[numeral.from]!, lexemes[numeral.from - 1], lexemes[numeral.from - 2]]
  const [after, later] = [lexemes[numeral.to], lexemes[numeral.to + 1]]
  const hyphenBefore = isHyphen(before) && before!.glued && first.glued && earlier?.kind === 'word'
  const lettersBefore = (hyphenBefore && !/^(?:top|sub|under|over|to|and|or|plus|minus)$/.test(earlier!.lower) && !isUnit(earlier!.lower)) || (first.glued && before?.kind === 'word')
  const signBefore = first.glued && before?.kind === 'mark' && /^[#/+:_@=]$/.test(before.text)
  const signAfter = after?.glued === true && later?.glued === true && /^[/:_=]$/.test(after.text) && (later.kind === 'number' || later.kind === 'word')
  const letterAfter = after?.glued === true && after.kind === 'word' && unitAfter(lexemes, numeral.to) === null && !(after.lower === 's' && /^(?:under|over)$/.test(earlier?.lower ?? ''))
  const tail = TAILS.has(lexemes[numeral.to + (isHyphen(after) ? 1 : 0)]?.lower ?? '') || (isHyphen(after) && /^(?:a|on|by|for|something)$/.test(later?.lower ?? ''))
  return lettersBefore || signBefore || signAfter || letterAfter || tail || isCode(lexemes, numeral)
}

/** Three groups of digits or more joined by hyphens, "24-cv-01187" and "555-0199". */
function isCode(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const linked = (at: number, step: 1 | -1) => {
    let links = 0
    while (links < LONGEST_CODE && isHyphen(lexemes[at]) && lexemes[at]!.glued && lexemes[at + 1]?.glued && lexemes[at + step]?.kind === 'number') { links++; at += 2 * step }
    return links
  }
  const [before, after] = [linked(numeral.from - 1, -1), linked(numeral.to, 1)]
  const [text, next] = [lexemes[numeral.from]!.text, lexemes[numeral.to + 1]?.text ?? '']
  const phone = after === 1 && /^\d{3}$/.test(text) && /^\d{4}$/.test(next) && !countsThing(lexemes, numeral.to + 2)
  const lettered = isHyphen(lexemes[numeral.to]) && lexemes[numeral.to + 1]?.kind === 'word' && isHyphen(lexemes[numeral.to + 2]) && lexemes[numeral.to + 3]?.kind === 'number' && lexemes[numeral.to + 3]!.glued && lexemes[numeral.to + 1]!.glued
  return before + after > 1 || phone || (lettered && lexemes[numeral.to + 1]!.lower !== 'to')
}

/** A number directly behind another one: digits dialled in groups ("20 5550 0142"), a model ("six 787 jets"). */
export function isBesideNumber(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const [before, after] = [lexemes[numeral.from - 1], lexemes[numeral.to]]
  if (MODELS.has(lexemes[numeral.from]!.text) && (isCapital(after) || unitOf(before) !== undefined)) return true
  if (after?.kind === 'number' && numeral.scale === 1 && !MODELS.has(after.text) && !isMeasure(lexemes, numeral.to)) return true
  if (before?.kind === 'number' && isDayOfMonth(lexemes, numeral.from - 1) && /^\d{1,3}(?:,\d{3})+$/.test(lexemes[numeral.from]!.text)) return false
  if (before?.kind === 'number') return !/^(?:19|20)\d\d$/.test(before.text) && !isMeasure(lexemes, numeral.from)
  return unitOf(before) !== undefined && NAME_DIGITS.test(lexemes[numeral.from]!.text) && !isMeasure(lexemes, numeral.from)
}

/** "on October 14 3,000 soldiers left". */
const isDayOfMonth = (lexemes: readonly Lexeme[], at: number): boolean => /^\d{1,2}$/.test(lexemes[at]!.text) && MONTHS.has(lexemes[at - 1]?.lower ?? '')

/** "two 155mm guns", "three 500-bed hospitals". */
const isMeasure = (lexemes: readonly Lexeme[], at: number): boolean => unitAfter(lexemes, at + 1) !== null || (isHyphen(lexemes[at + 1]) && lexemes[at + 2]?.kind === 'word')

/** "1. How many", "[3]", "(37)" at no noun. */
export function isListNumber(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const before = lexemes[numeral.from - 1]
  const after = lexemes[numeral.to]
  const opens = /^[[(]$/.test(before?.text ?? '') && /^[\])]$/.test(after?.text ?? '')
  const opensLine = lexemes[numeral.from]!.opensLine && after !== undefined && /^[.)]$/.test(after.text) && numeral.value < 100
  return (opens && numeral.value < 1000) || opensLine
}

/** "Article 5", "Articles 4 and 5", "Windows 11", "Week 3". */
export function isIdentified(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const at = identifierBefore(lexemes, numeral)
  const word = lexemes[at]
  if (word?.kind !== 'word' || numeral.value >= 10_000 || countsPeople(lexemes, numeral.to)) return false
  if (numeral.spelled && !isCapital(word)) return word.lower === 'number' && numeral.value < 20
  if (LABELS.has(word.lower)) return isLabel(lexemes, at, numeral)
  if (!IDENTIFIERS.has(word.lower)) return false
  if (/^numbers?$/.test(word.lower) && numeral.value >= LARGEST_NAME) return false
  return !(word.lower === 'no' && at === numeral.from - 1 && word.text === 'no')
}

/** The word before a number, or before the first of several that are joined. */
function identifierBefore(lexemes: readonly Lexeme[], numeral: Numeral): number {
  let at = numeral.from - 1
  for (let chain = 0; chain < 4 && /^(?:and|or|to|,|&|-|–)$/.test(lexemes[at]?.lower ?? '') && lexemes[at - 1]?.kind === 'number' && !countsThing(lexemes, numeral.to); chain++) at -= 2
  while (/^[.(-]$/.test(lexemes[at]?.text ?? '')) at--
  return at
}

/** "day 3", "Week 3 games", yet "a day 30 prisoners" and "game 5-3". */
function isLabel(lexemes: readonly Lexeme[], at: number, numeral: Numeral): boolean {
  const capital = isCapital(lexemes[at]) && !opensSentence(lexemes, at)
  if (capital) return true
  const score = isHyphen(lexemes[numeral.to]) && lexemes[numeral.to + 1]?.kind === 'number'
  return !score && !countsThing(lexemes, numeral.to) && !/^(?:an?|the|per|each|every|last|this|next|one)$/.test(lexemes[at - 1]?.lower ?? '')
}

/** A number of up to four digits, or with a capital, behind a word with a capital and before nothing that it could count: "Apollo 11", "Air Force Two". */
export function isInName(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const before = lexemes[numeral.from - 1]
  const first = lexemes[numeral.from]!
  if (numeral.scale !== 1 || first.opensLine || before?.kind !== 'word') return false
  if (numeral.spelled) return isCapital(first) && !isFunctionWord(before) && !isTitleCase(lexemes, numeral.from) || (isCapital(first) && before.text === 'of' && isCapital(lexemes[numeral.from - 2]))
  if (before.text === 'of' && lexemes[numeral.from - 2]?.text === 'Group') return true
  if (!isCapital(before) || !(NAME_DIGITS.test(first.text) || (/^\d+$/.test(first.text) && /^\p{Lu}{2,4}$/u.test(before.text))) || /['’]s$/.test(before.text)) return false
  if (isFunctionWord(before) || WEEKDAYS.has(before.lower) || countsThing(lexemes, numeral.to) || isJoined(lexemes, numeral) || isElliptic(lexemes, numeral.from)) return false
  return !isTitleCase(lexemes, numeral.from)
}

/** "Quell 3-1", "Norland 3, Sudria 1": scores and lists behind a name. */
const isJoined = (lexemes: readonly Lexeme[], numeral: Numeral): boolean =>
  isHyphen(lexemes[numeral.to]) && lexemes[numeral.to + 1]?.kind === 'number'

/** "Norland lost 12 men and North Sudria 34": a name that takes the place of an earlier one, a number that of an earlier number. */
function isElliptic(lexemes: readonly Lexeme[], number: number): boolean {
  let at = number - 1
  while (at > number - 4 && isCapital(lexemes[at])) at--
  if (!/^(?:and|but|while|,|;)$/.test(lexemes[at]?.lower ?? '')) return false
  for (let step = 1; step < 9; step++) if (lexemes[at - step]?.kind === 'number' || (unitOf(lexemes[at - step]) ?? 0) > 1) return true
  return false
}
