// What a build does to every page: its own security policy, and no style that it cannot use.
import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {withLeanStyles} from '../src/build/lean-styles.ts'
import {withPolicy} from '../src/build/security-policy.ts'

const page = (css: string, body: string): string => `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${css}</style></head><body>${body}</body></html>`
const cssOf = (html: string): string => /<style>([\s\S]*?)<\/style>/.exec(html)![1]!
const lean = (css: string, body: string, scripted: string[] = []): string => cssOf(withLeanStyles(page(css, body), new Set(scripted)))

describe('styles', () => {
  test.each([
    ['p{margin:0}', '<p class="x">', 'p{margin:0}'],
    ['.plot{margin:0}', '<p class="a plot b">', '.plot{margin:0}'],
    ['.plot{margin:0}', '<p>', ''],
    ['.plot a,p{margin:0}', '<p>', 'p{margin:0}'],
    ['.a:not(.b){margin:0}', '<p class="a">', '.a:not(.b){margin:0}'],
    [':is(.a,p) b{margin:0}', '<p>', ':is(.a,p) b{margin:0}'],
    [':is(.a,.b) b{margin:0}', '<p class="b">', ':is(.a,.b) b{margin:0}'],
    [':is(.a,.b) b{margin:0}', '<p>', ''],
    ['@media print{.a{margin:0}}', '<p>', ''],
    ['@media print{.a{margin:0}b{margin:0}}', '<p>', '@media print{b{margin:0}}'],
    [':root[data-theme="dark"]{--a:.5em}', '<p>', ':root[data-theme="dark"]{--a:.5em}'],
  ])('%s on %s are %s', (css, body, kept) => expect(lean(css, body)).toBe(kept))
  test('of classes that a script gives stay', () => expect(lean('.card{margin:0}.other{margin:0}', '<p>', ['card'])).toBe('.card{margin:0}'))
})

describe('the policy', () => {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  test('comes first, names the very bytes of what the page holds, and nothing that runs besides', () => {
    const html = withPolicy('<html><head><meta charset="utf-8"><style>p{margin:0}</style><script>let a</script><script type="module" src="/a.js"></script><script type="application/ld+json">{}</script></head></html>')
    const policy = /^<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1]
    expect(policy?.split(';')).toEqual(expect.arrayContaining(["default-src 'self'", "object-src 'none'", "base-uri 'none'", `script-src 'self' 'wasm-unsafe-eval' ${hash('let a')}`, `style-src 'self' ${hash('p{margin:0}')}`]))
  })
  test('is never left out in silence', () => expect(() => withPolicy('<html><head></head></html>')).toThrow('encoding'))
})
