/** Staff, power and both at Haigang, and what the two bring together beyond the sum, at four demands. */
import { USUAL_WARM_UP_DAYS } from '../../../sim/city/model/replication.ts'
import { table } from '../../generate/markdown.ts'
import { inPercent, inPoints } from '../patterns/figure-text.ts'
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import type { Finding } from './finding.ts'
import { contrast, levels } from './finding.ts'
import type { FindingRun } from './finding-run.ts'
import { run } from './finding-run.ts'

const DEMANDS = [0.4, 1.2, 3.3, 5.6] as const
const READ = ['jointResolutionRate', 'trueResolutionRate'] as const

/** All ten streets are half a million cases a year at the highest demand, so half a year must do. */
const HALF_YEAR = { horizon: { warmUpDays: USUAL_WARM_UP_DAYS, days: 180 }, replications: 6 }

/** The demand of the file is left alone, so that its run is the file's. */
function atDemand(scenario: string, demand: number): FindingRun {
  return { ...(demand === 1.2 ? run(scenario) : run(scenario, `demand.issueRate=${demand}`)), ...HALF_YEAR }
}

const CITIES = DEMANDS.map((demand) => ({
  demand,
  before: atDemand('haigang-before', demand),
  staff: atDemand('haigang-staff-only', demand),
  power: atDemand('haigang-power-only', demand),
  both: atDemand('haigang-staff-and-power', demand),
}))

interface GainFigures {
  readonly demand: number
  readonly reading: string
  readonly before: MeanInterval
  readonly utilisation: MeanInterval
  readonly staff: MeanInterval
  readonly power: MeanInterval
  readonly both: MeanInterval
  /** Both less the sum of each alone. */
  readonly interaction: MeanInterval
}

export const staffAndPower: Finding<readonly GainFigures[]> = {
  name: 'staff-and-power',
  title: 'Staff, power, and both at Haigang',
  runs: CITIES.flatMap(({ before, staff, power, both }) => [before, staff, power, both]),
  figures: (read) =>
    READ.flatMap((reading) =>
      CITIES.map(({ demand, ...city }) => {
        const [before, staff, power, both] = [city.before, city.staff, city.power, city.both].map(read)
        return {
          demand,
          reading,
          before: levels(before, READ)[reading],
          utilisation: levels(before, ['streetUtilisation']).streetUtilisation,
          staff: contrast(reading, [1, staff], [-1, before]),
          power: contrast(reading, [1, power], [-1, before]),
          both: contrast(reading, [1, both], [-1, before]),
          interaction: contrast(reading, [1, both], [-1, staff], [-1, power], [1, before]),
        }
      }),
    ),
  tables: (figures) =>
    table(
      ['measure', 'demand', 'posts at work before', 'before', 'staff', 'power', 'both', 'beyond the sum'],
      figures.map(({ reading, demand, utilisation, before, staff, power, both, interaction }) => [
        reading,
        demand,
        inPercent(utilisation),
        inPercent(before),
        inPoints(staff),
        inPoints(power),
        inPoints(both),
        inPoints(interaction),
      ]),
    ),
}
