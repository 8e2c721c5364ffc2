// What an article has told before a place, by which a pronoun, an office or a surname there is understood.
import type {Origin} from '../../model.ts'
import type {Dossier} from './dossier.ts'
import type {Glossary} from './glossary.ts'
import type {Past} from './past.ts'
import type {Speaker} from './speaker.ts'

/** Who was named, who spoke, and whose people the figures count. */
export interface Known {
  dossier: Dossier
  history: readonly Past[]
  counted: ReadonlySet<string>
  /** By paragraph, the state under whose heading or dateline it stands. */
  seats: ReadonlyMap<number, string>
  glossary: Glossary
  /** "its own commander". */
  owned?: boolean
}

export interface Context extends Known {
  /** Whom a label gives the paragraph to. */
  label: Speaker | undefined
  /** By surname, whom a speaker named in full was found to belong to. */
  cast: Map<string, Origin>
}
