/** `whistlelab warm-up SCENARIO`: how long a city takes to fill from empty, by series of weeks, or why nobody can say. */
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import { MEASURES, measureIndex } from '../../sim/city/model/measures.ts'
import type { MeasureId } from '../../sim/city/model/measures.ts'
import { storedReplications } from '../../sim/analysis/stored-replications.ts'
import { absoluteMargin } from '../../sim/analysis/compare.ts'
import { inMemory, runBatch } from '../../sim/run/batch.ts'
import { blocksOf } from '../../sim/run/plan.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { YEAR, warmUpOf } from '../../sim/stats/warm-up.ts'
import type { BeginningSeries, WarmUpAnswer } from '../../sim/stats/warm-up.ts'
import type { Language } from '../../viz/words/language.ts'
import { WARM_UP_WORDS } from '../../viz/words/warm-up-words.ts'
import { DONE, INTERRUPTED, NO_ANSWER } from '../terminal/exit-code.ts'
import { usually, whole, word } from '../terminal/option-kinds.ts'
import { JSON_OUTPUT, LANG, SEED, SET, WORKERS } from '../terminal/shared-options.ts'
import { tableText } from '../terminal/table.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import { command } from '../work/command.ts'
import { checkMemory, memoryShare } from '../work/enough-memory.ts'
import type { Machinery } from '../work/machinery.ts'
import { workersFor } from '../work/work-off.ts'

/** The weekly series that are looked at: what waits, how long, and how well. */
const SERIES = ['backlog', 'handlingTimeMean', 'onTimeRate'] as const satisfies readonly MeasureId[]
const WEEK_DAYS = 7

export const warmUpCommand = command({
  name: 'warm-up',
  does: 'say how long a city takes to fill from empty, so that nothing of its beginning is counted',
  words: { scenario: word('name from scenarios/, path of a file, or a variant') },
  options: {
    set: SET,
    years: usually(whole(2, 50, { does: 'years that are looked at, from the empty city' }), '3'),
    replications: usually(whole(2, 10_000, { does: 'replications, over which each week is averaged' }), '10'),
    seed: SEED,
    workers: WORKERS,
    lang: LANG,
    json: JSON_OUTPUT,
  },
  run: async ({ scenario: named, set, years, replications, seed, workers, lang, json }, world) => {
    const machinery = await world.machinery()
    const scenario = chosen(named, set, world.scenarios)
    const run = { horizon: { warmUpDays: 0, days: WEEK_DAYS * YEAR * years }, replications, seed }
    const plan = planFor(asTheyAre([withoutEvents(scenario)]), run, machinery)
    const series = await weeksOf(plan, workers, machinery, world.interruption)
    if (series === undefined) {
      world.terminal.tell(WARM_UP_WORDS[lang].stopped)
      return INTERRUPTED
    }
    const answer = warmUpOf(series, scenario.setting.behaviour.seasonStrength > 0)
    const days = answer.cut && WEEK_DAYS * answer.cut.batches
    if (json)
      world.terminal.print(
        JSON.stringify({ scenario: scenario.name, years, replications, seed, days, ...answer }, null, 2),
      )
    else world.terminal.print(textOf(scenario.name, answer, years, lang))
    return answer.cut === null ? NO_ANSWER : DONE
  },
})

/** What happens at a day of its own is no beginning. */
function withoutEvents(scenario: Scenario): Scenario {
  const { setting } = scenario
  return { ...scenario, switches: [], setting: { ...setting, switches: [], demand: { ...setting.demand, pulse: [] } } }
}

/** Undefined when interrupted. */
async function weeksOf(
  plan: Plan,
  asked: number | undefined,
  machinery: Machinery,
  signal: AbortSignal,
): Promise<BeginningSeries[] | undefined> {
  const workers = workersFor(plan, blocksOf(plan), asked, machinery)
  checkMemory(plan.scenarios, workers, machinery)
  const pool = machinery.openPool(workers, memoryShare(workers, machinery.machine))
  const store = inMemory()
  try {
    const { interrupted, failure } = await runBatch(plan, pool, store, { signal })
    if (failure !== undefined) throw failure
    if (interrupted) return undefined
  } finally {
    await pool.close()
  }
  const results = [...storedReplications(plan, store, plan.scenarios[0].replications)]
  const failed = results.find((one) => one.failure !== undefined)?.failure
  if (failed !== undefined) throw new Error(`replication ${failed.replication} failed: ${failed.message}`)
  return SERIES.map((id) => ({
    id,
    rows: results.map(({ result }) => result.weekly[id]),
    margin: (mean) => absoluteMargin(MEASURES[measureIndex(id)].margin, mean),
  }))
}

function textOf(
  scenario: string,
  { series, leftOut, cut, refusal }: WarmUpAnswer,
  years: number,
  lang: Language,
): string {
  const words = WARM_UP_WORDS[lang]
  const name = (id: string): string => words.series[id]
  const size = (id: string, x: number): string => (id === 'onTimeRate' ? 100 * x : x).toFixed(1)
  const cuts = series.map(({ id, average, cut: own, driftAYear }) => {
    const rest = average.slice(own)
    return [name(id), String(own), size(id, driftAYear), size(id, rest.reduce((sum, x) => sum + x, 0) / rest.length)]
  })
  const answer =
    cut === null
      ? [words.refused(scenario, refusal!.why, refusal!.by && name(refusal!.by), years)]
      : [words.answer(scenario, cut.batches, name(cut.by)), suffices(WEEK_DAYS * cut.batches, lang)]
  const tables =
    series.length === 0
      ? []
      : [
          tableText(words.heads, cuts, ['left', 'right', 'right', 'right']),
          `${words.course}\n\n${tableText([words.week, ...series.map(({ id }) => name(id))], courseOf(series, size), ['right', ...series.map(() => 'right' as const)])}`,
        ]
  const missing = leftOut.length === 0 ? [] : [words.leftOut(leftOut.map(name).join(', '))]
  return [answer.join(' '), ...missing, ...tables].join('\n\n')
}

function suffices(days: number, lang: Language): string {
  const words = WARM_UP_WORDS[lang]
  return days <= USUAL_WARM_UP_DAYS ? words.enough(USUAL_WARM_UP_DAYS) : words.tooShort(USUAL_WARM_UP_DAYS, days)
}

/** Weeks to each side that a moving average takes in (Welch 1983), and between two lines of the table. */
const SIDE = 4

function courseOf(series: WarmUpAnswer['series'], size: (id: string, x: number) => string): string[][] {
  const weeks = Array.from({ length: Math.floor(series[0].average.length / SIDE) }, (_, line) => SIDE * line)
  return weeks.slice(0, (2 * YEAR) / SIDE).map((week) => [
    String(week + 1),
    ...series.map(({ id, average }) => {
      const side = Math.min(week, SIDE)
      const near = average.slice(week - side, week + side + 1)
      return size(id, near.reduce((sum, x) => sum + x, 0) / near.length)
    }),
  ])
}
