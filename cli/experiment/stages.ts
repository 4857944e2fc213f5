/**
 * A run in stages: what is computed next follows from what was found. Each stage is a run folder of its own below one folder, so that it can be planned, handed
 * to a cluster and resumed like any other; what was decided after it is a line of `stages.jsonl`. Given once more, the same question goes on, and
 * every decision is made again from the blocks: one that differs from what is written is a defect, and is said.
 */
import { join, resolve } from 'node:path'
import { manifestOf, manifestText, planOf } from '../../sim/analysis/manifest.ts'
import { soundReplications } from '../../sim/analysis/stored-replications.ts'
import type { Replication } from '../../sim/city/model/replication.ts'
import { MeasuredPoints } from '../../sim/experiment/measured-points.ts'
import { blocksOf, mostReplications } from '../../sim/run/plan.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { experimentWords } from '../../viz/words/experiment/experiment-words.ts'
import { planFor } from '../../sim/run/planning.ts'
import type { Point } from '../../sim/scenario/point.ts'
import { createRunFolder } from '../../sim/store/run-store.ts'
import { StorageError } from '../../sim/store/disk-errors.ts'
import { replaceFile } from '../../sim/store/run-store-disk.ts'
import { refuseBelowFile, refuseFilled } from '../../sim/store/run-store-refusals.ts'
import { canonicalJson } from '../../sim/text/canonical-json.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { sha256 } from '../../sim/text/sha256.ts'
import type { World } from '../work/command.ts'
import { checkMemory } from '../work/enough-memory.ts'
import { folderName } from '../work/folder-name.ts'
import type { Machinery } from '../work/machinery.ts'
import { STAGED_QUESTION } from '../work/opened-run.ts'
import { secondsOf, simulate, workersFor } from '../work/work-off.ts'
import type { WorkOptions } from '../work/work-off.ts'

export interface StagedQuestion {
  /** Of the folder below `runs/`. */
  readonly name: string
  /** A line that asks it again. */
  readonly command: string
  readonly seed: string
  readonly days: number
  readonly warmUp: number
  readonly measures: readonly string[]
  /** All else that decides which points are asked for. */
  readonly about: unknown
  /** Replications of all stages together, where they are known beforehand; no part of the question. */
  readonly inAll?: number
}

export interface StagedWay extends WorkOptions {
  readonly out?: string | undefined
  readonly force: boolean
  readonly planOnly: boolean
}

/** A stage that was stopped, or is only planned. */
export class StageStopped extends Error {
  override readonly name = 'StageStopped'
  readonly folder: string
  /** Whether it was planned and nothing else was asked. */
  readonly planned: boolean

  constructor(folder: string, planned: boolean) {
    super(`the stage in ${folder} is not finished`)
    this.folder = folder
    this.planned = planned
  }
}

const STAGES_FILE = 'stages.jsonl'

export class Stages {
  readonly folder: string
  private readonly question: StagedQuestion
  private readonly way: StagedWay
  private readonly world: World
  private readonly machinery: Machinery
  private readonly lines: string[] = []
  private readonly known: readonly string[]
  private count = 0

  /** @throws InputError where the folder holds another question */
  constructor(question: StagedQuestion, way: StagedWay, world: World, machinery: Machinery) {
    const { files, engine, version } = machinery
    const { command, name, seed, days, warmUp, measures, about } = question
    const decisive = { name, seed, days, warmUp, measures, about }
    const hash = sha256(canonicalJson({ ...decisive, engine }))
    const text = `${JSON.stringify({ format: 'whistlelab-stages-1', hash, command, engine, version, ...decisive }, null, 2)}\n`
    this.folder =
      way.out ?? join('runs', `${folderName(question.name)}-${folderName(question.seed)}-${hash.slice(0, 8)}`)
    const path = join(this.folder, STAGED_QUESTION)
    refuseBelowFile(this.folder, resolve(this.folder), files)
    const old = files.read(path)
    if (old !== undefined && hashIn(old) !== hash && !way.force)
      throw new InputError(
        say`${this.folder} holds the stages of another question; give --out another folder, or --force to begin anew there`,
      )
    if (old === undefined && files.read(join(this.folder, 'manifest.json')) !== undefined)
      throw new InputError(say`${this.folder} holds a run; give --out another folder`)
    if (old === undefined) refuseFilled(this.folder, files)
    files.makeFolder(this.folder)
    const same = old !== undefined && hashIn(old) === hash
    this.known = same
      ? (files.read(join(this.folder, STAGES_FILE)) ?? '').split('\n').filter((line) => line !== '')
      : []
    if (!same) replaceFile(path, text, files)
    this.question = question
    this.way = way
    this.world = world
    this.machinery = machinery
  }

  /**
   * Makes the replications of a stage, those that are there already left alone, and reads the measures that the question asks for.
   * @param quietly without progress: a stage of a few replications
   * @throws StageStopped, InputError, StorageError, PoolError; ReplicationError where one of them failed
   */
  async measure(points: readonly Point[], replications: number, quietly = false): Promise<MeasuredPoints> {
    const { plan, folder } = await this.made(points, replications, quietly)
    const measured = new MeasuredPoints(plan, this.question.measures)
    for (const stored of soundReplications(plan, folder.blocks, mostReplications(plan))) measured.add(stored)
    return measured
  }

  /** The same of one point, of whose every replication something else is read. */
  async read<Read>(point: Point, replications: number, valuesOf: (one: Replication) => Read): Promise<Read[]> {
    const { plan, folder } = await this.made([point], replications, true)
    return [...soundReplications(plan, folder.blocks, replications)].map(({ result }) => valuesOf(result))
  }

  private async made(points: readonly Point[], replications: number, quietly: boolean) {
    const { question, way, machinery, world } = this
    const { version, node, engine, files } = machinery
    const horizon = { warmUpDays: question.warmUp, days: question.days }
    const planned = planFor(points, { horizon, replications, seed: question.seed, apart: true }, machinery)
    if (!way.planOnly)
      checkMemory(planned.scenarios, workersFor(planned, blocksOf(planned), way.workers, machinery), machinery)
    if (this.count === 0 && !way.quiet) this.tellSize(planned, replications)
    const facts = { version, node, engine, command: question.command, study: null, weekly: false }
    const manifest = manifestOf(planned, points, facts)
    const plan = planOf(manifest)
    const path = join(this.folder, `stage-${String(++this.count).padStart(2, '0')}`)
    const folder = createRunFolder(path, { run: manifest.run, plan }, manifestText(manifest), files, true)
    if (folder.blocks.missing().length > 0) {
      if (way.planOnly) throw new StageStopped(path, true)
      const end = await simulate(
        { manifest, plan, folder },
        { ...way, quiet: way.quiet || quietly },
        machinery,
        world.terminal,
        world.interruption,
      )
      if (end.failure !== undefined) throw end.failure
      if (end.interrupted) throw new StageStopped(path, false)
    }
    return { plan, folder }
  }

  /** How much the first stage asks for. */
  private tellSize(plan: Plan, replications: number): void {
    const points = plan.scenarios.length
    const first = points * replications
    const { inAll = first } = this.question
    const hours = ((inAll / first) * secondsOf(plan, blocksOf(plan))) / 3600
    const words = experimentWords(this.way.lang)
    const text = String(Number(hours.toPrecision(2)))
    this.world.terminal.tell(
      inAll === first
        ? words.size(points, replications, first, text)
        : words.sizeOfStages(points, replications, inAll, text),
    )
  }

  /** Writes what was decided after a stage. @throws StorageError where it is written otherwise already */
  decided(statistics: unknown, decision: string): void {
    const before = this.lines.at(-1)
    const line = canonicalJson({
      stage: this.lines.length + 1,
      statistics,
      decision,
      previous: before === undefined ? null : sha256(before),
    })
    const known = this.known[this.lines.length]
    const path = join(this.folder, STAGES_FILE)
    if (known !== undefined && known !== line)
      throw new StorageError(
        say`${path}:${this.lines.length + 1} says otherwise than the blocks of its stage: one of them was changed; make the run again in another folder`,
      )
    this.lines.push(line)
    const kept = this.known.slice(this.lines.length)
    replaceFile(path, [...this.lines, ...kept, ''].join('\n'), this.machinery.files)
  }

  write(name: string, text: string): void {
    replaceFile(join(this.folder, name), text, this.machinery.files)
  }
}

function hashIn(text: string): string | null {
  try {
    return String((JSON.parse(text) as { hash?: unknown }).hash)
  } catch {
    return null
  }
}
