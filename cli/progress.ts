/** Progress of a run on standard error: a bar on a terminal, a plain line every few seconds elsewhere. */
import { SingleBar } from 'cli-progress'
import { durationText } from './number-text.ts'
import type { Terminal } from './terminal.ts'
import type { Texts } from './texts.ts'

export interface Progress {
  /** One more replication is done; it had so many cases. */
  add(cases: number): void
  stop(): void
}

const LINE_SECONDS = 5
const BAR_SECONDS = 0.5

/**
 * @param total replications of all scenarios together
 * @param known those that were there at the start; they do not count for the rate
 */
export function startProgress(terminal: Terminal, texts: Texts, total: number, known: number): Progress {
  const started = Date.now()
  let done = known
  let cases = 0
  const text = (): string => {
    const seconds = Math.max((Date.now() - started) / 1000, 0.001)
    return progressText(texts, { total, known, done, cases, seconds })
  }
  const bar = terminal.live && openBar(terminal.live, total, known, text())
  const show = (): void => (bar ? bar.update(done, { text: text() }) : terminal.tell(text()))
  const timer = setInterval(show, (bar ? BAR_SECONDS : LINE_SECONDS) * 1000)
  return {
    add: (more) => {
      done++
      cases += more
      if (bar) show()
    },
    stop: () => {
      clearInterval(timer)
      show()
      bar?.stop()
    },
  }
}

export interface ProgressState {
  readonly total: number
  readonly known: number
  readonly done: number
  /** Cases of the replications done since the start. */
  readonly cases: number
  readonly seconds: number
}

/** Counts, rates and remaining time in one line; before the first replication is done nothing is known of the last two. */
export function progressText(texts: Texts, { total, known, done, cases, seconds }: ProgressState): string {
  const fresh = done - known
  if (fresh === 0) return texts.begun(done, total)
  const rate = fresh / seconds
  const replications = rate.toFixed(rate < 10 ? 1 : 0)
  const perSecond = Math.round(cases / seconds).toLocaleString('en')
  return texts.progress(done, total, replications, perSecond, durationText((total - done) / rate))
}

function openBar(stream: NodeJS.WritableStream, total: number, done: number, text: string): SingleBar {
  const bar = new SingleBar({ stream, format: '{bar} {text}', barsize: 24, hideCursor: true })
  bar.start(total, done, { text })
  return bar
}
