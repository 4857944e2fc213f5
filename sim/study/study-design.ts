/** `design:` and `constraints:` of a study: which combinations of what is varied. */
import { DESIGNS } from '../design/design.ts'
import type { DesignKind } from '../design/design.ts'
import { readAll } from '../text/faults.ts'
import { asMapping, asText, onlyKeys } from '../text/fields.ts'
import { InputError } from '../text/input-error.ts'
import { listed, say } from '../text/message.ts'
import { at, named, where } from '../text/place.ts'
import type { Mapping, Tree } from '../text/yaml-tree.ts'
import { quantityIn } from '../scenario/lever-value.ts'
import { MOST_POINTS } from './sweep.ts'

export interface StudyDesign {
  readonly kind: DesignKind
  /** Null: as many as the levers make. */
  readonly points: number | null
}

const FORM = 'design: {kind: lhs, points: 200}'

/** @param map the whole study */
export function readDesign(map: Mapping): {
  readonly design: StudyDesign | null
  readonly constraints: readonly string[]
} {
  for (const key of ['design', 'constraints'] as const) {
    const entry = map.entries.get(key)
    if (entry && !map.entries.has('vary'))
      throw new InputError(say`${key} in ${at(entry.place)} has nothing to vary; give vary as well`)
  }
  const [design, constraints] = [map.entries.get('design')?.tree, map.entries.get('constraints')?.tree]
  return { design: design ? designIn(design) : null, constraints: constraints ? constraintsIn(constraints) : [] }
}

function designIn(tree: Tree): StudyDesign {
  if (tree.kind === 'leaf') return { kind: kindIn(tree), points: null }
  const map = asMapping('design', tree, FORM)
  onlyKeys('design', map, ['kind', 'points'])
  const [kind, points] = [map.entries.get('kind'), map.entries.get('points')]
  if (kind === undefined) throw new InputError(say`design in ${at(tree.place)} has no kind; write ${FORM}`)
  const count = points && quantityIn({ name: 'points', unit: '', low: 2, high: MOST_POINTS, whole: true }, points.tree)
  return { kind: kindIn(kind.tree), points: count ?? null }
}

function kindIn(tree: Tree): DesignKind {
  const word = asText('design', tree)
  const kind = DESIGNS.find((one) => one === word)
  if (kind !== undefined) return kind
  throw new InputError(
    say`design is ${named(word)}${where(tree.place)}; give ${listed(DESIGNS.slice(0, -1))} or ${DESIGNS.at(-1)!}`,
  )
}

function constraintsIn(tree: Tree): string[] {
  if (tree.kind === 'list') return readAll(tree.items, (item) => asText(say`a constraint`, item))
  throw new InputError(
    say`constraints${where(tree.place)} is no list; write constraints: ["street.units <= street.staff"]`,
  )
}
