/** What must hold between levers: lists as long as what they count, shares that sum to 1, a city that fits. */
import { DEPARTMENTS_OF_A_CASE, departmentsIn, isOne } from './authority-matrix.ts'
import { at } from '../text/place.ts'
import { InputError } from '../text/input-error.ts'
import { listed, say } from '../text/message.ts'
import { highestIn, streetsOf } from '../levers/lever-name.ts'
import { LEVERS } from '../levers/levers.ts'
import { residentsOf } from './other-city.ts'
import type { Authority, LeverSetting } from './scenario.ts'
import { readAll } from '../text/faults.ts'
import type { Message } from '../text/message.ts'
import type { Setting } from '../city/model/setting.ts'

const MOST_RESIDENTS = 22000000

/** `street.staff (scenarios/my-city.yaml:4:3)`, `city.streets (default)`. */
function cited(it: LeverSetting): Message {
  const { file, line = null, column = null } = it
  if (file !== undefined) return say`${it.name} (${at({ file, line, column })})`
  if (it.setBy === 'default') return say`${it.name} (default)`
  return it.setBy === 'command line' ? say`${it.name} (command line)` : say`${it.name} (${it.setBy})`
}

function checkLengths(levers: ReadonlyMap<string, LeverSetting>): void {
  readAll(LEVERS, ({ name, listAs }) => {
    const it = levers.get(name)!
    if (listAs === undefined || !Array.isArray(it.value)) return
    const counted = levers.get(listAs)!
    if (it.value.length !== counted.value)
      throw new InputError(
        say`${cited(it)} has ${it.value.length} values, but ${cited(counted)} is ${String(counted.value)}; give ${String(counted.value)} values or one number`,
      )
  })
}

function checkStreets(levers: ReadonlyMap<string, LeverSetting>, { streets }: Setting['city']): void {
  readAll(levers.values(), (it) => {
    const named = streetsOf(it.name)
    if (named === null || highestIn(named) <= streets) return
    throw new InputError(
      say`${cited(it)} speaks of street ${highestIn(named)}, but ${cited(levers.get('city.streets')!)} is ${streets}; name streets from 1 to ${streets}`,
    )
  })
}

function checkShares(levers: ReadonlyMap<string, LeverSetting>): void {
  readAll(LEVERS, ({ name, sumsToOne, fields }) => {
    if (!sumsToOne) return
    const it = levers.get(name)!
    const parts = fields!.map((field) => field.name)
    const sum = parts.reduce((total, part) => total + (it.value as Record<string, number>)[part], 0)
    if (!isOne(sum))
      throw new InputError(
        say`${cited(it)} sums to ${Number(sum.toFixed(9))}; make ${listed(parts.slice(0, -1))} and ${parts.at(-1)!} sum to 1`,
      )
  })
}

function checkResidents(levers: ReadonlyMap<string, LeverSetting>, city: Setting['city']): void {
  const total = residentsOf(city)
  if (total <= MOST_RESIDENTS) return
  const both = say`${cited(levers.get('city.streets')!)} and ${cited(levers.get('city.residentsPerStreet')!)}`
  throw new InputError(say`${both} make ${total} residents; have at most ${MOST_RESIDENTS}`)
}

function checkDistricts(levers: ReadonlyMap<string, LeverSetting>, { districts, streets }: Setting['city']): void {
  if (districts <= streets) return
  const both = say`${cited(levers.get('city.districts')!)} and ${cited(levers.get('city.streets')!)}`
  throw new InputError(
    say`${both} make ${districts} districts of ${streets} streets; have at least a street a district`,
  )
}

function checkAuthority(
  levers: ReadonlyMap<string, LeverSetting>,
  authority: Authority,
  { domains, departments }: Setting,
): void {
  const needed = Math.min(DEPARTMENTS_OF_A_CASE, departments.count)
  const thin = domains.find((domain) => departmentsIn(domain) < needed)
  if (!thin) return
  const matrix = say`domain ${thin.name.en} of authority (${at(authority)})`
  throw new InputError(
    say`${matrix}, folded to ${cited(levers.get('departments.count')!)} = ${departments.count}, leaves ${departmentsIn(thin)} departments; spread its weights over at least ${needed}`,
  )
}

/** Throws InputError, naming the levers at odds and where each was set. */
export function checkTogether(levers: ReadonlyMap<string, LeverSetting>, authority: Authority, setting: Setting): void {
  const checks = [
    () => checkLengths(levers),
    () => checkStreets(levers, setting.city),
    () => checkShares(levers),
    () => checkResidents(levers, setting.city),
    () => checkDistricts(levers, setting.city),
    () => checkAuthority(levers, authority, setting),
  ]
  readAll(checks, (check) => check())
}
