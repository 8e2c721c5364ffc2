// Environment in, settings of this build out: where the knowledge base lies, where the site goes, and at which address it will stand.
import {resolve} from 'node:path'

export interface Settings {
  /** Folder that holds seeds/ and content/. */
  root: string
  /** Folder that receives the site. */
  out: string
  /** Origin of the published site, without a path. */
  site: string
  /** Path of the site below its origin, with a slash at both ends. */
  base: string
}

/** Reads ATTEST_ROOT, ATTEST_OUT, SITE_URL and BASE_PATH; an empty value counts as unset. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, folder: string): Settings {
  return {
    root: resolve(folder, environment['ATTEST_ROOT'] || '.'),
    out: resolve(folder, environment['ATTEST_OUT'] || 'dist'),
    site: environment['SITE_URL'] || 'https://attest.example',
    base: normaliseBase(environment['BASE_PATH'] || '/'),
  }
}

function normaliseBase(path: string): string {
  const inner = path.split('/').filter(Boolean).join('/')
  return inner === '' ? '/' : `/${inner}/`
}

export const settings: Settings = readSettings(process.env, process.cwd())
