/** What `whistlelab submit` writes and asks for, without a scheduler: its scripts are run by a shell, with programs that only say what they got. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../cli/command-line.ts'
import type { Answer, OutsidePrograms } from '../../cli/cluster/outside-programs.ts'
import { parallelScripts, slurmScripts } from '../../cli/cluster/submission-scripts.ts'
import { submit } from '../../cli/cluster/submit-command.ts'
import type { SubmitOptions } from '../../cli/cluster/submit-command.ts'
import { listener } from '../cli/terminal/listener.ts'
import { ended } from './shell.ts'
import { BLOCKS, machinery, planSmallRun } from './small-run.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const place = mkdtempSync(join(tmpdir(), 'whistle-submit-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const template = (name: string): string => readFileSync(join(ROOT, 'deploy', name), 'utf8')
const HOSTILE = join(place, `it's a "run" $HOME; touch ${join(place, 'pwned')} & {} {1} * \`id\` #运行`)

const ENGINE = machinery.engine

/** A folder of the program with a worker of one line. */
function program(): string {
  const folder = mkdtempSync(join(place, 'program-'))
  mkdirSync(join(folder, 'dist'))
  symlinkSync(join(ROOT, 'deploy'), join(folder, 'deploy'))
  writeFileSync(join(folder, 'dist', 'whistlelab-worker.mjs'), `// the worker of ${ENGINE}\n`)
  return folder
}

/** A program that writes its words to a file and ends with a code; it stands in a folder of its own, for PATH. */
function fakeProgram(name: string, text: string): string {
  const folder = mkdtempSync(join(place, 'bin-'))
  writeFileSync(join(folder, name), `#!/bin/bash\n${text}\n`)
  chmodSync(join(folder, name), 0o755)
  return folder
}

describe('the scripts', () => {
  const handover = { folder: HOSTILE, tasks: 8 }
  const slurm = { ...handover, memory: '182M', mergeMemory: '954M', partition: undefined, time: undefined }

  /** Runs a script of Slurm with a Node that says what it got and ends with a code. */
  async function run(script: string, code: number, environment: Readonly<Record<string, string>> = {}) {
    const node = join(fakeProgram('node', `printf '<%s>' "$@"; exit ${code}`), 'node')
    const bin = fakeProgram('scontrol', `echo "requeue: $*"`)
    const nothing = fakeProgram('sleep', ':')
    const scripts = slurmScripts({ ...slurm, node }, template)
    const file = join(mkdtempSync(join(place, 'script-')), 'script')
    writeFileSync(file, script === 'array' ? scripts.array : scripts.merge)
    const path = `${bin}:${nothing}:${process.env['PATH']}`
    return ended('bash', [file], {
      PATH: path,
      SLURM_ARRAY_JOB_ID: '40',
      SLURM_ARRAY_TASK_ID: '5',
      SLURM_JOB_ID: '47',
      ...environment,
    })
  }

  it('hand every word over as it was meant', async () => {
    const { printed, code } = await run('array', 0)
    expect(printed).toContain(`<${HOSTILE}/slurm/whistlelab-worker.mjs><worker><${HOSTILE}><--index><5><--count><8>`)
    expect(code).toBe(0)
    expect((await run('merge', 0)).printed).toContain(`<${HOSTILE}/slurm/whistlelab-worker.mjs><merge><${HOSTILE}>`)
    expect(existsSync(join(place, 'pwned'))).toBe(false)
  })

  it('start a task again after a crash, three times, but not after wrong input or an interruption', async () => {
    expect((await run('array', 1)).printed).toContain('requeue: requeue 40_5')
    expect((await run('array', 137, { SLURM_RESTART_COUNT: '2' })).printed).toContain('requeue: requeue 40_5')
    expect(await run('array', 137, { SLURM_RESTART_COUNT: '3' })).toMatchObject({ code: 137 })
    for (const [code, restarts] of [
      [137, '3'],
      [2, '0'],
      [130, '0'],
      [0, '0'],
    ] as const) {
      expect((await run('array', code, { SLURM_RESTART_COUNT: restarts })).printed).not.toContain('requeue:')
    }
  })

  it('look again for blocks that a network disk shows late, but not for what will not come', async () => {
    const times = ({ printed }: { printed: string }) => printed.split('<merge>').length - 1
    const late = await run('merge', 3)
    expect([times(late), late.code]).toEqual([5, 3])
    const broken = await run('merge', 2)
    expect([times(broken), broken.code]).toEqual([1, 2])
  })

  it('tell Slurm what was asked for, and nothing twice', () => {
    const { array, merge } = slurmScripts({ ...slurm, node: '/n', partition: 'long', time: '1-12' }, template)
    const directives = (text: string) =>
      text
        .split('\n')
        .filter((line) => line.startsWith('#SBATCH'))
        .map((line) => line.slice(8))
    expect(directives(array).sort()).toEqual(
      [
        '--job-name=whistle',
        '--time=1-12',
        '--partition=long',
        '--array=0-7',
        '--mem=182M',
        '--nodes=1',
        '--ntasks=1',
        '--cpus-per-task=1',
      ]
        .concat(['--requeue', '--open-mode=append', '--output=array-%A_%a.log'])
        .sort(),
    )
    expect(directives(merge)).toEqual(expect.arrayContaining(['--mem=954M', '--time=1-12', '--partition=long']))
  })

  it('refuse folders that could not be named', () => {
    const slurmIn = (folder: string) => () => slurmScripts({ ...slurm, folder, node: '/n' }, template)
    const parallelIn = (folder: string) => () =>
      parallelScripts({ ...handover, folder, node: '/n', hosts: ':' }, template)
    expect(slurmIn('/runs/100%')).toThrow('mean something else to Slurm')
    expect(parallelIn('/runs/100%')).not.toThrow()
    expect(slurmIn('/a\nb')).toThrow('a line break')
    expect(parallelIn('/a\nb')).toThrow('a line break')
  })
})

describe('submit', () => {
  let count = 0
  function planned(): string {
    const folder = join(place, `run ${count++}`)
    planSmallRun(folder)
    return folder
  }

  /** Programs that answer from a list, and remember what they were asked. */
  function programs(...answers: (Partial<Answer> | undefined)[]): OutsidePrograms & { readonly asked: string[][] } {
    const asked: string[][] = []
    const next = (): Answer | undefined => {
      const answer = answers.shift()
      return answer && { code: 0, printed: '', told: '', ...answer }
    }
    return {
      asked,
      ask: async (...words) => (asked.push(words.flat()), next()),
      watch: async (name, args) => (asked.push([name, ...args]), next()?.code),
    }
  }

  async function submitted(
    options: Partial<SubmitOptions> & { folder: string },
    outside: OutsidePrograms,
    of = program(),
  ) {
    const heard = listener()
    const means = { ...machinery, programs: outside, program: of, node: '/opt/node' }
    const unasked = { partition: undefined, time: undefined, memory: undefined, hosts: undefined, dryRun: false }
    const order: SubmitOptions = { tasks: 8, engine: 'slurm', ...unasked, ...options }
    const code = await submit(order, means, heard, new AbortController().signal)
    return { code, printed: heard.printed.join('\n'), told: heard.told.join('\n') }
  }

  it('writes the scripts and the worker, submits both jobs, and says how to watch', async () => {
    const folder = planned()
    const outside = programs({ printed: 'slurm 22' }, { printed: '12;cluster\n' }, { printed: '13\n' })
    const { code, printed } = await submitted({ folder }, outside)
    expect(code).toBe(0)
    expect(outside.asked.slice(1)).toEqual([
      ['sbatch', '--parsable', `--chdir=${folder}/slurm/log`, `${folder}/slurm/array.sbatch`],
      [
        'sbatch',
        '--parsable',
        `--chdir=${folder}/slurm/log`,
        '--dependency=afterok:12',
        '--kill-on-invalid-dep=yes',
        `${folder}/slurm/merge.sbatch`,
      ],
    ])
    expect(printed).toContain(`Array job 12: 8 tasks for ${BLOCKS} of ${BLOCKS} blocks`)
    expect(printed).toContain(`Watch: whistlelab status '${folder}'`)
    expect(readFileSync(join(folder, 'slurm', 'whistlelab-worker.mjs'), 'utf8')).toBe(`// the worker of ${ENGINE}\n`)
    expect(readFileSync(join(folder, 'slurm', 'array.sbatch'), 'utf8')).toMatch(/^tasks=8$/m)
    expect(existsSync(join(folder, 'slurm', 'log'))).toBe(true)
  })

  it('shows everything and writes nothing in a dry run', async () => {
    for (const engine of ['slurm', 'parallel'] as const) {
      const folder = planned()
      const outside = programs()
      const { code, printed } = await submitted({ folder, dryRun: true, engine }, outside)
      expect(code).toBe(0)
      expect(outside.asked).toEqual([])
      expect(existsSync(join(folder, engine))).toBe(false)
      expect(printed).toContain(engine === 'slurm' ? 'sbatch --parsable' : `bash '${folder}/parallel/run.sh'`)
    }
  })

  it('makes no more tasks than there are blocks', async () => {
    const { printed, told } = await submitted({ folder: planned(), tasks: 500, dryRun: true }, programs())
    expect(told).toBe(`there are only ${BLOCKS} blocks: ${BLOCKS} tasks`)
    expect(printed).toContain(`#SBATCH --array=0-${BLOCKS - 1}`)
  })

  it('explains what is missing, and writes nothing then', async () => {
    const folder = planned()
    await expect(submitted({ folder }, programs(undefined))).rejects.toThrow(/no sbatch on this machine.*--dry-run/)
    await expect(submitted({ folder, engine: 'parallel' }, programs(undefined))).rejects.toThrow(
      'apt-get install parallel',
    )
    await expect(submitted({ folder: place }, programs())).rejects.toThrow('manifest.json')
    const bare = program()
    rmSync(join(bare, 'dist'), { recursive: true })
    await expect(submitted({ folder }, programs({}), bare)).rejects.toThrow('npm run build')
    expect(existsSync(join(folder, 'slurm'))).toBe(false)
  })

  it('says which job stands when the other is refused', async () => {
    const outside = programs({}, { printed: '12' }, { code: 1, told: 'sbatch: error: no more jobs\n' })
    const folder = planned()
    const refused = submitted({ folder }, outside)
    await expect(refused).rejects.toThrow(
      /refused the merge job: sbatch: error: no more jobs\nArray job 12 is submitted.*whistlelab merge/,
    )
  })

  it('ends with the exit code of the merge when GNU parallel does the work', async () => {
    const folder = planned()
    const outside = programs({}, { code: 3 })
    const asked = { engine: 'parallel', hosts: ['ann@h1', '16/h2'] } as const
    expect((await submitted({ folder, ...asked }, outside)).code).toBe(3)
    expect(outside.asked[1]).toEqual(['bash', `${folder}/parallel/run.sh`])
    expect(readFileSync(join(folder, 'parallel', 'run.sh'), 'utf8')).toMatch(/^hosts=ann@h1,16\/h2$/m)
    expect(readFileSync(join(folder, 'parallel', 'task.sh'), 'utf8')).toMatch(/^tasks=8$/m)
  })
})

describe('the words of submit', () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['', /--tasks is missing/],
    ['--tasks 0', /--tasks is "0"/],
    ['--tasks 3', /--engine is missing; give it slurm or parallel/],
    ['--tasks 3 --engine pbs', /--engine is "pbs"; give slurm or parallel/],
    ['--tasks 3 --engine slurm --hosts a', /--hosts means nothing to --engine slurm/],
    ['--tasks 3 --engine parallel --time 5', /--time means nothing to --engine parallel/],
    ['--tasks 3 --engine slurm --time soon', /--time is "soon"; give minutes/],
    ['--tasks 3 --engine slurm --memory 4', /--memory is "4"; give a number with M or G/],
    ['--tasks 3 --engine slurm --partition a;b', /--partition is "a;b"/],
    ['--tasks 3 --engine parallel --hosts a,-oProxyCommand=x', /--hosts has "-oProxyCommand=x"/],
    ['--tasks 3 --engine parallel --hosts a,,b', /--hosts has ""/],
    ['--tasks 3 --engine slurm --dry-runs', /did you mean --dry-run/],
  ]

  it.each(wrong)('%s is refused', async (words, message) => {
    const heard = listener()
    const args = ['submit', place, ...words.split(' ').filter(Boolean)]
    expect(await main(args, { terminal: heard, interruption: new AbortController().signal })).toBe(2)
    expect(heard.told.join('\n')).toMatch(message)
  })
})
