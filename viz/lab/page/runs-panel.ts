/** Many runs: how many is declared first; dots come one by one, and words only when all are there. */
import type { Difference } from '../../../sim/analysis/summary.ts'
import { HEADLINE_MEASURES, measureOf } from '../../words/measure-chapters.ts'
import { plainNumber } from '../../words/language.ts'
import { button, choose, el } from './dom.ts'
import { differenceText, estimateText, marginOf, scaleOfValues, verdictText } from './figure-texts.ts'
import { titleOf } from './panel.ts'
import type { Panel, Tools } from './panel.ts'
import { dotPlot } from './run-dots.ts'
import { meanOf, survivalChart } from './survival-chart.ts'
import { INTERVAL_FROM } from '../model/runs.ts'
import { WITHOUT } from '../model/arms.ts'
import type { WorldName } from '../model/lab-model.ts'
import type { Runs } from '../model/runs.ts'

const TARGETS = [10, 20, 50, 100]

export function runsPanel(tools: Tools): Panel {
  const { language, model, words } = tools
  let chosen = 'onTimeRate'
  const body = el('div', { 'aria-live': 'polite' })
  const measures = HEADLINE_MEASURES.map((value) => ({ value, text: measureOf(value).title[language] }))
  const pick = choose(words.runs.measure, measures, chosen, (value) => {
    chosen = value
    draw()
  })
  const draw = (): void => {
    const { runs } = model
    body.replaceChildren(...(runs === undefined ? [starter(tools)] : running(tools, runs, chosen)))
  }
  draw()
  const element = el(
    'section',
    { class: 'runs', 'aria-label': words.runs.title },
    el('h2', {}, words.runs.title),
    el('label', {}, `${words.runs.measure} `, pick),
    body,
  )
  return {
    element,
    update: (change) => {
      if (change === 'runs' || change === 'state') draw()
    },
  }
}

function starter({ model, number, words }: Tools): HTMLElement {
  const targets = TARGETS.map((value) => ({ value: String(value), text: String(value) }))
  const go = button(words.runs.start(number(model.state.runs)), () => model.startRuns(), { class: 'go' })
  const target = choose(words.runs.target, targets, String(model.state.runs), (value) =>
    model.change({ runs: Number(value) }),
  )
  return el('p', {}, el('label', {}, `${words.runs.target} `, target), ' ', go)
}

function running(tools: Tools, runs: Runs, id: string): HTMLElement[] {
  const { model, number, words } = tools
  const [done, all] = [number(runs.done), number(runs.declared)]
  if (runs.failure !== undefined) return [el('p', { class: 'failure' }, `${words.failure} ${runs.failure}`)]
  const progress = el('p', {}, words.runs.progress(done, all), ' ', runs.isComplete ? null : words.runs.notBefore(all))
  const stop = runs.isComplete
    ? button(words.runs.more(number(runs.declared * 2)), () => again(tools, runs))
    : button(words.runs.stop, () => (model.dropRuns(), model.onChange('runs')))
  const note =
    runs.first === undefined ? null : el('p', { class: 'note second' }, words.runs.second(all, number(runs.first)))
  const plot = runs.done === 0 ? null : el('div', { class: 'chart' }, plotOf(tools, runs, id))
  const verdict = runs.isComplete ? verdictOf(tools, runs, id) : null
  const waits = runs.done === 0 ? [] : waitsOf(tools, runs)
  return [progress, plot, verdict, note, ...waits, el('p', {}, stop)].filter((one) => one !== null)
}

function again({ model }: Tools, runs: Runs): void {
  runs.lookAgain()
  model.startRuns()
}

/** Differences where there are two worlds, values where there is one. */
function plotOf(tools: Tools, runs: Runs, id: string): SVGElement {
  const { language, words } = tools
  const measure = measureOf(id)
  const two = runs.arms.length > 1
  const [a, b] = [runs.valuesOf(0, id), two ? runs.valuesOf(1, id) : []]
  const values = (two ? b.map((value, run) => value - a[run]) : a).filter(Number.isFinite)
  const scale = scaleOfValues(measure, [...a, ...b], language)
  const summary = runs.done >= INTERVAL_FROM ? runs.summary() : undefined
  const estimate: Pick<Difference, 'mean' | 'halfWidth'> | null | undefined = two
    ? summary?.differences.find((one) => one.measure === id)
    : summary?.scenarios[0].measures[id]
  const known = estimate && estimate.mean !== null && estimate.halfWidth !== null
  const baseline = a.reduce((sum, value) => sum + value, 0) / Math.max(1, a.length)
  return dotPlot({
    title: two
      ? words.runs.difference(measure.title[language], ...lettersOf(runs, tools))
      : words.runs.values(measure.title[language]),
    values,
    interval: known ? { mean: estimate.mean, halfWidth: estimate.halfWidth } : undefined,
    final: runs.isComplete,
    margin: two ? marginOf(measure, baseline) : undefined,
    text: (value) => plainNumber(value / scale.divisor, scale.digits, language),
  })
}

/** How long people wait, in every run so far. */
function waitsOf(tools: Tools, runs: Runs): HTMLElement[] {
  const { number, words } = tools
  const worlds = runs.arms.map(({ name }, arm) => ({
    name: name === WITHOUT ? words.without(words.letters.A) : words.letters[name as WorldName],
    ...{ look: name === 'B' ? 'of-B' : 'of-A', dash: name === WITHOUT ? '5 3' : '', runs: runs.survivalOf(arm) },
  }))
  const texts = worlds.map((one) => words.runs.unsolved(one.name, number(meanOf(one.runs)[30] * 100)))
  const chart = survivalChart({ title: words.runs.survival, day: words.runs.day, worlds })
  return [
    el('h3', {}, words.runs.survival),
    el('div', { class: 'chart' }, chart),
    ...texts.map((text) => el('p', {}, text)),
  ]
}

/** The figures and the word of the command line for the chosen measure, and for all others in a table. */
function verdictOf(tools: Tools, runs: Runs, id: string): HTMLElement {
  const { language, words } = tools
  const { differences, scenarios } = runs.summary()
  const textsOf = (one: string) => {
    const measure = measureOf(one)
    const scale = scaleOfValues(
      measure,
      runs.arms.flatMap((_, arm) => runs.valuesOf(arm, one)),
      language,
    )
    const difference = differences.find((each) => each.measure === one)
    return {
      title: measure.title[language],
      estimates: scenarios.map(({ measures }) => estimateText(measures[one], scale, language)),
      difference: difference && differenceText(difference, scale, language),
      verdict: difference && verdictText(difference, measure, language),
    }
  }
  const chosen = textsOf(id)
  const lines = chosen.estimates.map((text, arm) => el('p', {}, words.runs.of(armTitle(runs, arm, tools), text)))
  const says =
    chosen.difference === undefined
      ? words.runs.oneWorld
      : words.runs.verdict(chosen.difference, chosen.verdict!, ...lettersOf(runs, tools))
  const rows = HEADLINE_MEASURES.map((one) => {
    const { difference, estimates, title, verdict } = textsOf(one)
    const cells = [...estimates, ...(difference === undefined ? [] : [`${difference} ${verdict}`])]
    return el('tr', {}, el('th', { scope: 'row' }, title), ...cells.map((text) => el('td', {}, text)))
  })
  const [option, baseline] = lettersOf(runs, tools)
  const columns = scenarios.length > 1 ? [baseline, option, `${option} − ${baseline}`] : [baseline]
  const head = el('tr', {}, el('td'), ...columns.map((text) => el('th', { scope: 'col' }, text)))
  return el(
    'div',
    { class: 'verdict' },
    ...lines,
    el('p', { class: 'word' }, says),
    el('div', { class: 'scroll' }, el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows))),
  )
}

function armTitle({ arms }: Runs, arm: number, tools: Tools): string {
  const { name } = arms[arm]
  return titleOf({ name: name === 'B' ? 'B' : 'A', without: name === WITHOUT }, tools)
}

/** What is compared, and with what: two worlds, or one with its change and without. */
function lettersOf({ arms }: Runs, { words }: Tools): readonly [option: string, baseline: string] {
  const [baseline, option] = arms.map(({ name }) =>
    name === WITHOUT ? words.without(words.letters.A) : words.letters[name as WorldName],
  )
  return [option, baseline]
}
