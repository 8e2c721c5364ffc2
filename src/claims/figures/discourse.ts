// Sentence after sentence in; what a reader carries along out: whom the text speaks of, list headings, other wars, the last claim made.
import {stateOf, type Subject} from '../subject.ts'
import {OTHER, type Owner} from '../population.ts'
import type {Token} from '../tokens.ts'
import population from '../words/population.json' with {type: 'json'}
import type {SentenceFrame} from './frame.ts'
import {eventOwners, isSpeaker} from './whose.ts'

/** The last number that became a claim; later ones may take its measure ("up from 8,000"). */
export interface LastClaim { measure: string; sentence: number; paragraph: number; end: number }

export interface Discourse {
  theme: Owner | null
  focus: Owner | null
  heading: {owner: Owner | null; frame: SentenceFrame} | null
  paragraph: number
  /** Paragraphs that tell of another war, or of civil accidents. */
  historyParagraph: number
  peopleParagraph: number
  last: LastClaim | null
  previous: SentenceFrame | null
}

const HISTORY = new Set(population.history)
const THEME_SENTENCES = 4

export function openDiscourse(frames: readonly SentenceFrame[], subject: Subject): Discourse {
  const measured = eventOwners(subject)
  const theme = frames.slice(0, THEME_SENTENCES).flatMap(frame => frame.people).find(people => measured.has(people.owner))?.owner ?? null
  return {theme, focus: theme, heading: null, paragraph: -1, historyParagraph: -1, peopleParagraph: -1, last: null, previous: null}
}

/** Before a sentence's numbers are judged: a new paragraph goes back to the theme; headings of lists; scope of another war. */
export function enterSentence(discourse: Discourse, frame: SentenceFrame, subject: Subject): void {
  const {sentence} = frame.reading
  if (sentence.paragraph !== discourse.paragraph) {
    discourse.focus = discourse.theme
    discourse.paragraph = sentence.paragraph
  }
  if (sentence.kind !== 'item' && discourse.heading && discourse.heading.frame.reading.sentence.kind !== 'heading') discourse.heading = null
  if (tellsHistory(frame, subject)) discourse.historyParagraph = sentence.paragraph
  else if (frame.tokens.some((token, at) => /^(?:now|today)$/.test(token.lower) || (token.lower === 'this' && frame.tokens[at + 1]?.lower === 'time') || (token.lower === 'so' && frame.tokens[at + 1]?.lower === 'far'))) discourse.historyParagraph = -1
  if (frame.people.some(people => people.role === 'people' && eventOwners(subject).has(people.owner))) discourse.peopleParagraph = sentence.paragraph
}

/** Another war by name (not "the first since …"), a year before the last century's end, a grandfather. */
function tellsHistory(frame: SentenceFrame, subject: Subject): boolean {
  const other = frame.reading.mentions.some(mention => subject.glossary.get(mention.id)?.otherStory && !frame.tokens.slice(Math.max(0, mention.from - 3), mention.from).some(token => /^(?:since|like|unlike)$/.test(token.lower)))
  return other || frame.tokens.some((token, at) => HISTORY.has(token.stem) || (/^1[5-9]\d\d$/.test(token.text) && isYear(frame.tokens, at)))
}

const isYear = (tokens: readonly Token[], at: number): boolean => /^(?:in|since|until|by|from|of|the|,|to|and|-|–|during|\()$/.test(tokens[at - 1]?.lower ?? '') && !/^\p{Ll}+s$/u.test(tokens[at + 1]?.text ?? '')

/** After a sentence: whom the next one takes up, and whether this one opens a list. */
export function leaveSentence(discourse: Discourse, frame: SentenceFrame, subject: Subject, claimed: boolean): void {
  const measured = eventOwners(subject)
  const spoken = frame.people.filter(people => !isSpeaker(frame, people))
  const own = spoken.filter(people => measured.has(people.owner))
  const others = spoken.filter(people => !measured.has(people.owner) && people.role === 'people')
  const ownPeople = own.filter(people => people.role === 'people')
  if (ownPeople.length > 0 && (others.length === 0 || ownPeople[0]!.from <= others.at(-1)!.from)) discourse.focus = ownPeople[0]!.owner
  else if (others.length > 0) discourse.focus = claimed ? discourse.focus : OTHER
  else if (own.length > 0) discourse.focus = own[0]!.owner
  noteHeading(discourse, frame, subject)
  discourse.previous = frame
}

/** "Utopia (its ministry, 2030):" or a short heading names the people of the list below. */
function noteHeading(discourse: Discourse, frame: SentenceFrame, subject: Subject): void {
  const {sentence} = frame.reading
  const text = frame.tokens.at(-1)?.text
  if (sentence.kind === 'item') return
  if (text === ':' || sentence.kind === 'heading') discourse.heading = {owner: headingOwner(frame, subject), frame}
}

function headingOwner(frame: SentenceFrame, subject: Subject): Owner | null {
  const first = frame.people[0] ?? null
  const lead = frame.reading.mentions[0]
  if (first) return first.owner
  return lead ? stateOf(lead.id, subject.glossary) : null
}
