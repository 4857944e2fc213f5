/** Progress of a run on standard error: a bar on a terminal, a plain line every few seconds elsewhere. */
import type { SingleBar } from 'cli-progress'
import { durationText } from './number-text.ts'
import type { Terminal } from './terminal.ts'
import type { Texts } from './texts.ts'

export interface Progress {
  /** So many more replications, or parts of one, are done, of so many expected seconds; they had so many cases. */
  add(replications: number, seconds: number, cases: number): void
  stop(): void
}

/** What there is to do. Known is what was there at the start; it does not count for the rate. */
export interface Work {
  /** Replications of all scenarios together. */
  readonly total: number
  readonly known: number
  /** What they are expected to take, in seconds of a processor, or in any unit at all: only shares count. */
  readonly seconds: number
  readonly knownSeconds: number
}

const LINE_SECONDS = 5
const BAR_SECONDS = 0.5
/** What sums of shares may lack of a whole. */
const HAIR = 1e-9
/** No step of the work takes so many seconds; what seems to is a clock that was set, or a computer that slept. */
const LONGEST_STEP = 3600

/** @param clock milliseconds from any beginning */
export async function startProgress(
  terminal: Terminal,
  texts: Texts,
  work: Work,
  clock: () => number = () => performance.now(),
): Promise<Progress> {
  const elapsed = steadySeconds(clock)
  const state = { done: 0, secondsDone: 0, cases: 0, doneAt: 0 }
  const text = (): string => progressText(texts, { ...work, ...state, elapsed: elapsed() })
  const bar = terminal.live && (await openBar(terminal.live, work, text()))
  const show = (): void => {
    if (bar) bar.update(work.known + state.done, { text: text() })
    else terminal.tell(text())
  }
  const timer = setInterval(show, (bar ? BAR_SECONDS : LINE_SECONDS) * 1000)
  return {
    add: (replications, seconds, cases) => {
      state.done += replications
      state.secondsDone += seconds
      state.cases += cases
      state.doneAt = elapsed()
      if (bar) show()
    },
    stop: () => {
      clearInterval(timer)
      show()
      bar?.stop()
    },
  }
}

/** Seconds since now, by a clock that may jump: they never go back, and leave out what cannot have been work. */
function steadySeconds(clock: () => number): () => number {
  let last = clock()
  let seconds = 0
  return () => {
    const now = clock()
    const step = (now - last) / 1000
    if (step > 0 && step <= LONGEST_STEP) seconds += step
    last = now
    return seconds
  }
}

export interface ProgressState extends Work {
  /** Replications done since the start, the seconds that they were expected to take, and their cases. */
  readonly done: number
  readonly secondsDone: number
  readonly cases: number
  /** Seconds from the start to now, and to when the last of them was done. */
  readonly elapsed: number
  readonly doneAt: number
}

/** Counts, rates and remaining time in one line; before anything is done nothing is known of them, and before the first replication is, only the share of the work. */
export function progressText(texts: Texts, state: ProgressState): string {
  const { total, known, done, cases, seconds, knownSeconds, secondsDone } = state
  if (!(done > 0)) return texts.begun(known, total)
  const elapsed = Math.max(state.elapsed, 0.001)
  const left = durationText(secondsLeft(state))
  // A part of a replication is none yet, and the sum of its parts may miss one by a hair.
  const complete = Math.floor(done + HAIR)
  if (complete === 0) {
    const percent = seconds > 0 ? Math.floor((100 * (knownSeconds + secondsDone)) / seconds) : 0
    return texts.partly(known, total, percent, left)
  }
  const rate = done / elapsed
  const replications = rate.toFixed(rate < 10 ? 1 : 0)
  const perSecond = Math.round(cases / elapsed).toLocaleString('en')
  return texts.progress(known + complete, total, replications, perSecond, left)
}

/**
 * Elapsed x (expected work left / expected work done). A scenario may cost a hundred times another, so replications are not counted alike.
 * The rate is that of the moment when something was last done: between two blocks the time left runs down instead of up, but never out.
 */
function secondsLeft({ seconds, knownSeconds, secondsDone, elapsed, doneAt }: ProgressState): number {
  const left = Math.max(0, seconds - knownSeconds - secondsDone)
  if (!(secondsDone > 0) || left === 0) return 0
  return Math.max(1, (doneAt * left) / secondsDone - (elapsed - doneAt))
}

async function openBar(stream: NodeJS.WritableStream, { total, known }: Work, text: string): Promise<SingleBar> {
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({ stream, format: '{bar} {text}', barsize: 24, hideCursor: true })
  bar.start(total, known, { text })
  return bar
}
