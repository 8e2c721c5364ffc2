// Work in, the same work done while no other process of this checkout does it: Astro keeps files in `.astro/` that two builds at once would tear apart.
import {mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'

const PAUSE = 100
/** How often the process at work touches its lock, and after how long an untouched lock counts as left behind. */
const HEARTBEAT = 1_000
const STALE = 60_000
const PATIENCE = 3_000

/**
 * Waits for `lock`, a file that holds the number of the process at work, who touches it while alive. A lock whose process is gone, or that nobody
 * has touched for a minute, is taken over. `tell` is called once when the wait grows long.
 */
export async function oneAtATime<T>(lock: string, work: () => Promise<T>, tell: (words: string) => void = () => {}): Promise<T> {
  for (let waited = 0; !take(lock); waited += PAUSE) {
    if (waited === PATIENCE) tell(`waiting for another build of this checkout to end (if there is none, delete ${lock})`)
    await pause(PAUSE)
  }
  const heartbeat = setInterval(() => touch(lock), HEARTBEAT)
  const release = (): void => { clearInterval(heartbeat); rmSync(lock, {force: true}) }
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take(lock: string): boolean {
  mkdirSync(dirname(lock), {recursive: true})
  try {
    writeFileSync(lock, String(process.pid), {flag: 'wx'})
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    if (isLeftBehind(lock)) rmSync(lock, {force: true})
    return false
  }
}

function touch(lock: string): void {
  try { utimesSync(lock, new Date(), new Date()) } catch { /* somebody has removed it; the work goes on */ }
}

function isLeftBehind(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8') || NaN)
    return Date.now() - statSync(lock).mtimeMs > STALE || (!Number.isNaN(pid) && !isAlive(pid))
  } catch { return false } // it has just gone
}

function isAlive(pid: number): boolean {
  try { process.kill(pid, 0); return true } catch (error) { return error instanceof Error && 'code' in error && error.code === 'EPERM' }
}
