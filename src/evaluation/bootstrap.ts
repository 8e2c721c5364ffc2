// A sample and a statistic of it in, the statistic's 95 % percentile interval by the bootstrap (Efron & Tibshirani 1993, ch. 13) out.
// Whole articles are drawn, since errors come in clusters. The generator starts from a fixed seed: the same sample gives the same interval.
import {uniformInt} from 'pure-rand/distribution/uniformInt'
import {xoroshiro128plus} from 'pure-rand/generator/xoroshiro128plus'

/** Lower and upper end: the 2.5th and the 97.5th percentile. */
export interface Interval95 { low: number; high: number }

const DRAWS = 2000
const SEED = 0x5eed

export function bootstrap<T>(sample: readonly T[], statistic: (drawn: readonly T[]) => number): Interval95 {
  const value = statistic(sample)
  if (sample.length < 2) return {low: value, high: value}
  const random = xoroshiro128plus(SEED)
  const draw = () => statistic(sample.map(() => sample[uniformInt(random, 0, sample.length - 1)]!))
  const values = Array.from({length: DRAWS}, draw).sort((a, b) => a - b)
  return {low: values[Math.floor(DRAWS * 0.025)]!, high: values[Math.ceil(DRAWS * 0.975) - 1]!}
}
