// The word lists of a document’s own voice in, sets by stem or form out: what forbids, what leads in a list, what turns to reactions.
import {stem} from '../tokens.ts'
import documents from '../words/documents.json' with {type: 'json'}

const stems = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(stem))

export const FORBIDDING = stems(documents.forbidding)
/** What a plan says no to, and does not merely forbid. */
export const REFUSING = stems(documents.refusing)
export const SHUTTING = stems(documents.shutting)
export const BANS = stems(documents.bans)
/** Nouns that limit what follows "on". */
export const LIMITS = stems(documents.limits)
/** "Article 3", "Annex A": what the parts of a document are called. */
export const PARTS = stems(documents.parts)
/** "the main points", "what it says": what announces that a document is told point by point. */
export const TELLING = stems(documents.telling)
/** "Reactions", "Analysis": headings under which others speak. */
export const TURNING = stems(documents.turning)
/** Verbs that report what somebody said. */
export const REPORTING = stems(documents.reporting)
/** What a text lays down in the present: "becomes", "goes to". */
export const REGULATING = stems(documents.regulating)
/** What a side hands over in its own name: a memorandum, a list. */
export const SIDES_PAPERS = stems(documents.sidesPapers)
/** "the exchange envisaged in the agreement": participles that put a noun into a plan. */
export const ENVISAGED = stems(documents.envisaged)
/** What something remains that nothing is laid down of: "remains a sensitive topic". */
export const MATTERS = stems(documents.matters)
/** Words and pairs of words with which an author steps out of what a document says. */
export const NARRATION: ReadonlySet<string> = new Set(documents.narration)
/** "…, the draft says": verbs that credit a document with the words beside them. */
export const CREDITING = stems(documents.crediting)
/** What a plan does, also where the word is a noun elsewhere. */
export const PROVISION_VERBS = stems(documents.provisionVerbs)
/** "was deleted", "has been scrapped": how a provision leaves a plan. */
export const DROPPED = stems(documents.dropped)
/** "drawn up", "circulated": what is done with a document. */
export const PRESENTING = stems(documents.presenting)
/** "would weaken", "would welcome": what would come of a plan, or be thought of it. */
export const CONSEQUENCES = stems(documents.consequences)
/** "agrees", "refuses": what somebody with a will does, and no document. */
export const WILLING = stems(documents.willing)
/** What a promise not to do refuses: "never to admit", "not to station". */
export const PLACING = stems(documents.placing)
/** Words inside a term’s cue that turn it: neutrality is no membership. */
export const CONTRARIES: ReadonlySet<string> = new Set(documents.contraries)

/** Verbs by which a party binds itself in a provision: "Tolvia would agree to …". */
export const BINDING = /^(?:agre|commit|pledg|promis|undertak|recogni|grant|guarante|allow|renounc|offer|give|provid)/
