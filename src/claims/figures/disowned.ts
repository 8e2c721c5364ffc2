// A number with its attribution in; what the wording around it changes of that out: "contrary to what X claims", "dismissed A and put it at B",
// "a report that … was dismissed by Y". The words of attribution alone do not tell these.
import {stems} from '../attribution/speaker.ts'
import type {Modality, Origin} from '../../model.ts'
import attribution from '../words/attribution.json' with {type: 'json'}
import documents from '../words/documents.json' with {type: 'json'}
import type {Token} from '../tokens.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'

const ACCOUNT = stems(attribution.account)
const DOCUMENTS = stems([...documents.documents, 'version'])
const ASIDE = 5
const DISMISSED = /^(?:dismissed|denied|rejected|refuted|ridiculed|disputed)$/

interface Vouched { origins: Origin[]; modality: Modality }

/** What differs from the attribution as read; empty where nothing does. */
export function correctedVouching(frame: SentenceFrame, number: CountedNumber, read: Vouched): Partial<Vouched> {
  if (isContraryTo(frame, number)) return {origins: []}
  if (read.modality === 'denied' && isPutInstead(frame, number)) return {modality: 'asserted'}
  if (read.modality === 'asserted' && isAbandoned(frame.tokens, number)) return {modality: 'historical'}
  return dismissedBy(frame, number) ?? {}
}

/** "Contrary to what Utopia claims, 30 …": Utopia says otherwise. */
function isContraryTo({tokens}: SentenceFrame, number: CountedNumber): boolean {
  const comma = tokens.findIndex(token => token.text === ',')
  return /^(?:contrary|unlike|despite)$/.test(tokens[0]?.lower ?? '') && comma > 0 && comma < number.from && (tokens[0]!.lower !== 'despite' || tokens.slice(0, comma).some(token => ACCOUNT.has(token.stem)))
    && !tokens.slice(comma, number.from).some(token => /^(?:said|says|according|told)$/.test(token.lower))
}

/** "dismissed the estimate of 900 and put deaths at fewer than 400": the second is what he says. */
function isPutInstead({tokens}: SentenceFrame, number: CountedNumber): boolean {
  const verb = tokens.slice(0, number.from).findLastIndex(token => /^(?:puts?|putting|places?|placed|gave|insisted|insists|said|counted|estimated)$/.test(token.lower))
  return verb > 0 && /^(?:and|but|,|instead)$/.test(tokens[verb - 1]!.lower) && tokens.slice(0, verb).some(token => DISMISSED.test(token.lower)) && !tokens.slice(verb, number.from).some(token => /^[;:]$/.test(token.text))
}

/** "A report that 480 had drowned was dismissed by Balari". */
function dismissedBy({tokens, reading}: SentenceFrame, number: CountedNumber): Partial<Vouched> | null {
  const that = tokens.slice(0, number.from).findLastIndex((token, at) => /^(?:that|of)$/.test(token.lower) && ACCOUNT.has(tokens[at - 1]?.stem ?? ''))
  const verb = tokens.findIndex((token, at) => at > number.to && DISMISSED.test(token.lower) && /^(?:was|were|been)$/.test(tokens[at - 1]?.lower ?? ''))
  if (that < 0 || verb < 0 || tokens.slice(that, verb).some(token => /^[.;:]$/.test(token.text))) return null
  const by = reading.mentions.find(mention => mention.from === verb + 2 && tokens[verb + 1]!.lower === 'by')
  return {modality: 'denied', ...(by ? {origins: [{id: by.id, label: tokens.slice(by.from, by.to).map(token => token.text).join(' ')}]} : {})}
}

/** "An earlier version, now abandoned, had allowed 120,000". */
function isAbandoned(tokens: readonly Token[], number: CountedNumber): boolean {
  const version = tokens.slice(0, number.from).findLastIndex((token, at) => DOCUMENTS.has(token.stem) && /^(?:earlier|previous|former|initial|first|original|old)$/.test(tokens[at - 1]?.lower ?? ''))
  const aside = version < 0 ? [] : tokens.slice(version + 1, version + ASIDE)
  return aside.some((token, at) => /^(?:abandoned|discarded|superseded|withdrawn|scrapped|dropped)$/.test(token.lower) && /^(?:,|now|since|later|been|then|was|long)$/.test(aside[at - 1]?.lower ?? ','))
}
