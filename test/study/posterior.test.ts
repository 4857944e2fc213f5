/** What a calibration left possible, drawn as it goes together: read, laid over options and what they are anchored at, over points of a design. */
import { describe, expect, test } from 'vitest'
import { drawsOf } from '../../sim/design/order-design.ts'
import type { OrderQuestion } from '../../sim/design/question.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'
import { pointsOfOrder } from '../../sim/study/assumed.ts'
import { particleOf, particlePoint, particlesOver, readPosterior } from '../../sim/study/posterior.ts'

const BY = { why: 'drawn', setBy: 'test' }
/** Hundred particles on a line within the bounds of both: the higher the one, the lower the other, six tenths together. */
const TEXT = ['street.inspectionLoad,behaviour.slack']
  .concat(Array.from({ length: 100 }, (_, at) => `${0.1 + (at + 0.5) / 250},${0.5 - (at + 0.5) / 250}`))
  .join('\n')
const POSTERIOR = readPosterior(`${TEXT}\n`, 'posterior.csv')
const base = loadScenario('haigang-before', scenarioFolder())

describe('a posterior', () => {
  test('is read, and draws go evenly over its particles', () => {
    expect(POSTERIOR.names).toEqual(['street.inspectionLoad', 'behaviour.slack'])
    const firsts = Array.from({ length: 10 }, (_, draw) => particleOf(POSTERIOR, draw)[0]).sort((a, b) => a - b)
    // One in each tenth, give or take a golden section's unevenness.
    firsts.forEach((value, at) => expect(Math.abs(value - 0.1 - (at + 0.5) / 25)).toBeLessThan(0.04))
    for (let draw = 0; draw < 50; draw++)
      expect(particleOf(POSTERIOR, draw).reduce((a, b) => a + b)).toBeCloseTo(0.6, 9)
  })

  test.each([
    ['street.inspectionLoa\n0.5', /street.inspectionLoa in posterior.csv:1 .*did you mean street.inspectionLoad/],
    ['street.inspectionLoad\n0.5\nhalf', /posterior.csv:3 is "half"; give 1 numbers/],
    ['street.inspectionLoad\n0.5\n\nhalf', /posterior.csv:4 is "half"/],
    ['behaviour.slack,behaviour.slack\n0.5,0.5', /posterior.csv:1 has behaviour.slack twice; keep one column of it/],
    ['behaviour.slack\n0.5\n7', /behaviour.slack is 7 in posterior.csv:3; give /],
    ['street.inspectionLoad\n0.5', /has 1 particles; give the posterior.csv of a calibration, with at least 20/],
  ])('%j is refused', (text, message) => expect(() => readPosterior(text, 'posterior.csv')).toThrow(message))

  test('one replication of an option has a particle, and so has its anchor', () => {
    const point = particlePoint(base, base, POSTERIOR, { draw: 3, luck: 7, suffix: '~draw-4' }, BY)
    const [share] = particleOf(POSTERIOR, 3)
    // What inspections take is an assumption of the scenario.
    expect(point).toMatchObject({ name: 'haigang-before~draw-4', luck: 7, replications: 1 })
    expect(point.settings.find(({ name }) => name === 'street.inspectionLoad')!.value).toBe(share)
    expect(point.base.anchorSetting.street.inspectionLoad).toBe(share)
  })

  test('draws of an order take values from particles, what is not calibrated from its range', () => {
    const particles = [0, 1].map((draw) => [particleOf(POSTERIOR, draw)[0], null])
    const question: OrderQuestion = {
      ...{
        method: 'order',
        options: ['haigang-before'],
        measures: ['onTimeRate'],
        replications: 2,
        draws: 2,
        key: 's',
      },
      ...{ assumptions: ['street.inspectionLoad', 'duties.clarity'], particles },
      margin: { kind: 'absolute', value: 0.01 },
    }
    expect(drawsOf(question).map(({ values }) => values)).toEqual(particles)
    const drawn = pointsOfOrder(asTheyAre([base]), question, BY).filter(({ name }) => name.includes('~draw-'))
    drawn.forEach(({ settings }, draw) => {
      const valueOf = (lever: string) => settings.find(({ name }) => name === lever)!.value as number
      expect(valueOf('street.inspectionLoad')).toBe(particles[draw][0])
      const [low, high] = base.levers.get('duties.clarity')!.range!
      expect(valueOf('duties.clarity')).toBeGreaterThan(low)
      expect(valueOf('duties.clarity')).toBeLessThan(high)
    })
  })

  test('points of a design keep what is not calibrated', () => {
    const other = { name: 'street.staff', value: 20, unit: 'post', source: 'assumption', ...BY }
    const points = [{ ...asTheyAre([base])[0], settings: [other, { ...other, name: 'behaviour.slack', value: 9 }] }]
    const [{ settings }] = particlesOver(points, POSTERIOR, BY)
    expect(settings.map(({ name, value }) => [name, value])).toEqual([
      ['street.staff', 20],
      ['street.inspectionLoad', particleOf(POSTERIOR, 0)[0]],
      ['behaviour.slack', particleOf(POSTERIOR, 0)[1]],
    ])
  })
})
