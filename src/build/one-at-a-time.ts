// Work in, the same work done while no other process of this checkout does it: Astro keeps files in `.astro/` that two builds at once would tear apart.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'

const PAUSE = 100

/** Waits for `lock`, a file that holds the number of the process at work; that of a process which is gone is taken over. */
export async function oneAtATime<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while (!take(lock)) await pause(PAUSE)
  const release = (): void => rmSync(lock, {force: true})
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
    if (!isAlive(holderOf(lock))) rmSync(lock, {force: true})
    return false
  }
}

/** NaN where the file is just being written or has just gone. */
function holderOf(lock: string): number {
  try { return Number(readFileSync(lock, 'utf8') || NaN) } catch { return NaN }
}

function isAlive(pid: number): boolean {
  if (Number.isNaN(pid)) return true
  try { process.kill(pid, 0); return true } catch (error) { return error instanceof Error && 'code' in error && error.code === 'EPERM' }
}
