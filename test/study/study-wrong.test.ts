/** Study files that are wrong: what is refused, with place and remedy. */
import { describe, expect, test } from 'vitest'
import { InputError } from '../../sim/text/input-error.ts'
import { MOST_SCENARIOS } from '../../sim/study/study-file.ts'
import { loadOwnStudy, loadStudyText } from './study-texts.ts'

const MEASURES = 'measures: {onTimeRate: {margin: 1 pp}}'

function load(rest: string) {
  return loadStudyText(`question: {en: Why?, zh: 为何？}\nbaseline: haigang-before\n${rest}\n`)
}

describe('what is wrong is told with its place', () => {
  const OPTIONS = 'options: [haigang-after]'
  test.each([
    [
      'an unknown key',
      `${OPTIONS}\n${MEASURES}\noption: x`,
      'option in my/question.yaml:5:1 is no part of a study; did you mean options?',
    ],
    [
      'a misspelt scenario',
      `options: [haigang-aftr]\n${MEASURES}`,
      'no scenario haigang-aftr in my/question.yaml:3:11; did you mean haigang-after?',
    ],
    [
      'a misspelt over',
      `vary: {street.staff: [20]}\nover: haigang-aftr\n${MEASURES}`,
      'my/question.yaml:4:7; did you mean haigang-after?',
    ],
    [
      'over without vary',
      `${OPTIONS}\nover: haigang-after\n${MEASURES}`,
      'over in my/question.yaml:4:1 has nothing to vary',
    ],
    [
      'a scenario twice',
      `options: [haigang-after, haigang-after]\n${MEASURES}`,
      'haigang-after in my/question.yaml:3:26 is in the study already',
    ],
    [
      'the baseline again',
      `options: [haigang-before]\n${MEASURES}`,
      'haigang-before in my/question.yaml:3:11 is in the study already',
    ],
    [
      'an option named as a point',
      `options: [staff-20: {scenario: haigang-after}]\nvary: {street.staff: [20]}\n${MEASURES}`,
      'has an option staff-20, as a point of vary is called',
    ],
    ['a path out of the folder', `options: [../../etc/city.yaml]\n${MEASURES}`, 'leaves the project folder my/; name'],
    ['an absolute path', `options: [/etc/passwd]\n${MEASURES}`, 'leaves the project folder my/; name'],
    [
      'a file that is not there',
      `options: [cities/two.yaml]\n${MEASURES}`,
      'no scenario cities/two.yaml in my/question.yaml:3:11',
    ],
    ['nothing to compare', MEASURES, 'my/question.yaml compares nothing; give options, or levers to vary'],
    ['nothing to judge by', OPTIONS, 'judges by nothing'],
    ['options as a text', `options: haigang-after\n${MEASURES}`, 'options in my/question.yaml:3:10 is not a list'],
    [
      'another judge',
      `options: [haigang-after]\njudge: {against: worst}\n${MEASURES}`,
      'against of judge is worst in my/question.yaml:4:18; give {against: baseline|best|all, adjust: holm|bonferroni|none}',
    ],
    [
      'precision of no measure',
      `options: [haigang-after]\nprecision: {onTimRate: 1 pp}\n${MEASURES}`,
      'onTimRate in my/question.yaml:4:13 is no measure; did you mean onTimeRate?',
    ],
    [
      'precision of nothing',
      `options: [haigang-after]\nprecision: {of: means}\n${MEASURES}`,
      'precision in my/question.yaml:4:12 names no measure',
    ],
    [
      'two variants in one',
      `options: [{a: {scenario: x}, b: {scenario: y}}]\n${MEASURES}`,
      'an option in my/question.yaml:3:11 is several',
    ],
    [
      'a variant without a scenario',
      `options: [a: {set: {street.staff: 2}}]\n${MEASURES}`,
      'variant a names no scenario in my/question.yaml:3:',
    ],
    [
      'an unfit name',
      `options: ["a b": {scenario: haigang-after}]\n${MEASURES}`,
      '"a b" in my/question.yaml:3:11 is no name for a variant',
    ],
    [
      'an unknown part of a variant',
      `options: [a: {scenario: haigang-after, sets: {}}]\n${MEASURES}`,
      'did you mean set?',
    ],
    [
      'a misspelt lever',
      `vary: {street.staf: [1]}\n${MEASURES}`,
      'street.staf in my/question.yaml:3:8 is not a lever; did you mean street.staff?',
    ],
    [
      'streets that are none',
      `vary: {street.staff@third: [20]}\n${MEASURES}`,
      'streets of street.staff are "third" in my/question.yaml:3:8; give street numbers and ranges such as [1, 4-6]',
    ],
    [
      'streets that are not readable',
      `vary: {'street.staff@[1': [20]}\n${MEASURES}`,
      'my/question.yaml:3:8 is not readable as YAML',
    ],
    [
      'a value out of bounds',
      `vary: {street.staff: [20, 0]}\n${MEASURES}`,
      'street.staff is 0 in my/question.yaml:3:27; give 1 to 300 posts',
    ],
    [
      'a value in the wrong unit',
      `vary: {street.vacancyFill: [20 yuan]}\n${MEASURES}`,
      'its unit is day, which "yuan" is not',
    ],
    [
      'a value twice',
      `vary: {street.staff: [20, 20]}\n${MEASURES}`,
      'street.staff takes 20 twice in my/question.yaml:3:27',
    ],
    [
      'no list of values',
      `vary: {street.staff: 20}\n${MEASURES}`,
      'street.staff in vary (my/question.yaml:3:8) has no list of values',
    ],
    [
      'two faults at once',
      `vary: {street.staff: 20, whistle.enabled: {range: [0, 1]}}\n${MEASURES}`,
      'whistle.enabled in vary (my/question.yaml:3:26) has no list of values; write whistle.enabled: [..., ...]',
    ],
    [
      'a range that is counted out',
      `vary: {street.staff: 11:30}\n${MEASURES}`,
      'street.staff has no steps, and a full design has all combinations; give low:high:step or a list, or design: {kind: lhs, points: N}',
    ],
    [
      'points that nobody counts',
      `vary: {street.staff: 11:30}\ndesign: lhs\n${MEASURES}`,
      'the design lhs has no number of points; give design: {kind: lhs, points: 20}',
    ],
    [
      'no such design',
      `vary: {street.staff: 11:30}\ndesign: cubic\n${MEASURES}`,
      'design is cubic in my/question.yaml:4:9; give full, lhs, sobol or fractional',
    ],
    [
      'a design of nothing',
      `${OPTIONS}\ndesign: lhs\n${MEASURES}`,
      'design in my/question.yaml:4:1 has nothing to vary; give vary as well',
    ],
    [
      'a constraint alone',
      `vary: {street.staff: [11, 30]}\nconstraints: street.units <= 3\n${MEASURES}`,
      'constraints in my/question.yaml:4:14 is no list',
    ],
    [
      'levers at odds',
      `vary: {street.staff: [[1, 2]]}\n${MEASURES}`,
      'street.staff (my/question.yaml:3:23) has 2 values, but city.streets',
    ],
    [
      'a misspelt measure',
      `${OPTIONS}\nmeasures: {onTimeRat: {margin: 1 pp}}`,
      'onTimeRat in my/question.yaml:4:12 is not a measure; did you mean onTimeRate?',
    ],
    ['no margin', `${OPTIONS}\nmeasures: {onTimeRate: {}}`, 'onTimeRate has no margin in my/question.yaml:4:'],
    [
      'days out of bounds',
      `${OPTIONS}\n${MEASURES}\ndays: 0`,
      'days is 0 in my/question.yaml:5:7; give 1 to 36500 days',
    ],
    [
      'half a replication',
      `${OPTIONS}\n${MEASURES}\nreplications: 2.5`,
      'replications is 2.5 in my/question.yaml:5:15; give a whole number',
    ],
    ['an alias bomb', `${OPTIONS}\na: &a [1]\nb: [*a, *a]`, 'my/question.yaml:4'],
    [
      'a prototype',
      `${OPTIONS}\n${MEASURES}\n__proto__: {polluted: 1}`,
      '__proto__ in my/question.yaml:5:1 is no part of a study',
    ],
    [
      'a prototype among the levers',
      `vary: {__proto__: [1]}\n${MEASURES}`,
      '__proto__ in my/question.yaml:3:8 is not a lever',
    ],
    [
      'a prototype among the measures',
      `${OPTIONS}\nmeasures: {__proto__: {margin: 1 pp}}`,
      '__proto__ in my/question.yaml:4:12 is not a measure',
    ],
  ])('%s', async (_what, rest, message) => {
    const failure = await load(rest).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(InputError)
    expect((failure as InputError).message).toContain(message)
  })

  test('too many points, before any of them is made, and too many scenarios by name', async () => {
    const values = Array.from({ length: 20 }, (_, index) => index + 50).join(', ')
    const levers = ['street.staff', 'street.vacancyFill', 'platform.dispatchTime', 'grid.households']
    const lines = levers.map((name) => `${name}: [${values}]`)
    await expect(load(`vary: {${lines.join(', ')}}\n${MEASURES}`)).rejects.toThrow(
      'my/question.yaml:3:1 makes 160000 points (20 x 20 x 20 x 20); have at most 100000',
    )
    const options = Array.from({ length: MOST_SCENARIOS }, (_, at) => `o${at}: {scenario: haigang-after}`)
    await expect(load(`options: [${options.join(', ')}]\n${MEASURES}`)).rejects.toThrow(
      `my/question.yaml:3:1 names 201 scenarios; have at most ${MOST_SCENARIOS}, or vary levers`,
    )
  })

  test('no question, no baseline, no such study', async () => {
    await expect(loadStudyText(`baseline: prereform\n${MEASURES}`)).rejects.toThrow('my/question.yaml has no question')
    await expect(loadStudyText(`question: Why?\n${MEASURES}`)).rejects.toThrow('my/question.yaml has no baseline')
    await expect(loadOwnStudy('stafing')).rejects.toThrow('no study stafing; did you mean staffing?')
    await expect(loadOwnStudy('my/question.yaml')).rejects.toThrow('no file my/question.yaml')
  })
})
