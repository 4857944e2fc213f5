/** A disk that is full in the middle of a run: what is there stays, the message says so, and with more room the run comes to the same bytes. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { makeFolder } from '../../../sim/store/folder-maker.ts'
import { Draws } from '../draws.ts'
import type { Row } from './campaign.ts'
import { Counts } from './campaign.ts'
import { WHOLE, plannedIn, resultsOf, undisturbed, wholeBlocks, working } from './small-run.ts'

const DISKS = 2
/** From room for the manifest alone to room for all. */
const SIZES = { from: 150, to: 3000 }

export async function filled(number: number): Promise<Row> {
  const draws = new Draws('reliability: disk', number)
  const base = await undisturbed()
  const counts = new Counts()
  const losses: string[] = []
  const row = (): Row => ({ campaign: 'disk', number, counts: counts.all, losses })
  try {
    for (let at = 0; at < DISKS; at++) {
      const where = join(base.place, `disk-${at}`)
      makeFolder(where)
      const size = SIZES.from + draws.whole(SIZES.to - SIZES.from)
      if (!mounted(where, `size=${size}k`))
        return { ...row(), skipped: 'no small disk could be mounted (that needs root)' }
      try {
        const folder = join(where, 'run')
        plannedIn(folder)
        const whole = draws.chance(WHOLE)
        const { code, told } = await working(folder, base.worker, whole).ended
        const there = wholeBlocks(folder)
        if (code === 0) counts.add('disks with room enough')
        else if (code === 1 && /the disk is full; .* safe in|no replication was kept/.test(told))
          counts.add('full disks, told')
        else losses.push(`a disk of ${size} kB ended the program with ${code}: ${told.slice(-200)}`)
        mounted(where, 'remount,size=64m')
        if (wholeBlocks(folder) !== there) losses.push('blocks were lost')
        const again = await working(folder, base.worker, draws.chance(WHOLE)).ended
        if (again.code !== 0) losses.push(`with more room resume ended with ${again.code}: ${again.told.slice(-200)}`)
        if ((await resultsOf(folder)) !== base.results) losses.push('the results are other bytes')
        else counts.add('results the same to the byte')
      } finally {
        execFileSync('umount', [where])
      }
    }
  } finally {
    base.remove()
  }
  return row()
}

function mounted(where: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', where], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
