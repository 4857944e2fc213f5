/**
 * SF19: whether a difference in differences finds what a reform in some streets did. A part of its own, for it asks how often intervals hold the truth,
 * and so for five times as many replications as other patterns, of a smaller city. A row is a few replications, each with and without the reform.
 */
import { STREET_MEASURES, streetsEffects, streetsReform } from '../../../sim/analysis/streets-effects.ts'
import { anchorOfScenario } from '../../../sim/city/estimate/planned-sizes.ts'
import { simulateCity } from '../../../sim/city/city.ts'
import type { MeasureId } from '../../../sim/city/model/measures.ts'
import { USUAL_WARM_UP_DAYS } from '../../../sim/city/model/replication.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { loadScenario, withAssignments } from '../../../sim/scenario/scenario-file.ts'
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import { meanInterval } from '../../../sim/stats/interval.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import type { Part } from '../part.ts'
import type { Status } from './claim.ts'
import { inPoints, signed } from './figure-text.ts'

const SEED = 'pilots'
const REPLICATIONS = 100
const PER_ROW = 5
const HORIZON = { warmUpDays: USUAL_WARM_UP_DAYS, days: 540 }
const WITH = 'beijing-pilots'
const WITHOUT = 'beijing-before'
/** A third of residents, posts and department tasks: the same load, and a third of the time. */
const THIRD = ['city.residentsPerStreet=22000', 'street.staff=20', 'duties.funnelRate=42.7']
/** Of the words of the pattern; the others are told beside it. */
const JUDGED: MeasureId = 'handlingTimeMean'
/** More misses than this share, and the pattern is absent. */
const MOST_MISSED = 0.1

/** One measure of one replication: the estimate from streets alone, and the true effects on both sides; null = missing. */
export interface PilotsReading {
  readonly estimate: number | null
  readonly halfWidth: number | null
  readonly treated: number | null
  readonly untreated: number | null
}
export type PilotsReadings = Readonly<Record<string, PilotsReading>>

const library = scenarioFolder()

/** @param assignments of levers, in both worlds */
export function readPilots(assignments: readonly string[], replication: number, horizon = HORIZON): PilotsReadings {
  const [without, here] = [WITHOUT, WITH].map((name) => withAssignments(loadScenario(name, library), assignments))
  const [plain, reformed] = [without, here].map((scenario) =>
    simulateCity(scenario.setting, anchorOfScenario(scenario), new RandomStreams(SEED, replication), horizon),
  )
  const reform = streetsReform(here.setting, without.setting)!
  return Object.fromEntries(
    STREET_MEASURES.map(({ id, of }) => {
      const { estimate, treated, untreated } = streetsEffects(reform, of, reformed, plain)
      const effects = [estimate.mean, treated.after - treated.without, untreated.after - untreated.without]
      const [mean, onTreated, onUntreated] = effects.map((value) => (Number.isNaN(value) ? null : value))
      return [id, { estimate: mean, halfWidth: estimate.halfWidth, treated: onTreated, untreated: onUntreated }]
    }),
  )
}

/** One measure over all replications. */
interface MeasureFigures {
  readonly estimate: MeanInterval
  /** Half-width of the interval within one city, on average. */
  readonly within: number
  readonly treated: MeanInterval
  readonly untreated: MeanInterval
  /** Intervals that leave out the true effect of the same replication, and those that leave out its mean over all. */
  readonly missed: number
  readonly missedMean: number
  readonly intervals: number
}

export interface PilotsFigures {
  readonly status: Status
  readonly measures: Readonly<Record<string, MeasureFigures>>
}

export const pilots: Part<readonly PilotsReadings[], PilotsFigures> = {
  name: 'pilots',
  question: 'whether a difference in differences finds what a reform in some streets did',
  seed: SEED,
  terms: { scenarios: [WITHOUT, WITH], set: THIRD, horizon: HORIZON, replications: REPLICATIONS },
  rows: Array.from({ length: REPLICATIONS / PER_ROW }, (_, row) => {
    return `replications ${row * PER_ROW} to ${(row + 1) * PER_ROW - 1}`
  }),
  compute: (row) => Array.from({ length: PER_ROW }, (_, index) => readPilots(THIRD, row * PER_ROW + index)),
  figures: (results) => {
    const readings = results.flat()
    const all = STREET_MEASURES.map(({ id }) => [id, figuresOf(readings.map((one) => one[id]))] as const)
    const measures = Object.fromEntries(all)
    const { missed, intervals } = measures[JUDGED]
    return { status: missed > MOST_MISSED * intervals ? 'absent' : 'present', measures }
  },
  section: (figures) => [introduction(figures), tableOf(figures)].join('\n\n'),
}

function figuresOf(readings: readonly PilotsReading[]): MeasureFigures {
  const values = (of: (one: PilotsReading) => number | null): number[] => readings.map((one) => of(one) ?? NaN)
  const treated = meanInterval(values((one) => one.treated))
  const judged = readings.filter(({ halfWidth, treated: truth }) => halfWidth !== null && truth !== null)
  const missing = (truthOf: (one: PilotsReading) => number): number =>
    judged.filter((one) => Math.abs(one.estimate! - truthOf(one)) > one.halfWidth!).length
  return {
    ...{ estimate: meanInterval(values((one) => one.estimate)), treated },
    untreated: meanInterval(values((one) => one.untreated)),
    within: meanInterval(values((one) => one.halfWidth)).mean,
    missed: missing((one) => one.treated!),
    missedMean: missing(() => treated.mean),
    intervals: judged.length,
  }
}

function introduction({ status }: PilotsFigures): string {
  return `SF19, **${status}**: absent if the 95 % interval misses the truth in more than 10 % of ${REPLICATIONS} replications, by handling time restricted to 90 days
and by week received. \`${WITH}\` against \`${WITHOUT}\`, ten streets with a third of their residents, posts and department tasks (${THIRD.map((text) => `\`${text}\``).join(', ')});
${HORIZON.warmUpDays} days of warm-up, the reform on day 180 of ${HORIZON.days}. The estimate knows the streets of one world: mean after less mean before, treated less untreated,
t with n - 2 degrees of freedom. The truth is the paired effect in the same weeks, street by street, of the same replication. After the ± stands the half-width of
a 95 % t interval over replications.`
}

function tableOf({ measures }: PilotsFigures): string {
  const rows = Object.entries(measures).map(([id, { estimate, within, treated, untreated, ...one }]) => {
    const isTime = id === JUDGED
    const text = (value: MeanInterval): string => (isTime ? `${signed(value, 1 / 24)} days` : inPoints(value))
    const half = isTime ? `${(within / 24).toFixed(2)} days` : `${(within * 100).toFixed(1)} points`
    const missed = `${one.missed} of ${one.intervals} (the mean effect: ${one.missedMean})`
    return `| \`${id}\` | ${text(estimate)} | ± ${half} | ${text(treated)} | ${text(untreated)} | ${missed} |`
  })
  return [
    '| measure | difference in differences | its interval in one city | true effect on the treated | on the untreated | intervals that miss it |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
