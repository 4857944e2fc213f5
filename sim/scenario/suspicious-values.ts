/** What is allowed in a scenario and yet most likely not meant: levers that do nothing in it, and assumptions far from the model's. */
import { coefficient } from './coefficient.ts'
import { defaultSetting, sameValue, writtenValue } from './lever-setting.ts'
import { valueIn } from './compile-setting.ts'
import { isAmong, leverOf, streetsOf } from '../levers/lever-name.ts'
import { lever } from '../levers/levers.ts'
import { fullestDepartment } from '../city/estimate/planned-sizes.ts'
import { phasesOf, settingAtStreet, variantsOf } from '../city/model/setting.ts'
import type { Setting } from '../city/model/setting.ts'
import type { Idle } from '../levers/idle.ts'
import type { Lever } from '../levers/lever.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { Place } from '../text/place.ts'
import type { LeverSetting, Scenario } from './scenario.ts'

/** A value that is allowed and most likely not meant, and why it seems so. */
export interface SuspiciousValue {
  readonly setting: LeverSetting
  readonly reason: Bilingual
}

/** Above this load of departments, by plan, their lines grow without end in every season that brings more than the mean. */
const HARDLY_MORE = 0.95

/** Departments that cannot do what the scenario plans for them. */
function overfull(scenario: Scenario, phases: readonly Setting[]): SuspiciousValue[] {
  const load = Math.max(...phases.map((phase) => fullestDepartment(scenario, phase)))
  if (load <= HARDLY_MORE) return []
  const shown = load.toFixed(2)
  const officers = scenario.levers.get('departments.officers')!
  const en = `the fullest department has ${shown} of what it can do planned for it`
  const zh = `任务最满的部门，计划负荷为其能力的 ${shown} 倍`
  if (scenario.sizes === 'own' || !scenario.sizesAt)
    return [{ setting: officers, reason: { en: `${en}; give more officers`, zh: `${zh}；请增加人手` } }]
  const reason = {
    en: `inherit keeps the officers of ${scenario.anchoredAt}, and ${en}; leave out "sizes: inherit", or give more officers`,
    zh: `inherit 沿用 ${scenario.anchoredAt} 的人数，而${zh}；请去掉 sizes: inherit，或增加人手`,
  }
  return [{ setting: saidOfSizes(scenario.sizesAt, scenario), reason }]
}

/** Sizes are inherited from an anchor, which a scenario that is one does not do. */
function nothingToInherit({ sizes, sizesAt, ...scenario }: Scenario): SuspiciousValue[] {
  if (sizesAt === undefined || sizes === 'inherit' || sizesAt.file !== scenario.file) return []
  const root = scenario.parent === null
  const reason = {
    en: `inherit does nothing ${root ? 'in a scenario that extends none' : 'beside "anchor: own"'}: sizes are those of the anchor, which is the scenario itself; leave out ${root ? 'sizes' : 'one of them'}`,
    zh: `inherit ${root ? '在不沿用其他方案的方案中' : '与 anchor: own 并用时'}不起作用：规模沿用锚，而锚即方案自身；请去掉${root ? ' sizes' : '其中之一'}`,
  }
  return [{ setting: saidOfSizes(sizesAt, scenario), reason }]
}

function saidOfSizes({ file, line, column }: Place, { name }: Pick<Scenario, 'name'>): LeverSetting {
  return {
    ...{ name: 'sizes', value: 'inherit', unit: '', source: '', setBy: name },
    ...{ file: file!, line: line!, column: column! },
  }
}

/** All officers are at streets, but own orders may be done at home only, where one of each department is left. */
function nobodyAtHome({ levers, setting }: Scenario): SuspiciousValue[] {
  const isSo = phasesOf(setting).some(
    (phase) =>
      phase.departments.embedOwnOrders === 0 &&
      phase.departments.ownOrders > 0 &&
      variantsOf(phase).every(({ departments }) => departments.embedShare === 1),
  )
  if (!isSo) return []
  const reason = {
    en: 'all officers are at streets, and departments.embedOwnOrders is 0: the one of each department who stays has all of its own orders, and they pile up; let some be done at streets, or keep officers at home',
    zh: '执法人员全部下沉街道，而 departments.embedOwnOrders 为 0：每个部门仅留一人承担全部自有任务，必然积压；请让部分任务可在街道完成，或在部门留人',
  }
  return [{ setting: levers.get('departments.embedShare')!, reason }]
}

/** An assumption that leaves the model's plausible range and gives none of its own. */
function implausible({ name, value, source, range }: LeverSetting): Bilingual | undefined {
  const known = lever(name) ?? coefficient(name)
  if (source !== 'assumption' || range || !known?.range) return undefined
  const [low, high] = known.range
  const numbers = (Array.isArray(value) ? value : [value]).filter((part): part is number => typeof part === 'number')
  if (numbers.every((number) => number >= low && number <= high)) return undefined
  const given = writtenValue(value)
  return {
    en: `${given} is an assumption outside the plausible range of the model, ${low} to ${high}; give a range of its own, or another value`,
    zh: `${given} 是假定，且在模型的合理范围 ${low} 至 ${high} 之外；请另给范围或取值`,
  }
}

interface Stopped {
  /** The other levers that make it so. */
  readonly by: readonly string[]
  readonly why: Bilingual
}

const WITHOUT_SWITCH: Stopped = {
  by: [],
  why: {
    en: 'a reform is new only after a switch, and the scenario has none',
    zh: '只有切换之后才有过渡期，而方案没有切换',
  },
}

function stopping({ idle = [] }: Lever, setting: Setting): Idle | undefined {
  return idle.find(({ where }) => Object.entries(where).every(([name, holds]) => holds(valueIn(setting, name))))
}

/** The settings that there are in each phase of a run, the start first. */
type Phases = readonly (readonly Setting[])[]

/**
 * Why a lever does nothing over the whole run; undefined where it may do something.
 * @param phases settings of all streets, or of those that the lever is said of
 */
function idleBecause(name: string, phases: Phases): Stopped | undefined {
  const it = lever(name)
  if (it === undefined) return undefined
  const spokenOf = (it.onlyAfterSwitch ? phases.slice(1) : phases).flat()
  if (spokenOf.length === 0) return WITHOUT_SWITCH
  const found = spokenOf.flatMap((setting) => stopping(it, setting) ?? [])
  if (found.length < spokenOf.length) return undefined
  const others = found.flatMap(({ where }) => Object.keys(where)).filter((other) => other !== leverOf(name))
  return { by: [...new Set(others)], why: found[0].why }
}

/** The same of an entry, at its streets alone. */
function idleAtStreets(name: string, setting: Setting): Stopped | undefined {
  const streets = streetsOf(name)
  const all = phasesOf(setting).map(variantsOf)
  const whole = idleBecause(name, all)
  if (streets === null || whole !== undefined) return whole
  const { streets: count } = setting.city
  const meant = Array.from({ length: count }, (_, street) => street).filter((street) => isAmong(streets, street, count))
  const there = phasesOf(setting).map((phase) => [...new Set(meant.map((street) => settingAtStreet(phase, street)))])
  const found = idleBecause(name, there)
  return found && { by: found.by, why: { en: `at these streets, ${found.why.en}`, zh: `在这些街道，${found.why.zh}` } }
}

/** Why a lever does nothing; not where its `why` names the lever that stops it, for then whoever wrote it knows. */
function idle({ name, why = '' }: LeverSetting, setting: Setting): Bilingual | undefined {
  const found = idleAtStreets(name, setting)
  return found?.by.some((other) => why.includes(other)) ? undefined : found?.why
}

/** Levers that the scenario's own file changes, at the start and at its switches. */
function ownChanges(scenario: Scenario, parent: Scenario | null): LeverSetting[] {
  const before = new Map([...(parent?.levers ?? []), ...(parent?.coefficients ?? [])])
  const now = new Map([...scenario.levers, ...scenario.coefficients])
  const changed = [...now.values()].filter((it) => {
    const known = lever(it.name) ?? coefficient(it.name)
    return !sameValue(it.value, (before.get(it.name) ?? before.get(leverOf(it.name)) ?? defaultSetting(known!)).value)
  })
  for (const it of scenario.switches.flatMap(({ levers }) => levers)) {
    if (!sameValue(it.value, (now.get(it.name) ?? now.get(leverOf(it.name)))!.value)) changed.push(it)
    now.set(it.name, it)
  }
  return changed.filter(({ setBy }) => setBy === scenario.name)
}

/**
 * What a reader of the scenario should look at again. A value that the parent has too is left alone: files repeat such values to
 * give them a source. Numbers of a root scenario are left alone as well, where the city is worked out from them.
 */
export function suspiciousValues(scenario: Scenario, parent: Scenario | null): SuspiciousValue[] {
  const phases = phasesOf(scenario.setting).flatMap(variantsOf)
  const changed = ownChanges(scenario, parent)
  const still = parent === null ? [] : changed.map((setting) => ({ setting, reason: idle(setting, scenario.setting) }))
  const far = changed.map((setting) => ({ setting, reason: implausible(setting) }))
  const own = [...still, ...far].flatMap(({ setting, reason }) => (reason ? [{ setting, reason }] : []))
  return [...own, ...nothingToInherit(scenario), ...overfull(scenario, phases), ...nobodyAtHome(scenario)]
}
