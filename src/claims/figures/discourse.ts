// Sentence after sentence in; what a reader carries along out: whom the text speaks of, list headings, other wars, the last claim made.
import {stems} from '../attribution/speaker.ts'
import {partyOf, type Subject} from '../subject.ts'
import {OTHER, PERSONS, type Owner, type PeopleMention} from '../population.ts'
import type {Token} from '../tokens.ts'
import population from '../words/population.json' with {type: 'json'}
import {strangersIn} from './bystanders.ts'
import type {SentenceFrame} from './frame.ts'
import {eventOwners, isBystander} from './owners.ts'
import {isSpeaker} from './who-is-counted.ts'

/** The last number that became a claim; later ones may take its measure ("up from 8,000"). */
export interface LastClaim { measure: string; value: string; sentence: number; paragraph: number }

export interface Discourse {
  theme: Owner | null
  focus: Owner | null
  /** Whose the number before, in the same sentence, was. */
  lastOwner: Owner | null
  heading: {owner: Owner | null; frame: SentenceFrame} | null
  /** Whether prose has begun. */
  opened: boolean
  paragraph: number
  /** Paragraphs that tell of another war, or of civil accidents. */
  historyParagraph: number
  peopleParagraph: number
  /** The measured people named last, and where. */
  recent: {owner: Owner; paragraph: number; sentence: number} | null
  /** The sentence tells of an accident or of civilians, in a paragraph that names no measured people. */
  accident: boolean
  /** The stem of people with a name that nobody here knows ("volunteers of Tarvia"), until others are called so. */
  strangers: string | null
  last: LastClaim | null
  /** The number judged last, and why it was refused; null where it became a claim. */
  latest: {reason: string | null; sentence: number; paragraph: number} | null
  claims: LastClaim[]
  previous: SentenceFrame | null
  /** The last sentence that speaks of events and counts nothing. */
  topic: SentenceFrame | null
}

const BESIDE = new Set(population.beside)
const HISTORY = new Set(population.history)
/** Nobody's losses in war, whoever is named beside them. */
const DISASTER = new Set(population.disaster)
const CIVIL = new Set(population.civil)
const SOLDIERS = stems(['soldier', 'marine', 'serviceman', 'troop', 'infantryman', 'paratrooper', 'sapper', 'commando'])
const THEME_SENTENCES = 4
const RECENT_PARAGRAPHS = 4
const SHORTEST_SENTENCE = 6
const BORN_REACH = 9

/** Where a text begins: its first sentences that are more than a dateline. */
const opening = (frames: readonly SentenceFrame[]): readonly SentenceFrame[] => frames.filter(frame => frame.tokens.length >= SHORTEST_SENTENCE).slice(0, THEME_SENTENCES)

/** The states named where a text begins. */
export const openingOwners = (frames: readonly SentenceFrame[]): ReadonlySet<Owner> => new Set(opening(frames).flatMap(frame => frame.people.map(people => people.owner)))

export function openDiscourse(frames: readonly SentenceFrame[], subject: Subject): Discourse {
  const measured = eventOwners(subject)
  const theme = opening(frames).flatMap(frame => frame.people).find(people => measured.has(people.owner))?.owner ?? titleOwner(frames[0], measured)
  return {theme, focus: theme, lastOwner: null, heading: null, opened: false, paragraph: -1, historyParagraph: -1, peopleParagraph: -1, recent: null, accident: false, strangers: null, last: null, latest: null, claims: [], previous: null, topic: null}
}

/** "Utopian contingent in Arcadia" over an encyclopaedia's article. */
const titleOwner = (title: SentenceFrame | undefined, measured: ReadonlySet<Owner>): Owner | null =>
  title && title.tokens.length < SHORTEST_SENTENCE ? title.people.find(people => people.role === 'people' && measured.has(people.owner))?.owner ?? null : null

/** Before a sentence's numbers are judged: a new paragraph goes back to the theme; headings of lists; scope of another war. */
export function enterSentence(discourse: Discourse, frame: SentenceFrame, subject: Subject): void {
  const {sentence} = frame.reading
  if (sentence.kind !== 'item' && discourse.heading && discourse.heading.frame.reading.sentence.kind !== 'heading') discourse.heading = null
  if (sentence.kind === 'heading') discourse.heading = null
  if (sentence.paragraph !== discourse.paragraph) {
    discourse.focus = askedOwner(discourse, subject) ?? discourse.heading?.owner ?? discourse.theme ?? recentOwner(discourse, sentence.paragraph)
    discourse.paragraph = sentence.paragraph
  }
  if (tellsHistory(frame, subject) || goesOnWithHistory(discourse, frame, subject)) discourse.historyParagraph = sentence.paragraph
  else if (frame.tokens.some((token, at) => /^(?:now|today)$/.test(token.lower) || (token.lower === 'this' && frame.tokens[at + 1]?.lower === 'time') || (token.lower === 'so' && frame.tokens[at + 1]?.lower === 'far'))) discourse.historyParagraph = -1
  if (frame.people.some(people => people.role === 'people' && eventOwners(subject).has(people.owner))) discourse.peopleParagraph = sentence.paragraph
  discourse.accident = isAccident(discourse, frame)
}

/** Whom the question asks about that the paragraph answers. */
function askedOwner({previous}: Discourse, subject: Subject): Owner | null {
  if (previous?.tokens.at(-1)?.text !== '?') return null
  const asked = previous.people.filter(people => !isSpeaker(previous, people) && !isBystander(people.owner, subject))
  return asked.find(people => eventOwners(subject).has(people.owner))?.owner ?? (asked.some(people => people.role === 'people') ? OTHER : null)
}

/** A text that opens on something else comes to its people later, and stays with them for a while. */
const recentOwner = ({recent}: Discourse, paragraph: number): Owner | null =>
  recent !== null && paragraph - recent.paragraph <= RECENT_PARAGRAPHS ? recent.owner : null

/** A flight, an earthquake, missiles on a town: not the war's soldiers, unless the text points back at them. */
function isAccident(discourse: Discourse, frame: SentenceFrame): boolean {
  if (frame.tokens.some(isDisaster)) return true
  if (discourse.peopleParagraph === frame.reading.sentence.paragraph) return false
  const pointsBack = frame.tokens.some((token, at) => /^(?:these|those|the|his|their|of)$/.test(token.lower) && (PERSONS.has(frame.tokens[at + 1]?.stem ?? '') || frame.tokens[at + 1]?.lower === 'them'))
  const soldiers = frame.people.length > 0 && frame.numbers.some(number => number.head.kind === 'person' && SOLDIERS.has(number.head.stem))
  return !pointsBack && !soldiers && frame.tokens.some(token => hasEitherNumber(CIVIL, token.lower))
}

const isDisaster = (token: Token): boolean => hasEitherNumber(DISASTER, token.lower)

/** A word as it stands or without its plural ending. */
const hasEitherNumber = (list: ReadonlySet<string>, word: string): boolean => list.has(word) || (word.endsWith('s') && list.has(word.slice(0, -1)))

/**
 * Whether a text is of the subject's conflict: one that opens on a disaster is only where it also names a party of the conflict,
 * or a place or treaty of the glossary.
 */
export function concernsConflict(frames: readonly SentenceFrame[], subject: Subject): boolean {
  const disaster = frames.slice(0, THEME_SENTENCES).some(frame => frame.tokens.some(isDisaster))
  return !disaster || frames.some(frame => frame.reading.mentions.some(({id}) => {
    const entry = subject.glossary.get(id)
    return partyOf(id, subject.glossary) !== null || ((entry?.kind === 'place' || entry?.kind === 'treaty') && !entry.otherStory)
  }))
}

/** Another war by name (not "the first since …"), a year before the last century's end, a grandfather. */
function tellsHistory(frame: SentenceFrame, subject: Subject): boolean {
  const other = frame.reading.mentions.some(mention => subject.glossary.get(mention.id)?.otherStory && (isToldOf(frame, mention.to) || !frame.tokens.slice(Math.max(0, mention.from - 3), mention.from).some(token => /^(?:since|like|unlike|forgotten|forgot|remember|remembers|lessons)$/.test(token.lower))))
  return other || frame.tokens.some((token, at) => HISTORY.has(token.stem) || (/^1[5-9]\d\d$/.test(token.text) && isYear(frame.tokens, at)))
}

/** "Who helped them then?" behind a paragraph of another war, and the answer to it. */
function goesOnWithHistory({historyParagraph, previous}: Discourse, {reading, tokens}: SentenceFrame, subject: Subject): boolean {
  if (previous && endsOnOtherStory(previous, subject) && /^(?:it|that|this|there|then)$/.test(tokens[0]?.lower ?? '')) return true
  if (historyParagraph < 0 || reading.sentence.paragraph - historyParagraph !== 1) return false
  return (tokens.at(-1)?.text === '?' && tokens.some(token => token.lower === 'then')) || (previous?.tokens.at(-1)?.text === '?' && previous.reading.sentence.paragraph === historyParagraph)
}

/** "He has not forgotten the Salt War." */
const endsOnOtherStory = ({reading, tokens}: SentenceFrame, subject: Subject): boolean =>
  reading.mentions.some(mention => subject.glossary.get(mention.id)?.otherStory && tokens.slice(mention.to).every(token => /^[.”"’]$/.test(token.text)))

/** "the first since the Salt War, in which it lost 6,700". */
const isToldOf = ({tokens}: SentenceFrame, at: number): boolean =>
  /^(?:in which|when|which)/.test(tokens.slice(tokens[at]?.text === ',' ? at + 1 : at).slice(0, 2).map(token => token.lower).join(' '))

const isYear = (tokens: readonly Token[], at: number): boolean => !tokens.slice(Math.max(0, at - BORN_REACH), at).some(token => token.lower === 'born') && /^(?:in|since|until|by|from|of|the|,|to|and|-|–|during|\()$/.test(tokens[at - 1]?.lower ?? '') && !/^\p{Ll}+s$/u.test(tokens[at + 1]?.text ?? '')

/** After a sentence: whom the next one takes up, and whether this one opens a list. */
export function leaveSentence(discourse: Discourse, frame: SentenceFrame, subject: Subject, claimed: boolean): void {
  const measured = eventOwners(subject)
  const spoken = frame.people.filter(people => !isSpeaker(frame, people))
  const own = spoken.filter(people => measured.has(people.owner))
  const others = spoken.filter(people => !measured.has(people.owner) && people.role === 'people' && !isBystander(people.owner, subject) && !isAside(frame, people))
  const ownPeople = own.filter(people => people.role === 'people')
  if (own.length > 0) discourse.recent = {owner: own[0]!.owner, paragraph: frame.reading.sentence.paragraph, sentence: frame.reading.index}
  else if (claimed && discourse.recent) discourse.recent = {...discourse.recent, paragraph: frame.reading.sentence.paragraph, sentence: frame.reading.index}
  if (ownPeople.length > 0 && (others.length === 0 || ownPeople[0]!.from <= others.at(-1)!.from)) discourse.focus = ownPeople[0]!.owner
  else if (others.length > 0) discourse.focus = claimed ? (measured.has(discourse.lastOwner ?? '') ? discourse.lastOwner : discourse.focus) : OTHER
  else if (own.length > 0) discourse.focus = own[0]!.owner
  const speaker = speakersPeople(frame, measured)
  if (speaker !== null && ownPeople.length === 0 && others.length === 0) {
    discourse.focus = speaker
    discourse.recent = {owner: speaker, paragraph: frame.reading.sentence.paragraph, sentence: frame.reading.index}
  }
  if (frame.tokens.some((token, at) => token.lower === 'own' && /^(?:its|their|his|her|['’]s)$/.test(frame.tokens[at - 1]?.lower ?? '')) && ownPeople.length === 0) discourse.focus = OTHER
  if (claimed) discourse.peopleParagraph = frame.reading.sentence.paragraph
  if (discourse.accident) discourse.focus = OTHER
  discourse.strangers = strangersIn(frame) ?? discourse.strangers
  noteHeading(discourse, frame, subject)
  if (frame.cues.length > 0) discourse.topic = frame.numbers.length === 0 ? frame : null
  discourse.previous = frame
}

/** "The premier said his troops would stay": those of whoever speaks; null where he has none that are measured. */
function speakersPeople(frame: SentenceFrame, measured: ReadonlySet<Owner>): Owner | null {
  const his = frame.tokens.findIndex((token, at) => /^(?:his|her|its|our|their)$/.test(token.lower) && SOLDIERS.has(frame.tokens[at + 1]?.stem ?? ''))
  return his < 0 ? null : frame.people.find(people => people.to <= his && isSpeaker(frame, people) && measured.has(people.owner))?.owner ?? null
}

/** "I refer you to the Arcadians": named, but not spoken of. */
function isAside(frame: SentenceFrame, people: PeopleMention): boolean {
  const before = frame.tokens[people.from - 1]?.lower === 'the' ? people.from - 2 : people.from - 1
  return BESIDE.has(frame.tokens[before]?.lower ?? '') && !frame.tokens.slice(people.to).some(token => /^(?:who|they)$/.test(token.lower))
}

/** "Utopia (its ministry, 2030):" or a short heading names the people of the list below. */
function noteHeading(discourse: Discourse, frame: SentenceFrame, subject: Subject): void {
  const {sentence} = frame.reading
  const text = frame.tokens.at(-1)?.text
  if (sentence.kind === 'item') return
  const owner = text === ':' || sentence.kind === 'heading' ? headingOwner(frame, subject) : null
  if (text === ':' || (sentence.kind === 'heading' && !isTitle(discourse, owner, subject))) discourse.heading = {owner, frame}
  if (sentence.kind === 'prose') discourse.opened = true
}

/** A title that names others says nothing of whom each paragraph counts. */
const isTitle = (discourse: Discourse, owner: Owner | null, subject: Subject): boolean => !discourse.opened && owner !== null && !eventOwners(subject).has(owner)

function headingOwner(frame: SentenceFrame, subject: Subject): Owner | null {
  const measured = eventOwners(subject)
  const spoken = frame.people.filter(people => !isSpeaker(frame, people))
  const people = spoken.find(candidate => candidate.role === 'people') ?? spoken.find(candidate => measured.has(candidate.owner)) ?? (frame.reading.sentence.kind === 'heading' ? undefined : spoken[0])
  return people?.owner ?? null
}
