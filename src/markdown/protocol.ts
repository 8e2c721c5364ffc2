// An address in, its protocol and whether a page may carry it out. An allow-list: what is not named here never reaches a reader.

export const SAFE_PROTOCOLS: readonly string[] = ['http', 'https', 'mailto']

/**
 * The protocol in lower case, as a browser reads it (WHATWG URL: tabs and line breaks count for nothing, nor do blanks in front); null for relative
 * addresses. Whatever stands before a colon counts, well formed or not, so that no disguise passes for a path.
 */
export function protocolOf(url: string): string | null {
  const seen = url.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+/, '')
  return /^([^/\\?#:]*):/.exec(seen)?.[1]?.toLowerCase() ?? null
}

/** True for relative addresses and for those of an allowed protocol. */
export function isSafeAddress(url: string): boolean {
  const protocol = protocolOf(url)
  return protocol === null || SAFE_PROTOCOLS.includes(protocol)
}

/** True for the addresses of other sites. */
export const isExternal = (url: string): boolean => ['http', 'https'].includes(protocolOf(url) ?? '')
