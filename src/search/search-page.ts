// The search page's elements in, a working search out: asks as the reader types, tells the count, keeps the address in step.
// Runs on /search/ only; the index is fetched with the first question.
import {answer, type Answer} from './answer.ts'
import {chosenValues, fillChoices, type Choices} from './choices.ts'
import {moveThroughResults} from './keyboard.ts'
import {loadIndex, type Index} from './pagefind.ts'
import {asksNothing, readQuery, writeQuery, type Facet, type Query} from './query.ts'
import {resultItem, type ListSettings} from './result-list.ts'
import {tell, type Telling} from './tell.ts'

const PAUSE = 120
const SHOWN_AT_ONCE = 20
/** As in the styles of src/pages/search.astro. */
const WIDE = '(min-width: 45rem)'

interface Elements extends Telling {
  form: HTMLFormElement
  input: HTMLInputElement
  /** Holds the filters and the keys; folded on narrow screens. */
  options: HTMLDetailsElement
  list: HTMLOListElement
  more: HTMLButtonElement
}

/** Starts the search in `form`; throws when the page lacks one of its elements. */
export function startSearch(form: HTMLFormElement): void {
  const elements = findElements(form)
  const settings = {base: form.dataset['base'] ?? '/', kinds: labelsOf(elements.selects.kind)}
  const search = createSearch(elements, settings)
  unfoldWhereWide(elements.options)
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
    options: find('details', form),
    selects: {kind: select('kind'), topic: select('topic'), source: select('source'), party: select('party')} satisfies Choices,
    summary: find('#search-chosen'),
    status: find('#search-status'),
    suggestion: find('#search-suggestion'),
    list: find('#search-results'),
    more: find('#search-more'),
  }
}

const labelsOf = (select: HTMLSelectElement): Map<string, string> => new Map([...select.options].map(option => [option.value, option.dataset['label'] ?? option.text]))

/** On a wide screen the fold is no fold: it stays open, and its handle is not shown. */
function unfoldWhereWide(options: HTMLDetailsElement): void {
  const wide = matchMedia(WIDE)
  const follow = () => { options.open = wide.matches }
  wide.addEventListener('change', follow)
  follow()
}

function fillForm({input, selects}: Elements, query: Query): void {
  input.value = query.text
  fillChoices(selects, query.chosen)
}

function readForm({input, selects}: Elements): Query {
  return {text: input.value, chosen: {kind: selects.kind.value, topic: selects.topic.value, source: selects.source.value, party: selects.party.value}}
}

/** Answers come in the order they are ready; only the one to the newest question is shown. */
function createSearch(elements: Elements, settings: Omit<ListSettings, 'query'>): {run(): Promise<void>; showMore(): Promise<void>} {
  let index: Promise<Index> | undefined
  let newest = 0
  let shown: Answer['results'] = []
  const append = async (upTo: number, asked: number) => {
    const from = elements.list.children.length
    const found = await Promise.all(shown.slice(from, upTo).map(result => result.data()))
    if (asked !== newest || elements.list.children.length !== from) return
    elements.list.append(...found.map(page => resultItem(page, {...settings, query: elements.input.value})))
    elements.more.hidden = elements.list.children.length >= shown.length
  }
  const ask = ({pagefind, vocabulary}: Index, {text}: Query) => answer(pagefind, vocabulary, {text, chosen: chosenValues(elements.selects)})
  const run = async () => {
    const asked = ++newest
    const query = readForm(elements)
    document.documentElement.toggleAttribute('data-asked', !asksNothing(query)) // room for the answer while it is on its way
    history.replaceState(history.state, '', location.pathname + writeQuery(query) + location.hash)
    try {
      const found = asksNothing(query) ? null : await ask(await (index ??= loadIndex(`${settings.base}pagefind/`)), query)
      if (asked !== newest) return
      shown = found?.results ?? []
      elements.list.replaceChildren()
      await append(SHOWN_AT_ONCE, asked)
      if (asked === newest) tell(elements, query, found)
    } catch (error) {
      index = undefined
      if (asked === newest) elements.status.textContent = `The search could not be loaded: ${error instanceof Error ? error.message : String(error)}. The indexes list every page.`
    }
  }
  return {run, showMore: () => append(elements.list.children.length + SHOWN_AT_ONCE, newest)}
}
