// The claims that a page cites, gathered while it is rendered: each becomes one footnote.

/** A footnote reference to a claim; the claim is noted as cited. */
export type Cite = (id: string) => string

export const footnote = (id: string): string => `[^${id}]`

export function citing(cited: Set<string>): Cite {
  return id => { cited.add(id); return footnote(id) }
}
