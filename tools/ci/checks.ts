/** What the gate looks for in what the commands have written: each check reads one text, says what it found, and throws when that is not right. */
import { readFileSync } from 'node:fs'

export type Check = (text: string) => string

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** Tests that passed, failed and were skipped, of vitest's json report. A file that cannot even be loaded counts as one failure. */
const tests: Check = (text) => {
  const report = JSON.parse(text) as Report
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  return [report.numPassedTests, failed, report.numPendingTests + report.numTodoTests].join(' ')
}

/** The mean wait of Erlang C at 9 an hour for 10 servers of 1 an hour. */
const ERLANG_WAIT = 0.66873
const QUEUE_MEASURES = ['wait', 'probabilityOfWait', 'queueLength', 'utilisation', 'abandoned'] as const

interface Queue {
  readonly simulated: Readonly<Record<string, { readonly mean: number; readonly halfWidth: number } | undefined>>
  readonly theory: Readonly<Record<string, number | undefined>>
}

/** Every measure of a station with mean and half-width, and theory beside it. */
const queue: Check = (text) => {
  const { simulated, theory } = JSON.parse(text) as Queue
  const lines = QUEUE_MEASURES.map((measure) => {
    const { mean, halfWidth } = simulated[measure] ?? {}
    const known = theory[measure]
    if (![mean, halfWidth, known].every(isNumber)) throw new Error(`${measure} lacks a number`)
    return `${measure}: ${mean} +- ${halfWidth}, theory ${known}`
  })
  if (Math.abs(theory.wait! - ERLANG_WAIT) > 1e-5)
    throw new Error(`theory.wait is ${theory.wait}, not that of Erlang C, ${ERLANG_WAIT}`)
  return lines.join('\n')
}

/** An XES log that begins and ends, and whose traces and events do. */
const xes: Check = (text) => {
  const count = (mark: string): number => text.split(mark).length - 1
  const [traces, events] = [count('<trace>'), count('<event>')]
  const whole = text.startsWith('<?xml') && text.endsWith('</log>\n')
  const closed = traces === count('</trace>') && events === count('</event>')
  if (!whole || !closed || traces === 0 || events === 0)
    throw new Error(`this is not a whole log: ${traces} traces and ${events} events begin`)
  return `${traces} traces, ${events} events`
}

/** What the README promises of the main job: a half-width of the true resolution rate of at most one percentage point. */
const PROMISED = 0.01

interface Results {
  readonly scenarios: readonly {
    readonly name: string
    readonly measures: {
      readonly trueResolutionRate: { readonly mean: number; readonly halfWidth: number | null } | null
    }
  }[]
}

/** Every scenario of a summary is as precise as promised. */
const precise: Check = (text) => {
  const { scenarios } = JSON.parse(text) as Results
  if (scenarios.length === 0) throw new Error('there is no scenario')
  return scenarios
    .map(({ name, measures }) => {
      const { mean, halfWidth } = measures.trueResolutionRate ?? {}
      if (!isNumber(halfWidth) || halfWidth > PROMISED)
        throw new Error(`the half-width for ${name} is ${halfWidth ?? 'missing'}, above ${PROMISED}`)
      return `${name}: true resolution rate ${mean} +- ${halfWidth}`
    })
    .join('\n')
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value)
}

export const CHECKS: Readonly<Record<string, Check>> = { tests, queue, xes, precise }

export interface Answer {
  /** 0: all is right; 1: something is not; 2: there is no such check. */
  readonly code: number
  readonly says: string
}

/** One check of the gate on one file. */
export function check(name = '', file = ''): Answer {
  const known = CHECKS[name]
  if (known === undefined || file === '')
    return {
      code: 2,
      says: `there is no check "${name}" of "${file}"; give one of ${Object.keys(CHECKS).join(', ')}, and a file`,
    }
  try {
    return { code: 0, says: known(readFileSync(file, 'utf8')) }
  } catch (error) {
    return { code: 1, says: `${file}: ${(error as Error).message}` }
  }
}
