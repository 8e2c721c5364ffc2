// A number of steps in, a bar on a terminal out; silent where the stream is none, so that logs and pipes stay clean.
import type {WriteStream} from 'node:tty'

const WIDTH = 40

export interface ProgressBar { /** By one step, or so many. */ advance(steps?: number): void; end(): void }

/** Drawn anew at every hundredth of the way. */
export function progressBar(stream: Pick<WriteStream, 'isTTY' | 'write'>, steps: number): ProgressBar {
  if (!stream.isTTY) return {advance() {}, end() {}}
  let done = 0
  let shown = -1
  return {
    advance(by = 1) {
      done += by
      const percent = Math.floor((done / steps) * 100)
      if (percent === shown) return
      shown = percent
      const filled = Math.round((percent / 100) * WIDTH)
      stream.write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent} %`)
    },
    end: () => { stream.write('\r\u001b[2K') },
  }
}
