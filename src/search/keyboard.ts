// The search field and its results in, keys out: `/` goes to the field, the arrows walk the results, Enter opens (as links do), Escape clears.

/** `clear` empties the field; the focus goes back to it. */
export function moveThroughResults(input: HTMLInputElement, list: HTMLOListElement, clear: () => void): void {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === '/' && !isWriting(event.target)) focusField(event, input)
    if (!isSearching(event.target, input, list)) return
    if (event.key === 'ArrowDown') step(event, input, list, 1)
    if (event.key === 'ArrowUp') step(event, input, list, -1)
    if (event.key === 'Escape') { clear(); focusField(event, input) }
  })
}

function focusField(event: KeyboardEvent, input: HTMLInputElement): void {
  event.preventDefault()
  input.focus()
  input.select()
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

const isSearching = (target: EventTarget | null, input: HTMLInputElement, list: HTMLOListElement): boolean =>
  target === input || (target instanceof Node && list.contains(target))

/** From the field to the first result, from each to the next, and from the first back to the field. */
function step(event: KeyboardEvent, input: HTMLInputElement, list: HTMLOListElement, by: number): void {
  const stops: HTMLElement[] = [input, ...list.querySelectorAll<HTMLElement>('a')]
  const at = stops.findIndex(stop => stop === event.target)
  const next = stops[at + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}
