/** GNU parallel as it is: on this machine, and over SSH to two hosts, one of which is cut off in mid-run. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { machinePrograms } from '../../cli/cluster/outside-programs.ts'
import type { OutsidePrograms } from '../../cli/cluster/outside-programs.ts'
import { submit } from '../../cli/cluster/submit-command.ts'
import { listener } from '../cli/terminal/listener.ts'
import { until } from './shell.ts'
import {
  BLOCKS,
  blockFiles,
  builtProgram,
  machinery,
  planSmallRun,
  resultsIn,
  resultsOfOneProcess,
} from './small-run.ts'
import { startHosts, whyNoHosts } from './ssh-hosts.ts'
import type { SshHosts } from './ssh-hosts.ts'

const why = whyNoHosts()

describe.skipIf(why !== undefined)(`with GNU parallel${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  // A name that a shell, or GNU parallel itself, could misread.
  const place = mkdtempSync(join(tmpdir(), "whistle's {} {1} $HOME "))
  let program: string
  let expected: unknown
  let hosts: SshHosts

  beforeAll(async () => {
    program = await builtProgram(join(place, 'program'))
    expected = await resultsOfOneProcess(join(place, 'one'))
    hosts = await startHosts(['h1', 'h2'])
  })
  afterAll(async () => {
    await hosts?.down()
    rmSync(place, { recursive: true, force: true })
  })

  /** @returns the exit code */
  function submitted(folder: string, tasks: number, names?: readonly string[], stop = new AbortController()) {
    const asked = {
      engine: 'parallel',
      hosts: names,
      partition: undefined,
      time: undefined,
      memory: undefined,
    } as const
    const means = { ...machinery, programs: atTheSeat(hosts, `${folder}.log`), program, node: process.execPath }
    return submit({ folder, tasks, dryRun: false, ...asked }, means, listener(), stop.signal)
  }

  it('makes the results of one process over two hosts, one of which is cut off', { timeout: 180_000 }, async () => {
    const folder = join(place, 'two hosts')
    planSmallRun(folder)
    const code = submitted(folder, 4, ['1/h1', '1/h2'])
    await until('some blocks are there', 40, () => blockFiles(folder).length > 4)
    hosts.cut('h2')
    expect(blockFiles(folder).length).toBeLessThan(BLOCKS)
    expect(await code, readFileSync(`${folder}.log`, 'utf8')).toBe(0)
    expect(resultsIn(folder)).toEqual(expected)
    // The task of the host that is gone was begun again on the other, beside the first that goes on unheard.
    expect(readFileSync(`${folder}.log`, 'utf8').match(/slice \d of 4/g)).toHaveLength(5)
    const done = readFileSync(join(folder, 'parallel', 'joblog-4'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
    expect(done.map((line) => line.split('\t')[6])).toEqual(['0', '0', '0', '0'])
  })

  it('goes on where it was stopped, on this machine', { timeout: 180_000 }, async () => {
    const folder = join(place, 'here')
    planSmallRun(folder)
    const stop = new AbortController()
    const first = submitted(folder, 2, undefined, stop)
    await until('some blocks are there', 40, () => blockFiles(folder).length > 4)
    stop.abort()
    expect(await first).toBe(130)
    expect(blockFiles(folder).length).toBeLessThan(BLOCKS)
    expect(existsSync(join(folder, 'results.json'))).toBe(false)
    expect(await submitted(folder, 2)).toBe(0)
    expect(resultsIn(folder)).toEqual(expected)
  })
})

/** What GNU parallel and the workers say goes to a file. */
function atTheSeat({ seat, environment }: SshHosts, log: string): OutsidePrograms {
  const programs = machinePrograms(environment)
  const words = (program: string, args: readonly string[]): string[] => [...seat.slice(1), program, ...args]
  const quietly = ['sh', '-c', 'exec "$@" >>"$0" 2>&1', log]
  return {
    ask: (program, args) => programs.ask(seat[0], words(program, args)),
    watch: (program, args, interruption) =>
      programs.watch(seat[0], words(quietly[0], [...quietly.slice(1), program, ...args]), interruption),
  }
}
