/** A contest of options, stage by stage: first who keeps the budget, then who is the best of those. */
import { FIRST_LOOK, LOOK_EVERY } from '../../sim/compare/looks.ts'
import { added, pairedShares } from '../../sim/compare/ocba.ts'
import { selectBest } from '../../sim/compare/select-best.ts'
import { replicationsToDecide, verdictOf } from '../../sim/experiment/feasibility.ts'
import type { Verdict } from '../../sim/experiment/feasibility.ts'
import type { SelectAnalysis } from '../../sim/experiment/analysis.ts'
import type { SelectEnd, Standing } from '../../sim/experiment/select-analysis.ts'
import type { Point } from '../../sim/scenario/point.ts'
import { meanInterval } from '../../sim/stats/interval.ts'
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
  readonly budget: SelectAnalysis['budget']
  readonly cap: number
  readonly runs: number
}

/** How it ended; the zone in the unit of the measure. */
interface Outcome {
  readonly answer: SelectEnd
  readonly standings: readonly Standing[]
  readonly fresh: readonly number[] | null
  readonly zone: number
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
    const zone = this.zone()
    const money = await this.withinBudget()
    const within = all.filter((place) => money[place] === 'holds')
    const standings: Standing[] = money.map((verdict) => ({
      standing: verdict === 'fails' ? 'over' : verdict === 'open' ? 'tooClose' : 'left',
    }))
    const end = (answer: Partial<SelectEnd> & Pick<SelectEnd, 'kind'>): SelectEnd => {
      return { option: null, probability: null, decidedBy: null, ...answer }
    }
    if (this.isMissing()) return { answer: end({ kind: 'missing' }), standings, fresh: null, zone }
    if (within.length === 0) return { answer: end({ kind: 'overBudget' }), standings, fresh: null, zone }
    const found = await (this.rules.method === 'kn' ? this.untilOneIsLeft(within, zone) : this.sharedOut(within))
    found.standings.forEach((standing, index) => (standings[within[index]] = standing))
    if (this.isMissing()) return { answer: end({ kind: 'missing' }), standings, fresh: null, zone }
    const { best, ...answer } = found.answer
    const chosen = best === null ? null : within[best]
    const option = chosen === null ? null : this.candidates[chosen].name
    const fresh = chosen === null ? null : await this.confirmed(chosen)
    return { answer: end({ ...answer, option }), standings, fresh, zone }
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

  /** Where money matters half of the chance of error is spent on who keeps it. */
  private get error(): number {
    return (1 - this.rules.confidence) / (this.rules.budget === null ? 1 : 2)
  }

  private async withinBudget(): Promise<Verdict[]> {
    const { budget, cap } = this.rules
    if (budget === null) return this.candidates.map(() => 'holds')
    const rule = { target: -budget.value, tolerance: budget.tolerance, error: this.error / this.candidates.length }
    for (;;) {
      const verdicts = this.candidates.map(({ costs }) =>
        verdictOf(
          costs.map((cost) => -cost),
          rule,
        ),
      )
      const more = verdicts.map((verdict, place) => {
        const { costs } = this.candidates[place]
        const isOpen =
          verdict === 'open' && costs.length + LOOK_EVERY <= cap && replicationsToDecide(costs, rule) > costs.length
        return isOpen ? LOOK_EVERY : 0
      })
      this.decided(verdicts.map((verdict, place) => `${this.candidates[place].name} ${verdict}`).join(', '))
      if (more.every((one) => one === 0) || this.isMissing()) return verdicts
      await this.grow(more)
    }
  }

  private signed(places: readonly number[]): number[][] {
    return places.map((place) => this.candidates[place].values.map((value) => this.rules.sign * value))
  }

  private async untilOneIsLeft(places: readonly number[], zone: number): Promise<Found> {
    for (;;) {
      const { left, dropped, next, sure } = selectBest(this.signed(places), { zone, error: this.error })
      const nameOf = (option: number): string => this.candidates[places[option]].name
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
      this.decided(`first: ${this.candidates[places[shares.best]].name}`)
      if (more <= 0 || places.length === 1 || this.isMissing()) {
        const standings = places.map((_, option): Standing => {
          if (option === shares.best) return { standing: 'best' }
          return { standing: 'behind', behind: this.candidates[places[shares.best]].name, at: rows[option].length }
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
