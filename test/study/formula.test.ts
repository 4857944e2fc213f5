/** Formulas: known answers, what is missing, and nothing but arithmetic gets through. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMULA_FUNCTIONS, formulaParser, readFormula } from '../../sim/study/formula.ts'
import { MONEY, NUMBER, TIME, dimensionText } from '../../sim/study/formula-dimension.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { messageOf } from '../scenario/scenario-folder.ts'

const NAMES = ['cost', 'residents', 'satisfactionRate']
/** Of no dimension here; what measures money or time: below. */
const NUMBERS = new Map(NAMES.map((name) => [name, NUMBER]))
const VALUES = [12_000_000, 50_000, 0.8]
const PLACE = { file: 'my/question.yaml', line: 4, column: 12 }
const parse = await formulaParser()

function read(text: string) {
  return readFormula({ what: 'formula of mine', text, place: PLACE }, NUMBERS, parse)
}

function value(text: string, values: readonly number[] = VALUES): number {
  return read(text).evaluate(values)
}

describe('a formula', () => {
  test.each([
    ['cost / residents', 240],
    ['cost / (residents * satisfactionRate)', 300],
    ['1 + 2 * 3 - 4 / 8', 6.5],
    ['2 - 3 - 4', -5],
    ['-residents + +2', -49_998],
    ['min(cost, residents, 7)', 7],
    ['max(satisfactionRate, 0.9)', 0.9],
    ['sqrt(residents / 2) * 1e2', Math.sqrt(25_000) * 100],
    ['abs(1 - 3)', 2],
    ['.5 * 4', 2],
    ['5 % * residents', 2500],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  test.each([
    ['an input is missing', 'cost / residents', [NaN, 5, 1]],
    ['one of several is missing', 'max(cost, satisfactionRate)', [1, 5, NaN]],
    ['it divides by zero', 'cost / residents', [1, 0, 1]],
    ['zero is divided by zero', 'cost / residents', [0, 0, 1]],
    ['it divides by zero within', 'min(1, cost / (residents - residents))', VALUES],
    ['it is the root of less than zero', 'sqrt(1 - residents)', VALUES],
    ['it is beyond all bounds', 'cost * 1e300 * 1e300', VALUES],
  ])('is missing where %s', (_why, text, values) => {
    expect(value(text, values)).toBeNaN()
  })

  test('is not missing for what it does not use, and says what it uses', () => {
    const formula = read('cost / residents')
    expect(formula.evaluate([6, 2, NaN])).toBe(3)
    expect([...formula.uses]).toEqual([0, 1])
  })

  test('has no negative zero', () => {
    expect(Object.is(value('-0 * cost'), 0)).toBe(true)
  })

  test('computes as JavaScript does, to the last bit', () => {
    const leaf = fc.oneof(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 999 }).map(String))
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc
          .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'))
          .map(([a, op, b]) => `(${a} ${op} ${b})`),
      ),
    }))
    fc.assert(
      fc.property(
        tree.filter((text) => text.length <= 200),
        fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (text, values) => {
          const expected = new Function(...NAMES, `return ${text}`)(...values) as number
          const result = value(text, values)
          if (Number.isFinite(expected)) expect(result).toBe(expected + 0)
          else expect(result).toBeNaN()
        },
      ),
      { numRuns: 200, seed: 7 },
    )
  })
})

describe('what is no arithmetic is refused, with its place', () => {
  test.each([
    ['constructor', 'constructor, no measure'],
    ['__proto__', '__proto__, no measure'],
    ['toString', 'toString, no measure'],
    ['costs', 'did you mean cost?'],
    ['cost.constructor', 'a part of something'],
    ['cost.constructor("return process")', 'the function constructor'],
    ['cost["constructor"]', 'a part of something'],
    ['import("fs")', 'the function import'],
    ['import({pi: 3}, {override: true})', 'the function import'],
    ['createUnit("x")', 'the function createUnit'],
    ['config({number: "BigNumber"})', 'the function config'],
    ['evaluate("1")', 'the function evaluate'],
    ['parse("1")', 'the function parse'],
    ['random()', 'the function random'],
    ['exp(1)', 'the function exp'],
    ['hasOwnProperty(cost)', 'the function hasOwnProperty'],
    ['cost(1)', 'the function cost'],
    ['cost = 1', 'an assignment'],
    ['cost.x = 1', 'an assignment'],
    ['f(x) = x', 'a definition of a function'],
    ['cost; residents', 'several statements'],
    ['cost \n residents', 'several statements'],
    ['[cost, residents]', 'a list'],
    ['{a: cost}', 'an object'],
    ['1:10', 'a range'],
    ['cost > 1 ? 1 : 0', 'a condition'],
    ['1 < cost < 2', 'a comparison'],
    ['cost > 1', 'the operator >'],
    ['cost ^ 2', 'the operator ^'],
    ['cost ^ 999999999', 'the operator ^'],
    ['cost!', 'the operator !'],
    ["cost'", "the operator '"],
    ['cost mod 2', 'the operator mod'],
    ['cost to residents', 'the operator to'],
    ['3 cm', 'two things side by side'],
    ['2 cost', 'two things side by side'],
    ['3 * cm', 'cm, no measure'],
    ['i * cost', 'i, no measure'],
    ['"fs"', '"fs"'],
    ['true', 'true'],
    ['1e999', '"Infinity"'],
    ['NaN', '"NaN"'],
    ['', 'nothing in it'],
    ['sqrt()', 'sqrt of 0'],
    ['sqrt(1, 2)', 'sqrt of 2 values; give sqrt 1'],
    ['min(cost)', 'min of 1 values; give min 2 to 20'],
    ['cost +', 'not readable'],
    ['cost // 2', 'not readable'],
    ['${process}', 'not readable'],
    [`${'('.repeat(150)}1`, 'not readable'],
    [`${'('.repeat(90)}1${')'.repeat(90)}`, 'more than 60 levels'],
    [`${'-'.repeat(150)}cost`, 'more than 60 levels'],
    ['1+'.repeat(5000) + '1', '10001 characters'],
    ['('.repeat(100_000), '100000 characters'],
  ])('%s', (text, reason) => {
    const message = messageOf(() => read(text))
    expect(message).toContain(reason)
    expect(message).toContain('formula of mine is ')
    expect(message).toContain('my/question.yaml:4:12')
  })

  test('any text: a function of numbers, or an InputError; nothing is changed', () => {
    const before = [Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(globalThis)]
    const words = [
      ...NAMES,
      ...FORMULA_FUNCTIONS,
      ...'constructor __proto__ import this = ( ) [ ] { } . , ; : " + * / 1'.split(' '),
    ]
    const text = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(' ')),
    )
    fc.assert(
      fc.property(text, (given) => {
        try {
          expect(typeof value(given)).toBe('number')
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
      { numRuns: 2000, seed: 11 },
    )
    expect([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(globalThis)]).toEqual(before)
  })
})

describe('what a formula measures', () => {
  const terms = new Map([
    ['cost', MONEY],
    ['wait', TIME],
    ['rate', NUMBER],
  ])
  const measured = (text: string) =>
    readFormula({ what: 'formula of mine', text, place: PLACE }, terms, parse).dimension

  test.each([
    ['cost / rate', 'yuan'],
    ['cost / wait', 'yuan h^-1'],
    ['cost - 100000', 'yuan'],
    ['1 - rate', 'a number'],
    ['max(wait, 24) * 2', 'h'],
    ['sqrt(cost * cost) + cost', 'yuan'],
    ['-(wait * wait) / wait', 'h'],
    ['1 / wait', 'h^-1'],
  ])('%s: %s', (text, expected) => {
    expect(String(dimensionText(measured(text)!))).toBe(expected)
  })

  test('is open where it is made of bare numbers', () => {
    expect(measured('2 * 3')).toBeNull()
  })

  test.each([
    ['cost + wait', 'yuan and h in one +'],
    ['cost - rate', 'yuan and a number in one -'],
    ['min(1, wait, cost)', 'h and yuan in one min'],
    ['rate * (wait + wait * wait)', 'h and h^2 in one +'],
  ])('%s is refused', (text, clash) => {
    expect(messageOf(() => measured(text))).toBe(
      `formula of mine is "${text}" in my/question.yaml:4:12, which has ${clash}; add and compare what has one unit, or divide first`,
    )
  })
})
