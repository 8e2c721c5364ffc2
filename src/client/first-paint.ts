// The one inline script of every page, as text: what must be known before the first paint. The page’s security policy lets exactly these bytes run.

/**
 * Sets `data-theme` on the root to the colours that the reader chose, or to nothing where they chose none. The attribute is there whenever
 * scripts run, so that styles know it. Reads what `remember('theme', …)` wrote.
 */
export const FIRST_PAINT = "{let t='';try{t=localStorage.getItem('attest.theme')||''}catch{}document.documentElement.dataset.theme=t}"
