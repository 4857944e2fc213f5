/** Quantities as people write them, understood or named; figures by hand. */
import { describe, expect, test } from 'vitest'
import { narrow } from '../../sim/text/narrow.ts'
import { wideSignAdvice } from '../../sim/text/wide-signs.ts'
import { readQuantity } from '../../sim/text/quantity.ts'
import { convert } from '../../sim/text/unit.ts'

describe('a quantity', () => {
  test.each<[string, number, string]>([
    ['30', 30, ''],
    ['-1.5e2', -150, ''],
    ['３０', 30, ''],
    ['－３．５', -3.5, ''],
    ['３０％', 30, '%'],
    ['３０　％', 30, '%'],
    ['30天', 30, '天'],
    ['24小时', 24, '小时'],
    ['106000元', 106000, '元'],
    ['10.6万', 106000, ''],
    ['10.6万元/年', 106000, '元/年'],
    ['1.1万', 11000, ''],
    ['2.2亿', 220000000, ''],
    ['¥1,200', 1200, 'yuan'],
    ['￥10.6万元/年', 106000, 'yuan/年'],
    ['1,200', 1200, ''],
    ['1,234,567.5 yuan', 1234567.5, 'yuan'],
    ['112_000', 112000, ''],
    ['11_2000', 112000, ''],
    ['30 Day', 30, 'Day'],
    ['24hrs', 24, 'hrs'],
    ['“0.9”', 0.9, ''],
    ['"30 day"', 30, 'day'],
    ['5.6 case / 10,000 residents / day', 5.6, 'case / 10,000 residents / day'],
  ])('%s', (text, number, unit) => {
    expect(readQuantity(text)).toEqual({ number, unit })
  })

  test.each([
    ['1:1', 1],
    ['2：1', 2],
    ['3:3', 1],
  ])('%s is so many to one', (text, number) => {
    expect(readQuantity(text)).toEqual({ number, unit: '', toOne: true })
  })

  test.each([
    ['12,5', 'write 12.5 with a point'],
    ['1:2', 'as one number: 0.5 or 2'],
    ['1，200', 'write [1, 2] with plain commas'],
    ['11、20', 'write [1, 2] with plain commas'],
    ['1.200.000', 'write the digits together'],
    ['3_4', 'write the digits together'],
    ['11,2000', 'write the digits together'],
  ])('%s is named, not guessed', (text, remedy) => {
    const read = readQuantity(text)!
    expect('remedy' in read && String(read.remedy)).toContain(remedy)
  })

  test.each(['', 'x', '三十', 'NaN', '½', '%', '-', '.'])('%j is none', (text) => {
    expect(readQuantity(text)).toBeUndefined()
  })
})

test.each([
  [30, 'Day', 'h', 720],
  [24, 'hrs', 'day', 1],
  [24, '小时', 'day', 1],
  [2, '周', 'day', 14],
  [3, '个工作日', 'working hour', 24],
  [30, '秒', 'min', 0.5],
  [3, '‰', 'share', 0.003],
  [1, '元/人/月', 'yuan / resident / year', 12],
  [8000, 'RMB per month', 'yuan / year', 96000],
  [1.2, '件/万人/天', 'case / 10,000 residents / day', 1.2],
])('%f %s in %s is %f', (value, from, to, expected) => {
  expect(convert(value, from, to)).toBe(expected)
})

test('a full-width sign is named with what to write', () => {
  expect(String(wideSignAdvice('a：b'))).toBe(
    '： is a full-width sign, which is read as a letter: write : with a space behind it',
  )
  expect(String(wideSignAdvice('a　b'))).toBe('a full-width space, which is read as a letter: write a plain space')
  expect(wideSignAdvice('海港 a, b')).toBeUndefined()
  expect(narrow('Ａ＝［１，　２］')).toBe('A=[1, 2]')
})
