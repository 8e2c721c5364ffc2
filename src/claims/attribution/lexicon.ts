// The sets of words that several of these modules ask for, each made once from the table: stems, unless a comment says forms.
import {MONTHS} from '../months.ts'
import {stems} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}

/** Nouns for somebody who speaks: "official", "ministry". */
export const SPEAKER = stems(words.speaker)
export const INSTITUTION = stems(words.institutions)
/** Offices and the houses that hold them. */
export const OFFICIAL = stems([...words.offices, ...words.institutions])
export const SECRET = stems(words.secret)
export const LAWMAKER = stems(words.lawmakers)
export const LEGISLATURE = stems([...words.lawmakers, ...words.legislatures])
/** Forms: "one", "both". */
export const GROUPS: ReadonlySet<string> = new Set(words.groups)
/** Forms that stand in front of a name and are none of it: "mr", "general", "by". */
export const TITLES: ReadonlySet<string> = new Set(words.titles)
/** Forms: "former", "once". */
export const PAST: ReadonlySet<string> = new Set(words.past)

/** Words for what somebody gives out: "estimate", "report". */
export const ACCOUNT = stems(words.account)
/** Forms that lead on from an account to whose it is: "by", "from". */
export const ACCOUNT_PREPOSITIONS: ReadonlySet<string> = new Set(words.accountPreposition)
export const DOCUMENTS = stems(words.documents)
/** "toll", "figures": what is counted. */
export const FIGURES = stems(words.figureSubjects)

/** Verbs of saying. */
export const REPORT = stems(words.report)
export const DENY = stems(words.deny)
/** Verbs of wanting and proposing. */
export const STANCE = stems(words.stance)
export const SILENCE = stems(words.silence)
export const ASCERTAINING = stems(words.ascertaining)

/** Forms. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(words.prepositions)
/** Forms: months, days, seasons. */
export const TIMES: ReadonlySet<string> = new Set([...words.weekdays, ...MONTHS.keys()])
