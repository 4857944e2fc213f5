/** How well measures are to be known: `onTimeRate 1 pp, resolutionTimeMean 5 %` on the command line, `precision:` in a study. */
import { MEASURE_UNITS } from '../city/model/measure.ts'
import type { Margin } from '../city/model/measure.ts'
import { MEASURES } from '../city/model/measures.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { asMapping, asText } from '../text/fields.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { named, where } from '../text/place.ts'
import type { Place } from '../text/place.ts'
import type { Tree } from '../text/yaml-tree.ts'
import { readMargin } from './margin.ts'

/** Whether the half-widths are those of means, or of differences from the baseline. */
export const PRECISION_OF = ['means', 'differences'] as const

/** Replications of an option, where nobody says another number. */
export const USUAL_CAP = 200

export interface PrecisionWish {
  readonly of: (typeof PRECISION_OF)[number]
  readonly targets: readonly { readonly measure: string; readonly halfWidth: Margin }[]
}

/** Half-widths that are wanted, and by how many replications at most. */
export interface AskedPrecision extends PrecisionWish {
  /** Replications of the first stage. */
  readonly first: number
  readonly cap: number
  /** Two stages, and intervals by the spread of the first alone. */
  readonly exact: boolean
}

/** A measure that may be named, with its unit. */
export interface Named {
  readonly id: string
  readonly unit: string
}

const FORM = 'onTimeRate 1 pp, resolutionTimeMean 5 %'
const LINE: Place = { file: null, line: null }

/** @param text as it stands on the command line @param formulas of the study. Throws InputError */
export function precisionFromText(text: string, formulas: readonly Named[]): PrecisionWish {
  const [, of = 'means', rest = ''] = /^(?:\s*(means|differences)\s*:)?(.*)$/s.exec(text) ?? []
  const entries = rest.split(/[,，]/).map((part): [string, Tree] => {
    const [, id, wish] = /^\s*(\S+)\s+(\S.*?)\s*$/s.exec(part) ?? []
    if (id === undefined) {
      throw new InputError(
        say`--precision is ${named(text)}; give measures with half-widths, as in "${FORM}", or "differences: ${FORM}"`,
      )
    }
    return [id, { kind: 'leaf', value: wish, place: LINE }]
  })
  return { of: of as PrecisionWish['of'], targets: entries.map(([id, tree]) => targetOf(id, tree, LINE, formulas)) }
}

/** @param tree of `precision:` in a study. Throws InputError */
export function precisionFromStudy(tree: Tree, formulas: readonly Named[]): PrecisionWish {
  const map = asMapping('precision', tree, 'precision: {of: differences, onTimeRate: 1 pp}')
  const given = map.entries.get('of')
  const of = given === undefined ? 'means' : asText(say`of in precision`, given.tree)
  if (of !== 'means' && of !== 'differences') {
    throw new InputError(say`of in precision is ${named(of)}${where(given!.tree.place)}; give means or differences`)
  }
  const targets = [...map.entries]
    .filter(([key]) => key !== 'of')
    .map(([id, entry]) => targetOf(id, entry.tree, entry.place, formulas))
  if (targets.length > 0) return { of, targets }
  throw new InputError(say`precision${where(tree.place)} names no measure; write precision: {onTimeRate: 1 pp}`)
}

function targetOf(id: string, tree: Tree, place: Place, formulas: readonly Named[]): PrecisionWish['targets'][number] {
  const own = MEASURES.find((one) => one.id === id)
  const unit = own ? MEASURE_UNITS[own.unit].written : formulas.find((one) => one.id === id)?.unit
  if (unit === undefined) {
    const known = [...MEASURES, ...formulas].map((one) => one.id)
    throw new InputError(
      say`${named(id)}${where(place)} is no measure${didYouMean(id, known, say`docs/GLOSSARY.md lists the measures`)}`,
    )
  }
  const halfWidth = readMargin(say`${id} in precision`, unit, tree)
  if (halfWidth.value > 0) return { measure: id, halfWidth }
  throw new InputError(
    say`precision of ${id} is 0${where(tree.place)}; no number of replications is enough: give more, as in 1 pp or 5 %`,
  )
}
