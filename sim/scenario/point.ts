/**
 * A point: a scenario with other values for some of its levers, under a name of its own. A plan of ten thousand of them keeps what differs; each
 * is put together only where it is run, or where people want to read of it.
 */
import { canonicalJson } from '../text/canonical-json.ts'
import { coefficient } from './coefficient.ts'
import { overlay, settle } from './assembly.ts'
import { streetsOf } from '../levers/lever-name.ts'
import { titleFor } from '../levers/title-for-streets.ts'
import { lever } from '../levers/levers.ts'
import { sameValue, writtenValue } from './lever-setting.ts'
import { hashOf } from './scenario-hash.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { LeverValue } from '../levers/lever.ts'
import type { LeverSetting, Scenario } from './scenario.ts'
import type { Setting } from '../city/model/setting.ts'
import { spoken } from '../text/unit.ts'

/** Values by the full name of lever or coefficient. */
export type PointValues = Readonly<Record<string, LeverValue>>

/** What values are laid over: a scenario without its words. */
export type LeverGround = Pick<Scenario, 'levers' | 'coefficients' | 'authority' | 'switches'>

/** What of a scenario a plan needs. */
export type Base = LeverGround & Pick<Scenario, 'name' | 'hash' | 'setting' | 'anchorSetting' | 'sizes'>

/** A base, and what a scenario sets otherwise, under a name of its own. */
export interface Point<B extends Base = Scenario> {
  readonly name: string
  /** Null: what it sets, in words. */
  readonly title: Bilingual | null
  readonly base: B
  /** What differs from the base; nothing in a scenario as it is. */
  readonly settings: readonly LeverSetting[]
  /** Null: as many as the run. */
  readonly replications: number | null
  /** The number of the replication of the seed that its first one has; 0 if not given, which all share. */
  readonly luck?: number
}

/** Points that are scenarios as they are. */
export function asTheyAre<B extends Base & Pick<Scenario, 'title'>>(scenarios: readonly B[]): Point<B>[] {
  return scenarios.map((base) => ({ name: base.name, title: base.title, base, settings: [], replications: null }))
}

/** The setting of a point, checked. @throws InputError where its levers are at odds */
export function settingAt({ base, settings }: Point<Base>): Setting {
  if (settings.length === 0) return base.setting
  return settle(overlay(base, settings), base.authority, base.switches)
}

/** The same from values alone, as a plan hands them to a worker. @throws InputError */
export function settingWith(ground: LeverGround, values: PointValues): Setting {
  const settings = Object.entries(values).map(([name, value]) => ({ name, value, unit: '', source: '', setBy: 'plan' }))
  return settle(overlay(ground, settings), ground.authority, ground.switches)
}

export function valuesOf(settings: readonly LeverSetting[]): PointValues {
  return Object.fromEntries(settings.map(({ name, value }) => [name, value]))
}

/** The whole scenario at a point, with words and provenance. The anchor stays, so that points differ in their levers alone. */
export function scenarioAt(point: Point): Scenario {
  const { name, base, settings } = point
  if (settings.length === 0 && name === base.name) return base
  const setting = settingAt(point)
  const words = {
    name,
    title: point.title ?? titleOf(valuesOf(settings)),
    summary: summaryAt(point),
    file: null,
    parent: base.name,
  }
  return { ...base, ...words, ...overlay(base, settings), setting, hash: hashOf({ ...base, setting }) }
}

/** What values say by themselves: the title of a point that has no other. */
export function titleOf(values: PointValues): Bilingual {
  const titled = Object.entries(values).map(([name, value]) => {
    const { title, unit } = (lever(name) ?? coefficient(name))!
    return { title: titleFor(title, streetsOf(name)), value, unit: spoken(unit) }
  })
  return {
    en: titled.map((each) => `${each.title.en}: ${writtenValue(each.value)} ${each.unit}`.trim()).join('; '),
    zh: titled.map((each) => `${each.title.zh}：${chineseValue(each.value)}`).join('；'),
  }
}

function chineseValue(value: LeverValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return writtenValue(value)
}

function summaryAt({ base, settings }: Point): Bilingual {
  const list = settings.map((it) => `${it.name} = ${writtenValue(it.value)} ${spoken(it.unit)}`.trim())
  const chinese = settings.map((it) => `${it.name} = ${chineseValue(it.value)}`)
  if (list.length === 0) return { en: `The same as ${base.name}.`, zh: `与 ${base.name} 相同。` }
  return { en: `${base.title.en}, with ${list.join('; ')}.`, zh: `${base.title.zh}，其中 ${chinese.join('；')}。` }
}

/** A name under which a point is known that another has already computed. */
export interface Alias {
  readonly name: string
  /** Name of the point that it equals. */
  readonly of: string
}

/**
 * The points whose settings differ, in their order, and those that equal one before them: what equals another is computed once.
 * @throws InputError where points that speak of some streets only have levers at odds
 */
export function distinctPoints<B extends Base>(
  points: readonly Point<B>[],
): { readonly points: readonly Point<B>[]; readonly aliases: readonly Alias[] } {
  const first = new Map<string, string>()
  const aliases: Alias[] = []
  const keyOf = keysOf(points)
  const kept = points.filter((point) => {
    const key = `${keyOf(point)} ${point.luck ?? 0}`
    const of = first.get(key)
    if (of === undefined) first.set(key, point.name)
    else aliases.push({ name: point.name, of })
    return of === undefined
  })
  return { points: kept, aliases }
}

/**
 * A key for each point, equal for two exactly when all that decides their settings is: the values of their levers, or, where one of them speaks of
 * some streets only, the settings that come of it, for entries in other words or another order may come to the same.
 */
function keysOf<B extends Base>(points: readonly Point<B>[]): (point: Point<B>) => string {
  const byValues = keysByValues(new Set(points.map(({ base }) => base)))
  const saysSo = ({ base, settings }: Point<B>): boolean =>
    saysOfSome(
      base,
      settings.map(({ name }) => name),
    )
  if (!points.some(saysSo)) return byValues
  return (point) => hashOf({ ...point.base, setting: settingAt(point) })
}

/** Whether something is said of some streets only, at the start or in a switch. @param set names of what is laid over the ground */
export function saysOfSome({ levers, switches }: LeverGround, set: readonly string[]): boolean {
  const later = switches.flatMap((one) => one.levers.map(({ name }) => name))
  return [...levers.keys(), ...set, ...later].some((name) => streetsOf(name) !== null)
}

function keysByValues<B extends Base>(bases: ReadonlySet<B>): (point: Point<B>) => string {
  const grounds = new Map<string, number>()
  const known = new Map<B, { readonly ground: number; readonly values: ReadonlyMap<string, string> }>()
  for (const base of bases) {
    const text = groundText(base)
    if (!grounds.has(text)) grounds.set(text, grounds.size)
    const values = [...base.levers, ...base.coefficients].map(
      ([name, { value }]) => [name, canonicalJson(value)] as const,
    )
    known.set(base, { ground: grounds.get(text)!, values: new Map(values) })
  }
  return ({ base, settings }) => {
    const { ground, values } = known.get(base)!
    const all = new Map(values)
    for (const { name, value } of settings) {
      const row = coefficient(name)
      // A coefficient at its default is the same as one that is not set.
      if (row && sameValue(row.default, value)) all.delete(name)
      else all.set(name, canonicalJson(value))
    }
    const texts = [...all].map(([name, text]) => `${name}=${text}`).sort()
    return [ground, ...texts].join(' ')
  }
}

/** What decides the setting of a base beside the values of its levers. */
function groundText({ levers, authority, switches, anchorSetting, sizes, setting }: Base): string {
  const changes = switches.map(({ from, levers: set }) => ({ from, set: valuesOf(set) }))
  // A base without levers, as of a city made up by hand, is known by its setting.
  const own = levers.size === 0 ? setting : null
  return canonicalJson({ domains: authority.domains, changes, anchorSetting, sizes, own })
}
