/** Targets T1-T15: outside figures, where the model stands beside them, and which coefficient each would identify. */
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import { meanInterval } from '../../../sim/stats/interval.ts'
import { BEHAVIOUR } from '../../../sim/city/model/behaviour.ts'
import type { RunName } from './target-runs.ts'
import type { TargetReading, TargetReadingName } from './target-reading.ts'

export type Read = (run: RunName) => readonly TargetReading[]

/** One figure of the model beside a target. */
export interface Beside {
  readonly what: string
  readonly model: MeanInterval
}

export interface Target {
  readonly id: string
  readonly what: string
  /** As published, in words. */
  readonly value: string
  /** Range that counts as met, in the unit of the figure; null for inputs, which nothing is held against. */
  readonly range: readonly [number, number] | null
  readonly percent: boolean
  /** Which coefficient or lever it identifies. */
  readonly identifies: string
  beside(read: Read): readonly Beside[]
}

function meanOf(read: Read, run: RunName, name: TargetReadingName): MeanInterval {
  return meanInterval(read(run).map((reading) => reading[name] ?? NaN))
}

const of =
  (name: TargetReadingName, ...runs: readonly (readonly [RunName, string])[]) =>
  (read: Read): Beside[] =>
    runs.map(([run, what]) => ({ what, model: meanOf(read, run, name) }))

const input = (what: string, value: number) => (): Beside[] => [{ what, model: { mean: value, halfWidth: null, n: 1 } }]

/** Satisfaction less 0.26 + 0.74 x verified resolution, in points. */
function fromLine(read: Read): Beside[] {
  const runs: readonly (readonly [RunName, string])[] = [
    ['beijing', 'beijing-2018'],
    ['mature', 'beijing-hotline-2019'],
    ['beijingBefore', 'beijing-before'],
    ['haigangBefore', 'haigang-before'],
    ['haigangAfter', 'haigang-after'],
  ]
  return runs.map(([run, what]) => {
    const distances = read(run).map(
      ({ satisfactionRate, verifiedResolutionRate }) =>
        100 * ((satisfactionRate ?? NaN) - 0.26 - 0.74 * (verifiedResolutionRate ?? NaN)),
    )
    return { what: `${what}, points from the line`, model: meanInterval(distances) }
  })
}

/** Share by which cases fall, prevention against none, in the sixth month. */
function fall(read: Read): Beside[] {
  const without = read('unprevented')
  const shares = read('prevented').map(
    ({ lastMonthDemand }, index) => 1 - (lastMonthDemand ?? NaN) / (without[index].lastMonthDemand ?? NaN),
  )
  return [
    { what: 'one street, prevention 0.6 and a fund of 60 yuan from day 0, days 152-180', model: meanInterval(shares) },
  ]
}

const BEIJING = [['beijing', 'beijing-2018']] as const

export const TARGETS: readonly Target[] = [
  {
    id: 'T1',
    what: 'dispatched cases per 10,000 residents and day',
    value: '5.6 (4.5-7)',
    range: [4.5, 7],
    percent: false,
    identifies: '`demand.issueRate` (an input; what is recorded is an outcome)',
    beside: of('demand', ['beijing2020', 'beijing-2020, a year']),
  },
  {
    id: 'T2',
    what: 'share of contacts that become requests',
    value: '41.5 %',
    range: null,
    percent: true,
    identifies: '`demand.consultShare` (an input)',
    beside: input('1 - consultShare', 0.415),
  },
  {
    id: 'T3',
    what: 'verified resolution, first months without strong appraisal',
    value: '53 %',
    range: null,
    percent: true,
    identifies: '`behaviour.slack` (an input: this figure sets it, and is no test of it)',
    beside: of('verifiedResolutionRate', ['beijingBefore', 'beijing-before']),
  },
  {
    id: 'T4',
    what: 'verified resolution after three years of strong appraisal',
    value: '89 % (85-93)',
    range: [0.85, 0.93],
    percent: true,
    identifies: '`behaviour.pressureDays`, `reopenPressure`, `reopeningsPressure`',
    beside: of('lastQuarterVerified', ['ranking', 'beijing-ranking, last quarter of three years']),
  },
  {
    id: 'T5',
    what: 'mature plateau of verified resolution, never 100 %',
    value: '97 % (95-98)',
    range: [0.95, 0.98],
    percent: true,
    identifies: '`behaviour.leadSuccess`, `assistSuccess`, `jointSuccess`',
    beside: of('verifiedResolutionRate', ['mature', 'beijing-hotline-2019']),
  },
  {
    id: 'T6',
    what: 'satisfaction follows 0.26 + 0.74 x resolution',
    value: '0 (+-3 points)',
    range: [-3, 3],
    percent: false,
    identifies: '`behaviour.waitPenalty`, `hopPenalty`, `chaserPenalty` (the ends of the line are inputs)',
    beside: fromLine,
  },
  {
    id: 'T7',
    what: 'mean handling time of ordinary orders that are closed, days',
    value: '2-4',
    range: [2, 4],
    percent: false,
    identifies: '`behaviour.leadHours`, `assistHours`, `signOffHours`',
    beside: of('ordinaryDays', ...BEIJING, ['haigangAfter', 'haigang-after']),
  },
  {
    id: 'T8',
    what: 'repeats, when resolution is 70-90 %',
    value: '10-20 %',
    range: [0.1, 0.2],
    percent: true,
    identifies: '`behaviour.reopenShare`, `recurShare`, `slack`',
    beside: of('repeatRate', ...BEIJING),
  },
  {
    id: 'T9',
    what: 'minor matters that patrols settle at once',
    value: '17 %',
    range: null,
    percent: true,
    identifies: '`grid.selfHandle` (an input)',
    beside: input('selfHandle', 0.17),
  },
  {
    id: 'T10',
    what: 'orders in circulation at the end of a month',
    value: '4 % (2-10)',
    range: [0.02, 0.1],
    percent: true,
    identifies: '`duties.clarity`, `behaviour.returnHours`',
    beside: of(
      'circulatingShare',
      ['haigangBefore', 'haigang-before (clarity 0.60)'],
      ['beijing', 'beijing-2018 (0.85)'],
    ),
  },
  {
    id: 'T11',
    what: 'fall of orders in one street in five months',
    value: '68 % (40-70)',
    range: [0.4, 0.7],
    percent: true,
    identifies: '`behaviour.preventionDays`',
    beside: fall,
  },
  {
    id: 'T12',
    what: 'growth of contacts over five years while rates rise',
    value: '3 x (2-4)',
    range: [2, 4],
    percent: false,
    identifies: '`demand.feedback`, `behaviour.trustStep`',
    beside: of('growth', ['fiveYears', 'beijing-hotline-2019, last quarter over first']),
  },
  {
    id: 'T12, rates',
    what: 'gain of satisfaction meanwhile',
    value: 'more',
    range: [0, 100],
    percent: true,
    identifies: 'the same',
    beside: of('satisfactionGain', ['fiveYears', 'the same, last quarter less first']),
  },
  {
    id: 'T13',
    what: 'mean completion of whistled cases, days',
    value: '2-3 (1-5)',
    range: [1, 5],
    percent: false,
    identifies: '`whistle.reportDeadline`, `behaviour.jointPartHours`, `travelHours`',
    beside: of('whistleDays', ...BEIJING, ['haigangAfter', 'haigang-after']),
  },
  {
    id: 'T14',
    what: 'quits a year at low pay',
    value: '20 %',
    range: null,
    percent: true,
    identifies: '`behaviour.quitsPerYear` (an input)',
    beside: input('quitsPerYear', BEHAVIOUR.quitsPerYear.value),
  },
  {
    id: 'T15',
    what: 'closed with a reply',
    value: '94-99 %',
    range: [0.94, 0.99],
    percent: true,
    identifies: '`behaviour.patienceDays`',
    beside: of('closedShare', ...BEIJING, ['mature', 'beijing-hotline-2019']),
  },
  {
    id: 'T15, on time',
    what: 'closed in time, a measure of its own',
    value: '76-99 %',
    range: [0.76, 0.99],
    percent: true,
    identifies: '`street.signOffLayers`, `platform.limits`',
    beside: of('onTimeRate', ...BEIJING, ['mature', 'beijing-hotline-2019']),
  },
]
