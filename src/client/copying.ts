// Buttons that copy: an address (`data-copy`) or the text of an element (`data-copy-text`, a selector). What came of it is told beside the button.

/** Makes every such button of the page work. */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy], [data-copy-text]')) {
    const told = document.createElement('span') // there before it speaks, or it would not be heard
    told.role = 'status'
    told.className = 'note'
    button.after(' ', told)
    button.addEventListener('click', async () => {
      told.textContent = await copy(textOf(button)) ? 'Copied' : 'Could not be copied'
      setTimeout(() => { told.textContent = '' }, 3000)
    })
  }
}

function textOf({dataset}: HTMLElement): string {
  if (dataset['copy'] !== undefined) return new URL(dataset['copy'], location.href).href
  return document.querySelector(dataset['copyText'] ?? '')?.textContent.trim() ?? ''
}

/** Browsers give the clipboard to secure pages only; where there is none, or it refuses, nothing is copied. */
const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
