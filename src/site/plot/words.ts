// A plot in, the words under it out: what kind of axis it has, and what its marks mean, as far as it uses them.
import type {Axis, AxisKind} from './axis.ts'
import type {PlotMark} from './marks.ts'
import type {Plot, Shelf} from './plot.ts'

const AXES: Readonly<Record<AxisKind, string>> = {
  linear: 'The axis begins at zero.',
  broken: 'The axis begins at zero and is broken at the dashed line: beyond it the numbers are far higher, on a scale of their own.',
  log: 'The axis is logarithmic: each line stands for ten times the one before.',
}

const MARKS: Readonly<Record<PlotMark['kind'], string>> = {
  point: '',
  about: 'A ring is a rounded number.',
  bar: 'A bar is a range.',
  span: 'A dashed bar is all that a word such as “thousands” can mean.',
  up: 'An arrow to the right means “or more”.',
  down: 'An arrow to the left means “or fewer”.',
  change: 'Two rings joined are a change from one number to the other.',
}

export const shelfWords = (heading: Shelf['heading']): string => (heading === 'dated' ? 'With a date, the earliest first' : 'Without a date: they may hold for different days')

export const axisWords = ({kind}: Axis): string => AXES[kind]

/** One sentence for each kind of mark drawn, in a fixed order. */
export function markWords({shelves}: Plot): string {
  const kinds = new Set(shelves.flatMap(({voices}) => voices.flatMap(({rows}) => rows.flatMap(({figures}) => figures.map(({mark}) => mark.kind)))))
  return Object.entries(MARKS).filter(([kind, words]) => words !== '' && kinds.has(kind as PlotMark['kind'])).map(([, words]) => words).join(' ')
}
