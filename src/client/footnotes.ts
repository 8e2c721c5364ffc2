// The footnotes of a page: each reference with the note at the foot that it leads to, and copies of notes to stand elsewhere.

export interface Reference { link: HTMLAnchorElement; note: HTMLElement }

/** References in the order of the text; one whose note is missing stays the link it is. */
export function findReferences(): Reference[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('[data-footnote-ref]')].flatMap(link => {
    const note = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return note ? [{link, note}] : []
  })
}

/** The note's content behind its number; without ids, which stay unique, and without the ways back. */
export function copyOfNote({link, note}: Reference): HTMLElement {
  const box = document.createElement('div')
  const number = document.createElement('sup')
  number.textContent = link.textContent
  box.append(...note.cloneNode(true).childNodes)
  for (const back of box.querySelectorAll('[data-footnote-backref]')) back.remove()
  for (const named of box.querySelectorAll('[id]')) named.removeAttribute('id');
  (box.querySelector('p') ?? box).prepend(number, ' ')
  return box
}
