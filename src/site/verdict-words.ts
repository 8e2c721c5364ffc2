// A comparison in, how its figures stand to each other out, in one sentence.
import type {Comparison, Verdict} from '../model.ts'

const WORDS: Readonly<Record<Verdict, string>> = {
  none: 'No source in this collection gives a figure.',
  single: 'Only one figure is reported; nothing confirms or contradicts it.',
  'same-report': 'The figures repeat one report.',
  agree: 'The sources agree.',
  compatible: 'The figures are compatible.',
  'open-bounds': 'The figures are open bounds; they neither confirm nor contradict each other.',
  disagree: 'The sources disagree.',
}

export const verdictInWords = (comparison: Comparison): string => WORDS[comparison.verdict]
