/** Classes of equal exponential service as Markov chains, solved by their equations of balance: slow, plain, and exact. */
import { balance } from './second-derivations.ts'

export interface Chain {
  readonly lambdas: readonly number[]
  readonly mu: number
  readonly c: number
  /** Places in all, those in service included. */
  readonly places: number
}

interface ClassFigures {
  /** Mean number there. */
  readonly present: number
  /** Share of those who get in who find every server taken by work that they may not interrupt. */
  readonly waiting: number
}

/** Pre-emptive: a state is how many of each class are there; the first of them are in service. */
export function preemptiveChain({ lambdas, mu, c, places }: Chain): { classes: ClassFigures[]; blocked: number } {
  const states = numbersUpTo(lambdas.length, places)
  const index = new Map(states.map((state, at) => [state.join(), at]))
  const chances = balance(states.length, (at) => {
    const state = states[at]
    let free = c
    return lambdas.flatMap((lambda, one): (readonly [number, number])[] => {
      const served = Math.min(free, state[one])
      free -= served
      const up = total(state) < places ? [[index.get(moved(state, one, 1))!, lambda] as const] : []
      return served > 0 ? [...up, [index.get(moved(state, one, -1))!, served * mu] as const] : up
    })
  })
  const expected = (value: (state: readonly number[]) => number): number =>
    states.reduce((sum, state, at) => sum + chances[at] * value(state), 0)
  const blocked = expected((state) => (total(state) === places ? 1 : 0))
  const classes = lambdas.map((_, one) => ({
    present: expected((state) => state[one]),
    waiting:
      expected((state) => (total(state) < places && total(state.slice(0, one + 1)) >= c ? 1 : 0)) / (1 - blocked),
  }))
  return { classes, blocked }
}

/** Two classes, not pre-emptive, with patience: a state is the servers at work and both numbers in line. */
export function patientPair(
  { lambdas, mu, c }: Omit<Chain, 'places'>,
  theta: number,
  longest: number,
): { inLine: number }[] {
  const states = [
    ...Array.from({ length: c }, (_, busy) => [busy, 0, 0]),
    ...numbersUpTo(2, longest).map(([one, two]) => [c, one, two]),
  ]
  const index = new Map(states.map((state, at) => [state.join(), at]))
  const chances = balance(states.length, (at) => {
    const [busy, one, two] = states[at] as [number, number, number]
    const to = (...state: number[]): number => index.get(state.join()) ?? -1
    if (busy < c) {
      const back = busy > 0 ? [[to(busy - 1, 0, 0), busy * mu] as const] : []
      return [...back, [to(busy + 1, 0, 0), total(lambdas)] as const]
    }
    const next = one > 0 ? to(c, one - 1, two) : two > 0 ? to(c, 0, two - 1) : to(c - 1, 0, 0)
    return [
      [next, c * mu] as const,
      [to(c, one + 1, two), lambdas[0]] as const,
      [to(c, one, two + 1), lambdas[1]] as const,
      [to(c, one - 1, two), one * theta] as const,
      [to(c, one, two - 1), two * theta] as const,
    ].filter(([state, rate]) => state >= 0 && rate > 0)
  })
  return [1, 2].map((line) => ({
    inLine: states.reduce((sum, state, at) => sum + chances[at] * state[line], 0),
  }))
}

/** All numbers by class that together are at most so many. */
function numbersUpTo(classes: number, most: number): number[][] {
  if (classes === 0) return [[]]
  return Array.from({ length: most + 1 }, (_, first) => first).flatMap((first) =>
    numbersUpTo(classes - 1, most - first).map((rest) => [first, ...rest]),
  )
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

function moved(state: readonly number[], at: number, by: number): string {
  return state.map((count, one) => (one === at ? count + by : count)).join()
}
