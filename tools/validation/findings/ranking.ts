/** Verified resolution by quarter over the three years in which a city begins to rank its streets, and what moves its start, speed and ceiling. */
import { table } from '../../generate/markdown.ts'
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import { meanInterval } from '../../../sim/stats/interval.ts'
import { plain, signed } from '../patterns/figure-text.ts'
import type { Reading, ReadingName } from './finding-reading.ts'
import type { Finding, Levels } from './finding.ts'
import { column, contrast, levels } from './finding.ts'
import type { FindingRun } from './finding-run.ts'
import { USUAL_WARM_UP_DAYS } from '../../../sim/city/model/replication.ts'

const REPLICATIONS = 6
const horizon = { warmUpDays: USUAL_WARM_UP_DAYS, days: 1095 }
/** The first is the last quarter before the ranking begins. */
const QUARTERS = Array.from({ length: 13 }, (_, quarter) => `quarter${quarter}` as ReadingName)
const [, FIRST, , , FOURTH] = QUARTERS
const LAST = QUARTERS[12]

function years(scenario: string, ...set: readonly string[]): FindingRun {
  return { scenario, set: ['city.streets=2', ...set], horizon, replications: REPLICATIONS }
}

/** The first is what the others are held against. */
const PATHS: readonly (readonly [string, FindingRun])[] = [
  ['`beijing-ranking` (slack .2)', years('beijing-ranking')],
  ['slack .1', years('beijing-ranking', 'behaviour.slack=.1')],
  ['slack .3', years('beijing-ranking', 'behaviour.slack=.3')],
  ['slack .5', years('beijing-ranking', 'behaviour.slack=.5')],
  ['pressureDays 90', years('beijing-ranking', 'behaviour.pressureDays=90')],
  ['pressureDays 360', years('beijing-ranking', 'behaviour.pressureDays=360')],
  ['pressureWeight .6', years('beijing-ranking', 'behaviour.pressureWeight=.6')],
  ['reopenPressure 0', years('beijing-ranking', 'behaviour.reopenPressure=0')],
  ['rampDays 14', years('beijing-ranking', 'behaviour.rampDays=14')],
  ['leftLying 0', years('beijing-ranking', 'behaviour.leftLying=0')],
  [
    'leadSuccess, assistSuccess, jointSuccess 1',
    years('beijing-ranking', 'behaviour.leadSuccess=1', 'behaviour.assistSuccess=1', 'behaviour.jointSuccess=1'),
  ],
  ['`beijing-ranking-after-plan` (slack .2)', years('beijing-ranking-after-plan')],
]

interface PathFigures {
  readonly title: string
  readonly quarters: Levels
  /** Last quarter less first. */
  readonly climb: MeanInterval
  /** Share of the mean climb that is there in the fourth quarter. */
  readonly inAYear: number
  /** First and last quarter of this path less those of the first path. */
  readonly start: MeanInterval
  readonly end: MeanInterval
}

export const ranking: Finding<readonly PathFigures[]> = {
  name: 'ranking',
  title: 'Three years of ranking, quarter by quarter (SF18)',
  runs: PATHS.map(([, one]) => one),
  figures: (read) =>
    PATHS.map(([title, one]) => {
      const [here, base] = [read(one), read(PATHS[0][1])]
      const quarters = levels(here, QUARTERS)
      const since = (quarter: ReadingName): number => quarters[quarter].mean - quarters[FIRST].mean
      return {
        title,
        quarters,
        climb: climbOf(here),
        inAYear: since(FOURTH) / since(LAST),
        start: contrast(FIRST, [1, here], [-1, base]),
        end: contrast(LAST, [1, here], [-1, base]),
      }
    }),
  tables: (figures) => table([...HEAD], figures.map(lineOf)),
}

function climbOf(readings: readonly Reading[]): MeanInterval {
  const first = column(readings, FIRST)
  return meanInterval(column(readings, LAST).map((last, at) => last - first[at]))
}

const HEAD = [
  'varied',
  'eve',
  ...QUARTERS.slice(1).map((_, at) => `Q${at + 1}`),
  'Q1 to Q12',
  'of it by Q4',
  'Q1 against the first line',
  'Q12 against it',
]

function lineOf({ title, quarters, climb, inAYear, start, end }: PathFigures): string[] {
  const means = QUARTERS.map((name) => plain({ ...quarters[name], halfWidth: null }, 100, 1))
  return [
    title,
    ...means,
    plain(climb, 100, 1),
    `${(100 * inAYear).toFixed(0)} %`,
    signed(start, 100, 1),
    signed(end, 100, 1),
  ]
}
