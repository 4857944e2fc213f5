/** Dealing officers: how many of each department are at home, embedded at each street (rule 7), or gone there for good (rule 10). */
import { largestRemainder } from '../../arithmetic/largest-remainder.ts'
import { assistShares, officersOf } from '../model/officers.ts'
import type { Anchor } from '../model/replication.ts'
import type { Setting } from '../model/setting.ts'
import { settingAtStreet } from '../model/setting.ts'

/** Sums of decimal numbers may miss a half, or a whole, by a hair. */
const HAIR = 1e-9

/** A street of the district whose officers are dealt. */
export interface DealtStreet {
  readonly index: number
  readonly residents: number
}

/** Where the officers of a department are; lists are by place of the street in its district. */
export interface Staff {
  readonly officers: number
  readonly own: number
  /** Embedded: each department's by themselves, or in the team of the street. */
  readonly embedded: readonly number[]
  readonly inTeam: readonly number[]
  /** Gone to the streets for good: with what was delegated, or moved down. */
  readonly helpers: readonly number[]
}

/** Where the officers of each department of a district are under these levers. */
export function staffOfDistrict(setting: Setting, anchor: Anchor, streets: readonly DealtStreet[]): readonly Staff[] {
  const residents = sumOf(streets.map((street) => street.residents))
  const officers = Array.from({ length: setting.departments.count }, (_, department) =>
    wholeOfficers(officersOf(setting, anchor, department, residents)),
  )
  const helpers = helpersOf(setting, anchor, officers, streets)
  const isPooled = (place: number): boolean => settingAtStreet(setting, streets[place].index).departments.embedPooled
  return officers.map((all, department) => {
    const left = all - sumOf(helpers[department])
    const atStreets = embeddedOf(setting, left, department, streets)
    const embedded = atStreets.map((heads, place) => (isPooled(place) ? 0 : heads))
    const inTeam = atStreets.map((heads, place) => (isPooled(place) ? heads : 0))
    return { officers: all, own: left - sumOf(atStreets), embedded, inTeam, helpers: helpers[department] }
  })
}

/** Rounded up, at least one. */
function wholeOfficers(exact: number): number {
  return Math.max(1, Math.ceil(exact - HAIR))
}

/** Rule 7: officers of a department at each street; one stays at home. */
function embeddedOf(setting: Setting, officers: number, department: number, streets: readonly DealtStreet[]): number[] {
  const residents = sumOf(streets.map((street) => street.residents))
  const exact = streets.map(
    (street) =>
      (officers * settingAtStreet(setting, street.index).departments.embedShare * street.residents) / residents,
  )
  return largestRemainder(Math.min(officers - 1, rounded(sumOf(exact))), exact, department % streets.length)
}

/** Rule 10: officers of each department who go to each street: moved down, and those whose work is delegated there. */
function helpersOf(
  setting: Setting,
  anchor: Anchor,
  officers: readonly number[],
  streets: readonly DealtStreet[],
): readonly (readonly number[])[] {
  const { officersMoved, peopleFollow } = setting.departments
  const residents = streets.map((street) => street.residents)
  const delegated = streets.map(
    (street) => settingAtStreet(setting, street.index).departments.delegatedShare * street.residents,
  )
  const delegatedShare = sumOf(delegated) / sumOf(residents)
  const shares = anchor.assistShares.length === officers.length ? anchor.assistShares : assistShares(setting)
  const moved = sendDown(
    officers.map((all) => all * officersMoved),
    officers.map((all) => all - 1),
    residents,
  )
  const followers = sendDown(
    officers.map((all, department) => peopleFollow * all * shares[department] * delegatedShare),
    officers.map((all, department) => all - 1 - sumOf(moved[department])),
    delegated,
  )
  return moved.map((own, department) => own.map((heads, place) => heads + followers[department][place]))
}

/**
 * Takes whole officers from departments and deals them to streets: as many as the exact numbers ask for together.
 * @param exact by department; @param most that each can give; @param weights of the streets
 */
function sendDown(exact: readonly number[], most: readonly number[], weights: readonly number[]): number[][] {
  const given = largestRemainder(rounded(sumOf(exact)), exact, 0, most)
  const rooms = largestRemainder(sumOf(given), weights)
  let place = 0
  return given.map((heads) => {
    const row = weights.map(() => 0)
    for (let left = heads; left > 0;) {
      const sent = Math.min(left, rooms[place])
      row[place] += sent
      rooms[place] -= sent
      left -= sent
      if (rooms[place] === 0) place++
    }
    return row
  })
}

function rounded(exact: number): number {
  return Math.round(exact + HAIR)
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
