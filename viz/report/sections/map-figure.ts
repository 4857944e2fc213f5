/** Figure 1 of options that vary two levers: a map of what they bring, with what each costs more, and a frame round those worth considering. */
import { heatMap } from '../../charts/heat-map.ts'
import type { Frame } from '../../charts/frame.ts'
import { NARROW } from '../../charts/frame.ts'
import type { LeverSetting } from '../../../sim/scenario/scenario.ts'
import { ofHundred } from '../../words/amounts.ts'
import { plainNumber } from '../../words/language.ts'
import { leverTitle } from '../../words/lever-words.ts'
import { scaleFor } from '../../words/quantity.ts'
import type { ReportBriefing } from '../briefing.ts'
import type { Figure } from '../figure.ts'
import { leverValueWithUnit } from '../lever-value.ts'
import type { VariedPair } from './varied-pair.ts'
import { valuesAlong } from './varied-pair.ts'

/** @param words title and numbers, which are those of any other options */
export function mapFigure(
  briefing: ReportBriefing,
  { x, y, cells }: VariedPair,
  words: Pick<Figure, 'title' | 'numbers'>,
): Figure {
  const { answer, said, language } = briefing
  const [xTitle, yTitle] = [x, y].map((lever) => leverTitle(lever, language))
  const costs = answer.rows.flatMap(({ extra }) => extra?.cost.mean ?? [])
  const scale = scaleFor('yuan', costs, language)
  const write = (setting: LeverSetting): string => leverValueWithUnit(setting, briefing)
  const worth = [...answer.better, ...answer.cheaper]
  const fields = cells.flatMap((cell) => {
    const row = answer.rows.find(({ name }) => name === cell.name)
    if (row === undefined || row.solved === null) return []
    const cost = row.extra?.cost.mean ?? null
    const extra =
      cost === null ? '' : `${cost > 0 ? '+' : ''}${plainNumber(cost / scale.divisor, scale.digits, language)}`
    return [
      {
        ...{ x: write(cell.x), y: write(cell.y), value: row.solved.mean, marked: worth.includes(row) },
        ...{ text: ofHundred(row.solved.mean, language, 1), half: row === answer.today ? said.map.today : extra },
      },
    ]
  })
  const along = (side: 'x' | 'y'): string[] => valuesAlong(cells.map((cell) => cell[side])).map(write)
  const table = { cells: fields, xs: along('x'), ys: along('y'), xTitle, yTitle }
  return {
    ...{ id: 'price', ...words, subtitle: said.map.subtitle(answer.effect, xTitle, yTitle) },
    ...{ how: said.map.how(scale.unit), file: said.price.file, key: [] },
    chart: (frame: Frame) => heatMap(table, frame === NARROW ? frame.width : undefined),
  }
}
