// A text in, a text of the same length out in which markup is white space: entities become their character, Markdown and time stamps blanks.
// Because the length is kept, every offset into it is an offset into the original.

const NAMED: Readonly<Record<string, string>> = {
  amp: '&', nbsp: '\u00a0', ndash: '–', mdash: '—', quot: '"', apos: "'", lt: '<', gt: '>', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”',
  thinsp: '\u2009', ensp: ' ', hellip: '…', pound: '£', euro: '€', yen: '¥', copy: '©', middot: '·', shy: '\u00ad', minus: '-', bull: '•',
}

const ENTITY = '&(?:#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});'
const EMPHASIS = '\\*{1,3}|__|(?<!\\w)_(?=\\S)|(?<=\\S)_(?!\\w)'
const LINK_TARGET = '\\]\\([^)\\s]{0,500}\\)'
const LINK_TEXT = '!?\\[(?=[^\\[\\]\\n]{0,300}\\]\\()'
const NOTE = '\\[\\^?\\w{1,3}\\](?!\\()'
const TAG = '</?[a-z][^<>\\n]{0,300}>'
const TIME_STAMP = '\\[\\d{2}:\\d{2}(?::\\d{2})?\\]'
const STAMP_LINE = '(?<=\\n[ \\t]{0,8})\\[?\\(?\\d{1,2}:\\d{2}(?::\\d{2})?\\)?\\]?(?=[ \\t]{0,8}\\r?\\n)'
const INVISIBLE = '[\\u200b\\u200e\\u200f\\u2060\\ufeff\\u00ad]'
const MARKUP = new RegExp([ENTITY, EMPHASIS, LINK_TARGET, LINK_TEXT, NOTE, TAG, TIME_STAMP, STAMP_LINE, INVISIBLE].join('|'), 'gi')

/** Same length as `text`; an entity's character stands at the entity's last place, behind blanks. */
export function plainText(text: string): string {
  return text.replace(MARKUP, found => (found.startsWith('&') ? character(found) : '').padStart(found.length, ' '))
}

function character(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase()
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : null
  if (code === null) return NAMED[name] ?? entity
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
