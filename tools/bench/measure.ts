/**
 * How things are measured here: CPU time of this process, subject and yardsticks by turns, medians of the ratios, since
 * ratios hold where absolute times move with whatever else the machine does.
 */

/** Runs once with a seed; returns its speed in million events per CPU second. */
export type Yardstick = (seed: number) => number

export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

export interface Comparison {
  readonly millions: number
  /** Of each yardstick: its own speed, and the ratio of the subject to it. */
  readonly yardsticks: readonly { readonly millions: number; readonly ratio: Spread }[]
}

const WARM_UP = 2

/** Million events per CPU second of work that returns how many events it handled. */
export function speedOf(work: () => number): number {
  const before = process.cpuUsage()
  const events = work()
  const { user, system } = process.cpuUsage(before)
  return events / (user + system)
}

/** Measures the subject between two measurements of each yardstick, after two rounds to warm up. */
export function compare(rounds: number, subject: Yardstick, yardsticks: readonly Yardstick[]): Comparison {
  for (let round = 0; round < WARM_UP; round++) for (const each of [...yardsticks, subject]) each(round)
  const speeds: number[] = []
  const others: number[][] = yardsticks.map(() => [])
  for (let round = WARM_UP; round < WARM_UP + rounds; round++) {
    const before = yardsticks.map((yardstick) => yardstick(round))
    speeds.push(subject(round))
    const after = yardsticks.map((yardstick) => yardstick(round))
    others.forEach((other, index) => other.push((before[index] + after[index]) / 2))
  }
  return {
    millions: median(speeds),
    yardsticks: others.map((other) => {
      return { millions: median(other), ratio: spreadOf(other.map((speed, round) => speeds[round] / speed)) }
    }),
  }
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
