/** Recovery by calibration: cities with known coefficients tell four figures of one year; it is counted how often what is found holds what was put in. */
import { simulateCity } from '../../../sim/city/city.ts'
import { measureIndex } from '../../../sim/city/model/measures.ts'
import type { Told } from '../../../sim/calibrate/identified.ts'
import { calibrationSteps } from '../../../sim/calibrate/calibration.ts'
import type { Asked, CalibratedPlace, CalibrationPlan, Runs } from '../../../sim/calibrate/calibration.ts'
import type { Target } from '../../../sim/calibrate/likelihood.ts'
import { sobolPoints } from '../../../sim/design/sobol-sequence.ts'
import { wilson } from '../../../sim/fit/proportion.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { changed, readyCity } from '../city-run.ts'
import type { Part } from '../part.ts'

const SEED = 'calibration'
const CITIES = 40
const CITY = {
  scenario: 'prereform',
  changes: {
    city: { streets: 1, residentsPerStreet: 10_000 },
    street: { staff: 8 },
    duties: { funnelRate: 16 },
    demand: { issueRate: 3 },
  },
  horizon: { warmUpDays: 90, days: 365 },
} as const
/** What is free, and within what; truths lie in the inner half. */
const FREE = [
  ['slack', 0.1, 0.5],
  ['unsolvedWithoutChaser', 0.2, 0.35],
  ['taskHours', 1, 2.5],
] as const
const MEASURES = ['verifiedResolutionRate', 'satisfactionRate', 'handlingTimeMean', 'repeatRate'] as const
const PLAN = { first: 32, second: 16, replications: 8, fresh: 16 }
/** Replications of the truth, with luck of their own: the first is the year that is told, the others say how years differ. */
const YEARS = 25
const LEVEL = 0.9

interface Found {
  readonly coefficient: string
  readonly told: Told
  readonly truth: number
  readonly value: number
  /** Of an interval of 90 %, where it is identified. */
  readonly holds: boolean | null
}

export interface CityFound {
  readonly city: number
  readonly simulated: number
  readonly found: readonly Found[]
  /** Whether fresh runs come to the targets. */
  readonly reached: boolean
}

export interface CalibrationFigures {
  readonly cities: number
  readonly simulated: number
  readonly reached: number
  readonly coefficients: readonly {
    readonly coefficient: string
    readonly identified: number
    readonly bounded: number
    readonly holding: number
  }[]
}

export const calibrationRecovery: Part<CityFound | undefined, CalibrationFigures> = {
  name: 'calibration',
  question: 'whether a calibration finds again what a city was made with',
  seed: SEED,
  terms: { city: CITY, free: FREE, measures: MEASURES, plan: PLAN, years: YEARS },
  rows: Array.from({ length: CITIES }, (_, city) => `city ${city}`),
  piecewise: { minutes: 30, rowOf: (one) => one?.city ?? -1 },
  compute: (city) => calibratedCity(city),
  figures: (results) => {
    const done = results.flatMap((one) => one ?? [])
    return {
      cities: done.length,
      simulated: Math.max(0, ...done.map(({ simulated }) => simulated)),
      reached: done.filter(({ reached }) => reached).length,
      coefficients: FREE.map(([coefficient], at) => {
        const all = done.map(({ found }) => found[at])
        const identified = all.filter(({ told }) => told === 'identified')
        return {
          coefficient,
          identified: identified.length,
          bounded: all.filter(({ told }) => told.startsWith('from')).length,
          holding: identified.filter(({ holds }) => holds).length,
        }
      }),
    }
  },
  section: (figures) => [introduction(figures), tableOf(figures)].join('\n\n'),
}

function calibratedCity(city: number): CityFound {
  const inner = sobolPoints(0, 64, FREE.length, SEED)[city].map((share) => 0.25 + share / 2)
  const [years] = runsOf([inner], YEARS, `${SEED} truth ${city}`, 0)
  const targets = MEASURES.map((measure, at): Target => {
    const [told, ...others] = years[at]
    const mean = others.reduce((sum, one) => sum + one, 0) / others.length
    const squares = others.reduce((sum, one) => sum + (one - mean) * (one - mean), 0)
    return { measure, value: told, sd: Math.sqrt(squares / (others.length - 1)) }
  })
  const plan: CalibrationPlan = { ...PLAN, targets, dimensions: FREE.length, seed: `${SEED} ${city}` }
  const steps = calibrationSteps(plan)
  let step = steps.next()
  while (!step.done) step = steps.next(answered(step.value, plan.seed))
  const { told, particles, misfit, allowed, simulated } = step.value
  return {
    ...{ city, simulated: simulated + YEARS, reached: misfit <= allowed },
    found: FREE.map(([coefficient, low, high], at) => {
      const sorted = particles.map((x) => x[at]).sort((a, b) => a - b)
      const quantile = (p: number): number => sorted[Math.floor(p * sorted.length)]
      const valueOf = (share: number): number => low + share * (high - low)
      const identified = told[at].told === 'identified'
      const holds = quantile((1 - LEVEL) / 2) <= inner[at] && inner[at] <= quantile((1 + LEVEL) / 2)
      return {
        ...{ coefficient, told: told[at].told, truth: valueOf(inner[at]), value: valueOf(quantile(0.5)) },
        holds: identified ? holds : null,
      }
    }),
  }
}

function answered({ places, replications, luck }: Asked, seed: string): Runs {
  return runsOf(places, replications, seed, luck)
}

function runsOf(places: readonly CalibratedPlace[], replications: number, seed: string, luck: number): number[][][] {
  const { setting, anchor, horizon } = readyCity(CITY)
  return places.map((place) => {
    const moved = FREE.flatMap(([name, low, high], at) => {
      const share = place[at]
      return share === null ? [] : [[name, low + share * (high - low)] as const]
    })
    const own = changed(setting, { behaviour: Object.fromEntries(moved) })
    const results = Array.from(
      { length: replications },
      (_, i) => simulateCity(own, anchor, new RandomStreams(seed, luck + i), horizon).measures,
    )
    return MEASURES.map((measure) => results.map((measures) => measures[measureIndex(measure)]))
  })
}

function introduction({ cities, simulated, reached }: CalibrationFigures): string {
  return `Cities of 10,000 residents are simulated with known values of three coefficients, from the inner half of what is free. One year of each tells
${MEASURES.length} figures (${MEASURES.map((one) => `\`${one}\``).join(', ')}), with the spread between years of that city as their spread, and is calibrated as \`whistlelab calibrate\` does:
${PLAN.first} points and ${PLAN.second} more, ${PLAN.replications} replications each; ${simulated} replications a city in all, its own years included. An interval of 90 % should hold what
was put in in 36 of 40 cities, by chance in 32 to 39, or the coefficient be called not identified. ${cities} of ${CITIES} cities are computed so far; in ${reached} of
them fresh runs of what is identified, the rest as it was, come to the figures.
The figures of a year go together, and are counted so ([why](../sim/calibrate/likelihood.ts)).`
}

function tableOf({ coefficients }: CalibrationFigures): string {
  const rows = coefficients.map(({ coefficient, identified, bounded, holding }) => [
    `\`behaviour.${coefficient}\``,
    ...textsOf(identified, bounded, holding),
  ])
  const sum = (of: (one: CalibrationFigures['coefficients'][number]) => number): number =>
    coefficients.reduce((total, one) => total + of(one), 0)
  const all = [
    'all',
    ...textsOf(
      sum(({ identified }) => identified),
      sum(({ bounded }) => bounded),
      sum(({ holding }) => holding),
    ),
  ]
  return [
    '| coefficient | identified | a bound | interval of 90 % holds it | of which by chance (95 %) |',
    '| --- | --- | --- | --- | --- |',
    ...[...rows, all].map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n')
}

function textsOf(identified: number, bounded: number, holding: number): string[] {
  const percent = (share: number): string => (100 * share).toFixed(1)
  if (identified === 0) return ['0', String(bounded), '', '']
  const { low, high } = wilson(holding, identified)
  return [
    String(identified),
    String(bounded),
    `${holding} (${percent(holding / identified)} %)`,
    `${percent(low)} to ${percent(high)} %`,
  ]
}
