/** The worker: which slice it does, what it leaves behind when it is stopped, and that one file is enough for it. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleWorker } from '../../tools/bundle/worker-file.ts'
import { chosenPoints } from '../../cli/work/chosen-scenarios.ts'
import { openedRun } from '../../cli/work/opened-run.ts'
import { sliceOf, worker } from '../../cli/cluster/worker-command.ts'
import { workerPlace } from '../../cli/cluster/worker-place.ts'
import { manifestOf, manifestText } from '../../sim/analysis/manifest.ts'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { blocksOf } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import type { Replicate } from '../../sim/run/replication-task.ts'
import { createRunFolder } from '../../sim/store/run-store.ts'
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'
import { diskFiles } from '../../sim/store/run-store-disk.ts'
import { listener } from '../cli/terminal/listener.ts'
import { fakeReplicate } from '../run/fake-city.ts'
import { ended, until } from './shell.ts'
import { BLOCKS, blockFiles, planSmallRun, resultsIn } from './small-run.ts'

const place = mkdtempSync(join(tmpdir(), 'whistlelab-worker-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('the place of a worker', () => {
  it('is what is given, or what the scheduler says', () => {
    expect(workerPlace({ index: '2', count: '3' }, { SLURM_ARRAY_TASK_ID: '0' })).toEqual({ index: 2, count: 3 })
    const names = ['SLURM_ARRAY_TASK_ID', 'JOB_COMPLETION_INDEX', 'OMPI_COMM_WORLD_RANK', 'PBS_ARRAY_INDEX']
    for (const name of names) {
      expect(workerPlace({ index: undefined, count: '8' }, { [name]: '7' })).toEqual({ index: 7, count: 8 })
    }
    // Grid Engine counts from 1.
    expect(workerPlace({ index: undefined, count: '8' }, { SGE_TASK_ID: '8' })).toEqual({ index: 7, count: 8 })
  })

  it('is refused when it is missing or out of bounds', () => {
    const at = (index: string | undefined, count: string | undefined, environment = {}) => {
      return () => workerPlace({ index, count }, environment)
    }
    expect(at('0', undefined)).toThrow('--count is missing')
    expect(at(undefined, '3')).toThrow(/--index is missing, and no scheduler says it \(SLURM_ARRAY_TASK_ID.* 0 to 2/)
    expect(at('3', '3')).toThrow('--index is "3"; give a whole number from 0 to 2')
    expect(at('0', '0')).toThrow('--count is "0"')
    expect(at(undefined, '3', { SLURM_ARRAY_TASK_ID: '3' })).toThrow(
      'SLURM_ARRAY_TASK_ID is "3", but with --count 3 it must be 0 to 2',
    )
    expect(at(undefined, '3', { SGE_TASK_ID: '0' })).toThrow('it must be 1 to 3')
    expect(at(undefined, '3', { SGE_TASK_ID: 'undefined' })).toThrow('--index is missing')
    expect(at(undefined, '3', { PBS_ARRAY_INDEX: 'x' })).toThrow('PBS_ARRAY_INDEX is "x"')
  })
})

describe('slices', () => {
  it('cover everything once, in order, and differ by one at most', () => {
    for (const total of [1, 7, 8, 64, 65]) {
      const blocks = Array.from({ length: total }, (_, index) => index)
      for (const count of [1, 3, 8, 100]) {
        const slices = Array.from({ length: count }, (_, index) => sliceOf(blocks, index, count))
        expect(slices.flat()).toEqual(blocks)
        const sizes = slices.map(({ length }) => length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }
    }
  })
})

describe('a worker', () => {
  const points = chosenPoints(['few=haigang-before', 'many=haigang-before,street.staff=30'], [], scenarioFolder())
  let count = 0
  function planned() {
    const folder = join(place, `run-${count++}`)
    const run = { horizon: { warmUpDays: 7, days: 21 }, replications: 5, seed: 'seed' }
    const plan = planFor(points, run, { anchorOf, replicationSeconds: () => 1 })
    const facts = { version: '1', node: 'v20', command: 'c', engine: 'engine', study: null, weekly: true }
    const manifest = manifestOf(plan, points, facts)
    createRunFolder(folder, { run: manifest.run, plan }, manifestText(manifest))
    return folder
  }

  async function work(
    folder: string,
    index: number,
    slices: number,
    replicate: Replicate = fakeReplicate,
    engine = 'engine',
  ) {
    const heard = listener()
    const stop = new AbortController()
    const means = { files: diskFiles, engine, replicate }
    const code = await worker({ folder, index, count: slices }, means, heard, stop.signal)
    return { code, told: heard.told.join('\n') }
  }

  it('does its slice, leaves alone what is there, and does again what is damaged', async () => {
    const folder = planned()
    const total = blocksOf(openedRun(folder, diskFiles, 'engine').plan).length
    expect((await work(folder, 1, 2)).code).toBe(0)
    expect(blockFiles(folder)).toHaveLength(total - Math.floor(total / 2))
    expect((await work(folder, 0, 1)).told).toContain(
      `${total} of ${total} blocks, ${total - Math.floor(total / 2)} of them there already`,
    )
    expect(blockFiles(folder)).toHaveLength(total)
    const file = join(folder, 'blocks', blockFiles(folder)[0])
    const whole = readFileSync(file)
    writeFileSync(file, whole.subarray(0, 100))
    expect((await work(folder, 0, 1)).told).toMatch(/\.block is torn: done again[^]*1 of 1: few/)
    expect(readFileSync(file)).toEqual(whole)
  })

  it('keeps the record of a replication that failed, and ends well', async () => {
    const folder = planned()
    const { code, told } = await work(folder, 0, 1, (task, replication) => {
      if (replication === 3) throw new Error('no street')
      return fakeReplicate(task, replication)
    })
    expect(code).toBe(0)
    expect(told).toMatch(/1 failed \(no street\)/)
    const { folder: store, plan } = openedRun(folder, diskFiles, 'engine')
    const failed = blocksOf(plan).flatMap((block) => store.blocks.read(block)!.failures)
    expect(failed.map(({ replication }) => replication)).toEqual([3, 3])
  })

  it('refuses the run of another build', async () => {
    await expect(work(planned(), 0, 1, fakeReplicate, 'another')).rejects.toThrow('another build of the program')
  })

  it('refuses a folder that holds no run', async () => {
    await expect(work(join(place, 'nothing'), 0, 1)).rejects.toThrow('there is no folder')
  })
})

describe('the worker as one file', () => {
  const alone = join(place, 'alone')
  const file = join(alone, 'w.mjs')
  beforeAll(async () => {
    mkdirSync(alone)
    const root = join(import.meta.dirname, '..', '..')
    const bytes = await bundleWorker(root, root, join(place, 'w.mjs'))
    // Studies bring mathjs with them; charts, threads and the words of the command line must not come in.
    expect(bytes).toBeLessThan(2_100_000)
    copyFileSync(join(place, 'w.mjs'), file)
  })

  it('works in a folder of its own: stopped, gone on, incomplete, merged', { timeout: 90_000 }, async () => {
    const folder = join(alone, 'run')
    planSmallRun(folder)
    const call = (...words: string[]) => ended(process.execPath, [file, ...words], { PATH: process.env['PATH'] })
    expect(await call('merge', folder)).toMatchObject({ code: 3 })
    const first = ended('sh', [
      '-c',
      'echo $$ >"$0"; exec "$@"',
      join(alone, 'pid'),
      process.execPath,
      file,
      'worker',
      folder,
      '--index',
      '0',
      '--count',
      '1',
    ])
    await until('a block is there', 30, () => blockFiles(folder).length > 0)
    process.kill(Number(readFileSync(join(alone, 'pid'), 'utf8')), 'SIGTERM')
    expect(await first).toMatchObject({ code: 130 })
    expect(blockFiles(folder).length).toBeLessThan(BLOCKS)
    expect(readdirSync(join(folder, 'blocks'))).toEqual(blockFiles(folder))
    const rest = await Promise.all(['0', '1'].map((index) => call('worker', folder, `--index=${index}`, '--count=2')))
    expect(rest.map(({ code }) => code)).toEqual([0, 0])
    expect(await call('merge', folder)).toMatchObject({ code: 0 })
    expect(resultsIn(folder)).toMatchObject({ completed: BLOCKS / 2 })
  })

  it('says what is wrong, with exit code 2', async () => {
    const call = (...words: string[]) => ended(process.execPath, [file, ...words])
    expect(await call()).toMatchObject({
      code: 2,
      told: expect.stringContaining('give: worker DIR --index I --count N'),
    })
    expect(await call('worker', alone, '--indx', '1')).toMatchObject({
      code: 2,
      told: expect.stringContaining('--indx'),
    })
    expect(await call('worker', alone, '--index', '0', '--count', '1')).toMatchObject({
      code: 2,
      told: expect.stringContaining('manifest.json'),
    })
  })
})
