/** A run folder of which somebody changed what no block knows of: nothing vouches for it, and no number in it empties or kills a command. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mergeCommand } from '../../../cli/folder/merge-command.ts'
import { reportCommand } from '../../../cli/folder/report-command.ts'
import { verifyCommand } from '../../../cli/folder/verify-command.ts'
import { runCommand } from '../../../cli/run/run-command.ts'
import { checkedResults, openedRun } from '../../../cli/work/opened-run.ts'
import { sumOf } from '../../../sim/analysis/manifest-sum.ts'
import { planOf } from '../../../sim/analysis/manifest.ts'
import type { Manifest } from '../../../sim/analysis/summary.ts'
import { runHash } from '../../../sim/run/plan.ts'
import { diskFiles } from '../../../sim/store/run-store-disk.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import { listener } from '../terminal/listener.ts'
import { fakeReplicate } from '../../run/fake-city.ts'
import { fakeMachinery } from '../work/fake-machinery.ts'
import { worldWith } from '../work/world.ts'

const AS_HTML = { format: ['html' as const], annex: false, for: undefined, date: undefined }

const place = mkdtempSync(join(tmpdir(), 'whistlelab-changed-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const SHOWN = { lang: 'en', all: false, json: false, quiet: true } as const
const machinery = fakeMachinery()
const folder = join(place, 'run')
const FILES = ['manifest.json', 'results.json', 'summary.json'] as const
const kept = new Map<string, string>()
const file = (name: string): string => join(folder, name)

const NUMBERS = { replications: 2, days: 21, warmUp: 7, seed: '007', workers: 1, out: folder, weekly: 'yes' as const }
const scenarios = ['haigang-before', 'half=haigang-before,street.staff=30']
const GIVEN = {
  ...SHOWN,
  ...NUMBERS,
  planOnly: false,
  exact: false,
  force: false,
  project: undefined,
  scenarios,
  set: [],
}

beforeAll(async () => {
  expect(await runCommand.run(GIVEN, worldWith(machinery))).toBe(0)
  for (const name of FILES) kept.set(name, readFileSync(file(name), 'utf8'))
})
beforeEach(() => {
  for (const [name, text] of kept) writeFileSync(file(name), text)
})

const opened = () => openedRun(folder, diskFiles, machinery.engine)
const report = () => reportCommand.run({ folder, lang: 'en', ...AS_HTML }, worldWith(machinery))
async function verified() {
  const terminal = listener()
  const given = { folder, sample: undefined, scenario: undefined, replication: undefined, workers: 1 }
  const code = await verifyCommand.run(given, worldWith(machinery, { terminal }))
  return [code, terminal.printed.at(-1)] as const
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] extends object | null ? Open<NonNullable<T[Key]>> : T[Key] }

/** The same file with parts of it changed; `changedWithSum` with a sum that fits, as a program would write it. */
function changed(name: (typeof FILES)[number], change: (parts: Open<Manifest>) => void): void {
  const parts = JSON.parse(kept.get(name)!) as Open<Manifest>
  change(parts)
  writeFileSync(file(name), JSON.stringify(parts, null, 2))
}

function changedWithSum(change: (parts: Open<Manifest>) => void): void {
  changed('manifest.json', (parts) => {
    change(parts)
    parts.sum = sumOf(parts)
  })
}

describe('a manifest that was changed', () => {
  it.each<[string, (manifest: Open<Manifest>) => void]>([
    ['the command', (it) => (it.command = 'whistlelab run something-else')],
    ['a title', (it) => (it.bases[0].title.en = 'The best of all districts')],
    ['what sets a value', (it) => (it.levers[0].source = 'E001')],
    ['the version', (it) => (it.version = '9.9.9')],
    ['replications', (it) => (it.replications = it.scenarios[0].replications = it.scenarios[1].replications = 3)],
  ])(
    '%s: neither vouched for nor reported, before there are results, after, and with a sum that fits',
    async (_, change) => {
      changed('manifest.json', change)
      expect(opened).toThrow('manifest.json was changed since it was written: its sum is not that of what it says')
      await expect(verified()).rejects.toThrow(InputError)
      rmSync(file('results.json'))
      expect(opened).toThrow('or give the command of the run again with --out and this folder: its blocks stay')
      writeFileSync(file('results.json'), kept.get('results.json')!)
      changedWithSum(change)
      expect(() => checkedResults(opened())).toThrow('manifest.json is not what the results were made of')
      await expect(report()).rejects.toThrow(InputError)
    },
  )

  it('is put right by the command of the run, which computes nothing again', async () => {
    changed('manifest.json', (it) => (it.bases[0].title.en = 'The best of all districts'))
    let made = 0
    const counting = fakeMachinery({}, (ready, replication) => (made++, fakeReplicate(ready, replication)))
    expect(await runCommand.run(GIVEN, worldWith(counting))).toBe(0)
    expect([made, readFileSync(file('manifest.json'), 'utf8')]).toEqual([0, kept.get('manifest.json')])
  })

  it('is a difference that verify names, and a merge makes results of what it says', async () => {
    expect((await verified())[0]).toBe(0)
    changedWithSum((it) => (it.bases[0].title.en = 'The best of all districts'))
    const [code, printed] = await verified()
    expect([code, printed]).toEqual([1, expect.stringContaining('manifest.json is not what the results were made of')])
    expect(await mergeCommand.run({ ...SHOWN, folder }, worldWith(machinery))).toBe(0)
    expect((await verified())[0]).toBe(0)
  })
})

describe('a manifest that none can be', () => {
  it.each([0, -1, 1.5, 1e9, 2 ** 53 - 1, '2', null])('%s replications', (many) => {
    const wanted = 'must be a whole number from 1 to 1000000. Nothing of it is believed: put back what was written'
    changed('manifest.json', (it) => (it.scenarios[1].replications = many as number))
    expect(opened).toThrow(`manifest.json: scenarios[1].replications is ${JSON.stringify(many)}, and ${wanted}`)
    changed('manifest.json', (it) => (it.replications = many as number))
    expect(opened).toThrow(`manifest.json: replications is ${JSON.stringify(many)}, and ${wanted}`)
  })

  it.each<[string, (manifest: Open<Manifest>) => void, string]>([
    [
      'an object for a command',
      (it) => (it.command = { markup: '<script>' } as never),
      'command is {"markup":"<script>"}',
    ],
    [
      'more replications than any scenario has',
      (it) => (it.replications = 7),
      'replications is 7, and of no scenario more',
    ],
    ['two scenarios of a name', (it) => (it.scenarios[1].name = it.scenarios[0].name), 'two scenarios have one name'],
    ['another baseline', (it) => (it.baseline = 'half'), 'baseline is "half", and no first scenario'],
    ['a base that is not there', (it) => (it.scenarios[1].base = 5), 'scenario half has base 5 of 1'],
    ['a value too few', (it) => (it.scenarios[1].values = []), 'scenario half has 0 values for 1 levers'],
    ['a stray alias', (it) => (it.aliases = [{ name: 'a', of: 'b' }]), 'alias a is of b, which is no scenario'],
    ['another follow-up', (it) => (it.followUpDays = 91), 'followUpDays is 91, and must be 90'],
    ['another unit', (it) => (it.levers[0].unit = 'km'), 'street.staff is no lever, or has another unit'],
    ['a default of another source', (it) => (defaultIn(it).source = 'E001'), 'or not as its own row says'],
    ['a base of another hash', (it) => (it.bases[0].hash = '0'.repeat(64)), 'do not make its setting and hash'],
  ])('%s', (_, change, message) => {
    changed('manifest.json', change)
    expect(opened).toThrow(InputError)
    expect(opened).toThrow(message)
  })

  it('says of its levers what its setting does not, with a hash that fits', () => {
    changed('manifest.json', (it) => {
      it.bases[0].levers.find(({ name }) => name === 'street.staff')!.value = 12
      it.run = runHash(planOf(it), it.engine)
    })
    expect(opened).toThrow('the levers of haigang-before do not make its setting and hash')
  })

  it('is refused in a sentence, whatever stands in place of any part', () => {
    const whole = JSON.parse(kept.get('manifest.json')!) as Record<string, unknown>
    for (const [parent, key] of partsOf(whole)) {
      const was = parent[key]
      for (const odd of [null, -1, 1e300, 'x', [], {}, undefined]) {
        parent[key] = odd
        if (key !== 'sum') whole['sum'] = sumOf(whole as unknown as Manifest)
        writeFileSync(file('manifest.json'), JSON.stringify(whole))
        try {
          expect(checkedResults(opened())).toBeDefined()
        } catch (error) {
          expect(error, `${key} = ${JSON.stringify(odd)}`).toBeInstanceOf(InputError)
        }
      }
      parent[key] = was
      whole['sum'] = sumOf(whole as unknown as Manifest)
    }
  })
})

function defaultIn({ bases }: Open<Manifest>) {
  return bases[0].levers.find(({ setBy }) => setBy === 'default')!
}

/** Places of a tree of data: all parts of an object, the first of a list; of what the hash covers only the top. */
function partsOf(tree: unknown): [Record<string, unknown>, string][] {
  if (typeof tree !== 'object' || tree === null) return []
  const parent = tree as Record<string, unknown>
  const keys = Array.isArray(tree) ? Object.keys(tree).slice(0, 1) : Object.keys(tree)
  return keys.flatMap((key) => {
    const covered = ['setting', 'anchor', 'anchorSetting', 'value', 'domains'].includes(key)
    return [[parent, key] as [Record<string, unknown>, string], ...(covered ? [] : partsOf(parent[key]))]
  })
}

describe('results that were changed', () => {
  it.each([0, -1, 3, 1e9, '2', null])('%s completed: a sentence with a remedy', async (completed) => {
    changed('results.json', (it) => Object.assign(it, { completed }))
    expect(() => checkedResults(opened())).toThrow(
      `results.json says that the results rest on ${JSON.stringify(completed)} replications, of 2 that the run has. Put it back, or`,
    )
    await expect(report()).rejects.toThrow(InputError)
    expect((await verified())[0]).toBe(1)
  })

  it('fewer completed than there are: a difference', async () => {
    changed('results.json', (it) => Object.assign(it, { completed: 1 }))
    expect((await verified())[0]).toBe(1)
  })

  it('a list that is none, and a summary of somebody else', async () => {
    changed('results.json', (it) => Object.assign(it, { files: 7 }))
    expect(() => checkedResults(opened())).toThrow('has no list of files with their checksums')
    writeFileSync(file('results.json'), kept.get('results.json')!)
    changed('summary.json', (it) => Object.assign(it, { completed: 3 }))
    await expect(report()).rejects.toThrow(
      'summary.json is not what results.json vouches for; whistlelab merge makes it',
    )
  })
})
