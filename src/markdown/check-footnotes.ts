// A document and the known claims in, problems of its footnotes out: undefined ones, unused ones, and ones whose claim no source makes.
import type {VFileMessage} from 'vfile-message'
import {visit} from 'unist-util-visit'
import type {Range} from '../model.ts'
import {diagnostic, type Problem} from '../report/diagnostic.ts'
import {isWithin, regionRanges, type MarkdownDocument} from './document.ts'
import {rangeOf} from '../entries/markdown-tree.ts'
import {didYouMean, nearest} from '../report/suggestion.ts'
import {formerClaim, type FormerKnowledge} from '../topics/former-claims.ts'

interface Footnote extends Range { label: string }

/** `claims`: the ids of all claims, which are footnote labels too; `former`: what is known of those that were. What programs wrote in regions is theirs to keep right. */
export function checkFootnotes(document: MarkdownDocument, claims: ReadonlySet<string>, former: FormerKnowledge = {}): VFileMessage[] {
  const {tree, text, path} = document
  const regions = regionRanges(tree)
  const references: Footnote[] = []
  const definitions: Footnote[] = []
  visit(tree, node => {
    if (node.type === 'footnoteReference') references.push({...rangeOf(node), label: node.identifier})
    if (node.type === 'footnoteDefinition') definitions.push({...rangeOf(node), label: node.identifier})
  })
  const used = new Set(references.map(({label}) => label))
  const known = [...new Set([...definitions.map(({label}) => label), ...claims])].sort()
  return [
    ...undefinedReferences(document).map(footnote => diagnostic({path, text, range: footnote}, undefinedProblem(footnote.label, claims, known, former))),
    ...references.filter(({label}) => isClaimId(label) && !claims.has(label)).filter(footnote => !isWithin(footnote, regions)).map(footnote => diagnostic({path, text, range: footnote}, withoutClaim(footnote.label, claims, former))),
    ...definitions.filter(({label}) => !used.has(label)).filter(footnote => !isWithin(footnote, regions)).map(footnote => diagnostic({path, text, range: labelRange(footnote)}, {
      rule: 'footnote-unused',
      reason: `Unexpected footnote \`${footnote.label}\`, nothing refers to it`,
      why: 'a note without a reference is left out of the page',
      fix: `put \`[^${footnote.label}]\` behind the words that it backs, or delete the note`,
    })),
  ]
}

function withoutClaim(label: string, claims: ReadonlySet<string>, former: FormerKnowledge): Problem {
  const gone = formerClaim(former, label)
  return {
    rule: 'footnote-without-claim',
    reason: `Unexpected footnote \`${label}\`, no source makes such a claim`,
    ...(gone ?? {fix: didYouMean(nearest(label, [...claims].sort(), id => id), 'cite the claim that backs the sentence, or take the statement out')}),
  }
}

function undefinedProblem(label: string, claims: ReadonlySet<string>, known: readonly string[], former: FormerKnowledge): Problem {
  const gone = claims.has(label) ? null : formerClaim(former, label)
  if (gone) return {rule: 'footnote-undefined', reason: `Undefined footnote \`${label}\``, ...gone}
  const suggestion = nearest(label, known.filter(other => other !== label), other => other)
  return {
    rule: 'footnote-undefined',
    reason: `Undefined footnote \`${label}\``,
    fix: claims.has(label)
      ? `run \`npm run topics\`, which writes the note of this claim into a topic's notes, or add a line \`[^${label}]: …\``
      : didYouMean(suggestion === null ? null : `[^${suggestion}]`, `add a line \`[^${label}]: …\``),
  }
}

/** The parser takes a reference without a definition for plain text. */
function undefinedReferences({tree, text}: MarkdownDocument): Footnote[] {
  const found: Footnote[] = []
  visit(tree, 'text', node => {
    const {start, end} = rangeOf(node)
    for (const match of text.slice(start, end).matchAll(/(?<!\\)\[\^([^\][\s]+)\]/g))
      found.push({label: match[1]!, start: start + match.index, end: start + match.index + match[0].length})
  })
  return found
}

const isClaimId = (label: string): boolean => /^[fpe]-[0-9a-hjkmnp-tv-z]{10}$/.test(label)
const labelRange = ({label, start}: Footnote): Range => ({start, end: start + label.length + '[^]'.length})
