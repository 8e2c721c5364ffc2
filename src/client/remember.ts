// What a reader chose, kept in their browser; a browser that keeps nothing forgets it with the page.

const nameOf = (key: string): string => `attest.${key}`

/** The value remembered, an empty string where there is none. */
export function recall(key: string): string {
  try {
    return localStorage.getItem(nameOf(key)) ?? ''
  } catch {
    return ''
  }
}

/** Remembers `value`; an empty one is forgotten, since it is what the site does by itself. */
export function remember(key: string, value: string): void {
  try {
    if (value) localStorage.setItem(nameOf(key), value)
    else localStorage.removeItem(nameOf(key))
  } catch { /* the choice holds for this page */ }
}
