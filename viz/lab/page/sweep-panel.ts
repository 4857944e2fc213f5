/** The curve over one lever: five values, five runs of each in the same worlds, a dot and its interval each; a press on a value sets it. */
import { tallyInterval } from '../../../sim/stats/interval.ts'
import { Tally } from '../../../sim/stats/tally.ts'
import { lever } from '../../../sim/levers/levers.ts'
import type { LeverValue } from '../../../sim/levers/lever.ts'
import { plainNumber } from '../../words/language.ts'
import { HEADLINE_MEASURES, measureOf } from '../../words/measure-chapters.ts'
import { LEVER_GROUPS } from '../model/lever-groups.ts'
import { scaleOf, valueText } from '../model/lever-value.ts'
import type { Scale } from '../model/lever-value.ts'
import type { WorldName } from '../model/lab-model.ts'
import type { Runs } from '../model/runs.ts'
import { SWEEP_RUNS, SWEEP_VALUES, sweepArms, sweepNumbers } from '../model/sweep.ts'
import { button, choose, el } from './dom.ts'
import { scaleOfValues } from './figure-texts.ts'
import { worldsChart } from './lesson/worlds-chart.ts'
import type { Panel, Tools } from './panel.ts'

const MEASURE = 'onTimeRate'

/** A sweep under way, or done. */
interface Sweep {
  readonly lever: string
  readonly scale: Scale
  readonly numbers: readonly number[]
  readonly world: WorldName
  /** The world as it was asked for: another has another curve. */
  readonly of: string
  readonly runs: Runs
}

/** What outlives the panel, which is built anew in another language. */
export interface Sweeps {
  now?: Sweep | undefined
  lever?: string
  measure?: string
}

export function sweepPanel(tools: Tools, sweeps: Sweeps): Panel {
  const { language, model, words } = tools
  const swept = Object.values(LEVER_GROUPS)
    .flat()
    .filter((name) => scaleOf(lever(name)!, model.scenario.levers.get(name)!.value) !== undefined)
  const chosen = (): string => sweeps.lever ?? swept[0]
  const body = el('div', { 'aria-live': 'polite' })
  const draw = (): void => body.replaceChildren(...contentOf(tools, sweeps))
  const drop = (): void => {
    sweeps.now?.runs.stop()
    sweeps.now = undefined
    draw()
  }
  const start = (): void => {
    drop()
    sweeps.now = begun(tools, chosen())
    draw()
  }
  const levers = swept.map((value) => ({ value, text: lever(value)!.title[language] }))
  const measures = HEADLINE_MEASURES.map((value) => ({ value, text: measureOf(value).title[language] }))
  const pickLever = choose(words.sweep.lever, levers, chosen(), (value) => {
    sweeps.lever = value
    drop()
  })
  const pickMeasure = choose(words.runs.measure, measures, sweeps.measure ?? MEASURE, (value) => {
    sweeps.measure = value
    draw()
  })
  const element = el(
    'section',
    { class: 'sweep', 'aria-label': words.sweep.title },
    el('h2', {}, words.sweep.title),
    el('p', {}, el('label', {}, `${words.sweep.lever} `, pickLever)),
    el('p', {}, el('label', {}, `${words.runs.measure} `, pickMeasure)),
    el('p', {}, button(words.sweep.start(String(SWEEP_VALUES), String(SWEEP_RUNS)), start, { class: 'go' })),
    body,
  )
  const update: Panel['update'] = (change) => {
    const { now } = sweeps
    // The lever itself may be set: that is a point of the same curve.
    if (change === 'state' && now !== undefined && worldText(tools, now.world, now.lever) !== now.of) drop()
    else if (change === 'runs') draw()
  }
  draw()
  return { element, update }
}

/** A world but for one lever. */
function worldText({ model }: Tools, world: WorldName, but: string): string {
  const { set, ...rest } = model.asked(world)
  return JSON.stringify([rest, Object.entries(set).filter(([name]) => name !== but)])
}

function begun(tools: Tools, name: string): Sweep {
  const { model } = tools
  const world: WorldName = model.state.b === null ? 'A' : 'B'
  const { range, value: preset } = model.scenario.levers.get(name)!
  const scale = scaleOf(lever(name)!, preset)!
  const now = [model.state.a, model.state.b ?? {}].flatMap((set): LeverValue[] => (name in set ? [set[name]] : []))
  const numbers = sweepNumbers(scale, { preset, range, now })
  const runs = model.runsOf(sweepArms(model.asked(world), name, scale, numbers), SWEEP_RUNS, () =>
    model.onChange('runs'),
  )
  return { lever: name, scale, numbers, world, of: worldText(tools, world, name), runs }
}

function contentOf(tools: Tools, { measure = MEASURE, now }: Sweeps): HTMLElement[] {
  if (now === undefined) return []
  const { language, model, words } = tools
  const { lever: name, numbers, runs, scale, world } = now
  if (runs.failure !== undefined) return [el('p', { class: 'failure' }, `${words.failure} ${runs.failure}`)]
  const place = words.sweep.world(words.letters[world])
  const progress = el('p', {}, `${words.sweep.progress(String(runs.done), String(SWEEP_RUNS))}, ${place}`)
  if (!runs.isComplete) return [progress]
  const text = (number: number): string => valueText(number, scale.unit, language, words)
  const setters = numbers.map((number) =>
    button(words.sweep.set(text(number)), () => model.set(world, name, scale.valueOf(number)), { class: 'link' }),
  )
  return [
    progress,
    el('div', { class: 'chart' }, chartOf(tools, now, measure)),
    el('p', {}, ...setters.flatMap((one) => [one, ' '])),
    el('p', { class: 'note' }, words.sweep.note(String(SWEEP_RUNS))),
  ]
}

function chartOf({ language, words }: Tools, { lever: name, numbers, runs, scale }: Sweep, id: string): SVGElement {
  const measure = measureOf(id)
  const values = numbers.map((_, arm) => runs.valuesOf(arm, id))
  const unit = scaleOfValues(measure, values.flat(), language)
  const found = values.map((some) => {
    const tally = new Tally()
    for (const one of some) if (Number.isFinite(one)) tally.add(one)
    if (tally.count === 0) return null
    const { halfWidth, mean } = tallyInterval(tally)
    return { mean: mean / unit.divisor, halfWidth: (halfWidth ?? 0) / unit.divisor }
  })
  return worldsChart({
    title: `${measure.title[language]}${unit.unit === '' ? '' : ` (${unit.unit})`} · ${lever(name)!.title[language]}`,
    labels: numbers.map((number) => valueText(number, scale.unit, language, words)),
    found,
    text: (value) => plainNumber(value, unit.digits, language),
  })
}
