/** SF10, SF11, SF13: what residents do and say. */
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import { meanInterval } from '../../../sim/stats/interval.ts'
import type { Changes } from '../city-run.ts'
import type { PatternRun } from './base-city.ts'
import { base, instead } from './base-city.ts'
import { above, below, within } from './claim.ts'
import { inPercent, inPoints, plain, signed } from './figure-text.ts'
import type { Pattern, Readings } from './pattern.ts'
import { withPosts } from './staffing.ts'

const [POOR, GOOD] = [20, 50]
const [OFF, ON] = [0, 0.2]

const THREE_YEARS = 1095

function served(staff: number, feedback: number): PatternRun {
  return base({ street: { staff }, demand: { feedback } }, THREE_YEARS)
}

/** Better service is 50 posts instead of 20; with feedback off it must not matter, and what it does by patrols is taken off. */
export const demandAnswers: Pattern = {
  id: 'SF10',
  title: 'Better service draws more demand',
  absentIf:
    'in the last quarter of three years, 50 posts less 20 posts with feedback on is not above the same with feedback off',
  runs: [served(POOR, OFF), served(GOOD, OFF), served(POOR, ON), served(GOOD, ON)],
  judge(read) {
    const rise = (feedback: number) => read.change(served(POOR, feedback), served(GOOD, feedback), 'lastQuarterDemand')
    const byFeedback = read.sum([
      [1, served(GOOD, ON), 'lastQuarterDemand'],
      [-1, served(POOR, ON), 'lastQuarterDemand'],
      [-1, served(GOOD, OFF), 'lastQuarterDemand'],
      [1, served(POOR, OFF), 'lastQuarterDemand'],
    ])
    return {
      claims: [above(byFeedback, 0)],
      figures:
        `cases per 10,000 residents and day in the last quarter of three years with 20 posts: ${plain(read.mean(served(POOR, ON), 'lastQuarterDemand'), 1, 3)}; ` +
        `with 50 posts ${signed(rise(ON), 1, 3)} with feedback on and ${signed(rise(OFF), 1, 3)} with feedback off: ${signed(byFeedback, 1, 3)} by feedback`,
    }
  },
}

/** The reform has not come: streets of the base city's size and posts. */
const BEFORE_REFORM = instead('beijing-before')

const POINTS: readonly (readonly [string, PatternRun])[] = [
  ['11 posts', withPosts(11)],
  ['20 posts', withPosts(20)],
  ['36 posts', withPosts(36)],
  ['base', withPosts(50)],
  ['75 posts', withPosts(75)],
  ['never a whistle', base({ whistle: { threshold: 1.01 } })],
  ['before the reform', BEFORE_REFORM],
]

/** Satisfaction less what the line of T6 says for the same residents' verified resolution. */
function fromLine(read: Readings, run: PatternRun): MeanInterval {
  const solved = read.values(run, 'verifiedResolutionRate')
  const satisfied = read.values(run, 'satisfactionRate')
  return meanInterval(satisfied.map((share, index) => share - (0.26 + 0.74 * solved[index])))
}

export const satisfactionLine: Pattern = {
  id: 'SF11',
  title: 'Satisfaction follows about 0.26 + 0.74 x resolution',
  absentIf: 'points leave the line by over 5 points at default expectations',
  runs: POINTS.map(([, run]) => run),
  judge(read) {
    const figures = POINTS.map(([name, run]) => {
      const [solved, satisfied] = [
        read.mean(run, 'verifiedResolutionRate'),
        read.mean(run, 'satisfactionRate'),
      ] as const
      return `${name} (${inPercent(solved)}, ${inPercent(satisfied)}): ${inPoints(fromLine(read, run))}`
    })
    return {
      claims: POINTS.map(([, run]) => within(fromLine(read, run), 0.05)),
      figures: `(verified resolution, satisfaction) and its distance from the line: ${figures.join('; ')}`,
    }
  },
}

/** Chat groups raise demand; departments have room for it. */
const ROOM: Changes = { departments: { officers: { load: 0.4 } } }
const few = base(ROOM)
const neighbours = base({ ...ROOM, participation: { channelReach: 0.95, coproduction: 0.4 } })

export const chatGroups: Pattern = {
  id: 'SF13',
  title: 'Chat groups and neighbours clear minor matters fast and leave joint ones alone',
  absentIf: "joint resolution moves over 2 points, or minor cases' time does not fall",
  runs: [few, neighbours],
  judge(read) {
    const joint = read.change(few, neighbours, 'jointResolutionRate')
    const minor = read.change(few, neighbours, 'minorDays')
    return {
      claims: [within(joint, 0.02), below(minor, 0)],
      figures:
        `chat groups for 0.95 instead of 0.1 of residents, and neighbours who help in 0.4 of minor matters instead of 0.05, departments loaded to 0.4: joint resolution ${inPoints(joint)}; ` +
        `minor matters last ${plain(read.mean(few, 'minorDays'))} days, ${signed(minor)} days with them`,
    }
  },
}
