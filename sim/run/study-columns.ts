/** The formulas of a study as columns: what each of them says of one replication. Tables and estimates both take their values from here. */
import type { Measure } from '../city/model/measure.ts'
import { MEASURES } from '../city/model/measures.ts'
import type { Setting } from '../city/model/setting.ts'
import type { AddedColumns } from './replications-table.ts'
import { FAILED } from './replications-table.ts'
import { formulaFacts, formulaValues } from '../study/study-measures.ts'
import type { DerivedMeasure } from '../study/study-measures.ts'
import type { TableColumn } from './table.ts'

/** @param settingAt of the scenario at this place of the results; asked once for each */
export function studyColumns(formulas: readonly DerivedMeasure[], settingAt: (place: number) => Setting): AddedColumns {
  const facts = new Map<number, readonly number[]>()
  const factsAt = (place: number): readonly number[] => {
    const known = facts.get(place) ?? formulaFacts(settingAt(place))
    facts.set(place, known)
    return known
  }
  return {
    columns: formulas.map(columnOf),
    valuesOf: (place, measures) => {
      const values = formulaValues(measures, factsAt(place))
      return formulas.map(({ formula }) => formula.evaluate(values))
    },
  }
}

function columnOf({ id, title, unit, direction, margin, formula }: DerivedMeasure): TableColumn {
  const missing = `${FAILED}, or a measure that it uses is missing, or it divides by 0`
  const used = (MEASURES as readonly Measure[]).filter((_, column) => formula.uses.has(column))
  const beyond = used.flatMap((one) => (one.restricted === undefined ? [] : [[one.id, one.restricted] as const]))
  const definition = `${title.en}: ${formula.text}`
  return { id, kind: 'number', unit, definition, missing, judging: { direction, margin, beyond } }
}
