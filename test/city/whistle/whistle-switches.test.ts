/** Levers that change while whistles are on their way: what has begun keeps its form, everything else follows the new rule. */
import { describe, expect, test } from 'vitest'
import { followCases } from '../../../sim/city/story/following.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import type { Step, StepName } from '../../../sim/city/story/steps.ts'
import type { Changes } from '../small-city.ts'
import { changed, quiet, simulate } from '../small-city.ts'

/** Departments come out on Mondays only: what is whistled for in a week is heard after the Sunday on which levers switch. */
const HEARD_ON_MONDAYS: Changes = {
  demand: { issueRate: 10, mix: { lead: 0.5, joint: 0.5, assist: 0 } },
  whistle: { enabled: true, gate: 'community', threshold: 0, scope: 1, reportDeadline: 72, assemblyPatience: 40 },
  departments: { officers: 200 },
  district: { visitInterval: 7 },
  behaviour: { reportBase: 1000, reportQueue: 0, mistakenByCommunity: 1 },
}
/** The second Sunday at noon, in days of the observed period, and in hours. */
const SUNDAY = 13.5
const SWITCH = SUNDAY * 24

/** All steps of a run whose levers change on that Sunday. */
function reformed(before: Changes, after: Changes): Step[] {
  const one = quiet(changed(HEARD_ON_MONDAYS, before))
  const setting: Setting = { ...one.setting, switches: [{ from: SUNDAY, setting: changed(one.setting, after) }] }
  const steps: Step[] = []
  simulate({ ...one, setting }, { warmUpDays: 0, days: 21 }, 0, (world) => {
    followCases(world, (step) => steps.push(step))
  })
  return steps
}

/** Lives whose first whistle was blown from the Tuesday before the switch on, and what happened to each after it. */
function onTheWay(steps: readonly Step[]): Step[][] {
  const first = new Map<Step['life'], number>()
  for (const { step, life, time } of steps) if (step === 'whistled' && !first.has(life)) first.set(life, time)
  const lives = [...first].filter(([, time]) => time > SWITCH - 5 * 24 && time < SWITCH).map(([life]) => life)
  expect(lives.length).toBeGreaterThan(10)
  return lives.map((life) => steps.filter((step) => step.life === life && step.time > SWITCH))
}

const names = (steps: readonly Step[]): Set<StepName> => new Set(steps.map(({ step }) => step))

describe('levers that change while whistles are on their way', () => {
  test('together stays together, parallel stays parallel', () => {
    const together = reformed({ whistle: { form: 'together' } }, { whistle: { form: 'parallel' } })
    for (const own of onTheWay(together)) {
      expect(names(own)).toContain('officerArrives')
      expect(names(own)).toContain('jointWorkBegins')
    }
    const parallel = reformed({ whistle: { form: 'parallel' } }, { whistle: { form: 'together' } })
    for (const own of onTheWay(parallel)) {
      expect(names(own)).toContain('officerSent')
      expect(names(own)).not.toContain('officerArrives')
    }
    // Whoever is whistled for later has the new form.
    const later = parallel.filter(({ step, time }) => step === 'jointWorkBegins' && time > SWITCH + 24)
    expect(later.length).toBeGreaterThan(50)
  })

  test('whistles switched off: at the deadline the street takes what nobody came for', () => {
    const steps = reformed({ behaviour: { reportBase: -1000 } }, { whistle: { enabled: false } })
    for (const own of onTheWay(steps)) {
      const afterwards = own.map(({ step }) => step)
      const queued = own.find((step) => step.step === 'queued')
      const isLead = afterwards.includes('recognised')
      expect(afterwards.slice(0, isLead ? 4 : 3)).toEqual([
        'visit',
        'deadlinePassed',
        ...(isLead ? ['recognised'] : []),
        'queued',
      ])
      expect(queued).toMatchObject(isLead ? { work: 'lead', reason: 'lead' } : { work: 'lone', reason: 'noWhistle' })
      expect(afterwards).toContain('handled')
    }
    expect(steps.some(({ step, time }) => step === 'whistled' && time > SWITCH)).toBe(false)
  })

  test('fewer whistles allowed: at the deadline the conference takes what nobody came for', () => {
    const steps = reformed(
      { behaviour: { reportBase: -1000 }, whistle: { maxAttempts: 5 } },
      { whistle: { maxAttempts: 1 } },
    )
    for (const own of onTheWay(steps))
      expect([...names(own)].slice(0, 3)).toEqual(['visit', 'deadlinePassed', 'escalated'])
  })

  test('the street loses the whistle at work on its own part: it has to try alone', () => {
    const street: Changes = { whistle: { gate: 'street' }, demand: { mix: { lead: 0, joint: 1, assist: 0 } } }
    const steps = reformed(street, { whistle: { enabled: false } })
    const inHand = steps.filter((step) => step.step === 'queued' && step.reason === 'whistle' && step.time < SWITCH)
    const late = inHand.filter(({ life }) =>
      steps.some(
        (step) => step.life === life && step.step === 'workDone' && step.work === 'jointStreet' && step.time > SWITCH,
      ),
    )
    expect(late.length).toBeGreaterThan(10)
    for (const { life } of late) {
      const own = steps.filter((step) => step.life === life && step.time > SWITCH)
      expect(names(own)).not.toContain('whistled')
      expect(own.find(({ step }) => step === 'queued')).toMatchObject({ work: 'lone', reason: 'noWhistle' })
    }
  })
})
