/** The prose of a lesson with its figures put in from the runs, and a world named by what is set in it. */
import type { LeverValue } from '../../../../sim/levers/lever.ts'
import { sameValue } from '../../../../sim/scenario/lever-setting.ts'
import { lever } from '../../../../sim/levers/levers.ts'
import { GROUP_MEASURES } from '../../../../sim/city/readout/group-measures.ts'
import { interval, signedInterval, withUnit } from '../../../words/quantity.ts'
import { measureOf } from '../../../words/measure-chapters.ts'
import { plainNumber } from '../../../words/language.ts'
import { withFigures } from '../../lesson/lesson-figure.ts'
import type { LessonFigure } from '../../lesson/lesson-figure.ts'
import { scaleOfValues } from '../figure-texts.ts'
import type { LessonSession } from '../../model/lesson-session.ts'
import { valueText } from '../../model/lever-value.ts'
import { dayOf } from '../panel.ts'
import type { Tools } from '../panel.ts'

export function proseWith(prose: string, session: LessonSession, tools: Tools): string {
  return withFigures(prose, (figure) => figureText(figure, session, tools))
}

/** Figures wait for the runs; expected loads are known at once. */
function figureText(figure: LessonFigure, session: LessonSession, { language }: Tools): string {
  const { arm, baseline, measure, street } = figure
  if (measure === 'load') return plainNumber(session.load(arm, street!), 2, language)
  const estimate = session.verdicts ? session.estimate(figure) : null
  if (estimate === null) return '…'
  const row = GROUP_MEASURES.find(({ id }) => id === measure) ?? measureOf(measure)
  const scale = scaleOfValues(row, session.valuesOf(arm, measure, street), language)
  const { halfWidth, mean } = estimate
  return baseline === undefined
    ? withUnit(interval(mean, halfWidth, scale, language), scale.unit, language)
    : withUnit(signedInterval(mean, halfWidth, scale, language), scale.differenceUnit, language)
}

/** `A: 11 posts`: a world by the first lever in which worlds differ, the baseline by what the scenario has there; or by when it changes. */
export function armTitle(arm: string, session: LessonSession, { language, model, number, words }: Tools): string {
  const { arms, later } = session.lesson
  const [first] = later.get(arm)!
  if (first !== undefined) return words.changesFrom(arm, dayOf(first.from, { model, number }))
  const { levers } = model.load(session.lesson.world.scenario)
  const valueIn = (one: string, name: string): LeverValue => arms.get(one)![name] ?? levers.get(name)!.value
  const names = [...new Set([...arms.values()].flatMap((set) => Object.keys(set)))]
  const differing = names.filter((name) =>
    [...arms.keys()].some((one) => !sameValue(valueIn(one, name), valueIn(arm, name))),
  )
  const [named] = differing
  const row = named === undefined ? undefined : lever(named)
  if (named === undefined || row === undefined) return words.lesson.arm(arm)
  const value = valueIn(arm, named)
  const more = differing.filter((name) => name in arms.get(arm)!).length > 2 ? ' …' : ''
  return `${arm}: ${valueText(value, row.unit, language, words)}${more}`
}
