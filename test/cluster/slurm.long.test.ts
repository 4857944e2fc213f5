/** Slurm as it is: daemons of four nodes on this machine, an array, a merge that waits for it, a node that dies and a task that is killed. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { machinePrograms } from '../../cli/cluster/outside-programs.ts'
import { SubmissionError, submit } from '../../cli/cluster/submit-command.ts'
import type { SubmitOptions } from '../../cli/cluster/submit-command.ts'
import type { Listener } from '../cli/terminal/listener.ts'
import { listener } from '../cli/terminal/listener.ts'
import { endAll, named } from './processes.ts'
import { output, until } from './shell.ts'
import { startCluster, whyNoCluster } from './slurm-cluster.ts'
import type { SlurmCluster } from './slurm-cluster.ts'
import {
  BLOCKS,
  blockFiles,
  builtProgram,
  machinery,
  planSmallRun,
  resultsIn,
  resultsOfOneProcess,
} from './small-run.ts'

const why = whyNoCluster()
const NODES = 4

describe.skipIf(why !== undefined)(
  `on an emulated Slurm cluster${why === undefined ? '' : ` (skipped: ${why})`}`,
  () => {
    // A name that a shell could misread.
    const place = mkdtempSync(join(tmpdir(), "whistle's cluster $HOME "))
    let cluster: SlurmCluster
    let program: string
    let expected: unknown

    beforeAll(async () => {
      program = await builtProgram(join(place, 'program'))
      expected = await resultsOfOneProcess(join(place, 'one'))
      cluster = await startCluster(NODES)
    })
    afterAll(async () => {
      await cluster?.down()
      rmSync(place, { recursive: true, force: true })
    })

    async function submitted(folder: string, tasks: number, more: Partial<SubmitOptions> = {}): Promise<Listener> {
      const heard = listener()
      const means = { ...machinery, programs: machinePrograms(cluster.environment), program, node: process.execPath }
      const unasked = { partition: undefined, time: undefined, memory: undefined, hosts: undefined, dryRun: false }
      const options = { folder, tasks, engine: 'slurm', ...unasked, ...more } as const
      expect(await submit(options, means, heard, new AbortController().signal)).toBe(0)
      return heard
    }

    /** Waits for the last job, and tells what the jobs said when it does not come to its end. */
    async function merged(folder: string, seconds: number): Promise<void> {
      try {
        await until('the run is merged', seconds, () => existsSync(join(folder, 'results.json')))
        await until('the queue is empty', 20, () => output('squeue', ['-h'], cluster.environment) === '')
      } catch (error) {
        throw new Error(`${String(error)}\n${output('squeue', [], cluster.environment)}\n${logs(folder)}`, {
          cause: error,
        })
      }
    }

    it('makes the results of one process in eight tasks', { timeout: 180_000 }, async () => {
      const folder = join(place, 'eight tasks')
      planSmallRun(folder)
      const { printed } = await submitted(folder, 8, { partition: 'main', time: '10:00', memory: '500M' })
      expect(printed.join('\n')).toContain(`8 tasks for ${BLOCKS} of ${BLOCKS} blocks, 500M each`)
      await merged(folder, 120)
      expect(resultsIn(folder)).toEqual(expected)
      expect(blockFiles(folder)).toHaveLength(BLOCKS)
    })

    it('makes them too when a task is killed and a node dies', { timeout: 180_000 }, async () => {
      const folder = join(place, 'three tasks')
      planSmallRun(folder)
      await submitted(folder, 3)
      await until('all three tasks have begun', 30, () =>
        [0, 1, 2].every((task) => /1 of 24/.test(logs(folder, `_${task}.log`))),
      )
      const [killed, ...others] = workers()
      await endAll([killed.pid])
      const { node } = others[0]
      await cluster.killNode(node)
      // What an administrator does who hears of it. Left alone, Slurm finds out by itself, and then holds the task back for minutes now and then.
      output('scontrol', ['update', `nodename=${node}`, 'state=down', 'reason=killed'], cluster.environment)
      expect(blockFiles(folder).length).toBeLessThan(BLOCKS)
      await merged(folder, 140)
      expect(resultsIn(folder)).toEqual(expected)
      // Both began a second time, and left alone what was there.
      const second = logs(folder).match(/start 2\nslice \d of 3: 24 of 72 blocks, [1-9]\d* of them there already/g)
      expect(second).toHaveLength(2)
      expect(logs(folder)).toMatch(/ended with 137: starting again/)
    })

    it('says what Slurm said when it refuses', async () => {
      const folder = join(place, 'refused')
      planSmallRun(folder)
      const refused = submitted(folder, 12)
      await expect(refused).rejects.toThrow(SubmissionError)
      await expect(refused).rejects.toThrow(/Invalid job array specification[^]*MaxArraySize[^]*fewer than 12 --tasks/)
      await expect(submitted(folder, 2, { partition: 'none' })).rejects.toThrow(/invalid partition/i)
    })

    /** The processes of tasks that simulate now, and where. */
    function workers() {
      return Array.from({ length: NODES }, (_, index) => `n${index + 1}`).flatMap((node) => {
        return named(cluster.jobProcesses(node), 'node').map((pid) => ({ node, pid }))
      })
    }
  },
)

/** What the jobs of a run said. */
function logs(folder: string, end = '.log'): string {
  const place = join(folder, 'slurm', 'log')
  const names = readdirSync(place).filter((name) => name.endsWith(end))
  return names.map((name) => readFileSync(join(place, name), 'utf8')).join('\n')
}
