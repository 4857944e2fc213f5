/** A run that lies in a folder, and what can be done with it: go on, look, merge, verify. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Machinery } from '../../../cli/work/machinery.ts'
import { mergeCommand } from '../../../cli/folder/merge-command.ts'
import { openedRun } from '../../../cli/work/opened-run.ts'
import { resumeCommand } from '../../../cli/folder/resume-command.ts'
import { runCommand } from '../../../cli/run/run-command.ts'
import { statusCommand } from '../../../cli/folder/status-command.ts'
import { verifyCommand } from '../../../cli/folder/verify-command.ts'
import { blockBytes } from '../../../sim/store/block-file.ts'
import { numbersIn } from '../../../sim/run/plan.ts'
import type { Replicate } from '../../../sim/run/replication-task.ts'
import { diskFiles } from '../../../sim/store/run-store-disk.ts'
import { fakeReplicate } from '../../run/fake-city.ts'
import { fakeMachinery } from '../work/fake-machinery.ts'
import { listener } from '../terminal/listener.ts'
import { worldWith } from '../work/world.ts'

const place = mkdtempSync(join(tmpdir(), 'whistlelab-folder-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

let folder: string
let count = 0
beforeEach(() => {
  folder = join(place, `run-${count++}`)
})

const SHOWN = { lang: 'en', all: false, json: false, quiet: true } as const
const BLOCKS = ['000-00000000', '000-00000001', '000-00000002', '001-00000000', '001-00000001', '001-00000002']

/** Two scenarios x 3 replications. */
async function made(machinery = fakeMachinery(), planOnly = false): Promise<number> {
  const numbers = {
    replications: 3,
    days: 21,
    warmUp: 7,
    seed: '007',
    workers: 1,
    out: folder,
    planOnly,
    exact: false,
    force: false,
    project: undefined,
    weekly: 'yes' as const,
  }
  const scenarios = ['haigang-before', 'half=haigang-before,street.staff=30']
  return runCommand.run({ ...SHOWN, ...numbers, scenarios, set: [] }, worldWith(machinery))
}

async function resumed(machinery = fakeMachinery(), retryFailures = false) {
  const terminal = listener()
  const options = { ...SHOWN, folder, workers: 1, retryFailures }
  const code = await resumeCommand.run(options, worldWith(machinery, { terminal }))
  return { code, ...terminal }
}

function stateOf(): Record<string, unknown> & { blocks: Record<string, unknown> } {
  return JSON.parse(told(true)) as ReturnType<typeof stateOf>
}

function told(json = false, of = folder): string {
  const terminal = listener()
  void statusCommand.run({ folder: of, json }, worldWith(fakeMachinery(), { terminal }))
  return terminal.printed[0]
}

async function verified(more: Partial<Parameters<typeof verifyCommand.run>[0]> = {}, machinery = fakeMachinery()) {
  const terminal = listener()
  const all = { folder, sample: undefined, scenario: undefined, replication: undefined, workers: 1 }
  const code = await verifyCommand.run({ ...all, ...more }, worldWith(machinery, { terminal }))
  return { code, printed: terminal.printed.join('\n'), told: terminal.told.join('\n') }
}

const blockFile = (name: string): string => join(folder, 'blocks', `${name}.block`)
const remove = (name: string): void => rmSync(blockFile(name))
const other = (engine: string): Machinery => fakeMachinery({ engine })

describe('whistlelab resume', () => {
  it('does what is planned, and then only what is missing, with the same results', async () => {
    await made(fakeMachinery(), true)
    expect((await resumed()).code).toBe(0)
    const whole = stateOf()
    expect(whole).toMatchObject({ results: 'complete', missing: [] })
    remove(BLOCKS[1])
    writeFileSync(blockFile(BLOCKS[4]), 'torn')
    const again: string[] = []
    const counting: Replicate = (task, replication) => {
      again.push(`${task.name} ${replication}`)
      return fakeReplicate(task, replication)
    }
    const { code, told } = await resumed(fakeMachinery({}, counting))
    expect([code, again]).toEqual([0, ['haigang-before 1', 'half 1']])
    expect(told).toEqual([])
    expect(stateOf()).toEqual(whole)
  })

  it('says what was damaged', async () => {
    await made()
    writeFileSync(blockFile(BLOCKS[4]), readFileSync(blockFile(BLOCKS[4])).subarray(0, 99))
    const terminal = listener()
    const options = { ...SHOWN, quiet: false, folder, workers: 1, retryFailures: false }
    await resumeCommand.run(options, worldWith(fakeMachinery(), { terminal }))
    expect(terminal.told.join('\n')).toContain('blocks/001-00000001.block was cut off; it is done again')
    expect(terminal.told.join('\n')).toContain('5 of 6 replications are there')
  })

  it('makes failed replications again only when it is asked to', async () => {
    const failing: Replicate = (task, replication) => {
      if (replication === 2) throw new Error('out of luck')
      return fakeReplicate(task, replication)
    }
    expect(await made(fakeMachinery({}, failing))).toBe(1)
    expect((await resumed()).code).toBe(1)
    expect(stateOf()).toMatchObject({ failures: [{ replication: 2 }, { replication: 2 }] })
    expect((await resumed(fakeMachinery(), true)).code).toBe(0)
    expect(stateOf()).toMatchObject({ failures: [], results: 'complete' })
  })

  it('refuses another build of the program, and a manifest that was changed', async () => {
    await made()
    await expect(resumed(other('younger'))).rejects.toThrow('was begun by another build of the program (version 1.2.3)')
    const file = join(folder, 'manifest.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"values":[30]', '"values":[31]'))
    await expect(resumed()).rejects.toThrow(`${file} was changed since it was written`)
  })
})

describe('whistlelab status', () => {
  it('counts blocks, names damage and failures, and says what to do next', async () => {
    await made(fakeMachinery(), true)
    expect(told()).toMatch(/^blocks +0 of 6 there$/m)
    expect(told()).toMatch(/^results +not written yet$/m)
    await resumed()
    expect(told()).toMatch(/^next +whistlelab report/m)
    remove(BLOCKS[0])
    const flipped = readFileSync(blockFile(BLOCKS[5]))
    flipped[flipped.length - 100] ^= 1
    writeFileSync(blockFile(BLOCKS[5]), flipped)
    expect(stateOf()).toMatchObject({
      blocks: { total: 6, done: 4, damaged: [{ file: 'blocks/001-00000002.block', damage: 'altered' }] },
      scenarios: [
        { name: 'haigang-before', replications: 3, done: 2 },
        { name: 'half', replications: 3, done: 2 },
      ],
      missing: ['000-00000000.block', '001-00000002.block'],
    })
    expect(told()).toContain(`${folder}/blocks/001-00000002.block is altered, and will be done again`)
    expect(told()).toMatch(/^next +whistlelab resume/m)
  })

  it('refuses what is no run', () => {
    expect(() => told()).toThrow(`there is no folder ${folder}; give the folder of a run`)
    expect(() => told(false, place)).toThrow('has no manifest.json')
  })
})

describe('whistlelab merge', () => {
  const merged = async () => {
    const terminal = listener()
    const code = await mergeCommand.run({ ...SHOWN, folder }, worldWith(fakeMachinery(), { terminal }))
    return { code, told: terminal.told.join('\n') }
  }

  it('writes nothing while blocks are missing, lists them, and ends with 3', async () => {
    await made(fakeMachinery(), true)
    const { code, told } = await merged()
    expect(code).toBe(3)
    expect(told).toContain(`6 blocks are missing in ${folder}; nothing was merged:`)
    expect(told).toContain('  blocks/001-00000002.block: half, replication 2\n')
    expect(readdirSync(folder).sort()).toEqual(['blocks', 'manifest.json'])
  })

  it('makes the same results again, and sweeps up after those who died', async () => {
    await made()
    const whole = stateOf()
    for (const name of ['summary.json', 'replications.csv', 'results.json']) rmSync(join(folder, name))
    const stray = join(folder, 'blocks', `.000-00000000.block.${hostname()}.4194305.0a1b2c3d.tmp`)
    writeFileSync(stray, 'half')
    expect((await merged()).code).toBe(0)
    expect(stateOf()).toEqual(whole)
    expect(readdirSync(join(folder, 'blocks')).sort()).toEqual(BLOCKS.map((name) => `${name}.block`))
  })
})

describe('whistlelab verify', () => {
  it('finds that all is as it was made', async () => {
    await made()
    const { code, printed } = await verified()
    expect(code).toBe(0)
    expect(printed).toContain(`6 of 6 replications in ${folder} were made again: the same to the last bit.`)
    expect(printed).toContain(`12 result files are what the blocks give; sha256 ${stateOf()['resultsHash'] as string}.`)
  })

  it('makes a sample again, spread evenly', async () => {
    await made()
    const again: string[] = []
    const counting: Replicate = (task, replication) => {
      again.push(`${task.name} ${replication}`)
      return fakeReplicate(task, replication)
    }
    await verified({ sample: 3 }, fakeMachinery({}, counting))
    expect(again).toEqual(['haigang-before 0', 'half 1', 'haigang-before 2'])
  })

  it('names the first difference', async () => {
    await made()
    const { plan, manifest, folder: opened } = openedRun(folder, diskFiles, fakeMachinery().engine)
    const block = { scenario: 1, from: 1, to: 2 }
    const result = opened.blocks.read(block)!
    result.rows[2] = 0.5
    const where = { run: manifest.run, block, numbers: numbersIn(plan, block) }
    writeFileSync(blockFile(BLOCKS[4]), blockBytes(where, result))
    const { code, printed } = await verified()
    expect(code).toBe(1)
    expect(printed).toMatch(
      /^replication 1 of half differs first in measure \w+: 0\.5 in the block, 30\.\d+ made again$/,
    )
  })

  it('names a result file that was touched', async () => {
    await made()
    const file = join(folder, 'groups.csv')
    writeFileSync(file, readFileSync(file, 'utf8') + '\n')
    const { code, printed } = await verified()
    expect([code, printed]).toEqual([
      1,
      expect.stringContaining(`${file} is not what the blocks give, or not what results.json says; whistlelab merge`),
    ])
  })

  it('looks at every scenario, whatever the size of the sample', async () => {
    await made()
    for (const sample of [2, 3, 4, 5]) {
      const names = new Set<string>()
      const counting: Replicate = (task, replication) => (names.add(task.name), fakeReplicate(task, replication))
      await verified({ sample }, fakeMachinery({}, counting))
      expect([...names].sort()).toEqual(['haigang-before', 'half'])
    }
  })

  it('does not believe a list that vouches for other files, or for none', async () => {
    await made()
    const list = join(folder, 'results.json')
    const text = readFileSync(list, 'utf8')
    const kept = JSON.parse(text) as { files: Record<string, string> }
    writeFileSync(list, JSON.stringify({ ...kept, files: { ...kept.files, 'groups.csv': '0'.repeat(64) } }))
    expect((await verified()).code).toBe(1)
    writeFileSync(list, JSON.stringify({ ...kept, files: {} }))
    expect((await verified()).code).toBe(1)
    writeFileSync(list, text)
    expect((await verified()).code).toBe(0)
    rmSync(join(folder, 'summary.json'))
    expect(stateOf()).toMatchObject({ results: 'none', resultsHash: null })
  })

  it('stops at the first difference', async () => {
    await made()
    let calls = 0
    const other: Replicate = (task, replication) => (calls++, fakeReplicate({ ...task, seed: 'x' }, replication))
    const { printed } = await verified({}, fakeMachinery({}, other))
    expect(printed).toMatch(/^replication 0 of haigang-before differs first/)
    expect(calls).toBe(1)
  })

  it('tells what is missing', async () => {
    await made()
    remove(BLOCKS[2])
    expect(await verified()).toMatchObject({
      code: 3,
      told: expect.stringContaining('1 block is missing, so') as string,
    })
  })

  it('makes one replication alone, and finds that it fails as it did', async () => {
    const failing: Replicate = (task, replication) => {
      if (replication === 2) throw new Error('out of luck')
      return fakeReplicate(task, replication)
    }
    await made(fakeMachinery({}, failing))
    const alone = { scenario: 'half', replication: 2 }
    expect((await verified(alone, fakeMachinery({}, failing))).code).toBe(0)
    expect(await verified(alone)).toMatchObject({
      code: 1,
      printed: 'replication 2 of half failed: out of luck; made again, it did not fail',
    })
    const none = verified({ scenario: 'half', replication: 3 })
    await expect(none).rejects.toThrow(`has no replication 3 of half; it has haigang-before, half`)
  })

  it('compares two builds of the program, and says that it does', async () => {
    await made()
    const { code, told } = await verified({}, other('younger'))
    expect(code).toBe(0)
    expect(told).toContain('This is another build of the program')
  })
})
