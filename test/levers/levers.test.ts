/** The lever table against the table of the model's page, copied here by hand: name, bounds, default. */
import { describe, expect, test } from 'vitest'
import { BEHAVIOUR } from '../../sim/city/model/behaviour.ts'
import { COEFFICIENTS, coefficient } from '../../sim/scenario/coefficient.ts'
import { isEvidence } from '../../sim/evidence/provenance.ts'
import { LEVERS, lever } from '../../sim/levers/levers.ts'

const PAGE = `
city.streets 1 400 10
city.districts 1 40 1
city.residentsPerStreet 1000 500000 100000
city.start - - "2018-01-01"
demand.issueRate 0 50 5.6
demand.reportPropensity 0.05 1 0.5
demand.consultShare 0 0.9 0.585
demand.mix - - {"lead":0.241,"joint":0.345,"assist":0.414}
demand.urgentShare 0 0.8 0.05
demand.dayEffectCv 0 2 0.45
demand.pulse - - []
demand.feedback 0 1 0.2
street.staff 1 300 11
street.caseworkShare 0.1 1 0.75
street.inspectionLoad 0 0.6 0.25
street.units 1 40 29
street.crossSkillLoss 0 1 0.1
street.signOffLayers 1 5 3
street.payRatio 0.5 1.5 0.7
street.vacancyFill 5 365 120
street.transitionLoss 0 0.6 0
street.transitionDays 0 365 90
street.fund 0 300 0
assistants.ratio 0 4 1
assistants.effectiveness 0 1 0.5
assistants.authority 0 1 0
assistants.pooled - - false
grid.households 50 3000 400
grid.workers 0.1 10 1
grid.patrolCover 0 1 0.5
grid.selfHandle 0 0.8 0.17
whistle.enabled - - false
whistle.threshold 0 1.01 0.5
whistle.gate - - "street"
whistle.scope 0 1 0.6
whistle.reportDeadline 0.25 240 24
whistle.maxAttempts 1 10 3
whistle.form - - "together"
whistle.assemblyPatience 0 40 2
whistle.stayUntilDone - - false
whistle.upgrade - - false
departments.count 1 47 11
departments.officers 1 5000 {"load":0.8}
departments.ownOrders 0 500 40
departments.ownOrderHours 0.1 40 2
departments.officersMoved 0 0.25 0
departments.embedShare 0 1 0
departments.delegatedShare 0 0.8 0
appraisal.weight 0 0.6 0
appraisal.personnelSay - - false
appraisal.perMatter - - false
appraisal.independent - - false
appraisal.oversight - - false
appraisal.satisfactionWeight 0 0.8 0.1
appraisal.callbackShare 0 1 0.2
appraisal.gaming 0 1 0.2
duties.clarity 0.3 1 0.6
duties.entryGate 0 1 0
duties.funnelRate 0 100 16
duties.directDispatch - - false
platform.networks 1 12 4
platform.handoffDelay 0 96 24
platform.dispatchTime 0 2880 240
platform.limits - - {"life":2,"utility":24,"ordinary":168,"hard":360}
participation.channelReach 0 1 0.1
participation.coproduction 0 0.8 0.05
participation.volunteers 0 1500 5
participation.pulseDays 0 90 0
participation.outsideCapacity 0 100 0
participation.prevention 0 0.8 0
district.meetingInterval 1 365 182
district.visitInterval 0 365 0
district.promise - - false
money.cityMeanWage 20000 500000 106000
money.assistantWageRatio 0.2 2 0.5
money.gridWorkerWageRatio 0.2 2 0.6
money.postWageRatio 0.5 3 1.2
money.officerHour 20 500 90
money.overhead 0 1 0.3
`

describe('the lever table', () => {
  test('has the levers of the page with their bounds and defaults, in its order', () => {
    const rows = LEVERS.map(
      (each) => `${each.name} ${each.low ?? '-'} ${each.high ?? '-'} ${JSON.stringify(each.default)}`,
    )
    expect(rows).toEqual(PAGE.trim().split('\n'))
  })

  test('finds levers by full name only, and nothing under the names of Object', () => {
    expect(lever('street.staff')!.unit).toBe('post')
    for (const name of ['staff', 'constructor', '__proto__', 'toString', '']) expect(lever(name)).toBeUndefined()
  })
})

describe('each lever', () => {
  test.each(LEVERS.map((each) => [each.name, each] as const))(
    '%s rests on evidence or a range or reason, in both languages',
    (_, it) => {
      expect(isEvidence(it.source) || (it.source === 'assumption' && Boolean(it.range ?? it.why))).toBe(true)
      expect(it.title.en).toMatch(/^[A-Z]/)
      expect(it.title.zh).toMatch(/\p{Script=Han}/u)
      if (it.kind !== 'number' && it.kind !== 'count') return
      const value = it.default as number
      expect(it.low!).toBeLessThanOrEqual(value)
      expect(it.high!).toBeGreaterThanOrEqual(value)
      const [low, high] = it.range ?? [value, value]
      expect([low >= it.low!, low <= value, high >= value, high <= it.high!]).toEqual([true, true, true, true])
    },
  )
})

test('coefficients of behaviour are numbers with bounds under behaviour.*', () => {
  expect(COEFFICIENTS).toHaveLength(Object.keys(BEHAVIOUR).length)
  const { value, low, high, unit } = BEHAVIOUR.reportDays
  expect(coefficient('behaviour.reportDays')).toMatchObject({
    kind: 'number',
    default: value,
    low,
    high,
    unit,
  })
  expect(coefficient('reportDays')).toBeUndefined()
})
