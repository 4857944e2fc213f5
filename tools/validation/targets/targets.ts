/** Targets: where the model stands beside outside figures (T1-T15), misses included. A row is the replications of one city. */
import type { Part } from '../part.ts'
import { plain } from '../patterns/figure-text.ts'
import type { Beside, Target } from './all-targets.ts'
import { TARGETS } from './all-targets.ts'
import type { TargetReading } from './target-reading.ts'
import { readTarget } from './target-reading.ts'
import { REPLICATIONS, RUN_NAMES, RUNS, SEED } from './target-runs.ts'

export type Met = 'yes' | 'no' | 'undecided' | 'input'

export interface TargetFigures {
  readonly id: string
  readonly beside: readonly (Beside & { readonly met: Met })[]
}

export const targets: Part<readonly TargetReading[], readonly TargetFigures[]> = {
  name: 'targets',
  question: 'where the model stands beside outside figures',
  seed: SEED,
  terms: { replications: REPLICATIONS, runs: RUNS, targets: TARGETS.map(({ id, range }) => ({ id, range })) },
  rows: RUN_NAMES.map((name) => `${name}, replications 0 to ${REPLICATIONS - 1}`),
  compute: (row) =>
    Array.from({ length: REPLICATIONS }, (_, replication) => readTarget(RUNS[RUN_NAMES[row]], replication)),
  figures: (results) =>
    TARGETS.map((target) => ({
      id: target.id,
      beside: target
        .beside((run) => results[RUN_NAMES.indexOf(run)])
        .map((one) => ({ ...one, met: isMet(target, one) })),
    })),
  section: (figures) => [INTRODUCTION, tableOf(figures)].join('\n\n'),
}

/** Met where the whole interval lies in the range, missed where it lies outside. */
export function isMet({ range }: Pick<Target, 'range'>, { model: { mean, halfWidth } }: Beside): Met {
  if (range === null) return 'input'
  const width = halfWidth === null || Number.isNaN(mean) ? Infinity : halfWidth
  if (mean - width >= range[0] && mean + width <= range[1]) return 'yes'
  return mean + width < range[0] || mean - width > range[1] ? 'no' : 'undecided'
}

function tableOf(all: readonly TargetFigures[]): string {
  const lines = all.map(({ id, beside }) => {
    const target = TARGETS.find((one) => one.id === id)!
    const shown = beside.map((one) => `${one.what}: ${inWords(target, one)}`).join('; ')
    const met =
      [...new Set(beside.map((one) => one.met))].length === 1 ? beside[0].met : beside.map((one) => one.met).join(', ')
    return `| ${id} | ${target.what} | ${target.value} | ${shown} | ${met} | ${target.identifies} |`
  })
  return [
    '| target | figure | value | model | met? | what it identifies |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}

function inWords({ percent }: Target, { model }: Beside): string {
  return percent ? `${plain(model, 100, 1)} %` : plain(model)
}

const INTRODUCTION = `Outside figures of other cities and years, beside presets of the model with ${REPLICATIONS} replications each. After the ± stands the half-width of a 95 % t
interval; a target is met where the whole interval lies in its range. None of them was used to set a coefficient that is not named an input, and a
miss stays a miss: it says which coefficient better data would settle. The cities: \`tools/validation/targets/target-runs.ts\`.`
