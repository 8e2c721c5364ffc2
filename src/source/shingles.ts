// An article in, its shingles out: every run of four words of its own, as a number. What it quotes is left out, since two articles that are
// strangers to each other may quote one speaker. Clutter, case, markup and punctuation are left out too.
import type {Source} from '../model.ts'
import {withoutFillers} from './filler.ts'
import {plainText} from './plain.ts'

/** Words to a shingle: long enough that everyday phrases seldom make one, short enough that rewriting leaves some standing. */
export const SHINGLE_WORDS = 4

const QUOTED = /“[^”]*(?:”|$)|"[^"]*(?:"|$)|‘(?:[^’]|’(?=\p{L}))*(?:’|$)/gu
const WORD = /[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*/gu
const FNV_BASIS = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Shingles in their order, repetitions included; signed, of 32 bits each (FNV-1a). Fewer than four words make none. */
export function shinglesOf(source: Source): Int32Array {
  const words = ownWords(source)
  const shingles = new Int32Array(Math.max(0, words.length - SHINGLE_WORDS + 1))
  for (let at = 0; at < shingles.length; at++) {
    let hash = FNV_BASIS
    for (let step = 0; step < SHINGLE_WORDS; step++) hash = mixed(hash, words[at + step]!)
    shingles[at] = spread(hash)
  }
  return shingles
}

/** A number for each word that is no quotation's. */
function ownWords({text, paragraphs}: Source): number[] {
  const plain = plainText(text)
  return paragraphs.flatMap(({start, end}) => (withoutFillers(plain.slice(start, end)).text.replace(QUOTED, ' ').normalize('NFKC').toLowerCase().match(WORD) ?? []).map(numberOf))
}

function numberOf(word: string): number {
  let hash = FNV_BASIS
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (unit !== 0x2c && unit !== 0x27 && unit !== 0x2019) hash = Math.imul(hash ^ unit, FNV_PRIME)
  }
  return hash
}

const mixed = (hash: number, word: number): number => Math.imul(Math.imul(hash ^ (word & 0xffff), FNV_PRIME) ^ (word >>> 16), FNV_PRIME)

/** Lets every bit of a hash weigh on every other (the last step of MurmurHash3). */
function spread(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35)
  return whole ^ (whole >>> 16)
}
