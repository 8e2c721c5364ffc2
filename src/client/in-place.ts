// References whose notes do not stand beside them: a click opens the note below the paragraph, the row or the cell, another closes it.
// Such a reference says whether its note is open (`aria-expanded`); without that attribute it is a link to the foot.
import {copyOfNote, type Reference} from './footnotes.ts'

const opened = new Map<Reference, HTMLElement>()

/** Makes a reference open its note in place, or gives it back to the margin and the foot. */
export function openInPlace(reference: Reference, inPlace: boolean): void {
  if (!inPlace) {
    close(reference)
    reference.link.ariaExpanded = null
  } else reference.link.ariaExpanded ??= 'false'
}

/** Answers clicks on the references. */
export function answerClicks(references: readonly Reference[]): void {
  for (const reference of references) {
    reference.link.addEventListener('click', event => {
      if (!reference.link.ariaExpanded || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      if (!close(reference)) open(reference)
    })
  }
}

/** Closes every open note; whether there was one. A focus inside one goes back to its reference. */
export function closeNotes(): boolean {
  const references = [...opened.keys()]
  for (const reference of references) {
    if (opened.get(reference)!.contains(document.activeElement)) reference.link.focus()
    close(reference)
  }
  return references.length > 0
}

function close(reference: Reference): boolean {
  opened.get(reference)?.remove()
  if (reference.link.ariaExpanded) reference.link.ariaExpanded = 'false'
  return opened.delete(reference)
}

function open(reference: Reference): void {
  const box = copyOfNote(reference)
  box.className = 'opened'
  box.role = 'note'
  box.ariaLabel = reference.link.ariaLabel
  opened.set(reference, place(reference.link, box))
  reference.link.ariaExpanded = 'true'
}

/** Puts the box below the words of the link; what is to be removed again. */
function place(link: HTMLElement, box: HTMLElement): HTMLElement {
  const cell = link.closest<HTMLTableCellElement>('td, th')
  const row = cell?.closest('tr')
  if (row && getComputedStyle(row).display === 'table-row' && !row.closest('table')!.querySelector('[rowspan]')) return rowBelow(row, box)
  const words = link.closest('p')
  if (words) words.after(box)
  else (cell ?? link.closest('li, dd') ?? link.parentElement!).append(box)
  return box
}

function rowBelow(row: HTMLTableRowElement, box: HTMLElement): HTMLTableRowElement {
  const line = document.createElement('tr')
  const cell = line.insertCell()
  line.className = 'opened-row'
  line.role = 'row' // as the other rows have it
  cell.role = 'cell'
  cell.colSpan = row.cells.length
  cell.append(box)
  row.after(line)
  return line
}
