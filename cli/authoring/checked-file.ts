/** One file held against all that it must be: a lesson by its ending, a study where it asks a question, a scenario otherwise. */
import { groundCounts } from '../../sim/evidence/provenance.ts'
import type { Ground } from '../../sim/evidence/provenance.ts'
import { groupsOf } from '../../sim/city/state/groups.ts'
import { claimsOf, formulaOf } from '../../sim/claims/claim.ts'
import type { Claim } from '../../sim/claims/claim.ts'
import { assemble } from '../../sim/scenario/assembly.ts'
import { chainIn, readChain } from '../../sim/scenario/extends-chain.ts'
import { distinctPoints, settingAt } from '../../sim/scenario/point.ts'
import { isPath } from '../../sim/scenario/scenario-path.ts'
import { suspiciousValues } from '../../sim/scenario/suspicious-values.ts'
import type { SuspiciousValue } from '../../sim/scenario/suspicious-values.ts'
import type { Layer } from '../../sim/scenario/layer.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { formulaParser } from '../../sim/study/formula.ts'
import { loadStudy } from '../../sim/study/study.ts'
import { Faults, readAll } from '../../sim/text/faults.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import type { Message } from '../../sim/text/message.ts'
import { at, shown } from '../../sim/text/place.ts'
import { readYaml } from '../../sim/text/yaml-tree.ts'
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import { readLesson } from '../../viz/lab/lesson/lesson-file.ts'

export interface CheckedScenario {
  readonly kind: 'scenario'
  readonly name: string
  readonly parent: string | null
  /** Grounds of the values that the file sets itself, at the start and at its switches. */
  readonly own: Readonly<Record<Ground, number>>
  readonly switches: number
  readonly suspicious: readonly SuspiciousValue[]
}
export interface CheckedStudy {
  readonly kind: 'study'
  readonly name: string
  readonly scenarios: readonly string[]
}
export interface CheckedLesson {
  readonly kind: 'lesson'
  readonly name: string
  readonly blocks: number
  readonly worlds: number
}
export interface WrongFile {
  readonly kind: 'wrong'
  /** All of it, in the order of the file. */
  readonly said: readonly Message[]
}
export type CheckedFile = CheckedScenario | CheckedStudy | CheckedLesson | WrongFile

export interface CheckSources {
  readonly scenarios: ScenarioLibrary
  readonly studies: ScenarioLibrary
}

/** Checks a file, or a scenario or study of the program by its name. What is wrong in it is an answer, not an error. */
export async function checkedFile(reference: string, sources: CheckSources): Promise<CheckedFile> {
  try {
    if (reference.endsWith('.md')) return checkedLesson(reference, sources.scenarios)
    return isStudy(reference, sources)
      ? await checkedStudy(reference, sources)
      : await checkedScenario(reference, sources.scenarios)
  } catch (error) {
    if (error instanceof InputError) return { kind: 'wrong', said: error.said }
    throw error
  }
}

/** Either text of a lesson: both are read, where both are there. */
function checkedLesson(reference: string, library: ScenarioLibrary): CheckedLesson {
  const [english, chinese] = ['en.md', 'zh.md'].map((name) => library.read(reference.replace(/[^/\\]*$/, name)))
  const own = /[\\/]?(en|zh)\.md$/.test(reference) ? english : library.read(reference)
  if (own === undefined) throw new InputError(say`there is no lesson ${shown(reference)}; name the path of its en.md`)
  const text = ({ path, text }: { readonly path: string; readonly text: string }) => ({ file: path, text })
  const twin = own === english && chinese !== undefined ? text(chinese) : null
  const { arms, blocks, id } = readLesson(text(own), twin, library)
  return { kind: 'lesson', name: id, blocks: blocks.length, worlds: arms.size }
}

/** Only a study asks a question. */
function isStudy(reference: string, { scenarios, studies }: CheckSources): boolean {
  const found = scenarios.read(reference)
  if (!found) return !isPath(reference) && studies.read(reference) !== undefined
  if (!found.text.includes('question')) return false
  const tree = readYaml(found.text, found.path, new Faults())
  return tree.kind === 'map' && tree.entries.has('question')
}

async function checkedStudy(reference: string, sources: CheckSources): Promise<CheckedStudy> {
  const { file, points } = await loadStudy(reference, sources)
  const distinct = distinctPoints(points).points
  // What is at odds in one of them shows when it is put together.
  readAll(distinct, settingAt)
  return { kind: 'study', name: file.name, scenarios: distinct.map(({ name }) => name) }
}

async function checkClaims(
  claims: readonly Claim[],
  scenario: Scenario,
  library: ScenarioLibrary,
  faults: Faults,
): Promise<void> {
  faults.each(claims, (claim) => checkClaim(claim, scenario, library))
  const formulas = claims.filter(({ terms }) => !('there' in terms))
  // The parser takes a while to load.
  const parse = formulas.length > 0 ? await formulaParser() : null
  faults.each(formulas, (claim) => formulaOf(claim, parse!))
}

/** @throws InputError naming the claim, where a scenario that it speaks of is not to be had, or has no such group */
function checkClaim(claim: Claim, own: Scenario, library: ScenarioLibrary): void {
  for (const name of new Set(Object.values(claim.terms))) {
    const scenario = name === own.name ? own : termOf(name, claim, library)
    if (claim.group !== null && !hasGroup(scenario, claim.group))
      throw new InputError(
        say`a claim in ${at(claim.place)} speaks of group ${shown(claim.group)}, which ${name} has not; docs/GLOSSARY.md lists the groups`,
      )
  }
}

function termOf(name: string, { place }: Claim, library: ScenarioLibrary): Scenario {
  try {
    return assemble(readChain(name, library, say``))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(
      error.said.map((one) => say`a claim in ${at(place)}: ${one}`),
      { cause: error },
    )
  }
}

function hasGroup({ setting }: Scenario, group: string): boolean {
  return groupsOf(setting).some(({ dimension, key }) => `${dimension}:${key}` === group)
}

async function checkedScenario(reference: string, library: ScenarioLibrary): Promise<CheckedScenario> {
  const faults = new Faults()
  const chain = chainIn(reference, library, faults)
  // Claims change nothing of a scenario; they are read whatever else is wrong in its file.
  const claims = faults.or([], () => chain.slice(-1).flatMap(claimsOf))
  const scenario = faults.found ? null : faults.or(null, () => assemble(chain))
  if (scenario) await checkClaims(claims, scenario, library, faults)
  faults.end()
  return summaryOf(chain, scenario!)
}

function summaryOf(chain: readonly Layer[], scenario: Scenario): CheckedScenario {
  const parent = chain.length === 1 ? null : assemble(chain.slice(0, -1))
  const { settings, switches } = chain.at(-1)!
  const own = [...settings, ...(switches ?? []).flatMap(({ levers }) => levers)]
  return {
    kind: 'scenario',
    name: scenario.name,
    parent: scenario.parent,
    own: groundCounts(own),
    switches: scenario.switches.length,
    suspicious: suspiciousValues(scenario, parent),
  }
}
