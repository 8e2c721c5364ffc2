// Every import of src/**/*.{ts,astro}, held against the layering of src/README.md: only leftwards, no cycles, files touched at the edge only.
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {expect, test} from 'vitest'
import ts from 'typescript'

interface Import { from: string; to: string; typeOnly: boolean }

/** A stage and the stages (or leaves) it may import, besides itself. */
const LEAVES = ['model', 'report', 'entries']
const PIPELINE = ['source', 'claims', 'knowledge-base', 'evaluation', 'topics', 'markdown', 'site']
const SITE = ['site', 'pages', 'layouts', 'components', 'content.config', 'styles']
const BROWSER = ['search', 'client', 'offline']

const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  report: ['model'],
  entries: ['model', 'report'],
  disk: ['source', 'entries', 'report', 'evaluation'],
  git: [],
  ...Object.fromEntries(PIPELINE.map((stage, at) => [stage, [...LEAVES, ...PIPELINE.slice(0, at)]])),
  ...Object.fromEntries(SITE.map(stage => [stage, [...LEAVES, ...PIPELINE, ...SITE, ...BROWSER]])),
  ...Object.fromEntries(BROWSER.map(stage => [stage, ['model']])),
  build: [...LEAVES, ...PIPELINE, ...BROWSER],
}

/** The modules with effects, and the only files that may reach them; all others are given what they need. */
const EDGES = ['disk.ts', 'git.ts']
const MAY_READ_DISK = ['site/load.ts', 'content.config.ts']

const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).map(path => path.split('\\').join('/'))
  .filter(path => /\.(?:ts|astro)$/.test(path) && !path.endsWith('.d.ts')).sort()
const imports = files.flatMap(importsOf)

/** Relative imports of a file, by paths below src/; those of an Astro file stand in its frontmatter and its scripts. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join('src', file), 'utf8')
  const parts = file.endsWith('.astro') ? [/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '', ...[...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(match => match[1] ?? '')] : [text]
  return parts.flatMap(part => parseImports(part)).filter(({to}) => to.startsWith('.')).map(({to, typeOnly}) => ({from: file, to: relative('src', join('src', dirname(file), to)), typeOnly}))
}

function parseImports(code: string): {to: string; typeOnly: boolean}[] {
  const found: {to: string; typeOnly: boolean}[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) found.push({to: node.moduleSpecifier.text, typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword})
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) found.push({to: node.moduleSpecifier.text, typeOnly: node.isTypeOnly})
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0] && ts.isStringLiteral(node.arguments[0])) found.push({to: node.arguments[0].text, typeOnly: false})
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest))
  return found
}

const stageOf = (file: string): string => file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.(?:ts|astro)$/, '')

test('the reader of imports sees what it must see', () => {
  expect(parseImports("import type {A} from './a.ts'\nimport b from './b.ts'\nexport {c} from './c.ts'\nconst d = await import('./d.ts')")).toEqual([
    {to: './a.ts', typeOnly: true}, {to: './b.ts', typeOnly: false}, {to: './c.ts', typeOnly: false}, {to: './d.ts', typeOnly: false},
  ])
  expect(imports.length).toBeGreaterThan(50)
})

test('every stage is known', () => {
  expect([...new Set(files.map(stageOf))].filter(stage => !(stage in MAY_IMPORT))).toEqual([])
})

test('a stage imports only from the stages to its left and from the leaves', () => {
  const wrong = imports.filter(({from, to}) => stageOf(from) !== stageOf(to) && !EDGES.includes(to) && !MAY_IMPORT[stageOf(from)]?.includes(stageOf(to)))
  expect(wrong.map(({from, to}) => `${from} imports ${to}`)).toEqual([])
})

test('files are read and written at the edge only', () => {
  const wrong = imports.filter(({from, to, typeOnly}) => EDGES.includes(to) && !typeOnly && !MAY_READ_DISK.includes(from))
  expect(wrong.map(({from, to}) => `${from} imports ${to}`)).toEqual([])
})

test('no import leaves src', () => {
  expect(imports.filter(({to}) => to.startsWith('..')).map(({from, to}) => `${from} imports ${to}`)).toEqual([])
})

test('no file imports itself through others', () => {
  const next = new Map<string, string[]>()
  for (const {from, to, typeOnly} of imports) if (!typeOnly) next.set(from, [...next.get(from) ?? [], to])
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const to of next.get(file) ?? []) walk(to, [...path, file])
    done.add(file)
  }
  for (const file of files) walk(file, [])
  expect(cycles).toEqual([])
})
