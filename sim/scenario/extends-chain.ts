/** The chain of scenarios that extend one another, root first. Loops are named in full; a chain may not wander off its folders. */
import { folderOf, isAbsolute, isPath, nameOf, tidy } from './scenario-path.ts'
import { Faults } from '../text/faults.ts'
import { InputError } from '../text/input-error.ts'
import { listed, say } from '../text/message.ts'
import { at, named } from '../text/place.ts'
import { layerIn } from './layer.ts'
import type { Message } from '../text/message.ts'
import type { Layer } from './layer.ts'
import { notFound, projectOf } from './scenario-library.ts'
import type { ScenarioLibrary } from './scenario-library.ts'

const LONGEST = 20

/** A path in `extends` stays within the project of its file, or leads to a scenario of the library; so a file from elsewhere reads no other. */
function refuseEscape(reference: string, layer: Layer, library: ScenarioLibrary): void {
  if (!isPath(reference)) return
  const project = projectOf(layer.file, library)
  if (project.holds(reference)) return
  const target = tidy(folderOf(layer.file) + reference)
  const inLibrary = library.read(nameOf(reference))
  if (!isAbsolute(reference) && inLibrary && tidy(inLibrary.path) === target) return
  const place = at(layer.parent!.place)
  throw new InputError(
    say`extends is ${named(reference)} in ${place}, which leaves the project folder ${project.folder}; name a scenario of the library, a file in that folder, or a wider folder with --project`,
  )
}

function parentOf(layer: Layer, library: ScenarioLibrary, faults: Faults): Layer {
  const { reference, place } = layer.parent!
  refuseEscape(reference, layer, library)
  const found = library.read(reference, layer.file)
  if (!found) throw notFound({ reference, kind: kindOf(reference), by: say`, which ${at(place)} extends` }, library)
  return layerIn(found.path, found.text, faults)
}

function refuseLoop(chain: readonly Layer[], next: Layer): void {
  const start = chain.findIndex((layer) => tidy(layer.file) === tidy(next.file))
  if (start < 0) return
  const loop = chain.slice(start)
  const steps = loop.map(
    (layer, i) => say`${layer.name} extends ${(loop[i + 1] ?? next).name} (${at(layer.parent!.place)})`,
  )
  throw new InputError(say`extends goes in a loop: ${listed(steps)}; take one of them out`)
}

function kindOf(reference: string): 'file' | 'scenario' {
  return isPath(reference) ? 'file' : 'scenario'
}

/** All layers from the root to the scenario asked for. @param by where a file names it, as `notFound` has it. Throws InputError for a missing file, a loop, more than 20 layers, and all that is wrong in the files. */
export function readChain(reference: string, library: ScenarioLibrary, by?: Message): Layer[] {
  const faults = new Faults()
  const chain = chainIn(reference, library, faults, by)
  faults.end()
  return chain
}

/** The same of what can be read; what is wrong is noted. */
export function chainIn(reference: string, library: ScenarioLibrary, faults: Faults, by?: Message): Layer[] {
  const first = faults.or(null, () => {
    const found = library.read(reference)
    if (found) return layerIn(found.path, found.text, faults)
    throw notFound({ reference, kind: kindOf(reference), ...(by !== undefined && { by }) }, library)
  })
  const chain: Layer[] = []
  for (let layer = first; layer !== null; layer = faults.or(null, () => above(chain, library, faults)))
    chain.push(layer)
  return chain.reverse()
}

/** What the last of a chain extends; null where it extends nothing. */
function above(chain: readonly Layer[], library: ScenarioLibrary, faults: Faults): Layer | null {
  const last = chain.at(-1)!
  if (last.parent === null) return null
  if (chain.length === LONGEST)
    throw new InputError(say`${chain[0].file} extends through more than ${LONGEST} files; merge some of them`)
  const next = parentOf(last, library, faults)
  refuseLoop(chain, next)
  return next
}
