// The four selects of the search page: what an address chooses in, the choice shown and the values of the index out.
import {FACETS, type Facet} from './query.ts'

export type Choices = Record<Facet, HTMLSelectElement>

/** Chooses what the address says; what no select knows becomes a choice of its own, so that it is shown and asked, never dropped. */
export function fillChoices(selects: Choices, chosen: Readonly<Record<Facet, string>>): void {
  for (const facet of FACETS) {
    const select = selects[facet]
    select.value = chosen[facet]
    if (select.selectedIndex < 0) select.append(unknownOption(chosen[facet]))
  }
}

function unknownOption(id: string): HTMLOptionElement {
  const option = new Option(id, id, true, true)
  Object.assign(option.dataset, {value: id, label: id})
  return option
}

/** The values under which pages are filed, in place of the ids of the address. */
export function chosenValues(selects: Choices): Record<Facet, string> {
  const value = (facet: Facet) => selects[facet].selectedOptions[0]?.dataset['value'] ?? ''
  return {kind: value('kind'), topic: value('topic'), source: value('source'), party: value('party')}
}

/** The labels of what is chosen, by facet; '' where nothing is. */
export function chosenLabels(selects: Choices): Record<Facet, string> {
  const label = (facet: Facet) => selects[facet].selectedOptions[0]?.dataset['label'] ?? ''
  return {kind: label('kind'), topic: label('topic'), source: label('source'), party: label('party')}
}

/** Beside each choice how many results it would leave. Those that would leave none stay, so that they can be seen; the chosen one is never switched off. */
export function countChoices(selects: Choices, counts: Record<Facet, Record<string, number>> | null): void {
  for (const facet of FACETS) for (const option of selects[facet].options) labelOption(option, counts?.[facet] ?? null)
}

function labelOption(option: HTMLOptionElement, counts: Record<string, number> | null): void {
  const label = option.dataset['label']
  if (label === undefined) return
  const count = counts?.[option.dataset['value'] ?? ''] ?? 0
  option.textContent = counts ? `${label} (${count})` : label
  option.disabled = counts !== null && count === 0 && !option.selected
}
