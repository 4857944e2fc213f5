/** The charts of a lesson: what was drawn beside what came, measures in a table, worlds as dots, estimates beside the truth. */
import { GROUP_MEASURES } from '../../../../sim/city/readout/group-measures.ts'
import type { StreetsEffects } from '../../../../sim/analysis/streets-effects.ts'
import { tallyInterval } from '../../../../sim/stats/interval.ts'
import { Tally } from '../../../../sim/stats/tally.ts'
import { plainNumber } from '../../../words/language.ts'
import { measureOf } from '../../../words/measure-chapters.ts'
import { signedInterval, withUnit } from '../../../words/quantity.ts'
import type { Block, Chart } from '../../lesson/lesson.ts'
import type { LessonSession } from '../../model/lesson-session.ts'
import { el } from '../dom.ts'
import { estimateText, marginOf, scaleOfValues } from '../figure-texts.ts'
import type { Tools } from '../panel.ts'
import { dotPlot } from '../run-dots.ts'
import { armTitle } from './lesson-prose.ts'
import { responseChart } from './response-chart.ts'
import { worldsChart } from './worlds-chart.ts'

type Reveal = Extract<Block, { kind: 'reveal' }>

export function lessonCharts({ chart }: Reveal, session: LessonSession, tools: Tools): HTMLElement[] {
  switch (chart.kind) {
    case 'measures':
      return [el('div', { class: 'scroll' }, measuresTable(chart.measures, session, tools))]
    case 'worlds':
      return [
        ...chart.measures.map((id) => el('div', { class: 'chart' }, worldsOf(id, session, tools))),
        el('details', {}, el('summary', {}, tools.words.table), measuresTable(chart.measures, session, tools)),
      ]
    case 'dots':
      return [el('div', { class: 'chart' }, dotsOf(chart, session, tools))]
    case 'estimates':
      return estimatesOf(chart, session, tools)
    case 'response':
      return responses(chart.over, session, tools)
    default:
      return []
  }
}

/** A world is named by its value alone, for there is little room: `A: 11 posts` is `11`. */
function shortTitles(session: LessonSession, tools: Tools): string[] {
  return session.arms.map((arm) => armTitle(arm, session, tools).replace(/^[A-H]: (\S+).*$/, '$1'))
}

function worldsOf(id: string, session: LessonSession, tools: Tools): SVGElement {
  const { language } = tools
  const measure = measureOf(id)
  const values = session.arms.map((arm) => session.valuesOf(arm, id, undefined))
  const scale = scaleOfValues(measure, values.flat(), language)
  const { divisor } = scale
  return worldsChart({
    title: `${measure.title[language]}${scale.unit === '' ? '' : ` (${scale.unit})`}`,
    labels: shortTitles(session, tools),
    found: session.arms.map((arm) => {
      const estimate = session.estimate({ arm, baseline: undefined, measure: id, street: undefined })
      return estimate && { mean: estimate.mean / divisor, halfWidth: (estimate.halfWidth ?? 0) / divisor }
    }),
    text: (value) => plainNumber(value, scale.digits, language),
  })
}

/** Ways of estimating as rows: mean over the runs, and in how many of them the interval of the comparison of streets holds what is true. */
function estimatesOf(
  { measure: id, of }: Extract<Chart, { kind: 'estimates' }>,
  session: LessonSession,
  { language, number, words }: Tools,
): HTMLElement[] {
  const effects = session.effects(of, id)
  if (effects === null) return []
  const measure = measureOf(id)
  const said = words.lesson.estimates
  const rows: readonly (readonly [string, (one: StreetsEffects) => number])[] = [
    [said.beforeAfter, ({ treated }) => treated.after - treated.before],
    [said.sides, ({ treated, untreated }) => treated.after - untreated.after],
    [said.differences, ({ estimate }) => estimate.mean],
    [said.truth, ({ treated }) => treated.after - treated.without],
    [said.others, ({ untreated }) => untreated.after - untreated.without],
  ]
  const scale = scaleOfValues(
    measure,
    effects.flatMap((one) => rows.map(([, figure]) => figure(one))),
    language,
  )
  const lines = rows.map(([title, figure]) => {
    const tally = new Tally()
    for (const one of effects) if (Number.isFinite(figure(one))) tally.add(figure(one))
    const { halfWidth, mean } = tallyInterval(tally)
    const text = withUnit(signedInterval(mean, halfWidth, scale, language), scale.differenceUnit, language)
    return el('tr', {}, el('th', { scope: 'row' }, title), el('td', {}, text))
  })
  const held = effects.filter(({ estimate: { halfWidth, mean }, treated }) => {
    const truth = treated.after - treated.without
    return halfWidth !== null && Math.abs(truth - mean) <= halfWidth
  }).length
  const caption = el('caption', {}, said.caption(measure.title[language]))
  return [
    el('div', { class: 'scroll' }, el('table', {}, caption, el('tbody', {}, ...lines))),
    el('p', { class: 'note' }, said.held(number(held), number(effects.length))),
  ]
}

/** What was drawn, a panel a street. */
function responses(over: string, session: LessonSession, tools: Tools): HTMLElement[] {
  const drawn = session.lesson.blocks.find(({ id }) => id === over)
  if (drawn?.kind !== 'predict' || drawn.asked.form !== 'draw') return []
  const { groups, measure } = drawn.asked
  const { language, words } = tools
  const title = GROUP_MEASURES.find(({ id }) => id === measure)!.title[language]
  const guess = session.predictions.get(over)?.drawn
  const streets = groups.length > 0 ? groups : [undefined]
  const labels = shortTitles(session, tools)
  return streets.map((street, group) => {
    const found = session.arms.map((arm) => {
      const estimate = session.estimate({ arm, baseline: undefined, measure, street })
      return (
        estimate && {
          mean: estimate.mean * 100,
          halfWidth: estimate.halfWidth === null ? null : estimate.halfWidth * 100,
        }
      )
    })
    const place = street === undefined ? title : `${words.levels.street(String(street + 1))}: ${title}`
    return el('div', { class: 'chart' }, responseChart({ title: place, labels, guesses: guess?.[group], found }))
  })
}

function dotsOf(
  { measure: id, of }: Extract<Chart, { kind: 'dots' }>,
  session: LessonSession,
  { language, words }: Tools,
): SVGElement {
  const measure = measureOf(id)
  const [option, baseline] = of.map((arm) => session.valuesOf(arm, id, undefined))
  const scale = scaleOfValues(measure, [...option, ...baseline], language)
  const { halfWidth, mean } = session.difference(of[0], of[1], id)
  const centre = baseline.reduce((sum, value) => sum + value, 0) / baseline.length
  return dotPlot({
    title: `${of.join(' − ')}: ${words.runs.values(measure.title[language])}`,
    values: option.map((value, run) => value - baseline[run]).filter(Number.isFinite),
    interval: mean === null || halfWidth === null ? undefined : { mean, halfWidth },
    ...{ final: true, margin: marginOf(measure, centre) },
    text: (value) => plainNumber(value / scale.divisor, scale.digits, language),
  })
}

function measuresTable(measures: readonly string[], session: LessonSession, tools: Tools): HTMLElement {
  const { language } = tools
  const rows = measures.map((id) => {
    const measure = measureOf(id)
    const scale = scaleOfValues(
      measure,
      session.arms.flatMap((arm) => session.valuesOf(arm, id, undefined)),
      language,
    )
    const cells = session.arms.map((arm) =>
      estimateText(session.estimate({ arm, baseline: undefined, measure: id, street: undefined }), scale, language),
    )
    return el('tr', {}, el('th', { scope: 'row' }, measure.title[language]), ...cells.map((text) => el('td', {}, text)))
  })
  const heads = session.arms.map((arm) => el('th', { scope: 'col' }, armTitle(arm, session, tools)))
  return el('table', {}, el('thead', {}, el('tr', {}, el('td', {}), ...heads)), el('tbody', {}, ...rows))
}
