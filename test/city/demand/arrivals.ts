/** Times at which issues arise: in a city whose issues nobody ever finds, through the whole model; or from the streams of demand alone. */
import { demandCourse } from '../../../sim/city/demand/demand-course.ts'
import { Demand } from '../../../sim/city/demand/demand.ts'
import type { Horizon } from '../../../sim/city/model/replication.ts'
import { FOLLOW_UP_DAYS } from '../../../sim/city/model/replication.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import type { Changes, Trial } from '../small-city.ts'
import { changed, quiet, simulate } from '../small-city.ts'

const RESIDENTS = 10000

/** Streets of 10,000 residents, so that `demand.issueRate` is issues a day in each; days alike and no season unless `changes` say so. */
export function hidden(streets: number, perStreetAndDay: number, changes: Changes = {}): Trial {
  const base: Changes = {
    city: { streets, residentsPerStreet: RESIDENTS },
    demand: { issueRate: perStreetAndDay, reportPropensity: 0 },
  }
  return quiet(changed(base, changes))
}

/** The times (h), by street, through the whole model. The run goes on for 90 days after the horizon. */
export function arrivalsOf(one: Trial, horizon: Horizon, replication = 0): number[][] {
  const times = Array.from({ length: one.setting.city.streets }, (): number[] => [])
  simulate(one, horizon, replication, ({ clock }) => {
    const kind = clock.names.indexOf('issue arises')
    clock.observe((time, event, street) => {
      if (event === kind) times[street].push(time)
    })
  })
  return times
}

/** The same times from the streams alone, without a city round them: much faster. */
export function streamsOf({ setting, anchor }: Trial, horizon: Horizon, replication = 0): number[][] {
  const end = (horizon.warmUpDays + horizon.days + FOLLOW_UP_DAYS) * 24
  const course = demandCourse(setting, anchor, horizon.warmUpDays * 24, end)
  return Array.from({ length: setting.city.streets }, (_, street) => {
    const demand = new Demand(new RandomStreams('city', replication), street, RESIDENTS, course)
    const times: number[] = []
    for (let at = demand.next(0, end); at < end; at = demand.next(at, end)) times.push(at)
    return times
  })
}

/** How many of the times lie from day `from` to before day `to` of the clock. */
export function between(times: readonly number[], from: number, to: number): number {
  return times.filter((time) => time >= from * 24 && time < to * 24).length
}
