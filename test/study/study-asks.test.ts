/** What a study asks of other commands than `study`: read, and refused with file, line and remedy in both languages. */
import { describe, expect, test } from 'vitest'
import { judgedValue } from '../../sim/experiment/discover-analysis.ts'
import { readFailure } from '../../sim/study/comparison.ts'
import { readStudyFile } from '../../sim/study/study-file.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { inLanguage } from '../../viz/words/messages/in-language.ts'

const HEAD = [
  'question: {en: Why?, zh: 为何？}',
  'baseline: haigang-before',
  'options: [haigang-after]',
  'measures: {onTimeRate: {margin: 1 pp}}',
].join('\n')
const read = (rest: string) => readStudyFile('my/question.yaml', `${HEAD}\n${rest}\n`)

test('is kept as it is written, and nothing where nothing is', () => {
  expect(read('').asks).toEqual({})
  const all = [
    'select: {by: cost, method: ocba, zone: 2 million yuan, confidence: 90 %, runs: 400}',
    'budget: cost <= 150 million yuan',
    'failsIf: share(onTimeRate < 0.8) > 10 %',
    'target: {lever: street.staff=11:75:8, measure: onTimeRate ≥ 90 %, tolerance: 0.5 pp}',
  ]
  expect(read(all.join('\n')).asks).toEqual({
    select: {
      ...{ by: 'cost', method: 'ocba', zone: '2 million yuan', confidence: 0.9, runs: 400, cap: undefined },
      runsPlace: { file: 'my/question.yaml', line: 5, column: 80 },
    },
    budget: 'cost <= 150 million yuan',
    failsIf: 'share(onTimeRate < 0.8) > 10 %',
    target: {
      ...{ lever: 'street.staff=11:75:8', measure: 'onTimeRate ≥ 90 %', tolerance: '0.5 pp', confidence: undefined },
      leverPlace: { file: 'my/question.yaml', line: 8, column: 17 },
    },
  })
})

describe('what is wrong', () => {
  test.each([
    ['select: {by: onTimRate}', 'onTimRate in by in my/question.yaml:5:14 is no measure; did you mean onTimeRate?'],
    [
      'select: {by: claimedResolutionRate}',
      'claimedResolutionRate in my/question.yaml:5:14 is neither better nor worse when it rises',
    ],
    ['select: {method: best}', 'method is best in my/question.yaml:5:18; give kn, ocba'],
    [
      'select: {zone: 0 pp}',
      'zone is "0 pp" in my/question.yaml:5:16; give more than 0 and at most 100 %, such as 1 pp',
    ],
    ['select: {zone: -1 pp}', 'zone is "-1 pp" in my/question.yaml:5:16; give more than 0'],
    [
      'select: {zone: 2 h}',
      'zone is "2 h" in my/question.yaml:5:16, and onTimeRate is measured as share; give such as 1 pp, or a share such as 5 %',
    ],
    [
      'select: {method: ocba}',
      'select in my/question.yaml:5:9 shares out a number of replications and does not say how many; write select: {method: ocba, runs: 400}',
    ],
    ['budget: cost <= -5 yuan', 'budget in my/question.yaml:5:9 compares cost with "-5 yuan", and it is never below 0'],
    [
      'failsIf: share(onTimeRate < 0.8) >= 0',
      'failsIf "share(onTimeRate < 0.8) >= 0" in my/question.yaml:5:10 is always true',
    ],
    ['failsIf: share(onTimeRate < 0.8) <= 1', 'is always true, for a share of replications is from 0 to 1'],
    ['failsIf: onTimeRate < 0', 'failsIf "onTimeRate < 0" in my/question.yaml:5:10 is never true, for onTimeRate is'],
    ['failsIf: cost < 0', 'is never true, for cost is never below 0; write such as "onTimeRate < 0.8"'],
    [
      'target: {lever: "street.staff=75:11:8", measure: onTimeRate >= 0.9}',
      'street.staff goes through "75:11:8" in my/question.yaml:5:17; give the lower end first, and a step above 0',
    ],
    [
      'target: {lever: "street.staff=[30, 20]", measure: onTimeRate >= 0.9}',
      'the values of street.staff in my/question.yaml:5:17 do not rise; give the lowest first',
    ],
    [
      'target: {lever: assumptions, measure: onTimeRate >= 0.9}',
      'one lever is sized at a time, and assumptions in my/question.yaml:5:17 is many; name one',
    ],
    [
      'target: {lever: street.staff=11, measure: onTimeRate >= 0.9}',
      'street.staff in lever: (my/question.yaml:5:17) has no list of values; write lever: street.staff=low:high:step',
    ],
    [
      'select: {runs: 400}',
      'runs in my/question.yaml:5:10 says nothing to the method kn; leave it out, or write method: ocba',
    ],
    ['select: {confidence: 0.3}', 'confidence is 0.3 in my/question.yaml:5:22; give 0.5 to 0.999'],
    ['select: {zones: 1 pp}', 'zones in my/question.yaml:5:10 is no part of select; did you mean zone?'],
    [
      'budget: cheap',
      'budget "cheap" in my/question.yaml:5:9 says no target; write such as "cost <= 150 million yuan"',
    ],
    ['budget: cost >= 3', 'budget "cost >= 3" in my/question.yaml:5:9 is no upper bound of the cost'],
    [
      'failsIf: onTimeRate < 80',
      'failsIf in my/question.yaml:5:10 compares onTimeRate with "80", and it is a rate from 0 to 1; write such as 90 %',
    ],
    [
      'failsIf: share(onTimeRate < 0.8) > 3',
      'failsIf in my/question.yaml:5:10 holds a share of replications against "3", and it lies between 0 and 1',
    ],
    [
      'target: {lever: street.staff}',
      'target in my/question.yaml:5:9 has no measure; write target: {lever: street.staff',
    ],
    ['target: {lever: street.staf, measure: onTimeRate >= 0.9}', 'street.staf in my/question.yaml:5:17'],
    [
      'target: {lever: street.staff, measure: onTimeRate >= 0.9, tolerance: 0 pp}',
      'tolerance is "0 pp" in my/question.yaml:5:70; give more than 0 and at most 100 %, such as 1 pp',
    ],
  ])('%s', (line, message) => {
    let error: unknown
    try {
      read(line)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(InputError)
    const { said } = error as InputError
    expect(String(said[0])).toContain(message)
    expect(inLanguage(said[0], 'zh')).toMatch(/\p{Script=Han}/u)
    expect(inLanguage(said[0], 'zh')).toContain('my/question.yaml:5')
  })
})

test('a rule of a share goes by the replications themselves, one of a mean by their mean', () => {
  const replications = [0.7, 0.95, 0.95, NaN, 0.95]
  // Mean .8875; of the four that have a value one is below .8.
  expect(judgedValue(replications, readFailure('onTimeRate < 0.8'))).toBeCloseTo(0.8875, 12)
  const share = readFailure('share( onTimeRate < 80 % ) >= 25 %')
  expect(share).toEqual({ measure: 'onTimeRate', sign: '<', value: 0.8, share: { sign: '>=', value: 0.25 } })
  expect(judgedValue(replications, share)).toBe(0.25)
  expect(judgedValue([NaN, NaN], share)).toBeNaN()
})
