// The states of the world by name, so that people of a state that no glossary knows are still somebody's own. Names come from Intl, in English.
import words from './words/population.json' with {type: 'json'}

const NAMES = regionNames()
const SINGLE = [...NAMES].filter(name => !name.includes(' ') && name.length >= 4)
const ENDINGS = new Set(words.demonymEndings)
const STEM_LENGTH = 4

/** English names of all ISO 3166 regions: "Colombia", "Nepal". */
function regionNames(): ReadonlySet<string> {
  const display = new Intl.DisplayNames(['en-GB'], {type: 'region', fallback: 'none'})
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return new Set(letters.flatMap(first => letters.map(second => nameOf(display, first + second))).filter(name => name !== undefined && !/Unknown|Pseudo|Union|Eurozone|Nations/.test(name)) as string[])
}

function nameOf(display: Intl.DisplayNames, code: string): string | undefined {
  try { return display.of(code) } catch { return undefined }
}

const countries = new Map<string, string | null>()
const LARGEST = 20_000

/** The country that a capitalised word names or makes a people of ("Nepalis", "Cuban"); null where it does neither. */
export function countryOf(word: string): string | null {
  const known = countries.get(word)
  if (known !== undefined) return known
  const found = lookUp(word)
  if (countries.size < LARGEST) countries.set(word, found)
  return found
}

function lookUp(word: string): string | null {
  if (NAMES.has(word)) return word
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(word)) return null
  return SINGLE.find(name => isDemonym(word, name)) ?? null
}

function isDemonym(word: string, name: string): boolean {
  const stem = name.slice(0, Math.max(STEM_LENGTH - 1, Math.min(STEM_LENGTH + 1, name.length - 2)))
  if (!word.startsWith(stem) || word.length < name.length - 2 || word.length > name.length + 4) return false
  for (let length = 1; length <= 4; length++) if (ENDINGS.has(word.slice(-length)) && word.length - length <= name.length + 1) return true
  return false
}
