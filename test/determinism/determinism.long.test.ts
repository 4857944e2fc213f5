/**
 * One result everywhere: the same small job has the same bits in this process, through one and two worker threads, under this Node and
 * Node 22 as processes of their own, and in a browser. The hashes are kept in hashes.txt, so that another processor or operating system is
 * compared with this one too, and no change of results goes unnoticed. They may change with the model or the arithmetic only, together with a
 * line in CHANGELOG.md: `npx vitest run test/determinism -u` writes them anew.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inMemory, runBatch } from '../../sim/run/batch.ts'
import { openPool } from '../../sim/threads/pool.ts'
import { blocksOf } from '../../sim/run/plan.ts'
import { FILES } from '../scenario/scenario-folder.ts'
import { bundledJob } from './bundle.ts'
import { lineOf, smallJob, smallPlan } from './small-job.ts'

const CHROMIUM = '/usr/bin/chromium'
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const NODE_22 =
  process.env.WHISTLE_NODE22 ??
  fileURLToPath(new URL('../../.cache/node22/node_modules/node/bin/node', import.meta.url))
const INSTALL_22 = 'npm install --prefix .cache/node22 --no-save node@22'

const here = smallJob(FILES)
let script = ''

beforeAll(async () => {
  script = await bundledJob()
})

it('has the hashes that are kept', async () => {
  const remedy =
    'rows are others: a measure more, or a change of results, which the CHANGELOG must tell; if it is meant, run: npx vitest run test/determinism -u'
  await expect(here, remedy).toMatchFileSnapshot('hashes.txt')
})

it.each([1, 2])('is the same in a pool of %d', async (workers) => {
  const plan = smallPlan(FILES)
  const pool = openPool({ workers })
  const store = inMemory()
  expect(await runBatch(plan, pool, store).finally(() => pool.close())).toEqual({ interrupted: false })
  const rows = blocksOf(plan).flatMap((block) => [...store.read(block)!.rows])
  expect(here.endsWith(`\n${lineOf(rows)}`)).toBe(true)
})

/** Runs the bundled job in a process of its own; answers the engine's version and the hashes. */
function inProcess(node: string): string[] {
  const input = `${script}\nprocess.stdout.write(process.versions.node + '\\n' + job.smallJob(${JSON.stringify(FILES)}))`
  const [version, ...lines] = execFileSync(node, ['-'], { input, encoding: 'utf8' }).split('\n')
  return [version, lines.join('\n')]
}

it('is the same in another process of this Node', () => {
  expect(inProcess(process.execPath)).toEqual([process.versions.node, here])
})

describe.skipIf(!existsSync(NODE_22))(`Node 22 (needs: ${INSTALL_22}; or its path in WHISTLE_NODE22)`, () => {
  it('gives the same', () => {
    const [version, hashes] = inProcess(NODE_22)
    expect(version).toMatch(/^22\./)
    expect(hashes).toBe(here)
  })
})

describe.skipIf(!existsSync(CHROMIUM))('a browser (needs chromium: apt-get install chromium)', () => {
  let browser: Awaited<ReturnType<typeof chromium.launch>>

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [...QUIET, '--disable-component-update', '--disable-sync'],
    })
  })

  afterAll(() => browser.close())

  it('gives the same', async () => {
    const page = await browser.newPage()
    await page.addScriptTag({ content: script })
    expect(await page.evaluate(`job.smallJob(${JSON.stringify(FILES)})`)).toBe(here)
  })
})
