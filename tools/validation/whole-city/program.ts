/**
 * The whole city in threads and on a cluster, in a process of its own: `threads N` makes the logs of all streets and the row of the replication,
 * `study here` and `study slurm` make some replications. Says on standard output what the part compares.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manifestOf, manifestText } from '../../../sim/analysis/manifest.ts'
import { runBatch } from '../../../sim/run/batch.ts'
import { runHash } from '../../../sim/run/plan.ts'
import { partTasks } from '../../../sim/run/replication-parts.ts'
import { asTheyAre } from '../../../sim/scenario/point.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { createRunFolder } from '../../../sim/store/run-store.ts'
import { diskFiles } from '../../../sim/store/run-store-disk.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import { openPool } from '../../../sim/threads/pool.ts'
import { machinePrograms } from '../../../cli/cluster/outside-programs.ts'
import { submit } from '../../../cli/cluster/submit-command.ts'
import { ownMachinery } from '../../../cli/work/machinery.ts'
import { openedRun } from '../../../cli/work/opened-run.ts'
import { publishResults } from '../../../cli/work/published-results.ts'
import { output, until } from '../../../test/cluster/shell.ts'
import { startCluster, whyNoCluster } from '../../../test/cluster/slurm-cluster.ts'
import { builtProgram } from '../../../test/cluster/small-run.ts'
import { SCENARIO, STUDY, firstTask, planOf } from './asked.ts'

const NEVER = new AbortController().signal
const machinery = ownMachinery('1.2.3')
const NODES = 2
/** Seconds that a cluster gets. */
const PATIENCE = 3600

async function inThreads(workers: number): Promise<object> {
  const task = firstTask(planOf())
  const listening = openPool({ workers, worker: new URL('./log-worker.ts', import.meta.url) })
  const heard = await Promise.all(partTasks(task).map((part) => listening.run(part, NEVER)))
  await listening.close()
  const pool = openPool({ workers })
  const { rows, failures } = await pool.run(task, NEVER)
  await pool.close()
  for (const { message } of [...heard.flatMap((one) => one.failures), ...failures]) throw new Error(message)
  const bits = createHash('sha256').update(new Uint8Array(rows.buffer)).digest('hex')
  return { digests: heard.map((one) => [...one.rows]), bits }
}

async function study(where: string): Promise<object> {
  const place = mkdtempSync(join(tmpdir(), 'whistle-whole-city-'))
  try {
    const folder = join(place, 'run')
    planned(folder)
    await (where === 'here' ? workedOffHere(folder) : workedOffBySlurm(folder, place))
    return { bits: openedRun(folder, diskFiles, machinery.engine).folder.resultsHash() }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function planned(folder: string): void {
  const plan = planOf(STUDY.horizon, STUDY.replications)
  const { version, node, engine } = machinery
  const facts = { version, node, engine, command: 'whistlelab run', study: null, weekly: true }
  const points = asTheyAre([loadScenario(SCENARIO, scenarioFolder())])
  createRunFolder(folder, { run: runHash(plan, engine), plan }, manifestText(manifestOf(plan, points, facts)))
}

async function workedOffHere(folder: string): Promise<void> {
  const run = openedRun(folder, diskFiles, machinery.engine)
  const pool = openPool({ workers: NODES })
  const { failure } = await runBatch(run.plan, pool, run.folder.blocks)
  await pool.close()
  if (failure !== undefined) throw failure
  await publishResults(run, { completed: STUDY.replications, report: null })
}

async function workedOffBySlurm(folder: string, place: string): Promise<void> {
  const why = whyNoCluster()
  if (why !== undefined) throw new Error(why)
  const program = await builtProgram(join(place, 'program'))
  const cluster = await startCluster(NODES)
  try {
    const means = { ...machinery, programs: machinePrograms(cluster.environment), program, node: process.execPath }
    const unasked = { partition: undefined, time: undefined, memory: undefined, hosts: undefined, dryRun: false }
    const options = { folder, tasks: STUDY.replications, engine: 'slurm', ...unasked } as const
    const terminal = { print: tell, tell, colours: false, columns: 80, live: null }
    await submit(options, means, terminal, NEVER)
    await until('the run is merged', PATIENCE, () => existsSync(join(folder, 'results.json')))
    await until('the queue is empty', 60, () => output('squeue', ['-h'], cluster.environment) === '')
  } finally {
    await cluster.down()
  }
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}

const [what, which] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await (what === 'threads' ? inThreads(Number(which)) : study(which))))
