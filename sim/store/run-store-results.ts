/**
 * The results of a run on their way into its folder: written under temporary names until all are whole, then put in place together, with a list
 * of their checksums last. A folder that has the list has whole results.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { StorageError } from './disk-errors.ts'
import { removeQuietly, replaceFile, temporaryName } from './run-store-disk.ts'
import type { FileLayer, FileSink } from './run-store-disk.ts'
import { MANIFEST_FILE } from './run-owner.ts'
import { say } from '../text/message.ts'
import type { Message } from '../text/message.ts'
import { quoted } from '../text/shell-quote.ts'

/** Says which results lie beside it: put in place last, so that a folder that has it is whole. */
export const RESULTS_FILE = 'results.json'
export const RESULTS_FORMAT = 'whistlelab-results-2'
/** Made again in either language at will, so no checksum is kept of it. */
const REPORT_FILE = 'report.html'

/** `results.json`. */
export interface ResultsFile {
  readonly format: string
  readonly run: string
  /** Replications of every scenario that the results rest on. */
  readonly completed: number
  /** SHA-256 (hex) of the manifest that they were made of: titles, sources and commands are no part of the run's hash. */
  readonly manifest: string
  /** SHA-256 (hex) by name, of all results but the report. */
  readonly files: Readonly<Record<string, string>>
}

/** Result files on their way: under temporary names until all are whole. */
export class ResultFiles {
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

  /** @param without files that former results may have had and these have not */
  place(about: Omit<ResultsFile, 'files'>, without: readonly string[]): void {
    for (const name of this.temporaries.keys()) this.sink(name).close()
    const list = join(this.folder, RESULTS_FILE)
    // While files are being exchanged, none of them is vouched for.
    this.files.remove(list)
    // A report that is not made now tells of other results.
    for (const name of [REPORT_FILE, ...without]) {
      if (!this.temporaries.has(name)) this.files.remove(join(this.folder, name))
    }
    for (const [name, temporary] of this.temporaries) this.files.rename(temporary, join(this.folder, name))
    const sums = [...this.open].filter(([name]) => name !== REPORT_FILE).map(([name, sink]) => [name, sink.digest()])
    const content: ResultsFile = { ...about, files: Object.fromEntries(sums.sort()) }
    replaceFile(list, JSON.stringify(content, null, 2) + '\n', this.files)
    for (const [name, sum] of sums) {
      if (this.files.digest(join(this.folder, name)) === sum) continue
      this.files.remove(list)
      throw new StorageError(
        say`another process wrote results to ${this.folder} at the same time; give: whistlelab merge ${quoted(this.folder)}`,
      )
    }
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

/**
 * What a folder says of its results; undefined where there are none, or of another run. A message says what of it cannot be.
 * @param most replications of any scenario
 */
export function resultsOf(
  path: string,
  run: string,
  most: number,
  files: FileLayer,
): ResultsFile | Message | undefined {
  const file = join(path, RESULTS_FILE)
  const results = jsonOf(file, files) as ResultsFile | undefined
  if (results?.format !== RESULTS_FORMAT || results.run !== run) return undefined
  const { completed, files: sums } = results
  if (!Number.isSafeInteger(completed) || completed < 1 || completed > most) {
    return say`${file} says that the results rest on ${JSON.stringify(completed)} replications, of ${most} that the run has`
  }
  const listed =
    typeof sums === 'object' && sums !== null && Object.values(sums).every((sum) => typeof sum === 'string')
  if (!listed) return say`${file} has no list of files with their checksums`
  if (results.manifest === files.digest(join(path, MANIFEST_FILE))) return results
  return say`${join(path, MANIFEST_FILE)} is not what the results were made of: it was changed, or ${RESULTS_FILE} was`
}

/** Undefined where there is no such file, or none that is whole. @throws Error of the disk for one that may not be read */
function jsonOf(path: string, files: FileLayer): unknown {
  const text = files.read(path)
  try {
    return JSON.parse(text ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
