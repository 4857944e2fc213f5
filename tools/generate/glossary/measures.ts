/** The measures as the glossary tells of them, chapter by chapter, in one language: everything is read off their rows. */
import { MEASURE_UNITS } from '../../../sim/city/model/measure.ts'
import type { Direction, Margin, Measure, MeasureUnit } from '../../../sim/city/model/measure.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { Language } from '../../../viz/words/language.ts'
import { measureChapters } from '../../../viz/words/measure-chapters.ts'
import { code, codes, paragraphs, table } from '../markdown.ts'

interface Words {
  readonly heads: readonly string[]
  readonly wanted: Readonly<Record<Direction, string>>
  readonly never: string
  readonly unitHeads: readonly string[]
  readonly points: (points: number) => string
  readonly share: (percent: number) => string
  readonly atLeast: (least: number, unit: string) => string
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    heads: ['id', 'title', 'unit', 'wanted', 'what', 'of what (denominator)', 'missing when'],
    wanted: { more: 'more', less: 'less', neither: '-' },
    never: 'never',
    unitHeads: ['measures', 'stored as', 'margin of indifference'],
    points: (points) => `${points} percentage point`,
    share: (percent) => `${percent} % of the baseline`,
    atLeast: (least, unit) => `, at least ${[least, unit].filter(Boolean).join(' ')}`,
  },
  zh: {
    heads: ['标识', '名称', '单位', '期望', '分子', '分母', '何时缺失'],
    wanted: { more: '高', less: '低', neither: '—' },
    never: '不会缺失',
    unitHeads: ['指标', '存储单位', '可忽略的差别'],
    points: (points) => `${points}个百分点`,
    share: (percent) => `基准值的${percent}%`,
    atLeast: (least, unit) => `，不少于${least}${unit}`,
  },
}

/** A table a chapter. */
export function measureTables(language: Language): string {
  const { heads } = WORDS[language]
  return paragraphs(
    ...measureChapters().flatMap(({ title, measures }) => [
      `### ${title[language]}`,
      table(
        heads,
        measures.map((measure) => measureRow(measure, language)),
      ),
    ]),
  )
}

export function measureRow(measure: Measure, language: Language): string[] {
  const { wanted, never } = WORDS[language]
  const { id, title, unit, direction, definition, denominator, missing } = measure
  return [
    code(id),
    title[language],
    MEASURE_UNITS[unit].title[language],
    wanted[direction],
    definition[language],
    denominator[language],
    missing?.[language] ?? never,
  ]
}

/** What makes no difference to a decision: measures with one unit and one margin in a row. */
export function marginTable(language: Language): string {
  const alike = new Map<Margin, { readonly unit: MeasureUnit; readonly ids: string[] }>()
  for (const { id, unit, margin } of MEASURES) {
    const row = alike.get(margin) ?? { unit, ids: [] }
    row.ids.push(id)
    alike.set(margin, row)
  }
  const rows = [...alike].map(([margin, { unit, ids }]) => [
    codes(ids),
    MEASURE_UNITS[unit].title[language],
    marginText(margin, unit, language),
  ])
  return table(WORDS[language].unitHeads, rows)
}

function marginText({ kind, value, atLeast }: Margin, unit: MeasureUnit, language: Language): string {
  const { points, share, atLeast: floor } = WORDS[language]
  const hundredths = Number((value * 100).toPrecision(6))
  if (kind === 'absolute') return points(hundredths)
  const name = MEASURE_UNITS[unit].written === '' ? '' : MEASURE_UNITS[unit].title[language]
  return share(hundredths) + (atLeast === undefined ? '' : floor(atLeast, name))
}
