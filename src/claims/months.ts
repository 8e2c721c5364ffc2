// The months as articles write them: a table of lower-case names, in full and short, each with its number. Whether "may" and "march" are meant as months is for the reader to judge.
import words from './words/dates.json' with {type: 'json'}

/** 1 to 12 by lower-case name: "march", "mar", "sept". */
export const MONTHS: ReadonlyMap<string, number> = new Map(Object.entries(words.months))
