/** Two programs on one folder at the same time, begun at random distances, one of them killed now and then: the same bytes, and no block lost. */
import { join } from 'node:path'
import { Draws } from '../draws.ts'
import type { Row } from './campaign.ts'
import { Counts } from './campaign.ts'
import { WHOLE, pause, plannedIn, resultsOf, undisturbed, wholeBlocks, working } from './small-run.ts'
import type { Started } from './small-run.ts'

const PAIRS = 2

export async function twoAtOnce(number: number): Promise<Row> {
  const draws = new Draws('reliability: two', number)
  const base = await undisturbed()
  const counts = new Counts()
  const losses: string[] = []
  try {
    for (let at = 0; at < PAIRS; at++) {
      const folder = join(base.place, `two-${at}`)
      plannedIn(folder)
      const [first, second] = [draws.chance(WHOLE), draws.chance(WHOLE)]
      const one = working(folder, base.worker, first)
      await pause(draws.whole(1500))
      const other = working(folder, base.worker, second)
      const dies = draws.chance(0.5)
      if (dies) await deathOf(draws.chance(0.5) ? one : other, draws.whole(2500))
      const ends = await Promise.all([one.ended, other.ended])
      counts.add(dies ? 'pairs of which one was killed' : 'pairs that both came to their end')
      for (const { code, told } of ends) {
        // Results of two at once: the later is told to merge again.
        if (code === 1 && told.includes('another process wrote results'))
          counts.add('told that the other wrote results as well')
        else if (code !== 0 && !(dies && code === null))
          losses.push(`a program ended with ${code}: ${told.slice(-200)}`)
      }
      const there = wholeBlocks(folder)
      const last = await working(folder, base.worker, draws.chance(WHOLE)).ended
      if (last.code !== 0 || wholeBlocks(folder) < there)
        losses.push(`resume ended with ${last.code}: ${last.told.slice(-200)}`)
      if ((await resultsOf(folder)) !== base.results) losses.push('the results are other bytes')
      else counts.add('results the same to the byte')
    }
  } finally {
    base.remove()
  }
  return { campaign: 'two', number, counts: counts.all, losses }
}

async function deathOf(program: Started, after: number): Promise<void> {
  await pause(after)
  program.kill()
}
