// A topic's tree in (mdast), the same tree with an empty element out wherever a region of figures begins: there the site puts the measure's plot.
import type {Html, Root} from 'mdast'
import type {} from 'mdast-util-to-hast'
import {visit} from 'unist-util-visit'

const START = /^<!--\s*figures\s+start\s+measure="([^"]+)"\s*-->$/

/** Changes `tree`. */
export function markFigurePlaces(tree: Root): void {
  visit(tree, 'html', (node: Html, index, parent) => {
    const measure = START.exec(node.value.trim())?.[1]
    if (measure === undefined || !parent || index === undefined) return
    parent.children[index] = {type: 'paragraph', children: [], data: {hName: 'div', hProperties: {dataFigures: measure}}}
  })
}

/** Rendered HTML, in the pieces between those places. */
export function splitAtFigures(html: string): {html: string; measure: string | null}[] {
  return html.split(/<div data-figures="([^"]*)"><\/div>/).reduce<{html: string; measure: string | null}[]>((pieces, part, at) => {
    if (at % 2 === 0) pieces.push({html: part, measure: null})
    else pieces.at(-1)!.measure = part
    return pieces
  }, [])
}
