/** How many levers move what, and which move nothing: the findings that come first. */
import { BASE_CITIES } from './base-cities.ts'
import { CURVES } from './curve-runs.ts'
import type { CurveFigures } from './figures.ts'

/** A lever with its curves, one a city that it has been tried in. */
export interface LeverFound {
  readonly lever: string
  readonly curves: readonly CurveFigures[]
}

export function byLever(curves: readonly CurveFigures[]): LeverFound[] {
  const names = [...new Set(CURVES.map(({ lever }) => lever.name))]
  return names.map((lever) => ({ lever, curves: curves.filter((curve) => curve.lever === lever) }))
}

export function isTried({ curves }: LeverFound): boolean {
  return curves.length === BASE_CITIES.length
}

/** Tried in every city, and no headline measure has moved in any. */
export function isStill(one: LeverFound): boolean {
  return isTried(one) && one.curves.every(({ found }) => found !== 'moved')
}

/** Its own figure has moved, if no headline measure has. */
export function movesOwn({ curves }: LeverFound): boolean {
  return curves.some(({ own }) => own?.found === 'moved')
}

/** Nothing but money has moved. */
function movesMoneyOnly(one: LeverFound): boolean {
  const moved = one.curves.filter(({ found }) => found === 'moved')
  return moved.length > 0 && moved.every(({ most }) => most.figure === 'cost')
}

/** Of the levers that have been tried in every city. */
export function countRows(curves: readonly CurveFigures[]): (readonly [string, number])[] {
  const tried = byLever(curves).filter(isTried)
  const count = (holds: (one: LeverFound) => boolean): number => tried.filter(holds).length
  const inCities = (cities: number) => (one: LeverFound) =>
    !movesMoneyOnly(one) && one.curves.filter(({ found }) => found === 'moved').length === cities
  return [
    ...BASE_CITIES.map((_, index): [string, number] => {
      const cities = BASE_CITIES.length - index
      return [`move a headline measure in ${cities} of ${BASE_CITIES.length} cities`, count(inCities(cities))]
    }),
    ['move nothing but money', count(movesMoneyOnly)],
    ['move no headline measure, but the figure that their row names', count((one) => isStill(one) && movesOwn(one))],
    ['move neither in any city', count((one) => isStill(one) && !movesOwn(one))],
  ]
}

export function triedText(tried: number): string {
  return tried === CURVES.length
    ? 'Every lever has been tried in every city.'
    : `Tried so far: ${tried} of ${CURVES.length} curves, a lever in a city each; levers are counted when they have all of theirs.`
}
