/** The scenarios that come with the program, and any scenario file that the user names by its path. */
import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBelow, isPath, nameOf } from '../scenario/scenario-path.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import type { Message } from '../text/message.ts'
import { codeOf, unreadable } from './disk-errors.ts'
import type { ScenarioLibrary } from '../scenario/scenario-library.ts'

/** The folder of the program: the nearest one above this file that has a package.json. */
export function programFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) throw new Error(`there is no package.json above ${from}`)
  }
}

/**
 * A reference is a path when it has a slash or ends in .yaml or .yml; then it is read as it stands, or from the folder of the file that names it.
 * Otherwise it is the name of a file in `scenarios/`, in any of its folders but `studies/`. Those of `scale/` are found by name, but are not among `names`.
 *
 * @param program folder of the program
 * @param current folder from which the user's paths start
 * @param project folder within which files may name one another; if not given, the nearest one above a file with `.git` or `whistlelab.yaml`
 */
export function scenarioFolder(program = programFolder(), current = process.cwd(), project?: string): ScenarioLibrary {
  const [library, scale] = [join(program, 'scenarios'), join(program, 'scenarios', 'scale')].map(scenarioFiles)
  const studies = (name: string): Message | undefined =>
    namesOf(scenarioFiles(join(program, 'scenarios', 'studies'))).includes(name)
      ? say`it is a study: whistlelab study ${name}`
      : undefined
  return {
    ...libraryOf([...library, ...scale], { program, current, project }),
    names: () => namesOf(library),
    atScale: () => namesOf(scale),
    elsewhere: studies,
  }
}

/** The same for studies, which lie in `scenarios/studies/`. */
export function studyFolder(program = programFolder(), current = process.cwd(), project?: string): ScenarioLibrary {
  const scenarios = (name: string): Message | undefined =>
    ['', 'scale'].some((folder) => namesOf(scenarioFiles(join(program, 'scenarios', folder))).includes(name))
      ? say`it is a scenario: whistlelab run ${name}`
      : undefined
  return {
    ...libraryOf(scenarioFiles(join(program, 'scenarios', 'studies')), { program, current, project }),
    elsewhere: scenarios,
  }
}

/** The folder of the program, the one from which the user's paths start, and the project that was given. */
interface Folders {
  readonly program: string
  readonly current: string
  readonly project: string | undefined
}

function libraryOf(files: readonly string[], folders: Folders): ScenarioLibrary {
  const { program, current } = folders
  const named = new Map(files.map((file) => [nameOf(file), file]))
  return {
    names: () => namesOf(files),
    read: (reference, from) => {
      const file = isPath(reference) ? resolve(folderOf(from, program, current), reference) : named.get(reference)
      if (file !== undefined && from !== undefined && isPath(reference)) refuseLinkAway(file, from, folders)
      const text = file === undefined ? undefined : textOf(file)
      return text === undefined ? undefined : { path: shownPath(file!, program, current), text }
    },
    project: (file) => {
      const [own, folder] = [folderOf(file, program, current), projectFolder(file, folders)]
      return {
        folder: shownPath(folder, program, current),
        holds: (reference) => isInside(resolve(own, reference), folder),
      }
    },
  }
}

/** What stands in the top folder of a project. */
const TOP_SIGNS = ['.git', 'whistlelab.yaml']

/** Within which a file may name others: the folder given, if the file is in it; else the nearest one above it that is the top of a project; else its own. */
function projectFolder(file: string, { program, current, project }: Folders): string {
  const own = folderOf(file, program, current)
  const isIn = (folder: string): boolean => own === folder || isInside(own, folder)
  const library = join(program, 'scenarios')
  if (isIn(library)) return library
  if (project !== undefined) return isIn(resolve(current, project)) ? resolve(current, project) : own
  for (let folder = own; dirname(folder) !== folder; folder = dirname(folder))
    if (TOP_SIGNS.some((name) => existsSync(join(folder, name)))) return folder
  return own
}

function namesOf(files: readonly string[]): string[] {
  return [...new Set(files.map(nameOf))]
}

/** Folders of `scenarios/` that are none of the library's: questions, and cities too large to be gone through with the others. */
const APART = ['studies', 'scale']

function scenarioFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return APART.includes(entry.name) ? [] : scenarioFiles(join(folder, entry.name))
    return /\.ya?ml$/.test(entry.name) ? [join(folder, entry.name)] : []
  })
}

/** A file from elsewhere may have links beside it; what it names must lie in its project, or in the folder of the program, wherever links lead. */
function refuseLinkAway(file: string, from: string, folders: Folders): void {
  if (!existsSync(file)) return
  const { program, current } = folders
  const real = realpathSync(file)
  const project = projectFolder(from, folders)
  const allowed = [folderOf(from, program, current), project, join(program, 'scenarios')]
  if (allowed.some((folder) => existsSync(folder) && isInside(real, realpathSync(folder)))) return
  const [path, folder] = [shownPath(file, program, current), shownPath(project, program, current)]
  throw new InputError(
    say`${path}, which ${from} names, is a link out of the project folder ${folder}; put the file itself there`,
  )
}

/** Far more than any scenario has: what is larger is not read at all. */
const MOST_BYTES = 1_000_000

function textOf(file: string): string | undefined {
  try {
    const stats = statSync(file)
    if (!stats.isFile() && !stats.isDirectory())
      throw new InputError(say`cannot read ${file}: it is no ordinary file; name one`)
    if (stats.size > MOST_BYTES)
      throw new InputError(
        say`cannot read ${file}: it has ${stats.size} bytes, and no scenario has a million; name another`,
      )
    return decoded(readFileSync(file), file)
  } catch (error) {
    if (error instanceof InputError) throw error
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw unreadable(file, error)
  }
}

/** Editors on some systems write Chinese in other encodings, which would be read as a row of question marks. */
function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\ufffd')[0]
    throw new InputError(say`${file}:${before.split('\n').length} is not written in UTF-8; save the file as UTF-8`)
  }
}

/** How a file is called in messages and manifests: the program's own by their place in it, so that equal runs say equal things anywhere. */
function shownPath(file: string, program: string, current: string): string {
  if (isInside(file, join(program, 'scenarios'))) return relative(program, file).split(sep).join('/')
  return isInside(file, current) ? relative(current, file) : file
}

/** The folder of a file that was called by its shown path. */
function folderOf(from: string | undefined, program: string, current: string): string {
  if (from === undefined) return current
  const inProgram = resolve(program, from)
  if (isInside(inProgram, join(program, 'scenarios')) && existsSync(inProgram)) return dirname(inProgram)
  return dirname(isAbsolute(from) ? from : resolve(current, from))
}

function isInside(file: string, folder: string): boolean {
  return isBelow(relative(folder, file), '')
}
