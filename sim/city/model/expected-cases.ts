/** How many issues become cases, by expectation: found by patrol or report before they vanish, and kept by nobody below the platform. */
import { DAY, DAYS_PER_MONTH, TEN_THOUSAND } from '../../arithmetic/units.ts'
import type { Setting } from './setting.ts'
import { HARM, insideShareOf, reportChance, reportHours, residentPropensity } from './reporting.ts'
import type { Reported } from './reporting.ts'

const STEPS = 64

/**
 * Expected share of issues that end up dispatched, at the start's trust and with every matter solved: the mean over difficulty, urgency, residents and sight.
 * @param patrol visible issues found, per day
 */
export function dispatchedShare(setting: Setting, patrol: number): number {
  const { outOfScopeShare, recurShare } = setting.behaviour
  const chanceOf = reportChances(setting)
  const none = dispatchedOnce(setting, patrol, 0, chanceOf)
  if (!(none > 0)) return 0
  const taken = volunteersTake(setting, 1 / none)
  const share = taken > 0 ? dispatchedOnce(setting, patrol, taken, chanceOf) : none
  return (share * (1 - outOfScopeShare)) / (1 - recurShare * (1 - outOfScopeShare))
}

/** Share of visible minor issues that volunteers have hours for. @param issuesPerCase without them */
function volunteersTake({ behaviour, demand, grid, participation }: Setting, issuesPerCase: number): number {
  if (participation.volunteers <= 0) return 0
  const given = (participation.volunteers * behaviour.volunteerHours) / DAYS_PER_MONTH / TEN_THOUSAND
  const minor = demand.mix.lead * behaviour.minorBelow * grid.visibleShare
  const asked =
    ((demand.issueRate / TEN_THOUSAND) * issuesPerCase * minor * behaviour.gridHours) / behaviour.newcomerSkill
  return asked > 0 ? Math.min(1, given / asked) : 0
}

/** Found and not kept below the platform, of issues in scope or not. @param volunteers share of the visible minor ones that they settle */
function dispatchedOnce(setting: Setting, patrol: number, volunteers: number, chanceOf: ChanceOf): number {
  const { demand, behaviour } = setting
  const urgent = demand.urgentShare
  const [minor, plain] = [demand.mix.lead, 1 - demand.mix.lead]
  let sum = 0
  const of = (reported: Omit<Reported, 'reached'>, isMinor: boolean): number =>
    upward(setting, reported, isMinor, patrol, volunteers, chanceOf)
  const urgentOnes = (isMinor: boolean): number =>
    urgent * behaviour.lifeShareOfUrgent * of({ kind: 'life', harm: HARM.life }, isMinor) +
    urgent * (1 - behaviour.lifeShareOfUrgent) * of({ kind: 'utility', harm: HARM.utility }, isMinor)
  const [urgentMinor, urgentPlain] = [urgentOnes(true), urgentOnes(false)]
  for (let step = 0; step < STEPS; step++) {
    const difficulty = (step + 0.5) / STEPS
    const other = { kind: 'other', harm: difficulty } as const
    const hard = urgentPlain + (1 - urgent) * of(other, false)
    const easy = difficulty < behaviour.minorBelow ? urgentMinor + (1 - urgent) * of(other, true) : hard
    sum += (minor * easy + plain * hard) / STEPS
  }
  return sum
}

/** Of issues of one kind and difficulty: the mean over chat groups, sight, and whether they are reported. */
function upward(
  setting: Setting,
  about: Omit<Reported, 'reached'>,
  isMinor: boolean,
  patrol: number,
  volunteers: number,
  chanceOf: ChanceOf,
): number {
  const { grid, participation } = setting
  const reach = participation.channelReach
  const neighbours = isMinor ? participation.coproduction * reach : 0
  const inside = insideShareOf(setting)
  let sum = 0
  for (const [reached, weight] of [
    [true, reach],
    [false, 1 - reach],
  ] as const) {
    const reported = { ...about, reached }
    const chance = chanceOf(reported)
    const perDay = DAY / reportHours(setting, reported)
    const found = (seen: number, report: number): number =>
      foundShare(setting, seen + report) * (isMinor ? 1 - keptByGrid(setting, seen, report, reached) : 1)
    const unseen = chance * found(0, perDay) + (1 - chance) * found(0, 0)
    const seen = chance * found(patrol, perDay) + (1 - chance) * found(patrol, 0)
    const visible = grid.visibleShare * (isMinor ? 1 - volunteers : 1)
    sum += weight * (visible * seen + (1 - grid.visibleShare - inside * neighbours) * unseen)
  }
  return sum
}

/** Mean chance over residents that a matter is reported. */
type ChanceOf = (reported: Reported) => number

/** Each is worked out once: minor matters and others, volunteers or none, ask for the same ones. */
function reportChances(setting: Setting): ChanceOf {
  const propensities = Array.from({ length: STEPS }, (_, step) => residentPropensity(setting, (step + 0.5) / STEPS))
  const known = new Map<string, number>()
  return (reported) => {
    const key = `${reported.kind} ${reported.harm} ${reported.reached}`
    const before = known.get(key)
    if (before !== undefined) return before
    let sum = 0
    for (const propensity of propensities) sum += reportChance(setting, reported, propensity) / STEPS
    known.set(key, sum)
    return sum
  }
}

/** Share that is found, at so much a day, before it vanishes. */
function foundShare({ behaviour }: Setting, perDay: number): number {
  if (perDay <= 0) return 0
  const healing = behaviour.selfHealingShare
  return 1 - healing + (healing * perDay) / (perDay + 1 / behaviour.selfHealingDays)
}

/** Of minor matters found: what a chat group answers on the spot, and of the rest that the grid hears of what its workers settle. */
function keptByGrid({ behaviour, grid }: Setting, patrol: number, report: number, reached: boolean): number {
  if (patrol + report <= 0) return 0
  const told = reached ? report / (patrol + report) : 0
  const answered = told * behaviour.chatAnswer
  return answered + (patrol / (patrol + report) + told - answered) * grid.selfHandle
}
