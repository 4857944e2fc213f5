/**
 * A contest of options, stage by stage: which is the best of those that a first look does not show to be over the budget, and whether that one keeps it; if not, which
 * is the best of the others. So nothing depends on how far to go at most but where it ends, and whoever allows more goes on.
 */
import { FIRST_LOOK, LOOK_EVERY } from '../../sim/compare/looks.ts'
import { added, pairedShares } from '../../sim/compare/ocba.ts'
import { selectBest } from '../../sim/compare/select-best.ts'
import { replicationsToDecide, verdictOf } from '../../sim/experiment/feasibility.ts'
import type { Verdict } from '../../sim/experiment/feasibility.ts'
import type { SelectEnd, Standing } from '../../sim/experiment/select-analysis.ts'
import type { Point } from '../../sim/scenario/point.ts'
import { meanInterval } from '../../sim/stats/interval.ts'
import { toleranceOf } from '../../sim/study/comparison.ts'
import type { Target } from '../../sim/study/comparison.ts'
import { selectWords } from '../../viz/words/experiment/select-words.ts'
import type { Language } from '../../viz/words/language.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Stages } from './stages.ts'

/** Of a share only its size is known before anything was run: it becomes one of the baseline's mean in the first look. */
export type Zone = { readonly kind: 'absolute' | 'relative'; readonly value: number; readonly atLeast?: number }

/** The options, and what is run for so many replications of one from a number of luck on: itself, or one point a replication. */
export interface Contestants {
  readonly names: readonly string[]
  parts(place: number, luck: number, replications: number): { readonly point: Point; readonly replications: number }[]
}

interface Rules {
  readonly method: 'kn' | 'ocba'
  readonly sign: 1 | -1
  readonly zone: Zone
  readonly confidence: number
  readonly budget: Pick<Target, 'value' | 'tolerance'> | null
  readonly cap: number
  readonly runs: number
}

/** How it ended. */
interface Outcome {
  readonly answer: SelectEnd
  readonly standings: readonly Standing[]
  readonly fresh: readonly number[] | null
  /** In the unit of the measure. */
  readonly zone: number
  /** Of the budget, in yuan. */
  readonly tolerance: number
}

/** Replications that the answer is confirmed on, and how far their luck is from all that was looked at. */
const FRESH = 20
const FRESH_LUCK = 1_000_000
/** Of `--runs` that are given out at a time. */
const PART = 0.1

export class Contest {
  readonly candidates: { readonly name: string; readonly values: number[]; readonly costs: number[] }[]
  private readonly stages: Stages
  private readonly contestants: Contestants
  private readonly rules: Rules
  private readonly shown: { readonly quiet: boolean; readonly lang: Language }
  private readonly terminal: Terminal

  constructor(
    stages: Stages,
    contestants: Contestants,
    rules: Rules,
    shown: { readonly quiet: boolean; readonly lang: Language },
    terminal: Terminal,
  ) {
    this.stages = stages
    this.contestants = contestants
    this.rules = rules
    this.shown = shown
    this.terminal = terminal
    this.candidates = contestants.names.map((name) => ({ name, values: [], costs: [] }))
  }

  async run(): Promise<Outcome> {
    const all = this.candidates.map((_, place) => place)
    await this.grow(all.map(() => FIRST_LOOK))
    const widths = { zone: this.zone(), tolerance: this.tolerance() }
    const first = all.map((place) => this.verdict(place, widths.tolerance))
    if (this.rules.budget !== null) this.decided(first.map((one, place) => `${this.nameOf(place)} ${one}`).join(', '))
    const standings = first.map((verdict): Standing => ({ standing: verdict === 'fails' ? 'over' : 'left' }))
    const ended = (answer: Partial<SelectEnd> & Pick<SelectEnd, 'kind'>, fresh: number[] | null = null): Outcome => {
      return { answer: { option: null, probability: null, decidedBy: null, ...answer }, standings, fresh, ...widths }
    }
    for (let able = all.filter((place) => first[place] !== 'fails'); able.length > 0;) {
      if (this.isMissing()) return ended({ kind: 'missing' })
      const found = await (this.rules.method === 'kn' ? this.untilOneIsLeft(able, widths.zone) : this.sharedOut(able))
      found.standings.forEach((standing, index) => (standings[able[index]] = standing))
      const { best, ...answer } = found.answer
      const chosen = best === null ? null : able[best]
      const verdict = chosen === null ? null : await this.keepsBudget(chosen, widths.tolerance)
      if (this.isMissing()) return ended({ kind: 'missing' })
      if (chosen === null) return ended(answer)
      if (verdict === 'holds') return ended({ ...answer, option: this.nameOf(chosen) }, await this.confirmed(chosen))
      standings[chosen] = { standing: verdict === 'fails' ? 'over' : 'tooClose' }
      if (verdict === 'open') return ended({ kind: 'tooClose', decidedBy: this.decidedBy(chosen, widths.tolerance) })
      able = able.filter((place) => place !== chosen)
    }
    return ended({ kind: this.isMissing() ? 'missing' : 'overBudget' })
  }

  private nameOf(place: number): string {
    return this.candidates[place].name
  }

  /** Of the budget: a share is one of it, or of the cheapest option in the first look. */
  private tolerance(): number {
    const { budget } = this.rules
    return budget === null
      ? NaN
      : toleranceOf(
          budget,
          this.candidates.map(({ costs }) => meanInterval(costs).mean),
        )
  }

  /** A share is one of the baseline's mean in the first look. */
  private zone(): number {
    const { kind, value, atLeast = 0 } = this.rules.zone
    if (kind === 'absolute') return value
    const mean = meanInterval(this.candidates[0].values.slice(0, FIRST_LOOK)).mean
    return Math.max(value * Math.abs(mean), atLeast)
  }

  private isMissing(): boolean {
    return this.candidates.some(({ values, costs }) => [...values, ...costs].some((value) => Number.isNaN(value)))
  }

  /** Where money matters half of the chance of error is spent on who keeps the budget. */
  private get error(): number {
    return (1 - this.rules.confidence) / (this.rules.budget === null ? 1 : 2)
  }

  /** Whether an option keeps the budget, as far as its replications tell. */
  private verdict(place: number, tolerance: number): Verdict {
    const { budget } = this.rules
    if (budget === null) return 'holds'
    const costs = this.candidates[place].costs.map((cost) => -cost)
    return verdictOf(costs, { target: -budget.value, ...this.moneyRule(tolerance) })
  }

  private moneyRule(tolerance: number) {
    return { tolerance, error: this.error / this.candidates.length }
  }

  /** Replications after which it is sure to be known whether an option keeps the budget. */
  private decidedBy(place: number, tolerance: number): number {
    return replicationsToDecide(this.candidates[place].costs, this.moneyRule(tolerance))
  }

  /** The same with as many replications more as that takes, up to the cap. */
  private async keepsBudget(place: number, tolerance: number): Promise<Verdict> {
    for (;;) {
      const verdict = this.verdict(place, tolerance)
      if (this.rules.budget === null) return verdict
      this.decided(`${this.nameOf(place)} ${verdict}`)
      const isEnd = this.candidates[place].costs.length + LOOK_EVERY > this.rules.cap || this.isMissing()
      if (verdict !== 'open' || isEnd) return verdict
      await this.grow(this.candidates.map((_, other) => (other === place ? LOOK_EVERY : 0)))
    }
  }

  private signed(places: readonly number[]): number[][] {
    return places.map((place) => this.candidates[place].values.map((value) => this.rules.sign * value))
  }

  private async untilOneIsLeft(places: readonly number[], zone: number): Promise<Found> {
    // Of fewer options the same chance for each pair, so that two are held against each other by the same bounds in every contest.
    const error = (this.error * (places.length - 1)) / (this.candidates.length - 1)
    for (;;) {
      const { left, dropped, next, sure } = selectBest(this.signed(places), { zone, error })
      const nameOf = (option: number): string => this.nameOf(places[option])
      this.decided(`left: ${left.map(nameOf).join(', ')}`)
      const isEnd = next === null || next > this.rules.cap || this.isMissing()
      if (isEnd) {
        const standings = places.map((_, option): Standing => {
          const out = dropped.find((one) => one.option === option)
          if (out !== undefined) return { standing: 'behind', behind: nameOf(out.behind), at: out.at }
          return { standing: next !== null ? 'left' : option === left[0] ? 'best' : 'equal' }
        })
        const answer =
          next === null
            ? ({ kind: 'found', best: left[0] } as const)
            : ({ kind: 'capped', best: null, decidedBy: sure } as const)
        return { answer, standings }
      }
      const wanted = new Set(left.map((option) => places[option]))
      await this.grow(this.candidates.map(({ values }, place) => (wanted.has(place) ? next - values.length : 0)))
    }
  }

  private async sharedOut(places: readonly number[]): Promise<Found> {
    const { runs } = this.rules
    for (;;) {
      const have = this.candidates.reduce((sum, { values }) => sum + values.length, 0)
      const rows = this.signed(places)
      const own = rows.reduce((sum, row) => sum + row.length, 0)
      const more = Math.min(runs - have, Math.max(places.length, Math.floor(PART * runs)))
      const shares = pairedShares(rows, own + Math.max(0, more))
      this.decided(`first: ${this.nameOf(places[shares.best])}`)
      if (more <= 0 || places.length === 1 || this.isMissing()) {
        const standings = places.map((_, option): Standing => {
          if (option === shares.best) return { standing: 'best' }
          return { standing: 'behind', behind: this.nameOf(places[shares.best]), at: rows[option].length }
        })
        const probability = places.length === 1 ? 1 : shares.probability
        return { answer: { kind: 'found', best: shares.best, probability }, standings }
      }
      const counts = added(
        shares,
        rows.map(({ length }) => length),
        more,
      )
      await this.grow(this.candidates.map((_, place) => (places.includes(place) ? counts[places.indexOf(place)] : 0)))
    }
  }

  /** So many replications more of each option; those of the same luck as any other option has. */
  private async grow(more: readonly number[]): Promise<void> {
    const wanted = more.flatMap((count, place) => (count > 0 ? [{ place, count: Math.max(0, count) }] : []))
    if (wanted.length === 0) return
    const parts = wanted.map(({ place, count }) =>
      this.contestants.parts(place, this.candidates[place].values.length, count),
    )
    const most = Math.max(...wanted.map(({ count }) => count))
    const { quiet, lang } = this.shown
    if (!quiet) this.terminal.tell(selectWords(lang).looking(wanted.length, most))
    const points = parts.flat().map(({ point }) => point)
    const measured = await this.stages.measure(points, Math.max(...parts.flat().map((one) => one.replications)), true)
    wanted.forEach(({ place }, index) => {
      const { values, costs } = this.candidates[place]
      for (const { point, replications } of parts[index]) {
        values.push(...measured.of(0, point.name).slice(0, replications))
        costs.push(...measured.of(measured.measures - 1, point.name).slice(0, replications))
      }
    })
  }

  private async confirmed(place: number): Promise<number[]> {
    const parts = this.contestants.parts(place, FRESH_LUCK, FRESH)
    const points = parts.map(({ point }) => point)
    const measured = await this.stages.measure(points, Math.max(...parts.map((one) => one.replications)), true)
    return parts.flatMap(({ point, replications }) => [...measured.of(0, point.name).slice(0, replications)])
  }

  private decided(decision: string): void {
    const statistics = this.candidates.map(({ name, values }) => {
      return { option: name, replications: values.length, mean: meanInterval(values).mean }
    })
    this.stages.decided(statistics, decision)
  }
}

interface Found {
  readonly answer: { readonly kind: 'found' | 'capped'; readonly best: number | null } & Partial<SelectEnd>
  readonly standings: readonly Standing[]
}
