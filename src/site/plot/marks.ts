// A quantity and an axis in, the mark that says no more than the words do out: a point, a bar, a bound with an open arrow.
import type {Quantity} from '../../model.ts'
import {place, type Axis} from './axis.ts'

/**
 * `point`: a number; `about`: a rounded one; `bar`: from one end to the other; `span`: what a magnitude's word can mean;
 * `up`, `down`: a bound, with an arrow to where it is open; `change`: from one end to the other. `start` and `end` are in percent, `start` below `end` but for a change.
 */
export interface PlotMark { kind: 'point' | 'about' | 'bar' | 'span' | 'up' | 'down' | 'change'; start: number; end: number }

/** An arrow tells where a number is open, not how far it reaches. */
const ARROW = 8

export function plotMark({form, low, best, high}: Quantity, axis: Axis): PlotMark {
  const at = (number: number | undefined): number => place(axis, number ?? 0)
  switch (form) {
    case 'exact': return {kind: 'point', start: at(best), end: at(best)}
    case 'about': return {kind: 'about', start: at(best), end: at(best)}
    case 'at-least': return {kind: 'up', start: at(low), end: at(low) + ARROW}
    case 'at-most': return {kind: 'down', start: Math.max(0, at(high) - ARROW), end: at(high)}
    case 'range': return {kind: 'bar', start: at(low), end: at(high)}
    case 'magnitude': return {kind: 'span', start: at(low), end: at(high)}
    case 'change': return {kind: 'change', start: at(low ?? best), end: at(high ?? best)}
  }
}
