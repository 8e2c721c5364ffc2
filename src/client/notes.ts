// The footnotes of a page: beside their lines where the margin has room, else opened in place. At the foot they stay as they are.
import {findReferences} from './footnotes.ts'
import {answerClicks, openInPlace} from './in-place.ts'
import {keepMargin} from './margin.ts'

/** Does nothing on a page without notes. */
export function startNotes(): void {
  const references = findReferences()
  const main = document.querySelector('main')
  if (!main || references.length === 0) return
  answerClicks(references)
  keepMargin(main, references, standing => { for (const reference of references) openInPlace(reference, !standing.has(reference)) })
}
