// A plot in, the words under it out: what kind of axis it has, and what its marks mean, as far as it uses them.
import type {Axis, AxisKind} from './axis.ts'
import type {PlotMark} from './marks.ts'
import type {Plot, PlotRow, Shelf} from './plot.ts'

const AXES: Readonly<Record<AxisKind, string>> = {
  linear: 'The axis begins at zero.',
  broken: 'The axis begins at zero and is broken at the dashed line: beyond it stand far higher numbers, spread evenly between the two that are named.',
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

export function shelfWords({heading, voices}: Shelf): string {
  if (heading === 'dated') return 'With a date, the earliest first'
  return voices.length === 1 && voices[0]!.rows.length === 1 ? 'Without a date' : 'Without a date: they may hold for different days'
}

export const axisWords = ({kind}: Axis): string => AXES[kind]

/** One sentence for each kind of mark drawn, in a fixed order; a magnitude by the first word for one that is drawn. */
export function markWords({shelves}: Plot): string {
  const rows = shelves.flatMap(({voices}) => voices.flatMap(voice => voice.rows))
  const first = (kind: PlotMark['kind']): PlotRow | undefined => rows.find(({mark}) => mark.kind === kind)
  return Object.entries(MARKS).filter(([kind, words]) => words !== '' && first(kind as PlotMark['kind']))
    .map(([kind, words]) => (kind === 'span' && first('span')!.words.startsWith('“') ? words.replace('“thousands”', first('span')!.words) : words)).join(' ')
}
