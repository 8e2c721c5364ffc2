// What runs in the reader's browser on every page, beside the search: notes beside their lines, previews of links, colours by choice. The buttons
// that copy come with the pages that have some. No page needs it. Loaded as a module, it never holds the first paint; with an error in one part the others still run.
import {closeNotes} from './in-place.ts'
import {startNotes} from './notes.ts'
import {closeCard, startPreviews} from './previews.ts'
import {addSwitches} from './switches.ts'
import {hideTips} from './tips.ts'

for (const start of [startNotes, startPreviews, () => addSwitches(document.querySelector('.site-foot .frame'))]) {
  try {
    start()
  } catch (error) {
    reportError(error)
  }
}

/** One Escape takes away one thing, the one on top first; only what finds nothing here goes on to the page. */
addEventListener('keydown', event => {
  if (event.key === 'Escape' && (closeCard() || hideTips() || closeNotes())) event.stopPropagation()
}, true)
