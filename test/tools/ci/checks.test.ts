/** The checks of the gate: each accepts what is right, and refuses what lacks anything of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHECKS, check } from '../../../tools/ci/checks.ts'

const { precise, queue, tests, xes } = CHECKS

describe('tests', () => {
  const file = (status: string, ...results: string[]) => ({
    status,
    assertionResults: results.map((one) => ({ status: one })),
  })
  const report = (testResults: object[]): string =>
    JSON.stringify({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3, testResults })

  test('passed, failed, skipped and to be written', () => {
    expect(tests(report([file('passed', 'passed'), file('failed', 'passed', 'failed')]))).toBe('5 2 4')
  })

  test('a file that could not be loaded is one failure more', () => {
    expect(tests(report([file('failed'), file('failed', 'failed')]))).toBe('5 3 4')
  })

  test('what is no report is refused', () => {
    expect(() => tests('')).toThrow()
    expect(() => tests('{}')).toThrow()
  })
})

describe('queue', () => {
  const measures = ['wait', 'probabilityOfWait', 'queueLength', 'utilisation', 'abandoned']
  const station = () => ({
    simulated: Object.fromEntries(measures.map((one) => [one, { mean: 1, halfWidth: 0.1 }])) as Record<
      string,
      { mean: number; halfWidth: number | null }
    >,
    theory: Object.fromEntries(measures.map((one): [string, number | null] => [one, one === 'wait' ? 0.66873 : 1])),
  })

  test('every measure with half-width and theory', () => {
    expect(queue(JSON.stringify(station())).split('\n')).toHaveLength(5)
    expect(queue(JSON.stringify(station()))).toContain('wait: 1 +- 0.1, theory 0.66873')
  })

  test.each(measures)('%s may not lack a number', (measure) => {
    const without = station()
    without.simulated[measure] = { mean: 1, halfWidth: null }
    expect(() => queue(JSON.stringify(without))).toThrow(`${measure} lacks a number`)
    const untold = station()
    untold.theory[measure] = null
    expect(() => queue(JSON.stringify(untold))).toThrow(`${measure} lacks a number`)
  })

  test('theory is that of Erlang C', () => {
    const wrong = station()
    wrong.theory.wait = 0.6688
    expect(() => queue(JSON.stringify(wrong))).toThrow('not that of Erlang C')
  })
})

describe('xes', () => {
  const log = '<?xml version="1.0"?>\n<log>\n<trace><event></event><event></event></trace>\n</log>\n'

  test('traces and events are counted', () => expect(xes(log)).toBe('1 traces, 2 events'))

  test.each([
    ['cut off', log.slice(0, -8)],
    ['without its beginning', log.slice(6)],
    ['with a trace that does not end', log.replace('</trace>', '')],
    ['with an event that does not end', log.replace('</event>', '')],
    ['without traces', '<?xml version="1.0"?>\n<log>\n</log>\n'],
    ['without events', '<?xml version="1.0"?>\n<log>\n<trace></trace>\n</log>\n'],
  ])('%s it is refused', (_, text) => expect(() => xes(text)).toThrow('not a whole log'))
})

describe('precise', () => {
  const summary = (halfWidth: number | null): string =>
    JSON.stringify({ scenarios: [{ name: 'a', measures: { trueResolutionRate: { mean: 0.5, halfWidth } } }] })

  test('up to one percentage point', () => expect(precise(summary(0.01))).toBe('a: true resolution rate 0.5 +- 0.01'))

  test.each([
    ['a wider one', summary(0.0101)],
    ['a single replication', summary(null)],
    ['a missing rate', JSON.stringify({ scenarios: [{ name: 'a', measures: { trueResolutionRate: null } }] })],
    ['no scenario', JSON.stringify({ scenarios: [] })],
  ])('%s is refused', (_, text) => expect(() => precise(text)).toThrow())
})

test('a file is read, and named when it is not right', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whistlelab-check-'))
  try {
    const file = join(folder, 'log.xes')
    writeFileSync(file, '<log>')
    expect(check('xes', file)).toEqual({
      code: 1,
      says: `${file}: this is not a whole log: 0 traces and 0 events begin`,
    })
    writeFileSync(file, '<?xml?>\n<log><trace><event></event></trace></log>\n')
    expect(check('xes', file)).toEqual({ code: 0, says: '1 traces, 1 events' })
    expect(check('xes', join(folder, 'none.xes')).code).toBe(1)
    expect(check('xml', file)).toMatchObject({ code: 2, says: expect.stringContaining('tests, queue, xes, precise') })
    expect(check('xes').code).toBe(2)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
