// Settings in, what is wrong with them out, before anything is read or replaced: a mistyped folder must cost nobody a file.
import {existsSync, readdirSync, statSync} from 'node:fs'
import {join, sep} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import {diagnostic} from '../report/diagnostic.ts'
import type {Settings} from '../site/settings.ts'
import {SITE_MARK} from './output-folder.ts'

const FOLDERS = ['seeds', 'content']

/** The folder of a knowledge base must hold seeds/ and content/. */
export function checkRoot(root: string, needed: readonly string[] = FOLDERS): VFileMessage[] {
  return needed.filter(folder => !isFolder(join(root, folder))).map(folder => diagnostic({path: join(root, folder)}, {
    rule: 'setting-root',
    reason: `Missing folder \`${folder}/\` of the knowledge base`,
    why: `the knowledge base is looked for in ${root}`,
    fix: 'run the command in the folder that holds seeds/ and content/, or name that folder in ATTEST_ROOT',
  }))
}

/** `project`: the folder of this program. */
export function checkSettings(settings: Settings, project: string): VFileMessage[] {
  return [...checkRoot(settings.root), ...checkOut(settings, project), ...checkAddress(settings)]
}

/** The site's folder is replaced whole: it may hold nothing but an older site. */
function checkOut({out, root}: Settings, project: string): VFileMessage[] {
  const refuse = (reason: string, fix: string): VFileMessage[] => [diagnostic({path: out}, {rule: 'setting-out', reason, why: 'the folder that ATTEST_OUT names is replaced by the site, with all that is in it', fix})]
  const precious = [root, project, ...FOLDERS.map(folder => join(root, folder))]
  if (precious.some(folder => isWithin(folder, out)) || FOLDERS.some(folder => isWithin(out, join(root, folder)))) return refuse('Unexpected folder for the site, it holds the knowledge base or the program', 'name another folder in ATTEST_OUT')
  if (!existsSync(out)) return []
  if (!isFolder(out)) return refuse('Unexpected file where the site should go', 'move the file away, or name another folder in ATTEST_OUT')
  const held = readdirSync(out)
  return held.length === 0 || held.includes(SITE_MARK) ? [] : refuse(`Unexpected files in the folder for the site (${held.slice(0, 3).join(', ')} …), which no build has made`, 'move them away, or name another folder in ATTEST_OUT')
}

function checkAddress({site, base}: Settings): VFileMessage[] {
  const messages: VFileMessage[] = []
  const address = URL.canParse(site) ? new URL(site) : null
  if (!address || !/^https?:$/.test(address.protocol) || address.pathname !== '/' || address.search !== '' || address.hash !== '' || address.username !== '' || address.password !== '')
    messages.push(diagnostic({path: 'SITE_URL'}, {rule: 'setting-address', reason: `Unexpected address \`${site}\`, expected an origin such as https://example.org`, fix: 'a path goes into BASE_PATH'}))
  if (!/^\/(?:[\w~-][\w.~-]*\/)*$/.test(base))
    messages.push(diagnostic({path: 'BASE_PATH'}, {rule: 'setting-address', reason: `Unexpected path \`${base}\`, expected one such as /attest/`, fix: 'use letters, digits and hyphens between slashes'}))
  return messages
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep)
