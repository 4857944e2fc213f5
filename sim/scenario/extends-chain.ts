/** The chain of scenarios that extend one another, root first. Loops are named in full; a chain may not wander off its folders. */
import { folderOf, isAbsolute, isBelow, isPath, nameOf, tidy } from './scenario-path.ts'
import { InputError } from '../text/input-error.ts'
import { at, named } from '../text/place.ts'
import { readLayer } from './layer.ts'
import type { Layer } from './layer.ts'
import { notFound } from './scenario-library.ts'
import type { ScenarioLibrary } from './scenario-library.ts'

const LONGEST = 20

/** A path in `extends` stays below the folder of its own file, or leads to a scenario of the library; so a file from elsewhere reads no other. */
function refuseEscape(reference: string, layer: Layer, library: ScenarioLibrary): void {
  if (!isPath(reference)) return
  const target = tidy(folderOf(layer.file) + reference)
  if (!isAbsolute(reference) && isBelow(target, folderOf(layer.file))) return
  const inLibrary = library.read(nameOf(reference))
  if (!isAbsolute(reference) && inLibrary && tidy(inLibrary.path) === target) return
  const place = at(layer.parent!.place)
  throw new InputError(
    `extends is ${named(reference)} in ${place}, which leaves the folder of its file; name a scenario of the library, or a file below the folder`,
  )
}

function parentOf(layer: Layer, library: ScenarioLibrary): Layer {
  const { reference, place } = layer.parent!
  refuseEscape(reference, layer, library)
  const found = library.read(reference, layer.file)
  if (!found) throw notFound({ reference, kind: kindOf(reference), by: `, which ${at(place)} extends` }, library)
  return readLayer(found.path, found.text)
}

function refuseLoop(chain: readonly Layer[], next: Layer): void {
  const start = chain.findIndex((layer) => tidy(layer.file) === tidy(next.file))
  if (start < 0) return
  const loop = chain.slice(start)
  const steps = loop.map(
    (layer, i) => `${layer.name} extends ${(loop[i + 1] ?? next).name} (${at(layer.parent!.place)})`,
  )
  throw new InputError(`extends goes in a loop: ${steps.join(', ')}; take one of them out`)
}

function kindOf(reference: string): 'file' | 'scenario' {
  return isPath(reference) ? 'file' : 'scenario'
}

/** All layers from the root to the scenario asked for. @param by where a file names it, as `notFound` has it. Throws InputError for a missing file, a loop, or more than 20 layers. */
export function readChain(reference: string, library: ScenarioLibrary, by?: string): Layer[] {
  const found = library.read(reference)
  if (!found) throw notFound({ reference, kind: kindOf(reference), ...(by !== undefined && { by }) }, library)
  const chain = [readLayer(found.path, found.text)]
  for (let last = chain[0]; last.parent !== null; last = chain.at(-1)!) {
    const next = parentOf(last, library)
    refuseLoop(chain, next)
    chain.push(next)
    if (chain.length > LONGEST)
      throw new InputError(`${chain[0].file} extends through more than ${LONGEST} files; merge some of them`)
  }
  return chain.reverse()
}
