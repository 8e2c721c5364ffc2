// Figures in, how they stand to each other out. Placeholder signature; see DESIGN "Comparing two figures".
import type {Comparison, Edtf, Figure, Measure, PartConflict} from '../model.ts'

export interface FigureComparisons { comparisons: Comparison[]; partConflicts: PartConflict[] }

export function compareFigures(_figures: readonly Figure[], _measures: readonly Measure[], _dateOf: (figure: Figure) => Edtf | null): FigureComparisons {
  return {comparisons: [], partConflicts: []}
}
