// A sentence in, the terms that its opening puts before the party out: "On the river, Tolvia has proposed an amendment", "As for land, Vell …".
// What the party says next in the paragraph is still about them.
import type {Analysis, Word} from './analysis.ts'
import {hitsWithin, termIds} from './terms.ts'

/** Words of a topic before its comma or its subject. */
const LONGEST = 14

const OPENING = /^(?:on|regarding|concerning|as for|as to|as regards|about|with regard to|with respect to|when it comes to|in the matter of|turning to)$/

/** The terms of a topic that opens a sentence; none where it only dates or places what follows. */
export function frontedTopic({words, references, terms}: Analysis): string[] {
  const opening = openingEnd(words)
  if (opening === 0) return []
  const limit = words.slice(0, LONGEST)
  const comma = limit.findIndex(({text}) => text === ',')
  const subject = references.find(({from, party, possessive, modifier}) => from > opening && party !== null && !possessive && !modifier)?.from ?? -1
  const end = comma > 0 ? comma : subject
  if (end <= opening || end > LONGEST || limit.slice(opening, end).some(({tag}) => tag === 'auxiliary')) return []
  return termIds(hitsWithin(terms, {from: opening, to: end}).filter(hit => hit.to <= end))
}

/** Behind the words that announce a topic; 0 where none open the sentence. */
function openingEnd(words: readonly Word[]): number {
  for (let end = Math.min(5, words.length); end > 0; end--) if (OPENING.test(words.slice(0, end).map(({lower}) => lower).join(' '))) return end
  return 0
}
