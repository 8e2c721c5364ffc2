// The inline script of the search page, as text: what must be there before the first paint, so that nothing moves later. Its policy lets exactly these bytes run.

/** Unfolds the filters where there is room, and marks the root where something is asked; only then is the engine fetched ahead. */
export const BEFORE_ANSWER = "{const form=document.querySelector('#search');form.querySelector('details').open=matchMedia('(min-width: 45rem)').matches;if([...new URLSearchParams(location.search)].some(([,value])=>value.trim()!=='')){document.documentElement.dataset.asked='';document.head.append(Object.assign(document.createElement('link'),{rel:'modulepreload',href:`${form.dataset.base}pagefind/pagefind.js`}))}}"
