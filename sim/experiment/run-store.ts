/**
 * The run store: one folder a run. Its manifest comes first and says what is to be done; then its blocks, in any order and by whomever; at the
 * end the results, written under temporary names and only then put in place, so that a full disk or a power cut leaves the old files or the
 * new ones, never half of one.
 */
import { createHash } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import { isBlockName } from './block-file.ts'
import { InputError } from './input-error.ts'
import type { Plan } from './plan.ts'
import { BLOCK_FOLDER, BlockFolder } from './run-store-blocks.ts'
import { StorageError, codeOf, diskFiles, isFull, isTemporary } from './run-store-disk.ts'
import { reasonOf, removeQuietly, replaceFile, temporaryName } from './run-store-disk.ts'
import type { FileLayer, FileSink } from './run-store-disk.ts'

export const MANIFEST_FILE = 'manifest.json'
/** Says which results lie beside it: put in place last, so that a folder that has it is whole. */
export const RESULTS_FILE = 'results.json'
export const RUN_FORMAT = 'whistlelab-run-2'
const RESULTS_FORMAT = 'whistlelab-results-1'
/** Made again in either language at will, so no checksum is kept of it. */
const REPORT_FILE = 'report.html'

/** What the store has to know of a manifest. */
export interface RunPlan {
  /** Hash of the run (`runHash`). */
  readonly run: string
  readonly plan: Plan
}

/** `results.json`. */
export interface ResultsFile {
  readonly format: string
  readonly run: string
  /** Replications of every scenario that the results rest on. */
  readonly completed: number
  /** SHA-256 (hex) by name, of all results but the report. */
  readonly files: Readonly<Record<string, string>>
}

export interface RunFolder {
  /** As given. */
  readonly path: string
  readonly blocks: BlockFolder
  /** What was published last; undefined where nothing was, or for another run. */
  results(): ResultsFile | undefined
  /** One SHA-256 (hex) for all results: equal for two folders exactly when their result files are. Null where nothing was published. */
  resultsHash(): string | null
  /**
   * Puts result files in place, all or none.
   * @param completed replications of every scenario that they rest on
   * @param fill writes them; they are put in place when it is done
   * @throws StorageError; what `fill` throws
   */
  publish(
    names: readonly string[],
    completed: number,
    fill: (sink: (name: string) => FileSink) => Promise<void>,
  ): Promise<void>
}

/**
 * Makes the folder of a run and writes its manifest. A folder that holds blocks of the same run is gone on with; one that holds another run
 * that was finished is taken over.
 * @throws InputError when the folder cannot be one: below a regular file, not writable, holding something else, or an unfinished other run
 * @throws StorageError when the disk is full
 */
export function createRunFolder(
  folder: string,
  { run, plan }: RunPlan,
  manifest: string,
  files: FileLayer = diskFiles,
): RunFolder {
  const path = resolve(folder)
  refuseBelowFile(folder, path, files)
  refuseForeign(folder, path, files)
  const old = manifestOf(path, files)
  if (old !== undefined && old.run !== run) refuseToLose(folder, path, old, files)
  try {
    if (old?.run !== run) removeBlocks(path, files)
    files.makeFolder(join(path, BLOCK_FOLDER))
    replaceFile(join(path, MANIFEST_FILE), manifest, files)
  } catch (error) {
    throw refusal(folder, error)
  }
  return openRunFolder(folder, { run, plan }, files)
}

/** The folder of a run that was made before. */
export function openRunFolder(folder: string, { run, plan }: RunPlan, files: FileLayer = diskFiles): RunFolder {
  const blocks = new BlockFolder(folder, plan, run, files)
  return {
    path: folder,
    blocks,
    results: () => resultsOf(resolve(folder), run, files),
    resultsHash: () => {
      const results = resultsOf(resolve(folder), run, files)
      return results === undefined ? null : createHash('sha256').update(JSON.stringify(results.files)).digest('hex')
    },
    publish: async (names, completed, fill) => {
      const results = new ResultFiles(folder, names, files)
      try {
        await fill((name) => results.sink(name))
        results.place({ format: RESULTS_FORMAT, run, completed })
      } catch (error) {
        results.drop()
        // Errors of a disk have a code; others are the caller's own.
        if (codeOf(error) === undefined) throw error
        const message = `cannot write the results to ${folder}: ${reasonOf(error)}; ${blocks.whatIsSafe()}`
        throw new StorageError(message, { cause: error })
      }
    },
  }
}

/** Result files on their way: under temporary names until all are whole. */
class ResultFiles {
  private readonly folder: string
  private readonly files: FileLayer
  private readonly temporaries: ReadonlyMap<string, string>
  private readonly open = new Map<string, HashedSink>()

  constructor(folder: string, names: readonly string[], files: FileLayer) {
    this.folder = folder
    this.files = files
    this.temporaries = new Map(names.map((name) => [name, temporaryName(join(folder, name))]))
  }

  /** Opened at the first call. */
  sink(name: string): FileSink {
    const known = this.open.get(name)
    if (known !== undefined) return known
    const temporary = this.temporaries.get(name)
    if (temporary === undefined) throw new Error(`${name} is not among the files to be written`)
    const sink = hashed(this.files.create(temporary))
    this.open.set(name, sink)
    return sink
  }

  place(about: Omit<ResultsFile, 'files'>): void {
    for (const name of this.temporaries.keys()) this.sink(name).close()
    const list = join(this.folder, RESULTS_FILE)
    // While files are being exchanged, none of them is vouched for.
    this.files.remove(list)
    for (const [name, temporary] of this.temporaries) this.files.rename(temporary, join(this.folder, name))
    const sums = [...this.open].filter(([name]) => name !== REPORT_FILE).map(([name, sink]) => [name, sink.digest()])
    const content: ResultsFile = { ...about, files: Object.fromEntries(sums.sort()) }
    replaceFile(list, JSON.stringify(content, null, 2) + '\n', this.files)
  }

  drop(): void {
    for (const sink of this.open.values()) sink.abandon()
    for (const temporary of this.temporaries.values()) removeQuietly(temporary, this.files)
  }
}

interface HashedSink extends FileSink {
  /** Of all that was written; once. */
  digest(): string
}

function hashed(sink: FileSink): HashedSink {
  const hash = createHash('sha256')
  return {
    write: (chunk) => {
      hash.update(chunk)
      sink.write(chunk)
    },
    close: () => sink.close(),
    abandon: () => sink.abandon(),
    digest: () => hash.digest('hex'),
  }
}

interface OldManifest {
  readonly format: string
  readonly run: string
  readonly replications: number
}

/** The manifest that lies in a folder; undefined where there is none that can be read. */
function manifestOf(path: string, files: FileLayer): OldManifest | undefined {
  return jsonOf(join(path, MANIFEST_FILE), files) as OldManifest | undefined
}

function jsonOf(path: string, files: FileLayer): unknown {
  try {
    return JSON.parse(files.read(path) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function resultsOf(path: string, run: string, files: FileLayer): ResultsFile | undefined {
  const results = jsonOf(join(path, RESULTS_FILE), files) as ResultsFile | undefined
  return results?.format === RESULTS_FORMAT && results.run === run ? results : undefined
}

function blockNames(path: string, files: FileLayer): string[] {
  const folder = join(path, BLOCK_FOLDER)
  return files.kind(folder) === 'folder' ? files.list(folder).filter(isBlockName) : []
}

function removeBlocks(path: string, files: FileLayer): void {
  for (const name of blockNames(path, files)) files.remove(join(path, BLOCK_FOLDER, name))
}

/** What an unfinished run has is not thrown away for another: other levers, days, seed, or another version of the program. */
function refuseToLose(folder: string, path: string, old: OldManifest, files: FileLayer): void {
  const blocks = blockNames(path, files).length
  if (blocks === 0 || resultsOf(path, old.run, files)?.completed === old.replications) return
  throw new InputError(
    `the output folder ${folder} keeps ${blocks} block${blocks === 1 ? '' : 's'} of another run that is not finished; ` +
      `give --out another folder, finish that run with whistle resume ${folder}, or remove the folder to lose it`,
  )
}

/** A folder is a run's when it has a manifest of one, or what is left of one that was cut off while it was being made. */
function refuseForeign(folder: string, path: string, files: FileLayer): void {
  if (files.kind(path) === undefined) return
  if (/"whistlelab-run-\d+"/.test(files.read(join(path, MANIFEST_FILE)) ?? '')) return
  if (files.list(path).every((name) => isTemporary(name) || name === BLOCK_FOLDER)) return
  throw new InputError(
    `the output folder ${folder} holds something else than a run of whistle; give --out a new or an empty folder`,
  )
}

function refuseBelowFile(folder: string, path: string, files: FileLayer): void {
  let above = path
  while (kindOf(above, files) === undefined && dirname(above) !== above) above = dirname(above)
  if (kindOf(above, files) !== 'file') return
  const problem = above === path ? 'is a regular file' : `lies below ${above}, which is a regular file`
  throw new InputError(`the output folder ${folder} ${problem}; give --out a folder, or a path where one can be made`)
}

function kindOf(path: string, files: FileLayer): 'file' | 'folder' | undefined {
  try {
    return files.kind(path)
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined
    throw refusal(path, error)
  }
}

function refusal(folder: string, error: unknown): Error {
  if (isFull(error)) return new StorageError(`cannot begin in ${folder}: ${reasonOf(error)}; nothing was run`)
  return new InputError(`cannot use the output folder ${folder}: ${reasonOf(error)}; give --out another one`)
}
