// The line of positions that opens a topic, on the positions of an invented island.
import {describe, expect, test} from 'vitest'
import type {Claim} from '../src/model.ts'
import {matrixAnchor, positionLine} from '../src/site/position-line.ts'
import {article, knowledgeBase, positionIn, topic} from './fixtures/topics/make-knowledge-base.ts'

const treaty = article('treaty', 'The island rejects limits on its boats, as the mainland demands. It wants shared grounds and a wide harbour.')
const line = (claims: Claim[], terms = ['fishing', 'lighthouse']): string =>
  positionLine(knowledgeBase({articles: [treaty], claims}), {terms}).map(({text, term}) => (term === null ? text : `[${text}]`)).join('')
const rejects = (object: string, id = 'p-1') => positionIn(treaty, id, object, {holder: 'island', stance: 'rejects'})

describe('the line of positions', () => {
  test('counts positions and terms and names who holds them; of none there is no line', () => {
    expect(line([])).toBe('')
    expect(line([positionIn(treaty, 'p-1', 'shared grounds')])).toBe('One position of Island is reported, on one of two terms.')
    expect(line([positionIn(treaty, 'p-1', 'shared grounds'), positionIn(treaty, 'p-2', 'shared grounds')], ['fishing'])).toBe('One position of Island is reported, on the only term.')
  })
  test('says who stands against whom where one rejects the very thing that another wants', () => {
    const demand = positionIn(treaty, 'p-2', 'limits on its boats', {holder: 'mainland', stance: 'demands'})
    expect(line([rejects('limits on its boats'), demand])).toContain('Two positions of Island and Mainland are reported, on one of two terms. Island is reported to reject what Mainland demands on [fishing rights].')
    expect(line([rejects('shared grounds'), demand])).not.toContain('reported to reject')
    expect(line([{...rejects('limits on its boats'), modality: 'denied'}, demand])).not.toContain('reported to reject')
    expect(line([rejects('a wide harbour'), {...positionIn(treaty, 'p-3', 'wide harbour', {holder: 'agreement', stance: 'proposes'}), document: 'the plan'}])).toContain('Island is reported to reject what a plan or draft proposes on')
  })
  test('takes a pronoun for the same thing only in the same sentence', () => {
    const other = article('other', 'The mainland demands limits on its boats.')
    const demand = positionIn(other, 'p-2', 'limits on its boats', {holder: 'mainland', stance: 'demands'})
    expect(line([rejects('limits on its boats'), demand])).toContain('More than one speaks of [fishing rights] (Island and Mainland).')
  })
  test('names the terms that one accepts and another rejects, else those of which several speak', () => {
    const accepts = positionIn(treaty, 'p-2', 'shared grounds', {holder: 'mainland', stance: 'accepts'})
    expect(line([rejects('a wide harbour'), accepts])).toContain('Both acceptance and rejection are reported, by different parties, on [fishing rights].')
    expect(line([{...accepts, holder: 'island'}, {...accepts, id: 'p-3'}])).toContain('More than one speaks of [fishing rights] (Island and Mainland).')
  })
  test('leads to the heading above the matrix, if there is one', () => {
    const anchor = (body: string) => matrixAnchor({text: topic(body)})
    expect(anchor('## First\n\n## Who wants what\n\nWords.\n\n<!-- positions start -->\n<!-- positions end -->\n\n## Last\n')).toBe('who-wants-what')
    expect([anchor('<!-- positions start -->\n<!-- positions end -->\n'), anchor('## First\n')]).toEqual([null, null])
  })
})
