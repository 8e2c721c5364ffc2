// The quotes that the rows of the plots show by style alone when pointed at or focused: Escape hides one until the row is left.

/** Hides what is shown; whether there was any. */
export function hideTips(): boolean {
  const rows = document.querySelectorAll('.plot a:is(:hover, :focus-visible):not(.quiet)')
  for (const row of rows) {
    row.classList.add('quiet')
    for (const left of ['pointerleave', 'blur']) row.addEventListener(left, () => row.classList.remove('quiet'), {once: true})
  }
  return rows.length > 0
}
