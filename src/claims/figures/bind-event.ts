// A sentence's numbers and its cues of events in; which number belongs to which cue out ("270 reported killed", "casualties of around 4,000").
import type {Token} from '../tokens.ts'
import type {CountedNumber, EventCue, SentenceFrame} from './frame.ts'
import {sharesNoun} from './row.ts'
import {cueDistance} from './cue-distance.ts'
import {wholeListed} from './part-and-whole.ts'

const FARTHEST = 9
const SHARED = 2

export interface Binding { cue: EventCue; cost: number }

/** Cheapest pairs first; a cue serves one number, or two that stand side by side. */
export function bindEvents(frame: SentenceFrame): Map<CountedNumber, Binding> {
  const pairs = frame.numbers.flatMap(number => frame.cues.map(cue => ({number, cue, cost: cueDistance(frame, number, cue)}))).filter(pair => pair.cost < FARTHEST).sort((a, b) => a.cost - b.cost)
  const bound = new Map<CountedNumber, Binding>()
  const used = new Map<EventCue, CountedNumber>()
  for (const {number, cue, cost} of pairs) {
    const rival = used.get(cue)
    if (bound.has(number) || (rival && (cost > SHARED || !sideBySide(frame.tokens, rival, number)))) continue
    bound.set(number, {cue, cost})
    used.set(cue, number)
  }
  return bound
}

/** Where a number has no cue of its own: that of the number it is a part of ("including 4,000"), or stands beside ("one side lost 20,000 and the other 4,000"). */
export function sharedBinding(frame: SentenceFrame, number: CountedNumber, bound: ReadonlyMap<CountedNumber, Binding>): Binding | undefined {
  const whole = wholeListed(frame, number) ?? parallel(frame, number) ?? coordinated(frame, number) ?? sharesNoun(frame, number)
  return whole && bound.get(whole)
}

/** "… lost 20,000 men and Utopia 4,000": a bare number right behind a name that has no verb of its own. */
function parallel(frame: SentenceFrame, number: CountedNumber): CountedNumber | undefined {
  const name = frame.people.find(people => people.to === number.from || (people.to === number.from - 1 && /^(?:,|['’]s)$/.test(frame.tokens[people.to]!.text)))
  const joined = name && /^(?:and|,|;|while|but)$/.test(frame.tokens[name.from - 1]?.lower ?? '')
  const first = name && frame.numbers.findLast(other => other.to <= name.from)
  return joined && number.head.kind === 'bare' && first?.head.kind !== 'other' && isClauseEnd(frame.tokens[number.to]) ? first : undefined
}

/** "holds 2,300 soldiers of one side and 171 of the other's": two counted nouns with only "and" between them. */
function coordinated(frame: SentenceFrame, number: CountedNumber): CountedNumber | undefined {
  const first = frame.numbers.findLast(other => other.to <= number.from)
  const gap = first ? frame.tokens.slice(Math.max(first.to, first.head.to), number.from) : []
  return first?.head.kind === 'person' && number.head.kind === 'person' && gap.length > 0 && gap.every(token => /^(?:and|or|,|plus|as|well)$/.test(token.lower)) ? first : undefined
}

const isClauseEnd = (token: Token | undefined): boolean => token === undefined || /^[^\p{L}\d]/u.test(token.text) || /^(?:and|but|in|since|so)$/.test(token.lower)

function sideBySide(tokens: readonly Token[], first: CountedNumber, second: CountedNumber): boolean {
  const gap = tokens.slice(Math.min(first.to, second.to), Math.max(first.from, second.from))
  return gap.every(token => /^(?:and|or|to|,)$/.test(token.lower))
}
