// The noun of explanations: what became of a number or of words of stance in an article. No code lives here.
import type {Claim, Range} from '../../model.ts'

/** `read`: it made the claims. `refused`: it made none, for the reason. `none`: the number counts nothing, as a date or an ordinal does. */
export type Outcome = 'read' | 'refused' | 'none'

/** One number, or the words of stance that share a fate in one sentence. `places` are never empty, stand by place and in one line of thought. */
export interface Remark {
  about: 'number' | 'stance'
  places: Range[]
  /** How many of the places are words of the lexicon: a claim may stand on none ("The draft would open …"). */
  counted: number
  outcome: Outcome
  claims: Claim[]
  /** Empty where `outcome` is `read`. */
  reason: string
}
