// A knowledge base in, the files of content/ that have to be written out: topics whose managed regions changed, and a card for each
// article without one. Nothing is written here; with any error among the messages nothing should be.
import type {VFileMessage} from 'vfile-message'
import type {FileChange} from '../disk.ts'
import type {Entry} from '../entries/front-matter.ts'
import type {TopicData} from '../entries/topic.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Source} from '../model.ts'
import {diagnostic} from '../report/diagnostic.ts'
import {citing} from './cite.ts'
import {renderEvents} from './events-table.ts'
import {renderFigures} from './figures-table.ts'
import {lookupOf, type Lookup} from './lookup.ts'
import {renderNotes} from './notes.ts'
import {renderPositions} from './positions-matrix.ts'
import {checkProse} from './prose.ts'
import {bodyOf, bodyHash, isEdited, spliceRegions, type Filling} from './region-splice.ts'
import {findRegions, lineOf, regionTitle, type Region} from './regions.ts'
import {scaffoldCard} from './scaffold-card.ts'

export interface UpdatePlan { changes: FileChange[]; messages: VFileMessage[] }

/** `force` overwrites regions that were edited by hand. Changes are sorted by path. */
export function planUpdates(kb: KnowledgeBase, options: {force?: boolean} = {}): UpdatePlan {
  const lookup = lookupOf(kb)
  const topics = kb.catalogue.topics.map(topic => planTopic(topic, lookup, options.force ?? false))
  const cardless = kb.sources.filter(source => !lookup.cards.has(source.id))
  const cards = cardless.filter(canNameCard).map(scaffoldCard)
  return {
    changes: [...topics.flatMap(({changes}) => changes), ...cards].sort((a, b) => (a.path < b.path ? -1 : 1)),
    messages: [...topics.flatMap(({messages}) => messages), ...cardless.filter(source => !canNameCard(source)).map(unnameable)],
  }
}

/** The name of a card is the seed's, and becomes an address. */
const canNameCard = ({id}: Source): boolean => /^[A-Za-z0-9][\w.-]*$/.test(id)

const unnameable = (source: Source): VFileMessage => diagnostic({path: source.path}, {
  rule: 'source-name',
  reason: `Unexpected file name \`${source.id}\`, its card could not have it`,
  fix: 'rename the article: letters A to Z, digits, hyphens and underscores; the name becomes part of addresses',
})

function planTopic(topic: Entry<TopicData>, lookup: Lookup, force: boolean): UpdatePlan {
  const {regions, messages} = findRegions(topic, new Set(lookup.measures.keys()))
  if (messages.length > 0) return {changes: [], messages}
  const prose = checkProse(topic, regions, lookup)
  const fillings = fillRegions(topic, regions, prose.cited, lookup)
  const problems = [...prose.messages, ...checkFrontMatter(topic, regions), ...checkNotes(topic, regions, prose.cited), ...(force ? [] : checkEdits(topic, fillings))]
  const text = spliceRegions(topic.text, fillings)
  return {changes: problems.length > 0 || text === topic.text ? [] : [{path: topic.path, text}], messages: problems}
}

/** A page cites some so many claims in its tables of figures, each table so many at the least and at the most. */
const CLAIMS_A_PAGE = 48
const CLAIMS_A_TABLE = {least: 6, most: 20}

function claimsATable(regions: readonly Region[]): number {
  const tables = regions.filter(({name}) => name === 'figures').length
  return Math.min(CLAIMS_A_TABLE.most, Math.max(CLAIMS_A_TABLE.least, Math.floor(CLAIMS_A_PAGE / tables)))
}

/** The notes come last: they note what the prose and all other regions cite. */
function fillRegions(topic: Entry<TopicData>, regions: readonly Region[], citedInProse: ReadonlySet<string>, lookup: Lookup): Filling[] {
  const cited = new Set(citedInProse)
  const most = claimsATable(regions)
  const cite = citing(cited)
  const render = (region: Region): string => {
    switch (region.name) {
      case 'figures': return renderFigures(lookup, region.measure!, cite, most)
      case 'positions': return renderPositions(lookup, topic.data.terms, cite)
      case 'events': return renderEvents(lookup, topic.data.events, cite)
      case 'notes': return ''
    }
  }
  const fillings = regions.map(region => ({region, body: render(region)}))
  return fillings.map(filling => (filling.region.name === 'notes' ? {...filling, body: renderNotes(lookup, cited)} : filling))
}

/** A hand edit is told, unless the region would hold the very same words. */
function checkEdits(topic: Entry<TopicData>, fillings: readonly Filling[]): VFileMessage[] {
  return fillings.filter(({region, body}) => isEdited(topic.text, region) && bodyHash(bodyOf(topic.text, region)) !== bodyHash(body)).map(({region}) =>
    diagnostic({...topic, range: {start: region.start.start, end: region.end.end}}, {
      rule: 'region-edited',
      reason: `Unexpected hand edit inside managed region ${regionTitle(region.name, region.measure)}`,
      why: 'its text differs from what was written there last; the next run would overwrite the edit',
      fix: `to keep the text as prose, delete the marker lines ${lineOf(topic, region.start)} and ${lineOf(topic, region.end)}; to regenerate it, delete \`sha256="…"\` in line ${lineOf(topic, region.end)} or run \`npm run topics -- --force\``,
    }))
}

function checkFrontMatter(topic: Entry<TopicData>, regions: readonly Region[]): VFileMessage[] {
  const needs = {positions: topic.data.terms, events: topic.data.events}
  return regions.flatMap(({name, start}) => (name !== 'positions' && name !== 'events') || needs[name].length > 0 ? [] : [
    diagnostic({...topic, range: start}, {
      rule: 'region-unconfigured',
      reason: `Unexpected region \`${name}\`, the page names nothing to show in it`,
      fix: name === 'positions' ? 'list the terms in the front matter: `terms: […]`' : 'list the actors in the front matter: `events: […]`',
    }),
  ])
}

function checkNotes(topic: Entry<TopicData>, regions: readonly Region[], citedInProse: ReadonlySet<string>): VFileMessage[] {
  if (regions.some(({name}) => name === 'notes') || (regions.length === 0 && citedInProse.size === 0)) return []
  return [diagnostic({...topic, range: {start: topic.text.length, end: topic.text.length}}, {
    rule: 'region-missing',
    reason: 'Missing managed region `notes`',
    why: 'the page cites claims, and their footnotes are written there',
    fix: 'add the lines `<!-- notes start -->` and `<!-- notes end -->` at the end of the file, a blank line before each',
  })]
}
