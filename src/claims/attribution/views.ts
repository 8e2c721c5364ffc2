// One sentence as read in; whose view it gives out: "in X's view", "by its own account", "her own count", "if X is to be believed".
import type {SentenceReading} from '../reading.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {attributionAt, type Attribution} from './attribution-at.ts'
import {isOfKind, type Glossary} from './glossary.ts'
import {trustedAt} from './modality.ts'
import {endOfPhrase, isVerb, namesSpeaker, PUNCTUATION} from './noun-phrase.ts'
import {readAt} from './openers.ts'
import {within, type Span} from './span.ts'

const DRAFT = new Set(['version', 'text', 'draft', 'proposal', 'plan', 'paper', 'counter-draft', 'counter-proposal', 'counterproposal', 'counter-offer', 'offer'])
const SAID_IN = new Set(['report', 'register', 'bulletin', 'statement', 'update'])
const OWN_ACCOUNT = new Set(words.ownAccounts)
const MANNER = new Set(words.manner)
const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'our'])
const VIEWING: ReadonlySet<string> = new Set(['by', 'in', 'on', 'as'])
const WHAT: ReadonlySet<string> = new Set(['what'])
const SUPPOSING: ReadonlySet<string> = new Set(['if'])
const DRAFTED: ReadonlySet<string> = new Set(['drafted', 'written', 'drawn', 'tabled', 'prepared', 'circulated', 'authored'])
const BELIEVER = new Set(['you', 'one', 'we'])
const VIEW_REACH = 9

/** "her own count", "by its own account", "our estimate": of whoever the pronoun means. */
function byOwnAccount(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  return readAt(tokens, OWNERS, (_, at) => {
    const noun = tokens.findIndex((other, place) => place > at && place <= at + 3 && OWN_ACCOUNT.has(other.lower))
    if (noun < 0 || (SAID_IN.has(tokens[noun]!.lower) && !/^(?:in|with)$/.test(tokens[at - 1]?.lower ?? '')) || tokens.slice(at + 1, noun).some(other => PUNCTUATION.test(other.text) || isVerb(other) || /^(?:of|to|in)$/.test(other.lower))) return []
    const own = /^(?:by|on|in|with)$/.test(tokens[at - 1]?.lower ?? '')
    const subject = own ? reading.mentions.findLast(mention => mention.to <= at - 1 && mention.form === 'name' && isOfKind(mention.id, glossary, 'state', 'body')) : undefined
    const named = subject ? {from: subject.from, to: subject.to} : {from: at, to: at + 1}
    return [{...attributionAt(reading, 'account', {from: own ? at - 1 : at, to: noun + 1}, named, glossary), tentative: true}]
  })
}

/** A speaker, or a people by its plural ("the Utopians"). */
const names = (reading: SentenceReading, {from, to}: Span): boolean => namesSpeaker(reading, {from, to}) || reading.mentions.some(mention => within(mention, {from, to}))

/** "If X's spies are right", "if X is to be believed", "if one believes X". */
function byTrust(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  return readAt(tokens, SUPPOSING, (_, at) => {
    if (BELIEVER.has(tokens[at + 1]?.lower ?? '') && /^(?:believes?|trusts?)$/.test(tokens[at + 2]?.lower ?? '')) {
      const to = endOfPhrase(tokens, at + 3)
      return names(reading, {from: at + 3, to}) ? [attributionAt(reading, 'according', {from: at, to}, {from: at + 3, to}, glossary)] : []
    }
    const be = trustedAt(tokens, at)
    if (be === null || !names(reading, {from: at + 1, to: be})) return []
    return [attributionAt(reading, 'according', {from: at, to: be + 2}, {from: at + 1, to: be}, glossary)]
  })
}

/** "In X's view", "by X's reckoning", "as X sees it". */
function byView(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  return readAt(tokens, VIEWING, (token, at) => {
    const to = token.lower === 'as' ? tokens.findIndex((other, place) => place > at + 1 && place < at + VIEW_REACH && /^(?:sees?|tells?|puts?|has|have)$/.test(other.lower) && /^(?:it|them)$/.test(tokens[place + 1]?.lower ?? ''))
      : tokens.findIndex((other, place) => place > at + 1 && place < at + VIEW_REACH && /^['’]s?$/.test(other.text) && tokens.slice(place + 1, place + 3).some(noun => MANNER.has(noun.lower)))
    if (to < 0 || tokens.slice(at + 1, to).some(other => PUNCTUATION.test(other.text)) || !namesSpeaker(reading, {from: at + 1, to})) return []
    return [attributionAt(reading, 'according', {from: at, to: to + 2}, {from: at + 1, to}, glossary)]
  })
}

/** "the American version had 600,000", "X's counter-draft allows …": of an army's size, whose draft it is. */
function byDraft(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens, mentions} = reading
  return mentions.flatMap(({from, to, form, id}) => {
    const owns = form === 'adjective' || (form === 'name' && /^['’]s?$/.test(tokens[to]?.text ?? ''))
    const noun = tokens.findIndex((token, at) => at >= to && at <= to + 3 && DRAFT.has(token.lower))
    if (!owns || noun < 0 || /^(?:that|which|of|for|to|under|and)$/.test(tokens[noun + 1]?.lower ?? '') || !isOfKind(id, glossary, 'state', 'body') || tokens.slice(to, noun).some(token => PUNCTUATION.test(token.text))) return []
    return [attributionAt(reading, 'draft', {from, to: noun + 1}, {from, to}, glossary)]
  })
}

/** "a settlement drafted by X": of an army's size, whose draft it is. */
function byDrafter(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  return readAt(tokens, DRAFTED, (token, at) => {
    if (!tokens.slice(Math.max(0, at - 3), at).some(noun => DRAFT.has(noun.lower) || noun.lower === 'settlement')) return []
    const by = tokens.findIndex((other, place) => place > at && place <= at + 2 && other.lower === 'by')
    const to = by < 0 ? by : endOfPhrase(tokens, by + 1)
    return to > by + 1 && namesSpeaker(reading, {from: by + 1, to}) && reading.quantities.some(({end}) => end <= token.start) ? [attributionAt(reading, 'draft', {from: at - 1, to}, {from: by + 1, to}, glossary)] : []
  })
}

/** "in what X calls the largest landing yet": whose words they are. */
function byCalling(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  return readAt(tokens, WHAT, (_, at) => {
    if (!/^(?:in|from|by|to)$/.test(tokens[at - 1]?.lower ?? '')) return []
    const to = tokens.findIndex((other, place) => place > at + 1 && place < at + VIEW_REACH && /^(?:calls?|called|describes?|described|terms|termed)$/.test(other.lower))
    return to > 0 && namesSpeaker(reading, {from: at + 1, to}) ? [attributionAt(reading, 'according', {from: at - 1, to: to + 1}, {from: at + 1, to}, glossary)] : []
  })
}

/** "envoys were told in Capital that …", "it was announced at a briefing of X": where it was said, and so by whom. */
function bySeatOfTelling(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens, mentions} = reading
  return readAt(tokens, TOLD, (_, at) => {
    if (!tokens.slice(Math.max(0, at - 3), at).some(other => other.stem === 'be') || tokens.slice(at + 1, at + VIEW_REACH).some(other => other.lower === 'by')) return []
    const seat = mentions.find(mention => mention.from > at && mention.from <= at + VIEW_REACH && mention.form !== 'demonym' && isOfKind(mention.id, glossary, 'state', 'body'))
    const before = seat ? tokens.slice(at + 1, seat.from) : []
    const inCapital = seat?.form === 'name' && tokens[seat.from - 1]!.lower === 'in' && tokens[seat.to]?.lower === 'that' && before.length <= 4
    const atBriefing = /^(?:at|during|in)$/.test(before.find(other => /^(?:at|during|in)$/.test(other.lower))?.lower ?? '') && before.some(other => OCCASION.has(other.lower)) && /^(?:of|by|at|in|the)$/.test(before.at(-1)!.lower)
    return seat && (inCapital || atBriefing) && !before.some(other => PUNCTUATION.test(other.text)) ? [attributionAt(reading, 'according', {from: at, to: seat.to}, {from: seat.from, to: seat.to}, glossary)] : []
  })
}

/** "Utopian deputies are told that …": of their own state's services, where nobody is named. */
function byAudience(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens, mentions} = reading
  return mentions.flatMap(mention => {
    const house = tokens.findIndex((token, at) => at >= mention.to && at <= mention.to + HOUSE && HOUSES.has(token.lower))
    const told = house < 0 ? -1 : tokens.findIndex((token, at) => at > house && at <= house + HOUSE && /^(?:told|informed|briefed)$/.test(token.lower))
    const plain = told > 0 && mention.form !== 'demonym' && isOfKind(mention.id, glossary, 'state', 'body') && tokens.slice(house + 1, told).some(token => token.stem === 'be') && !tokens.slice(mention.to, told).some(token => PUNCTUATION.test(token.text) || /^(?:not|never|by)$/.test(token.lower))
    return plain && tokens[told + 1]?.lower === 'that' ? [attributionAt(reading, 'according', {from: mention.from, to: told + 1}, {from: mention.from, to: house + 1}, glossary)] : []
  })
}
const HOUSES = new Set(words.audiences)
const HOUSE = 4

const TOLD: ReadonlySet<string> = new Set(['told', 'informed', 'assured', 'said', 'announced', 'communicated', 'reported', 'stated', 'disclosed', 'noted', 'underlined', 'revealed'])
const OCCASION = new Set(words.occasions)

/** The forms of this module. */
export const VIEWS = [byOwnAccount, byTrust, byView, byDraft, byDrafter, byCalling, bySeatOfTelling, byAudience]
