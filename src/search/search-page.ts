// The search page's elements in, a working search out: asks as the reader types, tells the count, keeps the address in step.
// Runs on /search/ only; the index is fetched with the first question.
import {answer, type Answer} from './answer.ts'
import {moveThroughResults} from './keyboard.ts'
import {loadPagefind, type Pagefind} from './pagefind.ts'
import {asksNothing, FACETS, readQuery, writeQuery, type Facet, type Query} from './query.ts'
import {resultItem, type ListSettings} from './result-list.ts'

const PAUSE = 120
const SHOWN_AT_ONCE = 20

interface Elements {
  form: HTMLFormElement
  input: HTMLInputElement
  selects: Record<Facet, HTMLSelectElement>
  status: HTMLElement
  list: HTMLOListElement
  more: HTMLButtonElement
}

/** Starts the search in `form`; throws when the page lacks one of its elements. */
export function startSearch(form: HTMLFormElement): void {
  const elements = findElements(form)
  const settings = {base: form.dataset['base'] ?? '/', kinds: labelsOf(elements.selects.kind)}
  const search = createSearch(elements, settings)
  form.hidden = false
  fillForm(elements, readQuery(new URLSearchParams(location.search)))
  let waiting: ReturnType<typeof setTimeout> | undefined
  const soon = (pause: number) => { clearTimeout(waiting); waiting = setTimeout(() => void search.run(), pause) }
  elements.input.addEventListener('input', () => soon(PAUSE))
  form.addEventListener('change', event => { if (event.target !== elements.input) soon(0) })
  form.addEventListener('submit', event => { event.preventDefault(); soon(0) })
  elements.more.addEventListener('click', () => void search.showMore())
  addEventListener('popstate', () => { fillForm(elements, readQuery(new URLSearchParams(location.search))); soon(0) })
  moveThroughResults(elements.input, elements.list, () => { elements.input.value = ''; soon(0) })
  void search.run()
}

function findElements(form: HTMLFormElement): Elements {
  const find = <E extends Element>(selector: string, within: ParentNode = document): E => {
    const element = within.querySelector<E>(selector)
    if (!element) throw new Error(`The search page has no ${selector}`)
    return element
  }
  const select = (facet: Facet) => find<HTMLSelectElement>(`select[name="${facet}"]`, form)
  return {
    form,
    input: find('input[name="q"]', form),
    selects: {kind: select('kind'), topic: select('topic'), source: select('source'), party: select('party')},
    status: find('#search-status'),
    list: find('#search-results'),
    more: find('#search-more'),
  }
}

const labelsOf = (select: HTMLSelectElement): Map<string, string> => new Map([...select.options].map(option => [option.value, option.dataset['label'] ?? option.text]))

function fillForm({input, selects}: Elements, query: Query): void {
  input.value = query.text
  for (const facet of FACETS) selects[facet].value = query.chosen[facet]
  for (const facet of FACETS) if (selects[facet].selectedIndex < 0) selects[facet].value = ''
}

function readForm({input, selects}: Elements): Query {
  return {text: input.value, chosen: {kind: selects.kind.value, topic: selects.topic.value, source: selects.source.value, party: selects.party.value}}
}

/** The same query with the values of the index in place of the ids of the address. */
function filedQuery({selects}: Elements, {text}: Query): Query {
  const value = (facet: Facet) => selects[facet].selectedOptions[0]?.dataset['value'] ?? ''
  return {text, chosen: {kind: value('kind'), topic: value('topic'), source: value('source'), party: value('party')}}
}

/** Answers come in the order they are ready; only the one to the newest question is shown. */
function createSearch(elements: Elements, settings: Omit<ListSettings, 'query'>): {run(): Promise<void>; showMore(): Promise<void>} {
  let pagefind: Promise<Pagefind> | undefined
  let newest = 0
  let shown: Answer['results'] = []
  const append = async (upTo: number, asked: number) => {
    const from = elements.list.children.length
    const found = await Promise.all(shown.slice(from, upTo).map(result => result.data()))
    if (asked !== newest || elements.list.children.length !== from) return
    elements.list.append(...found.map(page => resultItem(page, {...settings, query: elements.input.value})))
    elements.more.hidden = elements.list.children.length >= shown.length
  }
  const run = async () => {
    const asked = ++newest
    const query = readForm(elements)
    history.replaceState(history.state, '', location.pathname + writeQuery(query) + location.hash)
    try {
      const found = asksNothing(query) ? null : await answer(await (pagefind ??= loadPagefind(`${settings.base}pagefind/`)), filedQuery(elements, query))
      if (asked !== newest) return
      shown = found?.results ?? []
      elements.list.replaceChildren()
      await append(SHOWN_AT_ONCE, asked)
      if (asked === newest) tell(elements, query, found)
    } catch (error) {
      pagefind = undefined
      if (asked === newest) elements.status.textContent = `The search could not be loaded: ${error instanceof Error ? error.message : String(error)}. The indexes list every page.`
    }
  }
  return {run, showMore: () => append(elements.list.children.length + SHOWN_AT_ONCE, newest)}
}

function tell(elements: Elements, query: Query, found: Answer | null): void {
  elements.status.textContent = found ? sentence(query, found) : ''
  elements.status.dataset['answered'] = query.text
  for (const facet of FACETS) for (const option of elements.selects[facet].options) labelOption(option, found?.counts[facet] ?? null)
}

/** Options that would leave nothing stay, so that the choice can be seen; the chosen one is never switched off. */
function labelOption(option: HTMLOptionElement, counts: Record<string, number> | null): void {
  const label = option.dataset['label']
  if (label === undefined) return
  const count = counts?.[option.dataset['value'] ?? ''] ?? 0
  option.textContent = counts ? `${label} (${count})` : label
  option.disabled = counts !== null && count === 0 && !option.selected
}

function sentence({text}: Query, {claims, pages, wordsDropped}: Answer): string {
  const about = text.trim() === '' ? '' : ` for “${text.trim()}”`
  if (claims + pages === 0) return `No claim and no page found${about}.`
  const counted = `${plural(claims, 'claim')} and ${plural(pages, 'page')}${about}.`
  return wordsDropped ? `Nothing holds all the words; with the number alone: ${counted}` : counted
}

const plural = (count: number, noun: string): string => `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
