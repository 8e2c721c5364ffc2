// The dated events of a topic's actors in, a table by date out: what happened in the source's words, and whom they name, doers or not.
import type {Event} from '../model.ts'
import type {Cite} from './cite.ts'
import {compareDates, dateWords} from './date-words.ts'
import {glossaryTitle, isEvent, listWords, sourceTitle, type Lookup} from './lookup.ts'
import {contentAddress, escapeMarkdown, link, tableRow} from './markdown-text.ts'
import {countOf} from './quantity-words.ts'
import {shortenAround} from './quote.ts'
import {capitalise} from './telling.ts'
import words from './words/topics.json' with {type: 'json'}

const MOST_EVENTS = 40
const LABEL_WORDS = 25

/** `actors`: the glossary ids of the topic's front matter; an event with any of them is shown, the latest where they are too many. */
export function renderEvents(lookup: Lookup, actors: readonly string[], cite: Cite): string {
  const wanted = new Set(actors)
  const events = lookup.kb.claims.filter(isEvent).filter(event => event.actors.some(actor => wanted.has(actor))).sort(byDate)
  if (events.length === 0) return 'No source in this collection gives a date for an event of this topic.'
  const left = Math.max(0, events.length - MOST_EVENTS)
  const rows = events.slice(left).map(event => renderEvent(lookup, event, cite))
  const table = [tableRow(['Date', 'What', 'Involved', 'Source']), tableRow(['---', '---', '---', '---']), ...rows].join('\n')
  return left === 0 ? table : `${table}\n\nLeft out here: ${countOf(left, 'earlier event', 'earlier events')}.`
}

function renderEvent(lookup: Lookup, event: Event, cite: Cite): string {
  const modality = words.modalities[event.modality]
  return tableRow([
    escapeMarkdown(dateWords(event.date)),
    `“${escapeMarkdown(capitalise(shortenAround(event.label, {start: 0, end: 0}, LABEL_WORDS)))}”${modality === '' ? '' : ` (${modality})`}${cite(event.id)}`,
    escapeMarkdown(listWords(event.actors.map(actor => glossaryTitle(lookup, actor)))),
    link(sourceTitle(lookup, event.source), contentAddress('sources', event.source)),
  ])
}

const byDate = (a: Event, b: Event): number => compareDates(a.date, b.date) || (a.source < b.source ? -1 : a.source > b.source ? 1 : a.selector.start - b.selector.start || (a.id < b.id ? -1 : 1))
