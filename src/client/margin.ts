// References of a page in, their notes beside their lines out, wherever the margin has room between tables and plots. A note stands again where
// its last copy is far. The copies are for the eye: whoever listens has the notes at the foot.
import {copyOfNote, type Reference} from './footnotes.ts'
import {countFitting, gapsBetween, stack, type Span, type Wish} from './stack.ts'

/** Pixels: the narrowest margin worth reading, the space below a note, and how far its last copy may be. */
const NARROWEST = 220
const SPACE = 10
const FAR = 700
/** What may reach into the margin. */
const BLOCKS = 'p, ul, ol, dl, pre, table, figure, blockquote, form'

interface Copy extends Wish { reference: Reference; box: HTMLElement }

/** Keeps the margin in step with `main`, however that changes its size; `placed` hears of each arrangement which references have their note beside them. */
export function keepMargin(main: HTMLElement, references: readonly Reference[], placed: (standing: ReadonlySet<Reference>) => void): void {
  const margin = document.createElement('div')
  margin.className = 'margin'
  margin.ariaHidden = 'true'
  main.before(margin)
  new ResizeObserver(() => placed(arrange(margin, main, references))).observe(main)
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, () => light(margin, references))
}

function arrange(margin: HTMLElement, main: HTMLElement, references: readonly Reference[]): Set<Reference> {
  margin.replaceChildren()
  const standing = new Set<Reference>()
  if (margin.clientWidth < NARROWEST) return standing
  const {top: zero, left} = margin.getBoundingClientRect()
  const spanOf = (element: Element): Span => { const {top, bottom} = element.getBoundingClientRect(); return {top: top - zero, bottom: bottom - zero} }
  const blocks = [...main.querySelectorAll(BLOCKS)].filter(block => block.getBoundingClientRect().right > left - SPACE).map(spanOf)
  const lines = references.filter(({link}) => link.getClientRects().length > 0).map(reference => ({reference, at: spanOf(reference.link.parentElement!).top}))
  for (const gap of gapsBetween(blocks, 0, spanOf(main).bottom)) {
    const near = lines.filter(({at}) => at >= gap.top && at < gap.bottom)
    for (const {reference} of fill(margin, withoutRepeats(near), gap)) standing.add(reference)
  }
  return standing
}

/** Drops a reference that follows the last copy of its note at a short distance. */
function withoutRepeats(lines: readonly {reference: Reference; at: number}[]): {reference: Reference; at: number}[] {
  const last = new Map<Element, number>()
  return lines.filter(({reference: {note}, at}) => {
    const far = at - (last.get(note) ?? -FAR) >= FAR
    if (far) last.set(note, at)
    return far
  })
}

/** Puts the notes into a gap: cut short where they do not fit whole, and the last ones left out where even so they do not. */
function fill(margin: HTMLElement, lines: readonly {reference: Reference; at: number}[], gap: Span): Copy[] {
  const boxes = lines.map(({reference}) => copyOfNote(reference))
  margin.append(...boxes)
  boxes.forEach((box, nth) => {
    box.dataset['note'] = lines[nth]!.reference.link.getAttribute('href')!
    for (const link of box.querySelectorAll('a')) link.tabIndex = -1
  })
  const measure = (): Copy[] => lines.map((line, nth) => ({...line, box: boxes[nth]!, height: boxes[nth]!.offsetHeight}))
  let copies = measure()
  if (countFitting(copies, gap, SPACE) < copies.length) {
    for (const box of boxes) box.classList.add('short')
    copies = measure()
  }
  for (const {box} of copies.splice(countFitting(copies, gap, SPACE))) box.remove()
  const tops = stack(copies, gap, SPACE)
  copies.forEach(({box}, nth) => { box.style.translate = `0 ${tops[nth]}px` }) // a translation is no layout shift
  return copies
}

/** Lights each note whose reference or copy is pointed at or focused, and its references. A page that scrolls keeps the focused one lit. */
function light(margin: HTMLElement, references: readonly Reference[]): void {
  const noteOf = (element: Element): string | null => element.getAttribute('data-note') ?? element.getAttribute('href')
  const lit = new Set([...document.querySelectorAll('[data-footnote-ref]:is(:hover, :focus), .margin > :hover')].map(noteOf))
  for (const element of [...margin.children, ...references.map(({link}) => link)]) element.classList.toggle('lit', lit.has(noteOf(element)))
}
