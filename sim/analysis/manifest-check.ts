/**
 * A manifest that was read from a disk, held against what one can be: every type and bound, for it may come from anybody, and what is worked out
 * of it takes memory and time by its numbers. What decides the results is covered by the run's hash beside.
 */
import { AGAINST } from '../compare/judge.ts'
import { ADJUSTMENTS } from '../compare/simultaneous.ts'
import { FOLLOW_UP_DAYS } from '../city/model/replication.ts'
import { leverOf } from '../levers/lever-name.ts'
import { MEASURES } from '../city/model/measures.ts'
import { GROUP_MEASURES } from '../city/readout/group-measures.ts'
import { lever } from '../levers/levers.ts'
import type { Plan } from '../run/plan.ts'
import { TOLD_DIRECTIONS } from '../scenario/layer.ts'
import { coefficient } from '../scenario/coefficient.ts'
import { settingWith } from '../scenario/point.ts'
import { defaultSetting } from '../scenario/lever-setting.ts'
import type { LeverSetting } from '../scenario/scenario.ts'
import { hashOf } from '../scenario/scenario-hash.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { PRECISION_OF } from '../study/precision-wish.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { EXPERIMENT } from './checks/experiment-check.ts'
import { sumOf } from './manifest-sum.ts'
import type { Message } from '../text/message.ts'
import type { LeverColumn, Manifest } from './summary.ts'
import { Wrong, anything, flag, line, list, maybe, number, oneOf, orNull, shape, text, whole } from './plain-shape.ts'
import type { Check } from './plain-shape.ts'

/** Beyond that nobody plans, and a block list would fill the memory. */
const MOST_REPLICATIONS = 1_000_000
const MOST_DAYS = 36_500
const MOST_SCENARIOS = 1_000_000
/** Replications of a seed are numbered in 32 bits. */
const MOST_LUCK = 4_000_000_000

const HASH: Check = text(/^[0-9a-f]{64}$/, say`a SHA-256 in 64 hexadecimal digits`)
const TEXT = text()
/** What commands print of a manifest, whoever wrote it: words in one line. */
const NAME = line('a text in one line, without what nobody sees')
const BILINGUAL = shape({ en: TEXT, zh: TEXT })
const NAMES = shape({ en: NAME, zh: NAME })
const RANGE = list(number(-Infinity, Infinity), 2, 2)
const COLUMN = {
  name: NAME,
  unit: NAME,
  source: NAME,
  setBy: NAME,
  why: maybe(TEXT),
  whyZh: maybe(TEXT),
  range: maybe(RANGE),
}
const SETTING = shape({ ...COLUMN, value: anything, file: maybe(TEXT) })
const MARGIN = shape({ kind: oneOf('absolute', 'relative'), value: number(0, Infinity) })
const STUDY = shape({
  name: NAME,
  question: BILINGUAL,
  why: orNull(BILINGUAL),
  answer: maybe(BILINGUAL),
  measures: list(shape({ id: NAME, margin: MARGIN })),
  formulas: list(shape({ id: NAME, title: BILINGUAL, unit: TEXT, margin: MARGIN, text: TEXT })),
})
const JUDGE = shape({ against: oneOf(...AGAINST), adjust: oneOf(...ADJUSTMENTS) })
const PRECISION = shape({
  ...{ of: oneOf(...PRECISION_OF), targets: list(shape({ measure: NAME, halfWidth: MARGIN }), 1) },
  ...{ first: whole(1, MOST_REPLICATIONS), cap: whole(1, MOST_REPLICATIONS), exact: flag },
})
const CLAIM = shape({
  ...{ scenario: NAME, measure: oneOf(...[...MEASURES, ...GROUP_MEASURES].map(({ id }) => id)), group: orNull(NAME) },
  ...{ direction: oneOf(...TOLD_DIRECTIONS), margin: MARGIN, told: list(NAME) },
})
const AUTHORITY = shape({ departments: list(NAMES), domains: list(shape({ name: NAMES })), source: NAME })
const BASE = shape({
  ...{ name: NAME, title: BILINGUAL, summary: BILINGUAL, parent: orNull(NAME), hash: NAME, anchoredAt: NAME },
  ...{ levers: list(SETTING), coefficients: list(SETTING), authority: AUTHORITY, sizes: oneOf('own', 'inherit') },
  switches: list(shape({ from: number(0, MOST_DAYS), levers: list(SETTING) })),
  ...{ setting: shape({}), anchor: shape({}), anchorSetting: shape({}) },
})
const SCENARIO = shape({
  ...{ name: NAME, title: orNull(BILINGUAL), base: whole(0, MOST_SCENARIOS), values: list(anything) },
  ...{ replications: whole(1, MOST_REPLICATIONS), luck: maybe(whole(0, MOST_LUCK)) },
  ...{ seconds: number(0, 1e12), bytes: number(0, 1e15), blockSize: whole(1, MOST_REPLICATIONS) },
})
const MANIFEST = shape({
  ...{
    run: HASH,
    sum: HASH,
    engine: NAME,
    version: NAME,
    node: NAME,
    command: TEXT,
    seed: TEXT,
    baseline: NAME,
    weekly: flag,
  },
  ...{
    days: whole(1, MOST_DAYS),
    warmUpDays: whole(0, MOST_DAYS),
    followUpDays: whole(FOLLOW_UP_DAYS, FOLLOW_UP_DAYS),
  },
  ...{ replications: whole(1, MOST_REPLICATIONS), scenariosPerBlock: whole(1, MOST_SCENARIOS), study: orNull(STUDY) },
  ...{ failsIf: maybe(NAME), judge: maybe(JUDGE), precision: maybe(PRECISION), claims: maybe(list(CLAIM)) },
  ...{ aliases: list(shape({ name: NAME, of: NAME })), experiment: maybe(EXPERIMENT), apart: maybe(flag) },
  ...{ bases: list(BASE, 1), levers: list(shape(COLUMN)), scenarios: list(SCENARIO, 1, MOST_SCENARIOS) },
})

/** @param file for messages @throws InputError that names the first part that cannot be */
export function checkedManifest(found: unknown, file: string): Manifest {
  try {
    MANIFEST(found, '')
    checkTogether(found as Manifest)
  } catch (error) {
    if (error instanceof Wrong) throw refusal(file, error.said[0])
    throw error
  }
  return found as Manifest
}

function refusal(file: string, problem: Message): InputError {
  return new InputError(
    say`${file}: ${problem}. Nothing of it is believed: put back what was written, or make the run again in another folder`,
  )
}

/** What parts say of one another. */
function checkTogether({ scenarios, bases, levers, replications, baseline, aliases }: Manifest): void {
  const names = new Set(scenarios.map(({ name }) => name))
  if (names.size < scenarios.length) throw new Wrong(say`two scenarios have one name`)
  if (baseline !== scenarios[0].name)
    throw new Wrong(say`baseline is ${JSON.stringify(baseline)}, and no first scenario`)
  const most = scenarios.reduce((high, one) => Math.max(high, one.replications), 0)
  if (replications !== most) throw new Wrong(say`replications is ${replications}, and of no scenario more than ${most}`)
  for (const { name, base, values } of scenarios) {
    if (base >= bases.length) throw new Wrong(say`scenario ${name} has base ${base} of ${bases.length}`)
    if (values.length !== levers.length)
      throw new Wrong(say`scenario ${name} has ${values.length} values for ${levers.length} levers`)
  }
  const stray = aliases.find(({ of }) => !names.has(of))
  if (stray !== undefined) throw new Wrong(say`alias ${stray.name} is of ${stray.of}, which is no scenario`)
}

/** Whether it says what was written: by its own sum, which covers titles, sources and the command as well. @throws InputError */
export function refuseOtherWords(manifest: Manifest, file: string): void {
  if (manifest.sum === sumOf(manifest)) return
  throw new InputError(
    say`${file} was changed since it was written: its sum is not that of what it says (titles, sources, commands and all). Put it back, or give the command of the run again with --out and this folder: its blocks stay`,
  )
}

/**
 * Whether the levers that people read are those that the city reads: the setting is compiled again from them. Only for the program that wrote
 * the manifest, for another may have other levers.
 * @throws InputError
 */
export function refuseOtherLevers({ bases, levers }: Manifest, plan: Plan, file: string): void {
  for (const [place, base] of bases.entries()) {
    const { name, switches, coefficients } = base
    const made = settingWith(plan.bases[place], {})
    const same = canonicalJson(made) === canonicalJson(base.setting) && hashOf(base) === base.hash
    if (!same) throw refusal(file, say`the levers of ${name} do not make its setting and hash`)
    const all = [...base.levers, ...coefficients, ...switches.flatMap((one) => one.levers)]
    const changed = all.find((one) => !isOwn(one))
    if (changed !== undefined)
      throw refusal(file, say`${changed.name} of ${name} is no lever, or not as its own row says`)
  }
  const column = levers.find((one) => !hasUnit(one))
  if (column !== undefined) throw refusal(file, say`${column.name} is no lever, or has another unit than its own`)
}

function hasUnit({ name, unit }: LeverColumn): boolean {
  return (lever(leverOf(name)) ?? coefficient(name))?.unit === unit
}

/** The unit is that of the row; what no scenario sets is as the row says in all. */
function isOwn(setting: LeverSetting): boolean {
  const row = lever(setting.name)
  if (setting.setBy !== 'default' || row === undefined) return hasUnit(setting)
  return canonicalJson(setting) === canonicalJson(defaultSetting(row))
}
