/** Patterns: the page says what was found, each that is not there has its reason, and a sample comes out again to the last bit. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { meanInterval } from '../../../sim/stats/interval.ts'
import { PATTERNS, RUNS } from '../../../tools/validation/patterns/all-patterns.ts'
import { base, cityRun, SEED, SMALL } from '../../../tools/validation/patterns/base-city.ts'
import { above, atLeast, atMost, below, statusOf, within } from '../../../tools/validation/patterns/claim.ts'
import { Readings, runKey } from '../../../tools/validation/patterns/pattern.ts'
import type { AllFigures } from '../../../tools/validation/patterns/patterns.ts'
import { patterns } from '../../../tools/validation/patterns/patterns.ts'
import type { Reading } from '../../../tools/validation/patterns/reading.ts'
import { daysUntil, readCity } from '../../../tools/validation/patterns/reading.ts'
import { REASONS } from '../../../tools/validation/patterns/reasons.ts'
import { readRecord } from '../../../tools/validation/record.ts'

const IDS = ['SF1', 'SF2', 'SF3', 'SF5', 'SF7', 'SF8', 'SF9', 'SF10', 'SF11', 'SF13', 'SF15', 'SF18']

test('every pattern of the model has a judge, and its rows are runs of the base city', () => {
  expect(PATTERNS.map(({ id }) => id)).toEqual(IDS)
  expect(new Set(RUNS.map(runKey)).size).toBe(RUNS.length)
  expect(patterns.rows).toHaveLength(3 * RUNS.length)
})

describe('what is committed', () => {
  const committed = () => readRecord('patterns')

  test('is of the patterns, runs and seed that the code has', () => {
    expect(committed().terms).toEqual(JSON.parse(JSON.stringify(patterns.terms)))
    expect(committed().seed).toBe(SEED)
  })

  test('stands in docs/VALIDATION.md, status by status', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/VALIDATION.md'), 'utf8')
    const found = [...page.matchAll(/^\| (SF\d+) \| .* \| \*\*(present|absent|undecided)\*\* \|/gm)]
    const all = (committed().figures as AllFigures).patterns
    expect(found.map(([, id, status]) => [id, status])).toEqual(all.map(({ id, status }) => [id, status]))
    expect(found).toHaveLength(IDS.length)
  })

  test('has a reason for each pattern that is not present, and for no other', () => {
    const missing = (committed().figures as AllFigures).patterns.filter(({ status }) => status !== 'present')
    expect(Object.keys(REASONS).sort()).toEqual(missing.map(({ id }) => id).sort())
  })

  // Every fourth run, first replication, at a fifth of the size.
  test('comes out again to the last bit, in a sample', () => {
    const { sample } = committed().figures as AllFigures
    const chosen = RUNS.filter((_, index) => index % 4 === 0)
    for (const run of chosen) {
      const { reading } = sample.find((one) => one.run === runKey(run))!
      expect([runKey(run), readCity(cityRun(run, SMALL), SEED, 0)]).toEqual([runKey(run), reading])
    }
    expect(chosen.length).toBeGreaterThan(5)
  }, 60000)
})

test('SF18 switches to all that beijing-ranking switches to', () => {
  const library = scenarioFolder()
  const [later] = loadScenario('beijing-ranking', library).setting.switches
  const { city, switches, ...hotline } = loadScenario('beijing-hotline-2019', library).setting
  expect(switches).toEqual([])
  expect(later.setting).toMatchObject(hotline)
  expect(later.setting.city).toEqual(city)
})

describe('a claim is settled by the whole interval', () => {
  const interval = (mean: number, halfWidth: number | null) => ({ mean, halfWidth, n: 20 })

  test.each([
    [interval(3.5, 1), 'yes', 'yes', 'no', 'no'],
    [interval(1, 0.5), 'no', 'no', 'yes', 'yes'],
    [interval(2, 1), 'open', 'open', 'open', 'open'],
    [interval(2, 0), 'no', 'yes', 'yes', 'no'],
    [interval(NaN, null), 'open', 'open', 'open', 'open'],
    [interval(5, null), 'open', 'open', 'open', 'open'],
  ] as const)('%j against 2: above, at least, at most, below', (one, ...expected) => {
    expect([above(one, 2), atLeast(one, 2), atMost(one, 2), below(one, 2)]).toEqual(expected)
  })

  test('within a distance of 0, on both sides', () => {
    expect([within(interval(1, 0.9), 2), within(interval(-3, 0.9), 2), within(interval(-1.5, 0.9), 2)]).toEqual([
      'yes',
      'no',
      'open',
    ])
  })

  test('one claim that fails makes a pattern absent, one that is open leaves it undecided', () => {
    expect([statusOf(['yes', 'yes']), statusOf(['yes', 'open']), statusOf(['open', 'no'])]).toEqual([
      'present',
      'undecided',
      'absent',
    ])
  })
})

/** Readings as they would be if a figure of each run were so, in two replications that differ a little. */
function readingsOf(figure: (run: (typeof RUNS)[number], name: string) => number): Readings {
  const reading = (run: (typeof RUNS)[number], noise: number): Reading =>
    new Proxy({} as Reading, { get: (_, name) => figure(run, String(name)) + noise })
  return new Readings(new Map(RUNS.map((run) => [runKey(run), [reading(run, 0), reading(run, 1e-6)]])))
}

function statusIn(id: string, figure: Parameters<typeof readingsOf>[0]): string {
  return statusOf(PATTERNS.find((pattern) => pattern.id === id)!.judge(readingsOf(figure)).claims)
}

describe('judges know what to say of made-up figures', () => {
  const posts = (run: (typeof RUNS)[number]): number => (run.changes.street?.staff as number | undefined) ?? 50
  const threshold = (run: (typeof RUNS)[number]): number => run.changes.whistle?.threshold ?? 0.5

  test('SF1: an S is there, a straight line is not', () => {
    expect(statusIn('SF1', (run) => Math.min(0.9, posts(run) / 60))).toBe('absent')
    expect(statusIn('SF1', (run) => Math.min(0.8, posts(run) / 50))).toBe('present')
  })

  test('SF2: an interior best by more than two points, and only that', () => {
    expect(statusIn('SF2', (run) => 0.8 - (threshold(run) - 0.5) ** 2)).toBe('present')
    expect(statusIn('SF2', (run) => 0.8 - 0.05 * (threshold(run) - 0.5) ** 2)).toBe('absent')
    expect(statusIn('SF2', threshold)).toBe('absent')
  })

  test('SF3: pooling must help without loss and hurt with it', () => {
    const pooled = (help: number, hurt: number) => (run: (typeof RUNS)[number]) => {
      const { units, crossSkillLoss } = run.changes.street ?? {}
      return units === 1 ? 0.5 + (crossSkillLoss === 0 ? help : hurt) : 0.5
    }
    expect(statusIn('SF3', pooled(0.1, -0.1))).toBe('present')
    expect(statusIn('SF3', pooled(0.1, 0.1))).toBe('absent')
    expect(statusIn('SF3', pooled(-0.1, -0.1))).toBe('absent')
  })

  test('SF9: a rise that is there at once is no lag, and no rise at all is none', () => {
    const risen = (first: number, last: number) => (run: (typeof RUNS)[number], name: string) =>
      run.switched ? (name === 'firstMonthPosts' ? first : last) : 0
    expect(statusIn('SF9', risen(1, 5))).toBe('present')
    expect(statusIn('SF9', risen(2, 5))).toBe('absent')
    expect(statusIn('SF9', risen(0, 0))).toBe('absent')
  })

  test('SF15: a dip and a recovery, both', () => {
    const moved = (first: number, last: number) => (run: (typeof RUNS)[number], name: string) =>
      run.switched ? (name.startsWith('first') ? first : last) : 0
    expect(statusIn('SF15', moved(-0.1, 0.1))).toBe('present')
    expect(statusIn('SF15', moved(0.1, 0.1))).toBe('absent')
    expect(statusIn('SF15', moved(-0.1, -0.1))).toBe('absent')
  })

  test('a run that is missing is told, and a missing reading is left out', () => {
    expect(() => new Readings(new Map()).mean(base(), 'hops')).toThrow('no readings of run')
    const some = [{ hops: 1 }, { hops: null }, { hops: 3 }] as unknown as Reading[]
    expect(new Readings(new Map([[runKey(base()), some]])).mean(base(), 'hops')).toEqual(meanInterval([1, 3]))
  })
})

test('days until a share is solved, in a straight line within the day', () => {
  const survival = Float64Array.of(1, 0.8, 0.4, 0.4, 0.2)
  expect(daysUntil(survival, 0.5)).toBeCloseTo(1.75, 12)
  expect(daysUntil(survival, 0.8)).toBeCloseTo(4, 12)
  expect(daysUntil(survival, 0.9)).toBeNaN()
})
