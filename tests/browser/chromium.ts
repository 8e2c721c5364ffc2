// A Chromium for the tests, on any machine: ATTEST_CHROMIUM, the one from npm, Playwright's own, the system's, or an installed Chrome or Edge.
// The npm package's own launch arguments are never used: they switch web security off, and every security test would pass falsely.
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {delimiter, dirname, join, resolve} from 'node:path'
import {brotliDecompressSync} from 'node:zlib'
import {chromium, type Browser, type LaunchOptions} from 'playwright-core'

interface Candidate { name: string; options(): Promise<LaunchOptions | null> }

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium']
const path = (executablePath: string): Candidate => ({name: executablePath, options: async () => (existsSync(executablePath) ? {executablePath} : null)})
const channel = (name: string): Candidate => ({name, options: async () => ({channel: name})})

const FOUND: readonly Candidate[] = [
  {name: 'npm @sparticuz/chromium', options: npmChromium},
  {name: 'playwright', options: async () => (existsSync(chromium.executablePath()) ? {} : null)},
  ...SYSTEM.map(path),
  channel('chrome'),
  channel('msedge'),
]

/** Launches the first that starts, with further switches where given; an ATTEST_CHROMIUM that does not start is an error. The error names what was tried and why it failed. */
export async function launchChromium(switches: readonly string[] = []): Promise<Browser> {
  const wanted = process.env['ATTEST_CHROMIUM']
  const tried: string[] = []
  for (const {name, options} of wanted ? [path(wanted)] : FOUND) {
    try {
      const found = await options()
      if (found) return await chromium.launch({args: [...launchArguments(), ...switches], ...found})
      tried.push(`${name}: not there`)
    } catch (error) {
      tried.push(`${name}: ${firstError(error)}`)
    }
  }
  throw new Error(`No Chromium could be started. Run "npx playwright-core install chromium", or set ATTEST_CHROMIUM to a browser's path.\n${tried.join('\n')}`)
}

/** Root, and most build machines, have no sandbox for Chromium. */
const launchArguments = (): string[] => ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 || process.env['CI'] ? ['--no-sandbox'] : [])]

function firstError(error: unknown): string {
  const lines = String(error).split('\n')
  return lines.find(line => /error while loading|cannot open|not found/i.test(line)) ?? lines[0] ?? ''
}

async function npmChromium(): Promise<LaunchOptions | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const root = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string}
  const folder = resolve('node_modules/.cache', `chromium-${version}`)
  if (!existsSync(join(folder, 'ready'))) await unpack(root, folder)
  return {executablePath: join(folder, 'chromium'), env: {...process.env, ...libraries(folder), ...fonts(folder)} as Record<string, string>}
}

/** The package unpacks into the temporary folder and reuses what lies there: it gets one of its own, which is then put in place whole. */
async function unpack(root: string, folder: string): Promise<void> {
  const staging = `${folder}.${process.pid}`
  rmSync(staging, {recursive: true, force: true})
  mkdirSync(staging, {recursive: true})
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = staging
  try {
    const {default: packaged} = await import('@sparticuz/chromium')
    await packaged.executablePath()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  const archive = join(staging, 'libraries.tar')
  writeFileSync(archive, brotliDecompressSync(readFileSync(join(root, 'bin/al2023.tar.br'))))
  execFileSync('tar', ['xf', archive, '-C', staging])
  rmSync(archive)
  writeFileSync(join(staging, 'ready'), '')
  try { renameSync(staging, folder) } catch { rmSync(staging, {recursive: true, force: true}) }
}

/** The libraries that come with the package, where the machine lacks its own. */
function libraries(folder: string): Record<string, string> {
  const own = ['/usr/lib/x86_64-linux-gnu/libnss3.so', '/usr/lib64/libnss3.so', '/usr/lib/libnss3.so'].some(file => existsSync(file))
  return own ? {} : {LD_LIBRARY_PATH: [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter)}
}

const fonts = (folder: string): Record<string, string> => (existsSync('/etc/fonts/fonts.conf') ? {} : {FONTCONFIG_PATH: join(folder, 'fonts')})
