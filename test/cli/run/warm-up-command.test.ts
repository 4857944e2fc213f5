import { describe, expect, it } from 'vitest'
import { warmUpCommand } from '../../../cli/run/warm-up-command.ts'
import { WEEKLY_COUNTS, citySeries, weeklyLength, weeklyPlace, weeklyShape } from '../../../sim/city/model/weekly.ts'
import type { Replicate } from '../../../sim/run/replication-task.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { listener } from '../terminal/listener.ts'
import { fakeReplicate } from '../../run/fake-city.ts'
import { fakeMachinery } from '../work/fake-machinery.ts'
import { worldWith } from '../work/world.ts'

let seen: Setting[] = []

/** A city whose backlog rises by so much a week, up to 1,000 a street; every week 100 cases, 80 of them on time. */
function filling(aWeek: number): Replicate {
  return (task, replication) => {
    seen.push(task.setting)
    const shape = weeklyShape(task.horizon, task.setting)
    const weeklyCounts = new Float64Array(weeklyLength(shape))
    const streams = new RandomStreams('filling', replication)
    for (let street = 0; street < shape.residents.length; street++) {
      for (let week = 0; week < shape.weeks; week++) {
        const [place, noise] = [weeklyPlace(shape, street, week), streams.uniform(0, street, week)]
        const counts = { cases: 100, onTime: 80, dispatched: 100, handlingHours: 2400 }
        for (const [name, count] of Object.entries(counts)) {
          weeklyCounts[place + WEEKLY_COUNTS[name as keyof typeof counts]] = count
        }
        weeklyCounts[place + WEEKLY_COUNTS.backlog] = Math.min(1000, aWeek * (week + 1)) + 20 * noise
      }
    }
    return { ...fakeReplicate(task, replication), weeklyCounts, weekly: citySeries(weeklyCounts, shape) }
  }
}

async function warmUp(replicate: Replicate, more: { json?: boolean; lang?: 'en' | 'zh'; years?: number } = {}) {
  const terminal = listener()
  const options = {
    scenario: 'haigang-before',
    set: [],
    years: 3,
    replications: 4,
    seed: 's',
    lang: 'en',
    json: false,
  } as const
  const code = await warmUpCommand.run({ ...options, ...more }, worldWith(fakeMachinery({}, replicate), { terminal }))
  return { code, printed: terminal.printed.join('\n') }
}

describe('whistlelab warm-up', () => {
  it('names the longest cut, and whether the usual days are enough', async () => {
    const { code, printed } = await warmUp(filling(50))
    expect(code).toBe(0)
    // Full after 20 weeks; the last of them make no difference.
    const [, weeks, days] = /haigang-before: (\d+) weeks of warm-up \(open cases\), that is --warm-up (\d+)/.exec(
      printed,
    )!
    expect(Number(weeks)).toBeGreaterThanOrEqual(15)
    expect(Number(weeks)).toBeLessThanOrEqual(20)
    expect(Number(days)).toBe(7 * Number(weeks))
    expect(printed).toContain('The usual 270 days are enough.')
    expect(printed).toMatch(/^on-time rate, % +\d+ +-?0\.\d +80\.\d$/m)
  })

  it('says where they are too short, in either language', async () => {
    const { printed } = await warmUp(filling(20), { lang: 'zh' })
    expect(printed).toMatch(/haigang-before：预热4\d周（未结诉求），即 --warm-up \d+。 通常的270天在此太短/)
  })

  it('refuses with a remedy and exit code 4, in JSON too', async () => {
    const { code, printed } = await warmUp(filling(5))
    expect(code).toBe(4)
    expect(printed).toContain(
      'no warm-up can be recommended by open cases: the best cut is at the end of what is looked at: give --years 6',
    )
    const json = JSON.parse((await warmUp(filling(5), { json: true })).printed) as Record<string, unknown>
    expect(json).toMatchObject({ scenario: 'haigang-before', days: null, refusal: { why: 'end', by: 'backlog' } })
  })

  it('begins with the empty city and leaves switches and pulses out', async () => {
    seen = []
    await warmUp(filling(50))
    expect(seen).toHaveLength(4)
    expect(seen[0]).toMatchObject({ switches: [], demand: { pulse: [] } })
  })
})
