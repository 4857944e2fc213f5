/** Slow and plain ways to what the formulas of the stations say: chains summed, solved or stepped number by number. */

import type { StationSetting } from '../../sim/station/station-setting.ts'

/** Probabilities of 0, 1, 2 ... customers, from 0 upwards, in a system of births at rate lambda and deaths by number. */
export function numberPresent(lambda: number, deaths: (customers: number) => number, capacity = Infinity): number[] {
  const weights = [1]
  for (let n = 1; n < 4000 && n <= capacity && weights[n - 1] > 1e-25; n++)
    weights.push((weights[n - 1] * lambda) / deaths(n))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** Stationary probabilities of any Markov process with few states: the equations of balance by Gaussian elimination. */
export function balance(states: number, leaving: (state: number) => readonly (readonly [to: number, rate: number])[]) {
  const rows = Array.from({ length: states }, () => new Array<number>(states + 1).fill(0))
  for (let from = 0; from < states; from++) {
    for (const [to, rate] of leaving(from)) {
      rows[to][from] += rate
      rows[from][from] -= rate
    }
  }
  // One equation follows from the others; in its place stands that all probabilities sum to 1.
  rows[states - 1].fill(1)
  return solve(rows)
}

/** Gauss and Jordan, with the largest pivot; each row ends with its right-hand side. */
function solve(rows: number[][]): number[] {
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column; row < size; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row
    }
    const chosen = rows[pivot]
    rows[pivot] = rows[column]!
    rows[column] = chosen
    for (const row of rows) {
      if (row === chosen || row[column] === 0) continue
      const factor = row[column] / chosen[column]
      for (let at = column; at <= size; at++) row[at] -= factor * chosen[at]
    }
  }
  return rows.map((row, at) => row[size] / row[at])
}

/**
 * Probabilities of the number present with constant service (Crommelin 1932): whoever is in service now is gone one
 * service time later, and nobody who begins in between is.
 */
export function crommelin(c: number, load: number, most = 400): number[] {
  const arrivals = [Math.exp(-load)]
  for (let n = 1; n <= most; n++) arrivals.push((arrivals[n - 1] * load) / n)
  let now = new Array<number>(most + 1).fill(0)
  now[0] = 1
  for (let step = 0, change = 1; change > 1e-13 && step < 5000; step++) {
    const next = new Array<number>(most + 1).fill(0)
    now.forEach((chance, n) => {
      if (chance < 1e-18) return
      for (let more = 0, at = Math.max(0, n - c); at <= most && more < 80; more++, at++)
        next[at] += chance * arrivals[more]
    })
    change = next.reduce((sum, chance, n) => sum + Math.abs(chance - now[n]), 0)
    now = next
  }
  return now
}

/**
 * One customer of M/M/c/K+M from his arrival to a time t: he moves up by one, gives up, or stays, in Poisson many small
 * steps (uniformisation: Jensen 1953).
 */
export function followed(setting: StationSetting, t: number): { longer: number; begun: number } {
  const { arrivalRate, serviceRate, servers, patienceRate: theta = 0, capacity = Infinity } = setting
  const pace = servers * serviceRate
  const chances = numberPresent(
    arrivalRate,
    (n) => Math.min(n, servers) * serviceRate + Math.max(0, n - servers) * theta,
    capacity,
  )
  const blocked = chances[capacity] ?? 0
  let ahead = chances.slice(servers, capacity)
  let begun = sum(chances.slice(0, servers))
  const fastest = pace + (ahead.length + 1) * theta
  // In pieces, so that the chance of no step at all does not vanish.
  const pieces = Math.ceil((fastest * t) / 100)
  for (let piece = 0; piece < pieces; piece++) [begun, ahead] = moment((fastest * t) / pieces)
  return { longer: sum(ahead) / (1 - blocked), begun }

  function moment(mean: number): [begun: number, ahead: number[]] {
    let chance = Math.exp(-mean)
    let [now, line] = [begun, ahead]
    let [seen, begunThen] = [0, 0]
    const lineThen = ahead.map(() => 0)
    for (let steps = 0; seen < 1 - 1e-13; steps++) {
      seen += chance
      begunThen += chance * now
      line.forEach((one, j) => (lineThen[j] += chance * one))
      now += (line[0] ?? 0) * (pace / fastest)
      line = line.map((one, j, before) => {
        const fromBehind = (before[j + 1] ?? 0) * (pace + (j + 1) * theta)
        return one * (1 - (pace + (j + 1) * theta) / fastest) + fromBehind / fastest
      })
      chance *= mean / (steps + 1)
    }
    return [begunThen, lineThen]
  }
}

/**
 * Mean number that the arrival after so many others finds in M/M/c, from empty: from each arrival to the next the number
 * falls by ones, each time with the chance that an end of service comes first.
 */
export function presentExactly(c: number, lambda: number, arrivals: number): number {
  let chances = [1]
  for (let arrival = 0; arrival < arrivals; arrival++) {
    const before = [0, ...chances]
    const found = new Array<number>(before.length).fill(0)
    for (let n = before.length - 1; n >= 0; n--) {
      const ends = Math.min(n, c)
      found[n] = (before[n] * lambda) / (lambda + ends)
      if (n > 0) before[n - 1] += (before[n] * ends) / (lambda + ends)
    }
    let last = found.length
    while (last > 1 && found[last - 1] < 1e-15) last--
    chances = found.slice(0, last)
  }
  return chances.reduce((sum, chance, n) => sum + chance * n, 0)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0)
}
