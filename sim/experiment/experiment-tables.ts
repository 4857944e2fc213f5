/** The tables of an experiment beside those of its run: its points, and what was found, a row a figure. */
import { MEASURES } from '../city/model/measures.ts'
import { MEASURE_UNITS } from '../city/model/measure.ts'
import type { Measure } from '../city/model/measure.ts'
import type { Plan } from '../run/plan.ts'
import { leverColumns } from '../run/lever-columns.ts'
import type { TableColumn, TableRow } from '../run/table.ts'
import { meanInterval } from '../stats/interval.ts'
import { writtenValue } from '../scenario/lever-setting.ts'
import type { LeverValue } from '../levers/lever.ts'
import type {
  DiscoverAnalysis,
  Lead,
  MorrisAnalysis,
  OrderAnalysis,
  SelectAnalysis,
  SizingAnalysis,
  SobolAnalysis,
  SweepAnalysis,
} from './analysis.ts'
import type { StreetSizes } from './sizing-analysis.ts'
import type { MeasuredPoints } from './measured-points.ts'

export interface ExperimentTable {
  /** As `points.csv`. */
  readonly file: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

const text = (id: string, definition: string): TableColumn => ({ id, kind: 'text', unit: '', definition })
const number = (id: string, definition: string, missing?: string): TableColumn => ({
  ...{ id, kind: 'number', unit: '', definition },
  ...(missing !== undefined && { missing }),
})
const whole = (id: string, definition: string): TableColumn => ({ id, kind: 'whole', unit: '', definition })

const NO_HALF = 'fewer than two replications have a value'

/** Every point by name, where it stands in the plan, its levers, and the mean of each measure with its 95 % interval. */
export function pointsTable(
  names: readonly string[],
  plan: Plan,
  ids: readonly string[],
  measured: MeasuredPoints,
): ExperimentTable {
  const levers = leverColumns(plan)
  const columns = ids.flatMap((id): TableColumn[] => {
    const { title, unit } = (MEASURES as readonly Measure[]).find((measure) => measure.id === id)!
    const about = { kind: 'number', unit: MEASURE_UNITS[unit].written } as const
    return [
      {
        id: `${id}.mean`,
        ...about,
        definition: `mean over replications: ${title.en}`,
        missing: 'no replication has a value',
      },
      { id: `${id}.low`, ...about, definition: `lower end of its 95 % t interval: ${title.en}`, missing: NO_HALF },
      { id: `${id}.high`, ...about, definition: `upper end of its 95 % t interval: ${title.en}`, missing: NO_HALF },
    ]
  })
  const rows = names.map((name): TableRow => {
    const place = measured.placeOf(name)
    const { name: scenario, luck = 0, replications } = plan.scenarios[place]
    const values = ids.flatMap((_, measure) => {
      const { mean, halfWidth } = meanInterval(measured.of(measure, name))
      return [mean, mean - (halfWidth ?? NaN), mean + (halfWidth ?? NaN)]
    })
    return [name, scenario, luck, replications, ...levers.valuesOf(place), ...values]
  })
  const first = [
    text('point', 'name of the point'),
    text('scenario', 'name of the scenario that was computed for it, as in the other tables'),
    whole('luck', 'number of the replication of the seed that its first replication has'),
    whole('replications', 'replications of the scenario'),
  ]
  return { file: 'points.csv', columns: [...first, ...levers.columns, ...columns], rows }
}

const EFFECT_COLUMNS: readonly TableColumn[] = [
  text('measure', 'name of the measure'),
  text('term', 'lever from its low to its high end, or the interaction of two'),
  text('kind', 'main or interaction'),
  text('aliases', 'interactions that the design cannot tell from it; semicolons between them'),
  number(
    'mean',
    'effect, in the unit of the measure: mean over the fits to each replication',
    'no replication has a value at every point',
  ),
  number('low', 'lower end of its 95 % t interval', NO_HALF),
  number('high', 'upper end of its 95 % t interval', NO_HALF),
  whole('n', 'replications that have a value at every point'),
]

export function effectsTable({ measures }: SweepAnalysis): ExperimentTable {
  const rows = measures.flatMap(({ id, effects }) =>
    effects.map(({ term, kind, aliases, mean, halfWidth, n }): TableRow => {
      return [id, term, kind, aliases.join('; '), mean, mean - (halfWidth ?? NaN), mean + (halfWidth ?? NaN), n]
    }),
  )
  return { file: 'effects.csv', columns: EFFECT_COLUMNS, rows }
}

const INDEX_COLUMNS: readonly TableColumn[] = [
  text('measure', 'name of the measure'),
  text('factor', 'lever, group of levers, or luck'),
  text(
    'index',
    'size, mean or spread of effects over the whole range, in the unit of the measure (Morris); first, total, meanFirst or meanTotal share of variance (Sobol)',
  ),
  number('value', 'the index', 'no effect is known'),
  number('low', 'lower end of its 95 % bootstrap interval', 'none is worked out'),
  number('high', 'upper end of its 95 % bootstrap interval', 'none is worked out'),
  text('aboveLuck', 'whether the lower end lies above the upper end of luck; empty where it is not asked'),
]

export function morrisTable({ measures }: MorrisAnalysis): ExperimentTable {
  const rows = measures.flatMap(({ id, indices }) =>
    indices.flatMap(({ factor, size, low, high, mean, spread, aboveLuck }): TableRow[] => [
      [id, factor, 'size', size ?? NaN, low ?? NaN, high ?? NaN, aboveLuck ? 'yes' : 'no'],
      [id, factor, 'mean', mean ?? NaN, NaN, NaN, ''],
      [id, factor, 'spread', spread ?? NaN, NaN, NaN, ''],
    ]),
  )
  return { file: 'indices.csv', columns: INDEX_COLUMNS, rows }
}

export function sobolTable({ measures }: SobolAnalysis): ExperimentTable {
  const rows = measures.flatMap(({ id, indices }) =>
    indices.flatMap(
      ({ factor, first, firstLow, firstHigh, total, totalLow, totalHigh, meanFirst, meanTotal }): TableRow[] => [
        [id, factor, 'first', first, firstLow, firstHigh, ''],
        [id, factor, 'total', total, totalLow, totalHigh, ''],
        ...(meanFirst === null || meanTotal === null
          ? []
          : ([
              [id, factor, 'meanFirst', meanFirst, NaN, NaN, ''],
              [id, factor, 'meanTotal', meanTotal, NaN, NaN, ''],
            ] as const)),
      ],
    ),
  )
  return { file: 'indices.csv', columns: INDEX_COLUMNS, rows }
}

const ORDER_COLUMNS: readonly TableColumn[] = [
  text('assumption', 'what is assumed otherwise; all = everything as it is'),
  text('end', 'low or high end of its range'),
  number('mean', 'lead of the best option over the runner-up, in the unit of the measure', 'an option has no value'),
  number('low', 'lower end of its 95 % paired t interval', NO_HALF),
  number('high', 'upper end of its 95 % paired t interval', NO_HALF),
  text('state', 'holds: above 0; turns: below 0; else unclear'),
]

export function orderTable({ ends, lead }: OrderAnalysis): ExperimentTable {
  const row = (assumption: string, end: string, one: Lead, state: string): TableRow => {
    const [mean, half] = [one.mean ?? NaN, one.halfWidth ?? NaN]
    return [assumption, end, mean, mean - half, mean + half, state]
  }
  const first = lead === null ? [] : [row('all', '', lead, '')]
  const rows = ends.flatMap(({ assumption, low, high }) => [
    row(assumption, 'low', low, low.state),
    row(assumption, 'high', high, high.state),
  ])
  return { file: 'order.csv', columns: ORDER_COLUMNS, rows: [...first, ...rows] }
}

const SIZING_COLUMNS: readonly TableColumn[] = [
  text('value', 'value of the lever'),
  whole('n', 'replications'),
  number('mean', 'mean of the measure of the target'),
  number('low', 'lower end of its 95 % t interval', NO_HALF),
  number('high', 'upper end of its 95 % t interval', NO_HALF),
  number('cost', 'mean cost, yuan a year'),
  text('decision', 'holds, fails, or open; fresh: the answer on fresh replications'),
]

export function sizingTable({ probes, fresh, answer }: SizingAnalysis): ExperimentTable {
  const row = (value: LeverValue, one: NonNullable<SizingAnalysis['fresh']>, decision: string): TableRow => {
    const half = one.halfWidth ?? NaN
    return [writtenValue(value), one.n, one.mean, one.mean - half, one.mean + half, one.cost, decision]
  }
  const rows = probes.map((probe) => row(probe.value, probe, probe.verdict))
  return {
    file: 'sizing.csv',
    columns: SIZING_COLUMNS,
    rows: fresh === null ? rows : [...rows, row(answer.value, fresh, 'fresh')],
  }
}

const SELECTION_COLUMNS: readonly TableColumn[] = [
  text('option', 'name of the option'),
  whole('n', 'replications'),
  number('mean', 'mean of the measure that decides'),
  number('low', 'lower end of its 95 % t interval', NO_HALF),
  number('high', 'upper end of its 95 % t interval', NO_HALF),
  number('cost', 'mean cost, yuan a year'),
  text('standing', 'best, equal, behind, left (not decided), over (the budget), tooClose (to the budget)'),
  text('behind', 'the option that was ahead of it'),
  number(
    'frontShare',
    'share of resamples in which no other option costs no more and brings no less',
    'a value is missing',
  ),
]

export function selectTable({ options }: SelectAnalysis): ExperimentTable {
  const rows = options.map(({ name, n, mean, halfWidth, cost, standing, behind, frontShare }): TableRow => {
    const half = halfWidth ?? NaN
    return [name, n, mean, mean - half, mean + half, cost, standing, behind ?? '', frontShare ?? NaN]
  })
  return { file: 'selection.csv', columns: SELECTION_COLUMNS, rows }
}

const BOX_COLUMNS: readonly TableColumn[] = [
  text('box', 'best by coverage and density together, broad, or dense'),
  text('lever', 'lever that the box bounds'),
  number('low', 'least value in the box', 'on to the end of its range, or a word'),
  number('high', 'largest value in the box', 'on to the end of its range, or a word'),
  text('words', 'words in the box; semicolons between them'),
  number('quasiP', 'probability that chance does as well in the box without this lever'),
  number('returns', 'share of resamples in whose best box the lever is'),
  number('coverage', 'share of the failures that are in the box, on points that it was not found on'),
  number(
    'density',
    'share of the points in the box that fail, on points that it was not found on',
    'no point is in it',
  ),
]

export function boxesTable({ boxes }: DiscoverAnalysis): ExperimentTable {
  const rows = boxes.flatMap(({ choice, rules, restated }) =>
    rules.map(({ lever, low, high, words, quasiP, returns }): TableRow => {
      const bounds = [low ?? NaN, high ?? NaN, words?.join('; ') ?? ''] as const
      return [choice, lever, ...bounds, quasiP, returns, restated.coverage, restated.density ?? NaN]
    }),
  )
  return { file: 'boxes.csv', columns: BOX_COLUMNS, rows }
}

const REGRET_COLUMNS: readonly TableColumn[] = [
  text('option', 'name of the option'),
  number('most', 'how far behind the best of a draw it is at most, in the unit of the measure'),
  number('mean', 'the same, mean over draws'),
  number('enough', 'share of draws in which it reaches what is wanted', 'nothing was wanted'),
]

export function regretTable({ draws }: OrderAnalysis): ExperimentTable {
  const rows = (draws?.regret ?? []).map(({ option, most, mean, enough }): TableRow => {
    return [option, most, mean, enough ?? NaN]
  })
  return { file: 'regret.csv', columns: REGRET_COLUMNS, rows }
}

const STREET_COLUMNS: readonly TableColumn[] = [
  whole('street', 'number of the street'),
  text('value', 'value of the lever'),
  whole('n', 'replications of the last trial of all streets together'),
  number('mean', 'mean of the measure of the target in the street', 'no replication has a value'),
  number('low', 'lower end of its 95 % t interval', NO_HALF),
  number('high', 'upper end of its 95 % t interval', NO_HALF),
  text('decision', 'found, upTo, all (met at the lowest value), none, raised, failing, open or missing'),
]

/** A sizing street by street. */
export function streetsTable({ streets }: StreetSizes): ExperimentTable {
  const rows = streets.map(({ street, value, n, mean, halfWidth, kind }): TableRow => {
    const half = halfWidth ?? NaN
    return [street, String(value), n, mean, mean - half, mean + half, kind]
  })
  return { file: 'sizing.csv', columns: STREET_COLUMNS, rows }
}
