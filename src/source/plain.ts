// A text in, a text of the same length out in which markup is white space: entities become their character, Markdown and time stamps blanks.
// Because the length is kept, every offset into it is an offset into the original.
import type {Range} from '../model.ts'
import {FILLER} from './filler.ts'
import {hiddenRanges} from './hidden.ts'
import words from './words/entities.json' with {type: 'json'}

const NAMED: ReadonlyMap<string, string> = new Map(Object.entries(words))
/** Longer names stand in no newspaper. "&amp;nbsp;" was escaped twice. */
const ENTITY = '&(?:amp;)?(?:#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,9});'
const EMPHASIS = '\\*{1,3}|__|(?<!\\w)_(?=\\S)|(?<=\\S)_(?!\\w)'
const IMAGE = '!\\[[^\\[\\]\\n]{0,500}\\]\\([^()\\n]{0,500}\\)'
const LINK_TARGET = '\\]\\([^)\\s]{0,500}\\)'
const LINK_TEXT = '!?\\[(?=[^\\[\\]\\n]{0,300}\\]\\()'
const NOTE = '\\[\\^?\\w{1,3}\\](?!\\()'
const TAG = '</?[a-z][^<>\\n]{0,300}>'
const TIME_STAMP = '\\[\\d{2}:\\d{2}(?::\\d{2})?\\]'
const STAMP_LINE = '(?<=\\n[ \\t]{0,8})\\[?\\(?\\d{1,2}:\\d{2}(?::\\d{2})?\\)?\\]?(?=[ \\t]{0,8}\\r?\\n)'
/** Marks for direction and hyphenation, which part no word; a zero-width space does. */
const INVISIBLE = '[\\u00ad\\u200c-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]'
const PARTING = '\\u200b'
const INVISIBLE_ALONE = new RegExp(`^${INVISIBLE}$`)
/** The first characters of all of them: most of a text is passed over by these alone. */
const OPENS = `(?=[&*_!<[\\]${INVISIBLE.slice(1, -1)}${PARTING}])`
const MARKUP = new RegExp(`${OPENS}(?:${[ENTITY, EMPHASIS, IMAGE, LINK_TARGET, LINK_TEXT, NOTE, TAG, TIME_STAMP, INVISIBLE, PARTING].join('|')})|(?=[[(\\d])${STAMP_LINE}`, 'gi')

/** Same length as `text`; an entity's character stands at the entity's last place, behind fillers. */
export function plainText(text: string): string {
  return blanked(text, hiddenRanges(text)).replace(MARKUP, found => (found.startsWith('&') ? filled(found) : (INVISIBLE_ALONE.test(found) ? FILLER : ' ').repeat(found.length)))
}

function filled(entity: string): string {
  const character = characterOf(entity.replace(/^&amp;(?=.)/i, '&'))
  return character === null ? entity : character.padStart(entity.length, FILLER)
}

/** Null where no such entity is known. */
function characterOf(entity: string): string | null {
  const name = entity.slice(1, -1)
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : null
  const character = code === null ? NAMED.get(name) ?? NAMED.get(name.toLowerCase()) : ofCode(code)
  return character === undefined ? null : INVISIBLE_ALONE.test(character) ? FILLER : character
}

/** Codes of controls name the characters of Windows, as browsers read them; those of none are a blank. */
function ofCode(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS.decode(Uint8Array.of(code))
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : ' '
}

const WINDOWS = new TextDecoder('windows-1252')

/** Blanks for what no reader sees; line breaks stay. */
function blanked(text: string, ranges: readonly Range[]): string {
  let plain = ''
  let from = 0
  for (const {start, end} of ranges) {
    plain += text.slice(from, start) + text.slice(start, end).replace(/[^\n\r]/g, ' ')
    from = end
  }
  return plain + text.slice(from)
}
