/** The log of each street of a district as a digest: two logs that differ in a line, or in the order of two, have different ones. */
import { createHash } from 'node:crypto'
import { districtsOf } from '../../../sim/city/model/district.ts'
import { WEEKLY_HOURS, openDistrict } from '../../../sim/city/open-district.ts'
import type { World } from '../../../sim/city/world.ts'
import { watchEvents } from '../../../sim/city/story/event-log.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import type { ReadyScenario } from '../../../sim/run/replication-task.ts'
import { DAYS } from './asked.ts'

const HOURS_OF_DAY = 24
/** Characters that are kept before they are worked into a digest. */
const PIECE = 1 << 15
/** Hexadecimal digits that a double holds exactly. */
const DIGITS = 12

/** A district whose streets are listened to. */
export interface HeardDistrict {
  readonly world: World
  /** To be read once: first how many lines there were, then the digest of what is of no street, then of each street. */
  digests(): number[]
}

class Log {
  lines = 0
  private text = ''
  private readonly hash = createHash('sha256')

  add(line: string): void {
    this.lines++
    this.text += `${line}\n`
    if (this.text.length > PIECE) this.workIn()
  }

  digest(): number {
    this.workIn()
    return parseInt(this.hash.digest('hex').slice(0, DIGITS), 16)
  }

  private workIn(): void {
    this.hash.update(this.text)
    this.text = ''
  }
}

export function hearDistrict({ anchor, horizon, seed, setting }: ReadyScenario, number: number): HeardDistrict {
  const random = new RandomStreams(seed, 0)
  const district = districtsOf(setting)[number]
  const logs = Array.from({ length: district.streets + 1 }, () => new Log())
  const run = { setting, anchor, horizon, hours: WEEKLY_HOURS, random }
  const world = openDistrict(run, district, (opened) => {
    watchEvents(opened, (event) => {
      const place = event.street === undefined ? 0 : event.street - district.firstStreet + 1
      logs[place].add(JSON.stringify(event))
    })
  })
  return { world, digests: () => [logs.reduce((sum, { lines }) => sum + lines, 0), ...logs.map((log) => log.digest())] }
}

/** From its first moment on, without the others. */
export function districtAlone(city: ReadyScenario, number: number): number[] {
  const heard = hearDistrict(city, number)
  heard.world.clock.run(DAYS * HOURS_OF_DAY)
  return heard.digests()
}

/** All districts in one process, each a day and then the next. */
export function districtsByTurns(city: ReadyScenario): number[][] {
  const all = districtsOf(city.setting).map(({ number }) => hearDistrict(city, number))
  for (let day = 1; day <= DAYS; day++) for (const { world } of all) world.clock.run(day * HOURS_OF_DAY)
  return all.map((heard) => heard.digests())
}
