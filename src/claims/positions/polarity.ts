// Stances in, their contraries out: the algebra of negation, in which not rejecting leaves open and not accepting rejects.
import type {Stance} from '../../model.ts'

const NEGATED: Readonly<Record<Stance, Stance>> = {rejects: 'open-to', accepts: 'rejects', 'open-to': 'rejects', offers: 'rejects', demands: 'rejects', proposes: 'rejects'}

/** "not rule out" leaves open; "does not accept", "will not discuss" reject. */
export const negate = (stance: Stance): Stance => NEGATED[stance]

/** An objection dropped, or an opponent who no longer opposes, accepts. */
export const withdraw = (stance: Stance): Stance => (stance === 'rejects' ? 'accepts' : 'rejects')

export type Polarity = 'for' | 'against' | 'open'
export const polarity = (stance: Stance): Polarity => (stance === 'rejects' ? 'against' : stance === 'open-to' ? 'open' : 'for')
