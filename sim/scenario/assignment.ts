/** Levers set on the command line: `street.staff=50`, `demand.mix={lead: .2, joint: .4, assist: .4}`, `half=haigang-before,street.staff=30`. */
import { knownLever, writtenValue } from './lever-setting.ts'
import { COMMAND_LINE, named, shown } from '../text/place.ts'
import { SET_ON_COMMAND_LINE } from '../text/own-reasons.ts'
import { overlay, settle } from './assembly.ts'
import { hashOf } from './scenario-hash.ts'
import { isPath } from './scenario-path.ts'
import { isVariantName } from '../text/name.ts'
import { readAll } from '../text/faults.ts'
import { narrow } from '../text/narrow.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { readValue } from './lever-value.ts'
import { lever } from '../levers/levers.ts'
import { coefficient } from './coefficient.ts'
import { scenarioAt } from './point.ts'
import type { Point } from './point.ts'
import { readYaml } from '../text/yaml-tree.ts'
import type { LeverSetting, Scenario } from './scenario.ts'

/** A scenario argument: a scenario as it is, or a variant of it under its own name. */
export type Variant =
  { readonly name: string; readonly scenario: string; readonly assignments: string[] } | { readonly scenario: string }

function readAssignment(given: string): LeverSetting {
  // Levers, numbers and words: nothing of it is full-width but by the keyboard.
  const text = narrow(given)
  const equals = text.indexOf('=')
  if (equals < 1) throw new InputError(say`${shown(text)} sets nothing; write lever=value, such as street.staff=50`)
  const it = knownLever(text.slice(0, equals).trim(), COMMAND_LINE)
  const written = text.slice(equals + 1).trim()
  if (written === '')
    throw new InputError(say`${it.name} has no value on the command line; write ${it.name}=${writtenValue(it.default)}`)
  if (/^[^[{"']*,\s*[a-z]\w*\.\w+(?:@[^=]*)?=/i.test(written))
    throw new InputError(say`${shown(text)} sets several levers on the command line; give --set for each`)
  const value = readValue(it, readYaml(written, null), null)
  return {
    name: it.name,
    value,
    unit: it.unit,
    source: 'assumption',
    why: SET_ON_COMMAND_LINE,
    setBy: 'command line',
  }
}

function refuseTwice(settings: readonly LeverSetting[]): void {
  const twice = settings.find((it, i) => settings.findIndex((other) => other.name === it.name) < i)
  if (twice) throw new InputError(say`${twice.name} is set twice on the command line; set it once`)
}

function readAssignments(assignments: readonly string[]): LeverSetting[] {
  const settings = readAll(assignments, readAssignment)
  refuseTwice(settings)
  return settings
}

/** A variant of a scenario under a name of its own. Throws InputError. */
export function variantPoint(base: Scenario, name: string, assignments: readonly string[]): Point {
  return { name, title: { en: name, zh: name }, base, settings: readAssignments(assignments), replications: null }
}

/**
 * A scenario with levers set on the command line; with `as`, a variant of that name whose parent is the scenario. The anchor
 * stays, so that variants differ only in their levers. Throws InputError.
 */
export function withAssignments(scenario: Scenario, assignments: readonly string[], as?: { name: string }): Scenario {
  if (as) return scenarioAt(variantPoint(scenario, as.name, assignments))
  const whole = overlay(scenario, readAssignments(assignments))
  const setting = settle(whole, scenario.authority, scenario.switches)
  return { ...scenario, ...whole, setting, hash: hashOf({ ...scenario, setting }) }
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' }

/** Splits at commas outside brackets, braces and quotes. @throws InputError where one is not closed */
export function splitOutside(text: string): string[] {
  const pieces = ['']
  const open: string[] = []
  for (const letter of text) {
    const inside = open.at(-1)
    if ((letter === ',' || letter === '，') && inside === undefined) {
      pieces.push('')
      continue
    }
    pieces[pieces.length - 1] += letter
    if (letter === inside) open.pop()
    else if (inside === '"' || inside === "'") continue
    else if (letter === '"' || letter === "'") open.push(letter)
    else if (letter in CLOSING) open.push(CLOSING[letter])
  }
  if (open.length > 0) throw new InputError(say`${shown(text)} lacks a closing ${open.at(-1)!}; close it`)
  return pieces.map((piece) => piece.trim())
}

/** A variant whose sign was written full-width; a path that has one keeps it. */
const WIDE_NAME = /^([\p{L}\p{N}][\p{L}\p{N}_.-]*)＝/u

/**
 * Reads a scenario argument: a name or path, or `NAME=SCENARIO,lever=value,...`, where commas inside brackets do not split.
 * Throws InputError for an assignment without a scenario or an unfit name.
 */
export function parseVariant(given: string): Variant {
  const text = given.replace(WIDE_NAME, '$1=')
  if (!text.includes('=')) return { scenario: text.trim() }
  const [head = '', ...assignments] = splitOutside(text)
  const equals = head.indexOf('=')
  if (equals < 0)
    throw new InputError(say`${shown(text)} sets levers without a name of its own; write NAME=${head},...`)
  const name = head.slice(0, equals).trim()
  const scenario = head.slice(equals + 1).trim()
  // A file may have the sign in its name: no variant has a folder before it.
  if (/[/\\]/.test(name) && isPath(scenario)) return { scenario: text.trim() }
  if (lever(name) || coefficient(name))
    throw new InputError(say`${shown(text)} sets a lever where a scenario is due; write --set ${head}`)
  if (!isVariantName(name))
    throw new InputError(
      say`${named(name)} in ${shown(text)} is no name for a variant; use up to 60 letters, digits, _ . -`,
    )
  if (scenario === '') throw new InputError(say`${shown(text)} names no scenario; write ${name}=SCENARIO,lever=value`)
  if (assignments.includes(''))
    throw new InputError(say`${shown(text)} has an empty place between commas; write lever=value there`)
  return { name, scenario, assignments }
}
