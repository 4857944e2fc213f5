/**
 * The answer of a run as data: what is worth its money, at what price, how sure that is. Sentences are tokens with their numbers, and words are
 * found for them in `viz/words/`, so that report and terminal say the same. Everything is decided by paired intervals, nothing by a mean alone.
 */
import type { ExperimentQuestion } from '../../sim/design/question.ts'
import type { FrontierStep } from '../../sim/compare/cost-frontier.ts'
import type { Estimate, Summary } from '../../sim/analysis/summary.ts'
import type { Worth, WorthOption, WorthStanding } from '../../sim/analysis/worth/worth-summary.ts'
import type { LeverSetting } from '../../sim/scenario/scenario.ts'
import type { Bilingual } from '../../sim/text/bilingual.ts'
import { shortTitles } from '../words/short-titles.ts'

/** An option of the table. */
export interface AnswerRow {
  readonly name: string
  readonly title: Bilingual
  readonly standing: WorthStanding | 'today'
  /** Names of what beats it. */
  readonly beatenBy: readonly string[]
  /** Share solved, of cases or of problems; null = missing. */
  readonly solved: Estimate | null
  /** Hours from onset to solution. */
  readonly wait: Estimate | null
  readonly satisfied: Estimate | null
  /** More than today, a year; null for today and where it cannot be compared. */
  readonly extra: FrontierStep | null
  /** From the next cheaper option worth considering; null where there is none. */
  readonly step: FrontierStep | null
  readonly parts: readonly FrontierStep[]
}

/** What the title says, and with it the verdict line of the terminal. */
export type Finding =
  'nothing' | 'alone' | 'single' | 'unclean' | 'identical' | 'undecided' | 'none' | 'saves' | 'one' | 'two' | 'several'

export interface Answer {
  readonly finding: Finding
  readonly effect: Worth['effect']
  readonly rows: readonly AnswerRow[]
  /** Options worth considering that bring more than today, the cheapest first. */
  readonly better: readonly AnswerRow[]
  /** Those worth considering that cost less and bring no more. */
  readonly cheaper: readonly AnswerRow[]
  readonly today: AnswerRow
  /** Yuan a year; null = missing. */
  readonly costToday: number | null
  /** Replications, and those in which the order of the steps held. */
  readonly runs: number
  readonly held: number
  /** Settings that are assumptions and the same in all options, so that they were not varied. */
  readonly assumed: number
}

/** A scenario, as much of it as the answer needs. */
interface Answered {
  readonly name: string
  readonly title: Bilingual
  readonly levers: readonly LeverSetting[]
}

/** @param scenarios today first @param experiment what the run asks beside the comparison: it may vary what is assumed */
export function answerOf(summary: Summary, scenarios: readonly Answered[], experiment?: ExperimentQuestion): Answer {
  const worth = summary.worth ?? withoutWorth(summary)
  const titles = shortTitles(
    scenarios.map(({ title, name }) => ({ en: title.en.trim() || name, zh: title.zh.trim() || name })),
  )
  const titleOf = (name: string): Bilingual => titles[scenarios.findIndex((one) => one.name === name)]
  const isBetter = ({ extra }: AnswerRow): boolean => (extra?.effect.mean ?? 0) > 0
  const rows = fromToday(
    worth.options.map((one) => rowOf(one, worth, summary, titleOf)),
    isBetter,
  )
  const today = rows.find(({ name }) => name === summary.baseline)!
  const worthIt = rows.filter(({ standing }) => standing === 'worth')
  const better = worthIt.filter(isBetter)
  const cheaper = worthIt.filter((row) => !isBetter(row))
  return {
    finding: findingOf(summary, rows, better, cheaper),
    effect: worth.effect,
    rows: [today, ...rows.filter((row) => row !== today)],
    ...{ better, cheaper, today, runs: summary.completed, held: worth.held },
    costToday: summary.scenarios.find(({ name }) => name === summary.baseline)?.measures['cost']?.mean ?? null,
    assumed: assumedIn(scenarios, experiment?.method === 'order' ? experiment.assumptions : []),
  }
}

/**
 * The first step up begins at what there is today, even where giving something up would be worth considering too: sentence, table and figure say
 * one price. What solves fewer is a step down from today.
 */
function fromToday(rows: readonly AnswerRow[], isBetter: (row: AnswerRow) => boolean): AnswerRow[] {
  const first = rows.find((row) => row.standing === 'worth' && isBetter(row))
  return rows.map((row) =>
    (row === first || solvesFewer(row)) && row.step !== null ? { ...row, step: row.extra } : row,
  )
}

/** For folders written before options were set beside each other, and for a single one: everything is missing but what was measured. */
function withoutWorth({ scenarios, completed }: Summary): Worth {
  const standing = scenarios.length > 1 && completed === 1 ? 'single' : 'missing'
  const options = scenarios.map(
    ({ name }) => ({ name, standing, beatenBy: [], byTheMean: false, fromToday: null, parts: [] }) as const,
  )
  return { effect: 'case', n: completed, held: 0, options, steps: [] }
}

const SOLVED = { case: 'trueResolutionRate', problem: 'issueResolutionRate' } as const
const WAIT = { case: 'resolutionTimeMean', problem: 'issueTimeMean' } as const

function rowOf(one: WorthOption, worth: Worth, summary: Summary, titleOf: (name: string) => Bilingual): AnswerRow {
  const { measures } = summary.scenarios.find(({ name }) => name === one.name)!
  const isToday = one.name === summary.baseline
  return {
    name: one.name,
    title: titleOf(one.name),
    standing: isToday ? 'today' : one.standing,
    beatenBy: one.beatenBy,
    solved: measures[SOLVED[worth.effect]] ?? null,
    wait: measures[WAIT[worth.effect]] ?? null,
    satisfied: measures['satisfactionRate'] ?? null,
    extra: one.fromToday,
    step: one.standing === 'worth' && !isToday ? stepTo(one.name, worth, summary.baseline) : null,
    parts: one.parts,
  }
}

/** Whether an option is worth considering for what it saves alone: fewer are solved than today, beyond what its interval leaves open. */
export function solvesFewer({ standing, extra }: AnswerRow): boolean {
  return standing === 'worth' && extra !== null && extra.effect.mean + (extra.effect.halfWidth ?? Infinity) < 0
}

/** Upwards from today the step to an option; below today the step from it, for that is what it saves. */
function stepTo(name: string, { options, steps }: Worth, today: string): FrontierStep | null {
  const places = options.map((one) => one.name)
  const below = places.indexOf(name) < places.indexOf(today)
  return steps.find(({ from, to }) => (below ? from : to) === name) ?? null
}

function findingOf(
  { completed, scenarios }: Summary,
  rows: readonly AnswerRow[],
  better: readonly AnswerRow[],
  cheaper: readonly AnswerRow[],
): Finding {
  if (completed === 0) return 'nothing'
  if (scenarios.length === 1) return 'alone'
  const others = rows.filter(({ standing }) => standing !== 'today').map(({ standing }) => standing)
  const all = (...some: readonly WorthStanding[]): boolean => others.every((one) => some.includes(one as WorthStanding))
  if (completed === 1) return 'single'
  if (all('identical')) return 'identical'
  if (all('elsewhere', 'missing')) return 'unclean'
  if (better.length > 0) return better.length === 1 ? 'one' : better.length === 2 ? 'two' : 'several'
  if (cheaper.length > 0) return 'saves'
  return others.includes('undecided') ? 'undecided' : 'none'
}

/** By name: settings that are assumptions in some option and the same in all, but for those that were varied beside. */
function assumedIn(scenarios: readonly Answered[], varied: readonly string[]): number {
  const [first, ...others] = scenarios
  const values = others.map(({ levers }) => new Map(levers.map((one) => [one.name, JSON.stringify(one.value)])))
  return first.levers.filter(
    ({ name, value, source }) =>
      source === 'assumption' &&
      !varied.includes(name) &&
      values.every((one) => one.get(name) === JSON.stringify(value)),
  ).length
}
