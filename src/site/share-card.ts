// A page's title and the answer it holds in, the picture that is shown where its address is shared out, as SVG of 1200 by 630 pixels: letters only, set in one font.
export interface ShareCard {
  site: string
  title: string
  /** What is reported, one line each: the number, and who says so. */
  lines: readonly {number: string; who: string}[]
  /** How the reports stand to each other; '' where there is nothing to hold against each other. */
  verdict: string
}

export const CARD_WIDTH = 1200
export const CARD_HEIGHT = 630
export const CARD_FONT = 'Source Serif 4'

const PAPER = '#fffefb'
const INK = '#1d1c1a'
const SOFT = '#5c5852'
const ACCENT = '#84301f'
const MARGIN = 90
const MOST_LINES = 2
const MOST_SHOWN = 3
/** Mean width of a letter, in parts of the font's size; the font has no metrics here, and lines end well before the edge. */
const LETTER = 0.5

export function shareCardSvg({site, title, lines, verdict}: ShareCard): string {
  const head = wrap(title, 68).slice(0, MOST_LINES)
  const shown = lines.slice(0, MOST_SHOWN)
  const size = shown.length > MOST_LINES || head.length > 1 ? 40 : 54
  const step = size * 2
  const below = 160 + size + head.length * 80
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" font-family="${CARD_FONT}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    text(clipTo(site, 32), {y: 105, size: 32, fill: ACCENT}),
    ...head.map((line, at) => text(line, {y: 200 + at * 80, size: 68, fill: INK})),
    ...shown.flatMap(({number, who}, at) => [
      text(clipTo(number, size), {y: below + at * step, size, fill: INK}),
      text(clipTo(who, size * 0.6), {y: below + size * 0.75 + at * step, size: size * 0.6, fill: SOFT}),
    ]),
    `<rect x="${MARGIN}" y="${CARD_HEIGHT - 110}" width="${CARD_WIDTH - 2 * MARGIN}" height="2" fill="${ACCENT}"/>`,
    text(clipTo(lines.length > MOST_SHOWN ? `${verdict} And ${lines.length - MOST_SHOWN} more.`.trim() : verdict, 30), {y: CARD_HEIGHT - 62, size: 30, fill: SOFT}),
    '</svg>',
  ].join('')
}

const text = (words: string, {y, size, fill}: {y: number; size: number; fill: string}): string =>
  words === '' ? '' : `<text x="${MARGIN}" y="${y}" font-size="${size}" fill="${fill}">${escapeXml(words)}</text>`

const escapeXml = (words: string): string => words.replace(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069\u2060]/g, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const room = (size: number): number => Math.floor((CARD_WIDTH - 2 * MARGIN) / (size * LETTER))

/** Lines of whole words; what does not fit the last one ends in an ellipsis. */
function wrap(words: string, size: number): string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room(size)) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(clipTo(word, size))
  }
  if (lines.length > MOST_LINES) lines[MOST_LINES - 1] = clipTo(`${lines.slice(MOST_LINES - 1).join(' ')}`, size)
  return lines
}

function clipTo(words: string, size: number): string {
  const most = room(size)
  return words.length <= most ? words : `${words.slice(0, Math.max(1, words.lastIndexOf(' ', most - 2))).trimEnd()} …`
}
