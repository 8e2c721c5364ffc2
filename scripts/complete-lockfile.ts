// Adds to package-lock.json the platform packages that a registry lacks: npm leaves them out of the lockfile and `npm ci` then refuses it.
// An entry without integrity is never installed on other platforms; on its own platform npm fetches it as usual.
import {readFileSync, writeFileSync} from 'node:fs'

interface Locked { version?: string; optional?: boolean; os?: string[]; cpu?: string[]; libc?: string[]; optionalDependencies?: Record<string, string> }

const FILE = 'package-lock.json'
const lock = JSON.parse(readFileSync(FILE, 'utf8')) as {packages: Record<string, Locked>}
const OS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony']
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32']

/** npm's own resolution: the nearest node_modules folder upwards that holds the package. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder.includes('/node_modules/')) return Boolean(lock.packages[`node_modules/${name}`])
  }
}

function stub(name: string, version: string): Locked {
  const parts = name.replace(/[@/]/g, '-').split('-').map(part => (part === 'windows' || part === 'win' ? 'win32' : part))
  const os = OS.find(item => parts.includes(item))
  const cpu = CPU.find(item => parts.includes(item))
  const libc = parts.includes('musl') ? 'musl' : parts.includes('gnu') ? 'glibc' : undefined
  return {version, optional: true, ...(cpu && {cpu: [cpu]}), ...(os && {os: [os]}), ...(libc && {libc: [libc]})}
}

const added: string[] = []
for (const [folder, entry] of Object.entries(lock.packages)) for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
  if (isLocked(folder, name) || !/^\d+\.\d+\.\d+/.test(version)) continue
  lock.packages[`node_modules/${name}`] = stub(name, version)
  added.push(`${name}@${version}`)
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length > 0 ? `added ${added.join(', ')}` : 'nothing to add')
