/** Officers embedded at streets: what they do to cases and to the own orders of their departments, and where they do harm. */
import { USUAL_WARM_UP_DAYS } from '../../../sim/city/model/replication.ts'
import { table } from '../../generate/markdown.ts'
import { inPercent, inPoints, plain } from '../patterns/figure-text.ts'
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import type { Finding, Levels } from './finding.ts'
import { contrast, levels } from './finding.ts'
import type { FindingRun } from './finding-run.ts'
import { run } from './finding-run.ts'

const SHARES = [0, 0.1, 0.3, 0.5, 0.8, 1] as const
const READ = [
  'trueResolutionRate',
  'assistResolutionRate',
  'jointResolutionRate',
  'reportInRate',
  'ownOrderDelayMean',
] as const

interface Place {
  readonly city: string
  readonly share: number
  readonly run: FindingRun
  /** The same city with nobody embedded. */
  readonly without: FindingRun
}

/** Three streets, whistles on and off: what the model is asked to show. */
const ORDINARY = (
  [
    ['whistles on', []],
    ['whistles off', ['whistle.enabled=no']],
  ] as const
).flatMap(([city, set]) => {
  const at = (share: number): FindingRun =>
    run('beijing-2018', 'city.streets=3', ...set, `departments.embedShare=${share}`)
  return SHARES.map((share): Place => ({ city, share, run: at(share), without: at(0) }))
})

/** All ten streets: with three, a department of four officers has one at home and one a street from a share of 0.8 on. */
const LARGE = { horizon: { warmUpDays: USUAL_WARM_UP_DAYS, days: 180 }, replications: 6 }
const SPENT = 'departments.officers={load: .95}'
const AT_HOME = 'departments.embedOwnOrders=0'
const GENERALISTS = ['departments.embedPooled=yes', 'street.crossSkillLoss=.5']
const HARMFUL = (
  [
    ['ten streets', []],
    ['departments loaded to .95', [SPENT]],
    ['own orders are done at home alone', [AT_HOME]],
    ['both', [SPENT, AT_HOME]],
    ['loaded to .95, one team a street, half as slow again at the work of others', [SPENT, ...GENERALISTS]],
  ] as const
).flatMap(([city, set]) => {
  const at = (share: number): FindingRun => ({
    ...run('beijing-2018', ...set, `departments.embedShare=${share}`),
    ...LARGE,
  })
  return [0, 0.5, 0.8, 1].map((share): Place => ({ city, share, run: at(share), without: at(0) }))
})

interface EmbeddedFigures {
  readonly city: string
  readonly share: number
  readonly levels: Levels
  /** True resolution against nobody embedded. */
  readonly gain: MeanInterval
}

export const embedded: Finding<{
  readonly ordinary: readonly EmbeddedFigures[]
  readonly harmful: readonly EmbeddedFigures[]
}> = {
  name: 'embedded',
  title: 'Officers embedded at streets',
  runs: [...ORDINARY, ...HARMFUL].map((place) => place.run),
  figures: (read) => {
    const figuresOf = ({ city, share, run: one, without }: Place): EmbeddedFigures => ({
      city,
      share,
      levels: levels(read(one), READ),
      gain: contrast('trueResolutionRate', [1, read(one)], [-1, read(without)]),
    })
    return { ordinary: ORDINARY.map(figuresOf), harmful: HARMFUL.map(figuresOf) }
  },
  tables: ({ ordinary, harmful }) => [tableOf(ordinary), tableOf(harmful)].join('\n\n'),
}

function tableOf(figures: readonly EmbeddedFigures[]): string {
  return table(
    [
      'city',
      'embedded',
      'solved',
      'against none',
      'assist matters',
      'joint matters',
      'calls answered',
      'own orders wait',
    ],
    figures.map(({ city, share, levels: one, gain }) => [
      city,
      share,
      inPercent(one.trueResolutionRate),
      share === 0 ? '-' : inPoints(gain),
      inPercent(one.assistResolutionRate),
      inPercent(one.jointResolutionRate),
      inPercent(one.reportInRate),
      `${plain(one.ownOrderDelayMean, 1, 1)} h`,
    ]),
  )
}
