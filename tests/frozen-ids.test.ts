// The ids of the seeds' claims are published addresses: none may vanish or change its meaning. A rename goes into content/redirects.yml first.
import {expect, test} from 'vitest'
import {readContent, readSeeds} from '../src/disk.ts'
import {assembleKnowledgeBase} from '../src/knowledge-base.ts'
import type {Claim} from '../src/model.ts'
import frozen from './fixtures/frozen-ids.json' with {type: 'json'}

const {kb} = assembleKnowledgeBase(readSeeds('.'), readContent('.'))
const subjectOf = (claim: Claim): string => (claim.type === 'figure' ? claim.measure : claim.type === 'position' ? claim.term : claim.date)

test.each(Object.entries(frozen))('every published id of %s still names its claim', (source, ids) => {
  const claims = new Map(kb.claims.filter(claim => claim.source === source).map(claim => [claim.id, claim]))
  for (const [id, meaning] of Object.entries(ids)) {
    const claim = claims.get(id)
    expect(claim && subjectOf(claim), `${id} (${meaning})`).toBe(meaning.split(' · ')[0])
  }
})

test('an id is a type letter, a hyphen and ten characters of Crockford base32', () => {
  for (const claim of kb.claims) expect(claim.id).toMatch(new RegExp(`^${claim.type[0]}-[0-9a-hjkmnp-tv-z]{10}$`))
})
