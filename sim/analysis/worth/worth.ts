/**
 * What options are worth: what each costs and brings beside today and beside each other, in what is solved a year. Told from today's side: an
 * option that brings less for as much is no step of a frontier, whatever it saves on paper. Wording rests on paired intervals, never on a mean.
 */
import type { CostedOption, FrontierStep } from '../../compare/cost-frontier.ts'
import { costFrontier } from '../../compare/cost-frontier.ts'
import { priceOf } from '../../compare/step-price.ts'
import { meanInterval } from '../../stats/interval.ts'
import type { Verdict } from '../summary.ts'
import type { Worth, WorthOption, WorthStanding } from './worth-summary.ts'

/** An option as it is judged against today. */
export interface JudgedOption extends CostedOption {
  /** Of its difference from today by the margins of cost and of the share solved; null for today itself. */
  readonly against: { readonly cost: Verdict; readonly effect: Verdict } | null
  /** Whether it can be compared: the same city, the same problems. */
  readonly clean: boolean
}

/** What `worthOf` finds of an option before and after the frontier. */
type Found = Pick<WorthOption, 'standing' | 'beatenBy' | 'byTheMean'>

/**
 * @param options today first
 * @param margin what makes no difference to a decision, in what is solved a year
 */
export function worthOf(effect: Worth['effect'], options: readonly JudgedOption[], margin: number): Worth {
  const found = new Map<string, Found>()
  const tell = (name: string, standing: WorthStanding, beatenBy: readonly string[] = [], byTheMean = false): void => {
    found.set(name, { standing, beatenBy, byTheMean })
  }
  const today = options[0]
  const n = replicationsOf(options)
  for (const one of options) {
    const standing = n === 0 ? 'missing' : n === 1 && one !== today ? 'single' : beforeFrontier(one)
    if (standing !== null) tell(one.name, standing, standing === 'less' || standing === 'noGain' ? [today.name] : [])
  }
  let left = n < 2 ? [] : options.filter(({ name }) => !found.has(name))
  let frontier = costFrontier(left)
  for (;;) {
    const flat = frontier.steps.find(({ effect: gain }) => !isGain(gain, margin))
    if (flat === undefined) break
    const isSame = Math.abs(flat.effect.mean) + (flat.effect.halfWidth ?? 0) <= margin
    tell(flat.to, isSame ? 'noGain' : 'undecided', [flat.from])
    left = left.filter(({ name }) => name !== flat.to)
    frontier = costFrontier(left)
  }
  for (const { name, standing, beatenBy, byTheMean } of frontier.options) {
    const unclear = standing === 'dominated' && byTheMean
    tell(name, unclear ? 'undecided' : standing, beatenBy, byTheMean)
  }
  return { effect, n, held: heldIn(frontier.steps, options), ...ranked(options, found, frontier.steps) }
}

/** Replications that have a value in all that can be compared. */
function replicationsOf(options: readonly JudgedOption[]): number {
  const compared = options.filter(({ clean }) => clean)
  return Array.from(compared[0]?.cost ?? [], (_, r) => r).filter((r) => compared.every((one) => isWhole(one, r))).length
}

function isWhole({ cost, effect }: CostedOption, r: number): boolean {
  return Number.isFinite(cost[r]) && Number.isFinite(effect[r])
}

/** What is settled against today alone; null: its place is found among the others. */
function beforeFrontier({ against, clean }: JudgedOption): WorthStanding | null {
  if (!clean) return 'elsewhere'
  if (against === null) return null
  const { cost, effect } = against
  const isSame = effect === 'same' || effect === 'none'
  if (isSame && cost === 'none') return 'identical'
  if (effect === 'better' || cost === 'better') return effect === 'undecided' ? 'undecided' : null
  return effect === 'worse' ? 'less' : isSame ? 'noGain' : 'undecided'
}

function isGain({ mean, halfWidth }: FrontierStep['effect'], margin: number): boolean {
  return mean > (halfWidth ?? Infinity) && mean + (halfWidth ?? 0) > margin
}

/** Replications in which every step cost more and brought more, as it does on average. */
function heldIn(steps: readonly FrontierStep[], options: readonly CostedOption[]): number {
  const named = new Map(options.map((one) => [one.name, one]))
  const pairs = steps.map(({ from, to }) => [named.get(from)!, named.get(to)!] as const)
  const whole = Array.from(options[0].cost, (_, r) => r).filter((r) =>
    pairs.every(([a, b]) => isWhole(a, r) && isWhole(b, r)),
  )
  return whole.filter((r) => pairs.every(([a, b]) => b.cost[r] > a.cost[r] && b.effect[r] > a.effect[r])).length
}

/** The cheapest first; what cannot be compared last. */
function ranked(
  options: readonly JudgedOption[],
  found: ReadonlyMap<string, Found>,
  steps: readonly FrontierStep[],
): Pick<Worth, 'options' | 'steps'> {
  const [today] = options
  const costs = new Map(options.map(({ name, cost }) => [name, meanInterval(cost).mean]))
  const isLast = (one: JudgedOption): number => (one.clean && Number.isFinite(costs.get(one.name)) ? 0 : 1)
  const order = [...options].sort((a, b) => isLast(a) - isLast(b) || costs.get(a.name)! - costs.get(b.name)!)
  const rows = order.map((one) => ({
    name: one.name,
    ...(found.get(one.name) ?? MISSING),
    fromToday: one === today || !one.clean ? null : stepBetween(today, one),
    parts: partsOf(options, found.get(one.name), one),
  }))
  return { options: rows, steps }
}

const MISSING: Found = { standing: 'missing', beatenBy: [], byTheMean: false }

/** Of what a mixture of two others beats: the step to it, and the step from it on. */
function partsOf(options: readonly JudgedOption[], found: Found | undefined, one: JudgedOption): FrontierStep[] {
  if (found?.standing !== 'extended') return []
  const [from, to] = found.beatenBy.map((name) => options.find((other) => other.name === name)!)
  return [stepBetween(from, one), stepBetween(one, to)].flatMap((step) => step ?? [])
}

/** Null where no replication has both. */
function stepBetween(from: CostedOption, to: CostedOption): FrontierStep | null {
  const both = Array.from(from.cost, (_, r) => r).filter((r) => isWhole(from, r) && isWhole(to, r))
  if (both.length === 0) return null
  const costs = both.map((r) => to.cost[r] - from.cost[r])
  const effects = both.map((r) => to.effect[r] - from.effect[r])
  const price = priceOf(effects, costs)
  return { from: from.name, to: to.name, cost: meanInterval(costs), effect: meanInterval(effects), price }
}
