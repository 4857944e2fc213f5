import { describe, expect, it } from 'vitest'
import { differenceText, durationText, estimateText, leverText, scaleFor } from '../../../cli/terminal/number-text.ts'
import { textsIn } from '../../../cli/terminal/texts.ts'

const en = textsIn('en')
const ALL = { replications: 20, beyond: undefined }

describe('numbers for people', () => {
  it.each([
    ['rate', 0.8434, 0.0041, '84.3 ± 0.4', '%'],
    ['rate', 0.8434, 0.00041, '84.34 ± 0.04', '%'],
    ['rate', 1, 0, '100.0 ± 0.0', '%'],
    ['hour', 12.34, 1.2, '12.3 ± 1.2', 'hours'],
    ['hour', 120, 6, '5.0 ± 0.3', 'days'],
    ['yuan', 12345678.9, 4567.8, '12,345,679 ± 4,568', 'yuan'],
    ['count', 3.14159, 0.5, '3.14 ± 0.50', ''],
    ['ratio', 0.01234, 0.0004, '0.0123 ± 0.0004', ''],
    ['ratio', 0.01234, 1e-9, '0.0123 ± 0.0000', ''],
  ] as const)('writes a %s of %f ± %f as %s %s', (unit, mean, halfWidth, text, unitText) => {
    const scale = scaleFor(unit, mean, 'en')
    expect(estimateText({ mean, halfWidth, n: 20 }, scale, en, ALL)).toBe(text)
    expect(scale.unit).toBe(unitText)
  })

  it('writes the sign of a difference, and rates in percentage points', () => {
    const scale = scaleFor('rate', 0.5, 'en')
    expect(differenceText(0.125, 0.008, scale)).toBe('+12.5 ± 0.8')
    expect(differenceText(-0.125, 0.008, scale)).toBe('-12.5 ± 0.8')
    expect(differenceText(-0.00001, 0.008, scale)).toBe('0.0 ± 0.8')
    expect(differenceText(0.00001, 0.008, scale)).toBe('0.0 ± 0.8')
    expect(differenceText(0.5, null, scale)).toBe('+50.0')
    expect(scale.differenceUnit).toBe('points')
    expect(scaleFor('hour', 100, 'zh').differenceUnit).toBe('天')
  })

  it('shows what is missing as a dash, and one replication without a half-width', () => {
    const scale = scaleFor('hour', 5, 'en')
    expect(estimateText(null, scale, en, ALL)).toBe('-')
    expect(estimateText({ mean: 5, halfWidth: null, n: 1 }, scale, en, { ...ALL, replications: 1 })).toBe('5.0')
  })

  it('says from how many replications a mean is that not all have, and of how many it lies beyond the follow-up', () => {
    const scale = scaleFor('hour', 5, 'en')
    const some = { mean: 5, halfWidth: 1, n: 18 }
    expect(estimateText(some, scale, en, ALL)).toBe('5.0 ± 1.0 (from 18 of 20)')
    expect(estimateText(some, scale, textsIn('zh'), ALL)).toBe('5.0 ± 1.0 （据20次中的18次）')
    const asked = { replications: 20, beyond: { replications: 18, of: 19 } }
    expect(estimateText(null, scale, en, asked)).toBe('beyond 90 d: 18 of 19')
    expect(estimateText(null, scale, textsIn('zh'), asked)).toBe('19次中18次超出90天')
  })

  it('writes the values of levers', () => {
    expect(leverText(true, en)).toBe('yes')
    expect(leverText(false, textsIn('zh'))).toBe('否')
    expect(leverText(0.345, en)).toBe('0.345')
    expect(leverText([11, 20], en)).toBe('[11, 20]')
    expect(leverText([81, 81, 81, 300, 81], en)).toBe('[3 x 81, 300, 81]')
    expect(leverText({ lead: 0.2, pulse: [{ from: 3 }] }, en)).toBe('lead 0.2, pulse [from 3]')
  })

  it('writes durations', () => {
    expect(durationText(23.4)).toBe('0:24')
    expect(durationText(125)).toBe('2:05')
    expect(durationText(3723)).toBe('1:02:03')
  })
})
