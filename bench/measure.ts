/**
 * How things are measured here: CPU time of this process, subject and yardsticks by turns, medians of the ratios, since
 * ratios hold where absolute times move with whatever else the machine does.
 */

/** Runs once with a seed; returns its speed in million events per CPU second. */
export type Yardstick = (seed: number) => number

export interface Comparison {
  readonly millions: number
  /** Median, least and greatest ratio to each yardstick. */
  readonly ratios: readonly { readonly median: number; readonly least: number; readonly most: number }[]
}

const ROUNDS = 5

/** Million events per CPU second of work that returns how many events it handled. */
export function speedOf(work: () => number): number {
  const before = process.cpuUsage()
  const events = work()
  const { user, system } = process.cpuUsage(before)
  return events / (user + system)
}

/** Measures the subject between two measurements of each yardstick, five times over, after one round to warm up. */
export function compare(subject: Yardstick, yardsticks: readonly Yardstick[]): Comparison {
  const speeds: number[] = []
  const ratios: number[][] = yardsticks.map(() => [])
  for (let round = 0; round <= ROUNDS; round++) {
    const before = yardsticks.map((yardstick) => yardstick(round))
    const speed = subject(round)
    const after = yardsticks.map((yardstick) => yardstick(round))
    if (round === 0) continue
    speeds.push(speed)
    yardsticks.forEach((_, index) => ratios[index]!.push(speed / ((before[index]! + after[index]!) / 2)))
  }
  return {
    millions: median(speeds),
    ratios: ratios.map((each) => ({ median: median(each), least: Math.min(...each), most: Math.max(...each) })),
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
