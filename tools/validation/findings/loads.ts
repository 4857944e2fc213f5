/** Loads of streets: worked out by hand, planned by the estimate, and what posts are asked for in a run. */
import { loadsOfStreets, plannedPerDay } from '../../../sim/city/estimate/planned-loads.ts'
import { table } from '../../generate/markdown.ts'
import { plain } from '../patterns/figure-text.ts'
import type { Finding, Levels } from './finding.ts'
import { levels } from './finding.ts'
import type { FindingRun } from './finding-run.ts'
import { cityOf, run } from './finding-run.ts'

interface Street {
  readonly title: string
  readonly run: FindingRun
  /** Worked out on paper from the levers: staff-hours of first attempts and tasks, with the stretch of units, over those of all posts. */
  readonly hand: number
}

const ONE = 'city.streets=1'
const small = (scenario: string): FindingRun => run(scenario, ONE, 'city.residentsPerStreet=81000')
const large = (scenario: string): FindingRun => run(scenario, ONE, 'city.residentsPerStreet=300000')

export const STREETS: readonly Street[] = [
  { title: '`prereform`', run: run('prereform', ONE), hand: 1.4176 },
  { title: '`haigang-before`, a small street', run: small('haigang-before'), hand: 1.295 },
  { title: '`haigang-before`, the large street', run: large('haigang-before'), hand: 2.7081 },
  { title: '`haigang-staff-only`, a small street', run: small('haigang-staff-only'), hand: 0.2683 },
  { title: '`haigang-staff-only`, the large street', run: large('haigang-staff-only'), hand: 0.561 },
  { title: '`beijing-before`', run: run('beijing-before', ONE), hand: 0.8459 },
  {
    title: '`beijing-before`, the entry gate alone',
    run: run('beijing-before', ONE, 'duties.entryGate=.7'),
    hand: 0.3481,
  },
  { title: '`beijing-2018`', run: run('beijing-2018', ONE), hand: 0.3643 },
  { title: '`beijing-2019`', run: run('beijing-2019', ONE), hand: 0.4269 },
  { title: '`beijing-2020`', run: run('beijing-2020', ONE), hand: 0.5772 },
  { title: '`prereform-thirty-posts`', run: run('prereform-thirty-posts', ONE), hand: 0.7561 },
]

const READ = ['offered', 'offeredNet', 'streetUtilisation', 'demand'] as const

interface LoadFigures {
  readonly title: string
  readonly hand: number
  readonly planned: number
  readonly measured: Levels
}

export const loads: Finding<readonly LoadFigures[]> = {
  name: 'loads',
  title: 'Loads of streets: by hand, planned, measured',
  runs: STREETS.map((street) => street.run),
  figures: (read) =>
    STREETS.map((street) => ({
      title: street.title,
      hand: street.hand,
      planned: plannedLoad(street.run),
      measured: levels(read(street.run), READ),
    })),
  tables: (figures) =>
    table(
      ['street', 'by hand', 'planned', 'asked of posts', 'less what assistants took over', 'posts at work'],
      figures.map(({ title, hand, planned, measured: { offered, offeredNet, streetUtilisation } }) => [
        title,
        hand.toFixed(3),
        planned.toFixed(3),
        plain(offered, 1, 3),
        plain(offeredNet, 1, 3),
        plain(streetUtilisation, 1, 3),
      ]),
    ),
}

export function plannedLoad(one: FindingRun): number {
  const { setting, anchor } = cityOf(one)
  return loadsOfStreets(setting, anchor, plannedPerDay(setting))[0]
}
