/**
 * The stages of a run that goes on until it knows enough: decided from its blocks alone, in replication order, and written as `stages.jsonl`, a line
 * a stage. Whoever made the blocks, and however often they were stopped, the lines are the same to the last byte.
 */
import { precisionStages } from '../../compare/precision.ts'
import type { PrecisionEnd, Quantity, Stage } from '../../compare/precision.ts'
import { USUAL_JUDGE } from '../../compare/judge.ts'
import { MEASURES } from '../../city/model/measures.ts'
import type { BlockStore } from '../../run/batch.ts'
import { mostReplications, settingOf } from '../../run/plan.ts'
import type { Plan } from '../../run/plan.ts'
import { studyColumns } from '../../run/study-columns.ts'
import { sha256 } from '../../text/sha256.ts'
import { differenceOf } from '../compare.ts'
import { comparedPlaces } from '../compared-scenarios.ts'
import { storedReplications } from '../stored-replications.ts'
import type { StudyQuestion } from '../study-accumulator.ts'
import type { Manifest } from '../summary.ts'

/** What a quantity is of: a mean, or the difference of two. */
export interface Subject {
  readonly measure: string
  readonly scenario: string
  /** Null: the mean of the scenario itself. */
  readonly comparedWith: string | null
}

export interface StagesFound {
  /** One a quantity, in the order of the precision of a stage. */
  readonly subjects: readonly Subject[]
  readonly stages: readonly Stage[]
  readonly end: PrecisionEnd
  /** The text of `stages.jsonl`. */
  readonly log: string
}

/** By target, then by scenario, a value a replication. */
type Values = readonly (readonly number[][])[]

/**
 * Decides from all replications that the plan has; every one of its blocks must be there.
 * @throws BlockError for one that is missing or damaged
 */
export function stagesOf(
  manifest: Manifest,
  plan: Plan,
  store: Pick<BlockStore, 'read'>,
  study: StudyQuestion | null,
): StagesFound {
  const { first, cap, exact } = manifest.precision!
  const available = mostReplications(plan)
  const values = valuesOf(manifest, plan, store, study, available)
  const named = quantitiesOf(manifest, plan, values)
  const subjects = named.map(({ subject }) => subject)
  const found = precisionStages(
    named.map(({ quantity }) => quantity),
    available,
    { first, cap, exact },
  )
  return { subjects, ...found, log: logOf(manifest, found.stages, values, subjects) }
}

function valuesOf(
  { precision }: Manifest,
  plan: Plan,
  store: Pick<BlockStore, 'read'>,
  study: StudyQuestion | null,
  available: number,
): Values {
  const places = comparedPlaces(plan)
  const columns = new Map(places.map((place, column) => [place, column]))
  const formulas = study && studyColumns(study.formulas, (place) => settingOf(plan, place))
  const targets = precision!.targets.map(({ measure }) => ({
    own: MEASURES.findIndex(({ id }) => id === measure),
    derived: study?.formulas.findIndex(({ id }) => id === measure) ?? -1,
  }))
  const values = targets.map(() => places.map(() => Array<number>(available).fill(NaN)))
  for (const { scenario, replication, result } of storedReplications(plan, store, available)) {
    const column = columns.get(scenario)
    if (column === undefined) continue
    const added = formulas?.valuesOf(scenario, result.measures)
    targets.forEach(({ own, derived }, at) => {
      values[at][column][replication] = derived >= 0 ? added![derived] : result.measures[own]
    })
  }
  return values
}

interface NamedQuantity {
  readonly subject: Subject
  readonly quantity: Quantity
}

function quantitiesOf({ precision, judge = USUAL_JUDGE }: Manifest, plan: Plan, values: Values): NamedQuantity[] {
  const names = comparedPlaces(plan).map((place) => plan.scenarios[place].name)
  return precision!.targets.flatMap(({ measure, halfWidth: wanted }, at): NamedQuantity[] => {
    const rows = values[at]
    if (precision!.of === 'means') {
      return names.map((scenario, place) => ({
        subject: { measure, scenario, comparedWith: null },
        quantity: { values: rows[place], wanted, together: 1 },
      }))
    }
    const pairs = names.flatMap((_, b) =>
      b > 0 && judge.against !== 'all' ? [] : names.flatMap((_other, a) => (a > b ? [[a, b]] : [])),
    )
    const together = judge.adjust === 'none' ? 1 : pairs.length
    return pairs.map(([a, b]) => ({
      subject: { measure, scenario: names[a], comparedWith: names[b] },
      quantity: {
        ...{ values: rows[a].map((x, r) => differenceOf(x, rows[b][r])), wanted, together },
        shareOf: rows[b],
      },
    }))
  })
}

/** Each line has the digest of the values that it rests on, and that of the line before. */
function logOf(
  { run, precision }: Manifest,
  stages: readonly Stage[],
  values: Values,
  subjects: readonly Subject[],
): string {
  let previous = sha256(JSON.stringify({ run, precision }))
  const lines = stages.map(({ replications, precision: known, decision }, stage) => {
    const rows = sha256(
      values.map((byScenario) => byScenario.map((row) => row.slice(0, replications).join(' ')).join('\n')).join('\n\n'),
    )
    const statistics = known.map((one, at) => ({ ...subjects[at], ...one }))
    const line = JSON.stringify({ stage, replications, rows, statistics, decision, previous })
    previous = sha256(line)
    return `${line}\n`
  })
  return lines.join('')
}
