// A site's output folder in, a fresh folder beside it out, in which the site is built and which then takes the old one's place.
// A build that fails, or is killed, leaves the old site as it was.
import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'

/** A file by which a folder is known as one of our sites, which the next may replace. */
export const SITE_MARK = '.attest-site'

export interface OutputFolder {
  /** Where the site is built: empty at first, on the file system of the final folder. */
  staging: string
  /** Puts the new site in the old one's place. */
  publish(): void
  /** Removes what was built; the old site stays. */
  discard(): void
}

/** Leftovers of a killed run are removed first, and an old site that such a run had moved aside comes back. */
export function stageOutput(out: string): OutputFolder {
  const target = resolve(out)
  const beside = (suffix: string): string => join(dirname(target), `.${basename(target)}.${suffix}`)
  const staging = beside('attest-new')
  const replaced = beside('attest-old')
  if (existsSync(replaced) && !existsSync(target)) renameSync(replaced, target)
  for (const leftover of [staging, replaced]) remove(leftover)
  mkdirSync(staging, {recursive: true})
  return {
    staging,
    publish() {
      writeFileSync(join(staging, SITE_MARK), 'Made by `npm run build`, which replaces this folder.\n')
      if (existsSync(target)) renameSync(target, replaced)
      renameSync(staging, target)
      remove(replaced)
    },
    discard: () => remove(staging),
  }
}

const remove = (folder: string): void => rmSync(folder, {recursive: true, force: true, maxRetries: 3})
