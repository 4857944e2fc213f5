import { describe, expect, it } from 'vitest'
import { interval, scaleFor, signedInterval, withUnit } from '../../../viz/words/quantity.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('scales', () => {
  it('writes rates in percent and their differences in points', () => {
    const scale = scaleFor('rate', [0.712], 'en')
    expect(plain(withUnit(interval(0.71234, 0.0091, scale, 'en'), scale.unit, 'en'))).toBe('71.2 ± 0.9 %')
    expect(plain(withUnit(signedInterval(-0.382, 0.009, scale, 'en'), scale.differenceUnit, 'en'))).toBe(
      '−38.2 ± 0.9 points',
    )
    expect(scaleFor('rate', [], 'zh').differenceUnit).toBe('个百分点')
  })

  it('writes short times in hours and long ones in days, by the largest of a row', () => {
    expect(plain(interval(30, 1.2, scaleFor('hour', [30, 71.9], 'en'), 'en'))).toBe('30.0 ± 1.2')
    expect(scaleFor('hour', [30, 71.9], 'en').unit).toBe('hours')
    const days = scaleFor('hour', [30, 240], 'en')
    expect(plain(withUnit(interval(240, 12, days, 'en'), days.unit, 'en'))).toBe('10.0 ± 0.5 days')
  })

  it('counts money in millions in English, in 10,000 yuan in Chinese, and small sums in yuan', () => {
    const write = (value: number, half: number, language: 'en' | 'zh') => {
      const scale = scaleFor('yuan', [value], language)
      return plain(withUnit(interval(value, half, scale, language), scale.unit, language))
    }
    expect(write(163_500_000, 1_300_000, 'en')).toBe('163.5 ± 1.3 million yuan')
    expect(write(163_500_000, 1_300_000, 'zh')).toBe('16,350 ± 130万元')
    expect(write(1136.4, 9.2, 'en')).toBe('1,136 ± 9 yuan')
    expect(write(1136.4, 9.2, 'zh')).toBe('1,136 ± 9元')
  })

  it('keeps about three significant digits of counts and ratios', () => {
    expect(scaleFor('ratio', [0.128], 'en').digits).toBe(3)
    expect(scaleFor('count', [6.14], 'en').digits).toBe(2)
    expect(scaleFor('count', [214.7], 'en').digits).toBe(1)
    expect(scaleFor('count', [61_862], 'en').digits).toBe(0)
  })
})

describe('intervals', () => {
  const scale = scaleFor('rate', [], 'en')

  it('says that a half-width is small, never that it is nothing', () => {
    expect(plain(interval(0.5, 0.0004, scale, 'en'))).toBe('50.0 ± <0.1')
    expect(plain(interval(0.5, 0, scale, 'en'))).toBe('50.0 ± 0.0')
  })

  it('leaves out a half-width that there is not', () => {
    expect(interval(0.5, null, scale, 'en')).toBe('50.0')
  })

  it('gives no sign to what rounds to zero', () => {
    expect(plain(signedInterval(-0.0002, 0.001, scale, 'en'))).toBe('0.0 ± 0.1')
    expect(plain(signedInterval(0.0002, 0.001, scale, 'en'))).toBe('0.0 ± 0.1')
    expect(plain(signedInterval(0.02, 0.001, scale, 'en'))).toBe('+2.0 ± 0.1')
  })

  it('never breaks over two lines', () => {
    expect(interval(0.5, 0.01, scale, 'en')).not.toContain(' ')
  })
})
