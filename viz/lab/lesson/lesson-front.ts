/** The head of a lesson, between its two lines of dashes: its worlds, checked as a scenario file is. */
import { settingAt, valuesOf } from '../../../sim/scenario/point.ts'
import type { PointValues } from '../../../sim/scenario/point.ts'
import { readValue } from '../../../sim/scenario/lever-value.ts'
import { knownLever } from '../../../sim/scenario/lever-setting.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import type { ScenarioLibrary } from '../../../sim/scenario/scenario-library.ts'
import { asBilingual, asMapping, asText, onlyKeys } from '../../../sim/text/fields.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import { listed, say } from '../../../sim/text/message.ts'
import { at, named } from '../../../sim/text/place.ts'
import { readYaml } from '../../../sim/text/yaml-tree.ts'
import type { Mapping, Tree } from '../../../sim/text/yaml-tree.ts'
import { pointWith } from '../engine/lab-point.ts'
import { withLater } from '../engine/later.ts'
import type { Later } from '../engine/later.ts'
import type { Lesson, LessonWorld } from './lesson.ts'

export type LessonFront = Omit<Lesson, 'blocks'>

/** @param yaml the lines of the head, with as many empty ones before them as the file has @throws InputError with file and line */
export function readFront(yaml: string, file: string, library: ScenarioLibrary): LessonFront {
  const map = asMapping(say`the head of a lesson`, readYaml(yaml, file), 'id: ..., title: {en: ..., zh: ...}, ...')
  onlyKeys(say`the head of a lesson`, map, ['id', 'title', 'minutes', 'world', 'levers', 'arms', 'show'])
  const world = worldIn(map)
  const { arms, later } = armsIn(map, world, library)
  return {
    id: asText('id', treeOf(map, 'id')),
    title: asBilingual('title', treeOf(map, 'title')),
    minutes: wholeIn('minutes', treeOf(map, 'minutes'), 1, 200),
    ...{ world, arms, later, show: showIn(map, arms) },
  }
}

function treeOf(map: Mapping, key: string): Tree {
  const entry = map.entries.get(key)
  if (entry === undefined)
    throw new InputError(say`the lesson lacks ${key} in ${at(map.place)}; docs/LAB.md has the form`)
  return entry.tree
}

function wholeIn(what: string, tree: Tree, low: number, high: number): number {
  const value = tree.kind === 'leaf' ? tree.value : null
  if (typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high) return value
  throw new InputError(say`${what} is no whole number in ${at(tree.place)}; give ${low} to ${high}`)
}

function worldIn(map: Mapping): LessonWorld {
  const world = asMapping(
    'world',
    treeOf(map, 'world'),
    '{scenario: ..., days: ..., warmUp: ..., seed: ..., replications: ...}',
  )
  onlyKeys('world', world, ['scenario', 'days', 'warmUp', 'seed', 'replications'])
  return {
    scenario: asText('scenario', treeOf(world, 'scenario')),
    days: wholeIn('days', treeOf(world, 'days'), 1, 730),
    warmUp: wholeIn('warmUp', treeOf(world, 'warmUp'), 0, 730),
    seed: asText('seed', treeOf(world, 'seed')),
    replications: wholeIn('replications', treeOf(world, 'replications'), 2, 500),
  }
}

function armsIn(map: Mapping, { scenario }: LessonWorld, library: ScenarioLibrary): Pick<Lesson, 'arms' | 'later'> {
  const common = map.entries.get('levers')
  const shared = common === undefined ? {} : leversIn(asMapping('levers', common.tree, '{street.staff: 20}'))
  const arms = asMapping('arms', treeOf(map, 'arms'), '{A: {}, B: {street.staff: 20}}')
  const base = loadScenario(scenario, library)
  const read = new Map<string, PointValues>()
  const later = new Map<string, readonly Later[]>()
  for (const [name, { place, tree }] of arms.entries) {
    if (!/^[A-H]$/.test(name))
      throw new InputError(say`${named(name)} in ${at(place)} is no name of a world; use A to H`)
    const levers = asMapping(say`world ${name}`, tree, '{street.staff: 20}')
    const set = { ...shared, ...leversIn(levers) }
    const changes = switchIn(levers, library)
    // What is at odds shows when it is put together.
    settingAt(pointWith(withLater(base, changes), set))
    read.set(name, set)
    later.set(name, changes)
  }
  if (read.size < 2) throw new InputError(say`a lesson has two worlds or more; ${at(arms.place)} names ${read.size}`)
  return { arms: read, later }
}

function leversIn({ entries }: Mapping): PointValues {
  const levers = [...entries].filter(([key]) => key !== 'switch')
  return Object.fromEntries(
    levers.map(([key, { place, tree }]) => {
      const lever = knownLever(key, place)
      return [lever.name, readValue(lever, tree, null)]
    }),
  )
}

/** `switch: beijing-pilots`: what that scenario changes inside the run. */
function switchIn({ entries }: Mapping, library: ScenarioLibrary): Later[] {
  const entry = entries.get('switch')
  if (entry === undefined) return []
  const { switches } = loadScenario(asText('switch', entry.tree), library)
  return switches.map(({ from, levers }) => ({ from, set: valuesOf(levers) }))
}

function showIn(map: Mapping, arms: Lesson['arms']): Lesson['show'] {
  const show = asMapping('show', treeOf(map, 'show'), '{levers: [street.staff], arms: [A, B]}')
  onlyKeys('show', show, ['levers', 'arms'])
  const levers = listIn(show, 'levers').map((tree) => knownLever(asText(say`a lever`, tree), tree.place).name)
  const shown = listIn(show, 'arms').map((tree) => {
    const name = asText(say`a world`, tree)
    if (!arms.has(name))
      throw new InputError(say`there is no world ${named(name)} in ${at(tree.place)}; give ${listed([...arms.keys()])}`)
    return name
  })
  if (shown.length !== 2)
    throw new InputError(
      say`arms in ${at(show.place)} names ${shown.length} worlds; name the two that are shown side by side`,
    )
  return { levers, arms: [shown[0], shown[1]] }
}

function listIn(map: Mapping, key: string): readonly Tree[] {
  const tree = treeOf(map, key)
  if (tree.kind === 'list') return tree.items
  throw new InputError(say`${key} is no list in ${at(tree.place)}; write ${key}: [...]`)
}
