/** A run that is killed at random instants, as a power cut does, and resumed: blocks that were there stay, and the results are the same bytes. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isTemporary } from '../../../sim/store/run-store-disk.ts'
import { Draws } from '../draws.ts'
import type { Row } from './campaign.ts'
import { Counts } from './campaign.ts'
import { SMALL_RUN } from './asked.ts'
import { WHOLE, pause, plannedIn, resultsOf, undisturbed, wholeBlocks, working } from './small-run.ts'

const KILLS = 5
/** Milliseconds: half of the kills are so long after the start, which may be before the first block or among the results. */
const LATEST = { worker: 1500, whole: 6000 }
/** The others are so long after one to six more blocks are there. */
const AFTER_BLOCKS = 150
const LONGEST_WAIT = 60_000

export async function killed(number: number): Promise<Row> {
  const draws = new Draws('reliability: kills', number)
  const base = await undisturbed()
  const counts = new Counts()
  const losses: string[] = []
  const folder = join(base.place, 'killed')
  try {
    plannedIn(folder)
    let there = 0
    for (let kill = 0; kill < KILLS && there < SMALL_RUN.blocks; kill++) {
      const whole = draws.chance(WHOLE)
      const program = working(folder, base.worker, whole)
      const state = { over: false }
      void program.ended.then(() => (state.over = true))
      const byBlocks = draws.chance(0.5)
      const wanted = files(folder) + 1 + draws.whole(6)
      if (byBlocks) await until(() => state.over || files(folder) >= wanted)
      const after = draws.whole(byBlocks ? AFTER_BLOCKS : LATEST[whole ? 'whole' : 'worker'])
      await Promise.race([program.ended, pause(after)])
      counts.add(state.over ? 'came to its end before' : 'killed')
      program.kill()
      await program.ended
      const now = wholeBlocks(folder)
      if (now < there) losses.push(`${there - now} blocks were lost by kill ${kill}, after ${after} ms`)
      if (now > there) counts.add('kills after which there were more blocks')
      there = now
    }
    const { code, told } = await working(folder, base.worker, draws.chance(WHOLE)).ended
    if (code !== 0) losses.push(`resume ended with ${code}: ${told.slice(-200)}`)
    counts.add('runs resumed to their end')
    counts.add('temporary files left by the dead', temporaries(folder))
    if ((await resultsOf(folder)) !== base.results) losses.push('the results are other bytes')
    else counts.add('results the same to the byte')
  } finally {
    base.remove()
  }
  return { campaign: 'kills', number, counts: counts.all, losses }
}

async function until(met: () => boolean): Promise<void> {
  for (let waited = 0; !met() && waited < LONGEST_WAIT; waited += 10) await pause(10)
}

/** Of blocks, whole or not. */
function files(folder: string): number {
  return readdirSync(join(folder, 'blocks')).filter((name) => !isTemporary(name)).length
}

function temporaries(folder: string): number {
  return [folder, join(folder, 'blocks')].flatMap((where) => readdirSync(where)).filter(isTemporary).length
}
