// Links to claims, entries, topics, measures and sources, pointed at or focused for half a second, show what stands behind them: one card at a
// time, into which the pointer may move. Fingers get none. The card is for the eye; whoever listens follows the link.
import {excerptOf} from './excerpt.ts'
import {previewsAreOn} from './switches.ts'

const ENTRY = /\/(?:claims|glossary|measures|sources|topics)\/[^/]+\/$/
/** Milliseconds of pointing until a card shows, and of having left until it goes. */
const UNTIL_SHOWN = 500
const UNTIL_GONE = 250
const DISTANCE = 6

const card = document.createElement('div')
card.className = 'card'
card.ariaHidden = 'true'
/** The link that waits for its card, and the one whose card is shown. */
let wanted: HTMLAnchorElement | null = null
let shown: HTMLAnchorElement | null = null
let opening: ReturnType<typeof setTimeout>
let closing: ReturnType<typeof setTimeout>

/** Listens on the whole page. */
export function startPreviews(): void {
  let place = ''
  document.addEventListener('pointerover', event => {
    const before = place
    place = `${event.screenX} ${event.screenY}`
    if (event.pointerType !== 'touch' && place !== before) point(event.target as Element) // a page that scrolls below a pointer at rest is not pointed at
  })
  document.documentElement.addEventListener('pointerleave', () => point(document.body))
  document.addEventListener('focusin', event => { if ((event.target as Element).matches(':focus-visible')) point(event.target as Element) })
  addEventListener('pagehide', closeCard)
}

/** Takes the card away, and whatever was about to show; whether a card was shown. */
export function closeCard(): boolean {
  clearTimeout(opening)
  wanted = null
  const open = shown !== null
  hide()
  return open
}

function hide(): void {
  card.remove()
  shown = null
}

function point(target: Element): void {
  const link = target.closest('a')
  if (link && link === wanted) return
  clearTimeout(opening)
  clearTimeout(closing)
  wanted = null
  if (card.contains(target) || (link && link === shown)) return
  closing = setTimeout(hide, UNTIL_GONE)
  if (!link || !hasPreview(link) || !previewsAreOn()) return
  wanted = link
  opening = setTimeout(() => void show(link), UNTIL_SHOWN)
}

const hasPreview = (link: HTMLAnchorElement): boolean =>
  link.origin === location.origin && link.pathname !== location.pathname && ENTRY.test(link.pathname) && link.matches(':is(main, .margin) a:not(:has(.tip))')

async function show(link: HTMLAnchorElement): Promise<void> {
  const parts = await excerptOf(link)
  if (!parts || link !== wanted) return
  clearTimeout(closing)
  wanted = null
  shown = link
  card.replaceChildren(...parts)
  document.body.append(card)
  placeCard(link.getBoundingClientRect())
}

/** Below the link, above it where there is no room, and within the window at any rate. */
function placeCard({left, top, bottom}: DOMRect): void {
  const within = (at: number, length: number, most: number): number => Math.max(DISTANCE, Math.min(at, most - length - DISTANCE))
  const {offsetWidth: width, offsetHeight: height} = card
  const below = bottom + DISTANCE
  const y = below + height < innerHeight ? below : top - height - DISTANCE
  card.style.translate = `${within(left, width, document.documentElement.clientWidth) + scrollX}px ${within(y, height, innerHeight) + scrollY}px`
}
