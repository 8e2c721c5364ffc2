// The nouns of Attest, as types: what one stage hands to the next. No code lives here.
// Field names follow W3C Web Annotation (selectors), UCDP (low, best, high), EDTF / ISO 8601-2 (dates) and PROV-O (derivation).

/** Half-open range of UTF-16 offsets into a file's decoded text: `text.slice(start, end)`. */
export interface Range { start: number; end: number }

/** Extended Date/Time Format, ISO 8601-2 levels 0 and 1: `2024-06`, `2025-12~`, `2025/2026`. */
export type Edtf = string

// ── source ────────────────────────────────────────────────────────────────

/** One raw article: its id (the file's name without ending), its path relative to the root, and its text, byte-faithful. */
export interface SourceText { id: string; path: string; text: string }

export type ParagraphKind = 'heading' | 'prose' | 'item'

/** A run of text between line breaks that is no clutter. `number` counts from 1, after cleaning. */
export interface Paragraph extends Range { number: number; kind: ParagraphKind }

/** A sentence, without surrounding white space, and the number of the paragraph that holds it. */
export interface Sentence extends Range { paragraph: number; kind: ParagraphKind }

/** A stretch that is no part of the article (navigation, forms, identifiers) and the pattern that says so. */
export interface Clutter extends Range { reason: string }

/** An article as read, cleaned and split. Nothing in `text` is moved or changed; all offsets point into it. */
export interface Source extends SourceText {
  sha256: string
  clutter: Clutter[]
  paragraphs: Paragraph[]
  sentences: Sentence[]
}

// ── claims ────────────────────────────────────────────────────────────────

/** W3C TextQuoteSelector and TextPositionSelector in one: `text.slice(start, end) === exact`. */
export interface Selector extends Range { exact: string; prefix: string; suffix: string }

export type QuantityForm = 'exact' | 'about' | 'at-least' | 'at-most' | 'range' | 'magnitude' | 'change'

/** What the source said, never what we infer: exact and about fill `best` only, bounds fill one end, ranges both. */
export interface Quantity { low?: number; best?: number; high?: number; form: QuantityForm; exact: string }

/** Who vouches for a claim: `id` is the glossary slug of the body, null when the glossary has none; `label` is the text's words. */
export interface Origin { id: string | null; label: string }

export type Modality = 'asserted' | 'denied' | 'hypothetical' | 'historical'
export type Basis = 'total' | 'increment' | 'period' | 'part' | 'limit'
export type Stance = 'proposes' | 'demands' | 'offers' | 'accepts' | 'rejects' | 'open-to'

interface ClaimCore {
  id: string
  source: string
  /** The quote: the claim's sentence or clause. */
  selector: Selector
  /** Innermost first; several when joint; empty when nobody is named. */
  origins: Origin[]
  /** Relays between the origin and this source, in the text's words. */
  via: string[]
  modality: Modality
  hedges: string[]
  sentence: Range
}

export interface Figure extends ClaimCore {
  type: 'figure'
  measure: string
  population: string
  quantity: Quantity
  /** Where the numeral with its bound stands ("at least 270"). */
  number: Range
  basis: Basis
  asOf: Edtf | null
}

export interface Position extends ClaimCore {
  type: 'position'
  holder: string
  /** Which plan or draft, in the text's words, when the holder is `agreement`. */
  document: string | null
  term: string
  stance: Stance
  /** The words saying what exactly is proposed or rejected. */
  object: string
  condition: string | null
}

export interface Event extends ClaimCore { type: 'event'; date: Edtf; label: string; actors: string[] }

export type Claim = Figure | Position | Event

type Draft<T extends Claim> = Omit<T, 'id' | 'source'>
export type FigureDraft = Draft<Figure>
/** A position as found; `naming` is where the words naming the holder stand, which give the claim its id. */
export type PositionDraft = Draft<Position> & { naming: Range | null }
/** An event as found; `dating` is where the date's words stand. */
export type EventDraft = Draft<Event> & { dating: Range }

/** A number or stance that was seen and refused, and why. */
export interface Refusal extends Range { source: string; exact: string; reason: string }

// ── what the subject's own content tells the extractor ────────────────────

/**
 * How a measure's number is recognised.
 * `event`: a cue (killed, wounded) bound to the number; `force`: the number counts the force itself (sent, deployed);
 * `strength`: the size of a standing force, or a limit on it.
 */
export type MeasureBinding = 'event' | 'force' | 'strength'

/** One file of `content/measures/`. Cue phrases are written in the little language of `src/claims/cues.ts`. */
export interface Measure {
  id: string
  title: string
  summary: string
  unit: 'persons'
  population: string
  binding: MeasureBinding
  cues: string[]
  /** Phrases beside which a number is never of this measure. */
  refusals: string[]
  /** Measures whose joined cues ("killed and wounded") make one number of this measure. */
  combines: string[]
  /** The measure that a number still to come belongs to. */
  plannedAs: string | null
  /** Measures that are a part of this one; a part above its whole is a disagreement. */
  parts: string[]
  /** Numbers below it are never of this measure. */
  smallest: number
  order: number
}

export type GlossaryKind = 'person' | 'state' | 'body' | 'force' | 'place' | 'treaty' | 'term' | 'event'

/** One file of `content/glossary/`: a name that readers may not know, and the words by which texts call it. */
export interface GlossaryEntry {
  id: string
  title: string
  kind: GlossaryKind
  definition: string
  /** Names, written as texts write them; matched with their capitals. */
  aliases: string[]
  /** States: the words that make a noun of theirs ("North Korean"). */
  adjectives: string[]
  /** States: their people as a plural ("North Koreans"). */
  demonyms: string[]
  /** The state or body this one belongs to; a force's state. */
  of: string | null
  /** True where this entry is a party to the talks: its id is a holder. */
  party: boolean
  /** Terms: cue phrases, in the little language of `src/claims/cues.ts`. */
  cues: string[]
  /** Terms: phrases that count only while the term is already on the table. */
  weakCues: string[]
  /** Terms: phrases that look like a cue and are none. */
  refusals: string[]
  /** Wars and places in which numbers belong to another story (kind `event`, `place`). */
  otherStory: boolean
  /** Wikidata id. */
  sameAs: string | null
  order: number
}

// ── comparison ────────────────────────────────────────────────────────────

export type Relation = 'same-report' | 'superseded' | 'agree' | 'compatible' | 'open-bounds' | 'disagree'

/** How two figures stand to each other, by claim id. `superseded`: the first is replaced by the second. */
export interface FigureRelation { first: string; second: string; relation: Relation }

/** Closed, open or half-open interval in persons; strict ends exclude their number. */
export interface Interval { low: number; high: number; lowStrict: boolean; highStrict: boolean }

export type Verdict = 'none' | 'single' | 'same-report' | 'agree' | 'compatible' | 'open-bounds' | 'disagree'

/** All asserted figures of one measure, population and basis, held against each other. Never an average. */
export interface Comparison {
  measure: string
  population: string
  basis: Basis
  /** Claim ids, by lower end, then upper end, then id. */
  figures: string[]
  relations: FigureRelation[]
  /** Closed figures far outside the rest: shown and flagged, never dropped. */
  outliers: string[]
  /** Distinct origins, each once, however many articles repeat them. */
  origins: string[]
  verdict: Verdict
}

/** A part reported above its whole (killed above casualties). */
export interface PartConflict { part: string; whole: string }
