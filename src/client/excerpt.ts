// The address of a page of this site in, its title and its telling part out: what it marks with `data-preview`, else its lead; for an anchor of a
// list, that item. A page is fetched once; one that cannot be had gives null, and is asked for again.

const pages = new Map<string, Promise<Document | null>>()

/** Elements to show, free of ids and out of the way of the keyboard; null where the page has nothing to show. */
export async function excerptOf({pathname, hash}: HTMLAnchorElement): Promise<HTMLElement[] | null> {
  const page = await pageAt(pathname)
  const title = page?.querySelector('h1')?.textContent
  if (!page || !title) return null
  const item = hash ? page.querySelector(`li#${CSS.escape(decodeURIComponent(hash.slice(1)))}`) : null
  const parts = item ? [item] : [...page.querySelectorAll<HTMLElement>('.lead, [data-preview]')]
  return [block('b', title), ...parts.map(part => block('div', (part as HTMLElement).dataset['preview'] ?? '', ...document.importNode(part, true).childNodes))]
}

function pageAt(path: string): Promise<Document | null> {
  const known = pages.get(path) ?? fetchPage(path)
  pages.set(path, known)
  return known
}

async function fetchPage(path: string): Promise<Document | null> {
  try {
    const response = await fetch(path)
    if (response.ok) return readMain(await response.text())
  } catch { /* as a page that is not there */ }
  pages.delete(path)
  return null
}

/** The page's head is left out: this page's policy would refuse, and tell of, the other's styles. */
const readMain = (html: string): Document => new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html')

function block(name: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(name)
  element.append(...content)
  for (const named of element.querySelectorAll('[id]')) named.removeAttribute('id')
  for (const link of element.querySelectorAll('a')) link.tabIndex = -1
  return element
}
