// A file's bytes in, its text out: UTF-8, checked, nothing stripped. Offsets count UTF-16 units of this text, a BOM and CR included.
import type {VFileMessage} from 'vfile-message'
import {diagnostic} from '../report/diagnostic.ts'

export type Decoded = {text: string; message: null} | {text: null; message: VFileMessage}

/** Refuses empty files, binary bytes and invalid UTF-8; never repairs. */
export function decode(path: string, bytes: Uint8Array): Decoded {
  const refuse = (rule: string, reason: string, fix: string): Decoded => ({text: null, message: diagnostic({path}, {rule, reason, fix})})
  const nul = bytes.indexOf(0)
  if (nul >= 0) return refuse('source-binary', `Unexpected binary data (a zero byte at byte ${nul}), expected text`, 'save the article as plain text in UTF-8')
  let text: string
  try {
    text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    const line = lineOfBadByte(bytes)
    return refuse('source-encoding', `Unexpected bytes in line ${line}, expected UTF-8`, 'save the file again with the encoding UTF-8')
  }
  if (text.replace(/^\ufeff/, '').trim() === '') return refuse('source-empty', 'Unexpected empty file, expected the text of an article', 'paste the article into it, or delete the file')
  return {text, message: null}
}

/** The 1-based line that holds the first byte which is no UTF-8; a line break is never part of a longer sequence. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', {fatal: true})
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(LINE_FEED, start)
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? undefined : end))
    } catch {
      return line
    }
    if (end < 0) return line
    start = end + 1
  }
}

const LINE_FEED = 0x0a
