// Diagnostics in, lines for a person out: place, severity, reason, code frame, why, fix, rule (see STYLE in src/README.md).
import type {VFileMessage} from 'vfile-message'

/** Prints messages sorted by file, then place; `texts` holds file texts by path, for the code frames. */
export function formatReport(messages: readonly VFileMessage[], texts: ReadonlyMap<string, string> = new Map()): string {
  return [...messages].sort(byPlace).map(message => formatMessage(message, texts.get(message.file ?? ''))).join('\n\n')
}

function formatMessage(message: VFileMessage, text: string | undefined): string {
  const point = message.line ? `:${message.line}:${message.column ?? 1}` : ''
  const lines = [printable(`${message.file ?? ''}${point} ${message.fatal ? 'error' : 'warning'} ${message.reason}`)]
  if (text !== undefined && message.line) lines.push(...codeFrame(text, message))
  lines.push(...(message.expected ?? []).map((why, at) => `  ${at === 0 ? 'why:' : '    '} ${printable(why)}`))
  if (message.note) lines.push(`  fix: ${printable(message.note)}`)
  lines.push(`  rule: ${message.ruleId}`)
  return lines.join('\n')
}

const WIDTH = 160

function codeFrame(text: string, message: VFileMessage): string[] {
  const line = text.split(/\r?\n/)[message.line! - 1] ?? ''
  const column = message.column ?? 1
  const from = Math.max(0, column - 1 - WIDTH / 2)
  const shown = line.slice(from, from + WIDTH)
  const place = message.place && 'start' in message.place ? message.place : undefined
  const sameLine = place && place.end.line === message.line
  const length = Math.max(1, Math.min(shown.length - (column - 1 - from), sameLine ? place.end.column - column : 1))
  const label = String(message.line)
  const gutter = ' '.repeat(label.length)
  return [`  ${label} | ${printable(shown)}`, `  ${gutter} | ${' '.repeat(column - 1 - from)}${'^'.repeat(length)}`]
}

/** Control characters would let a seed write to the terminal; they are shown as a middle dot. */
export const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '·')

function byPlace(a: VFileMessage, b: VFileMessage): number {
  return compare(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || compare(a.ruleId ?? '', b.ruleId ?? '')
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
