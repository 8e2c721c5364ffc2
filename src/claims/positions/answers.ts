// A predicate in, the positions of an answer in two parts out: "said yes to observers and no to a truce".
import {objectEnd} from './objects.ts'
import type {Rule} from './predicates.ts'
import {note} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'

/** Words behind the verb in which the answers stand. */
const REACH = 30

/** "said yes to X and no to Y": each answer has an object of its own. */
export const answers: Rule = (scene, {verb, holders}) => {
  const {words, terms} = scene.analysis
  if (holders.length === 0 || verb.negated || verb.passive || words[verb.head]!.stem !== 'say') return false
  const starts: number[] = []
  for (let at = verb.to; at < Math.min(words.length - 1, verb.to + REACH) && !/^[;.“”]$/.test(words[at]!.text); at++) {
    if (/^(?:yes|no)$/.test(words[at]!.lower) && words[at + 1]!.lower === 'to') starts.push(at)
  }
  if (starts.length < 2) return false
  starts.forEach((at, step) => {
    const object = {from: at + 1, to: Math.min(starts[step + 1] ?? words.length, objectEnd(scene.analysis, at + 1))}
    note(scene, holders, termIds(hitsWithin(terms, object)), words[at]!.lower === 'yes' ? 'accepts' : 'rejects', {from: verb.clause, to: object.to}, object)
    scene.read.push({from: verb.from, to: object.to})
  })
  return true
}
