/** Study files: those of the repository, and what a file may say. */
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { differences } from '../../sim/scenario/differences.ts'
import { studySchema } from '../../sim/study/study-schema.ts'
import { STUDIES, STUDY_FILES, loadOwnStudy, loadStudyText } from './study-texts.ts'

const validate = new Ajv({ allErrors: true, strict: false }).compile(studySchema())

describe.each(Object.entries(STUDY_FILES))('%s', (path, text) => {
  test('loads, with scenarios that differ from the baseline and from each other', async () => {
    const { scenarios, file } = await loadOwnStudy(path)
    expect(scenarios.length).toBeGreaterThan(1)
    expect(scenarios.length).toBeLessThanOrEqual(16)
    expect(new Set(scenarios.map(({ hash }) => hash)).size).toBe(scenarios.length)
    expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length)
    // A scenario that begins as the baseline does has a switch.
    for (const option of scenarios.slice(1))
      expect([...differences(scenarios[0], option), ...option.switches]).not.toEqual([])
    expect(file.measures.length).toBeGreaterThan(2)
  })

  test('asks in English and in Chinese, and says why', async () => {
    const { file, scenarios, formulas } = await loadOwnStudy(path)
    const words = [file.question, file.why!, ...[...scenarios, ...formulas].map(({ title }) => title)]
    for (const { en, zh } of words) {
      expect(en).not.toMatch(/\p{Script=Han}/u)
      expect(zh).toMatch(/\p{Script=Han}/u)
    }
    expect([file.question.en.endsWith('?'), file.question.zh.endsWith('？')]).toEqual([true, true])
  })

  test('is what the schema allows, and names it in its first line', () => {
    expect(validate(parse(text)) ? [] : validate.errors).toEqual([])
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../schema/study.json')
  })
})

test('the studies are those that were asked for', () => {
  expect([...STUDIES.names()]).toEqual([
    ...['assistants', 'emergency', 'funnel-and-gate', 'grid-size', 'neighbours', 'nobody-answers', 'pay', 'pilots'],
    ...['ranking', 'silos-or-pools', 'site-visits', 'staff-or-power', 'staff-or-power-duty-shares'],
    ...['staff-or-power-joint-15', 'staffing', 'whistle-gate', 'whistle-threshold'],
  ])
})

const MEASURES = 'measures: {onTimeRate: {margin: 1 pp}}'
const HEAD = `question: {en: Why?, zh: 为何？}\nbaseline: haigang-before\n`

function load(rest: string, others: Record<string, string> = {}, sets: string[] = []) {
  return loadStudyText(`${HEAD}${rest}\n`, others, sets)
}

async function namesOf(rest: string): Promise<string[]> {
  return (await load(`${rest}\n${MEASURES}`)).scenarios.map(({ name }) => name)
}

describe('the scenarios of a study', () => {
  test('baseline, options, then the full factorial, the last lever fastest', async () => {
    expect(
      await namesOf('options: [haigang-after]\nvary: {street.staff: [11, 30], assistants.authority: [0, 40 %]}'),
    ).toEqual([
      ...['haigang-before', 'haigang-after'],
      ...['staff-11-authority-0.4', 'staff-30-authority-0', 'staff-30-authority-0.4'],
    ])
  })

  test('a point that is the baseline itself is not run again', async () => {
    expect(await namesOf('vary: {street.staff: [11, 20]}')).toEqual(['haigang-before', 'staff-20'])
  })

  test('points say what they set, and keep the anchor of what they vary', async () => {
    const { scenarios } = await load(`vary: {street.staff: [20], whistle.enabled: [yes]}\n${MEASURES}`)
    const [before, point] = scenarios
    expect(point).toMatchObject({
      name: 'staff-20-enabled-yes',
      title: { en: 'Posts per street: 20 posts; Streets may whistle: yes', zh: '每街道编制数：20；街道可吹哨：是' },
      parent: 'haigang-before',
      file: null,
    })
    expect(point.levers.get('street.staff')).toMatchObject({
      ...{ value: 20, unit: 'post', source: 'assumption', setBy: 'question', file: 'my/question.yaml', line: 3 },
      why: 'varied by the study question',
    })
    expect(differences(before, point).map(({ lever }) => lever)).toEqual(['street.staff', 'whistle.enabled'])
    expect(point.anchorSetting).toBe(before.anchorSetting)
  })

  test('the grammar of --vary: steps, ranges, factors, levers by name alone; points of a design that keep its constraints', async () => {
    expect(await namesOf('vary: {street.staff: 12:28:8, whistle.enabled: }')).toEqual([
      'haigang-before',
      ...['staff-12-enabled-no', 'staff-12-enabled-yes', 'staff-20-enabled-no', 'staff-20-enabled-yes'],
      ...['staff-28-enabled-no', 'staff-28-enabled-yes'],
    ])
    const drawn = await load(
      `vary: {street.staff: 11:75, assistants.ratio: {range: [1, 4]}, demand.issueRate: }\ndesign: {kind: lhs, points: 8}\nconstraints: ["street.staff <= 60"]\n${MEASURES}`,
    )
    const staff = drawn.scenarios.slice(1).map(({ setting }) => setting.street.staff as number)
    expect(drawn.sweep!.design).toMatchObject({ kind: 'lhs', points: 8 })
    expect(staff).toHaveLength(drawn.sweep!.points.length)
    expect(Math.max(...staff)).toBeLessThanOrEqual(60)
    expect(new Set(staff).size).toBe(staff.length)
    expect(drawn.scenarios[1].levers.get('street.staff')).toMatchObject({
      setBy: 'question',
      file: 'my/question.yaml',
      line: 3,
    })
    const all = await load(`vary: {assumptions: }\ndesign: fractional\n${MEASURES}`)
    expect(all.sweep!.design.axes.length).toBeGreaterThan(20)
  })

  test('over another scenario, or over an option of the study', async () => {
    const over = async (rest: string) => (await load(`${rest}\n${MEASURES}`)).scenarios.at(-1)!
    expect((await over('vary: {street.staff: [20]}\nover: haigang-after')).parent).toBe('haigang-after')
    const point = await over(
      'options: [poor: {scenario: haigang-after, set: {street.payRatio: 0.6}}]\nvary: {street.staff: [20]}\nover: poor',
    )
    expect([point.parent, point.setting.street.payRatio, point.setting.street.staff]).toEqual(['poor', 0.6, 20])
  })

  test('variants by name, with units, lists and words of their own; the baseline may be one', async () => {
    const { scenarios } = await loadStudyText(
      [
        'question: {en: Why?, zh: 为何？}',
        'baseline: {slow: {scenario: haigang-before, set: {street.vacancyFill: 20 weeks}}}',
        'options:',
        '  - uneven: {scenario: haigang-before, title: {en: Uneven, zh: 不均}, set: {street.staff: [1, 2, 3, 4, 5, 6, 7, 8, 9, 60]}}',
        MEASURES,
      ].join('\n'),
    )
    expect(scenarios.map(({ name, title }) => [name, title.en])).toEqual([
      ['slow', 'slow'],
      ['uneven', 'Uneven'],
    ])
    expect(scenarios[0].setting.street.vacancyFill).toBe(140)
    expect(scenarios[1].setting.street.staff).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 60])
  })

  test('levers of the same word are told apart, and long names become numbers', async () => {
    expect(await namesOf('vary: {assistants.authority: [1], grid.workers: [2], street.staff: [3]}')).toContain(
      'authority-1-workers-2-staff-3',
    )
    const wide = [
      'participation.coproduction: [0.1]',
      'assistants.effectiveness: [0.1]',
      'participation.outsideCapacity: [1]',
      'appraisal.satisfactionWeight: [0.1]',
    ]
    expect(await namesOf(`vary: {${wide.join(', ')}}`)).toEqual(['haigang-before', 'point-1'])
    expect(await namesOf('vary: {demand.mix: [{lead: 1, joint: 0, assist: 0}]}')).toContain('mix-1')
  })

  test('levers set on the command line are under all of them, and the study wins', async () => {
    const sets = ['street.staff=7', 'street.payRatio=0.9']
    const { scenarios } = await load(`options: [haigang-after]\nvary: {street.staff: [20]}\n${MEASURES}`, {}, sets)
    expect(scenarios.map(({ setting }) => [setting.street.staff, setting.street.payRatio])).toEqual([
      ...[
        [7, 0.9],
        [7, 0.9],
      ],
      [20, 0.9],
    ])
  })

  test('a file below the folder of the study', async () => {
    const { scenarios } = await load(`options: [cities/one.yaml]\n${MEASURES}`, {
      'my/cities/one.yaml': 'extends: haigang-before\nlevers: {street.staff: {value: 12, source: E082}}',
    })
    expect(scenarios[1].setting.street.staff).toBe(12)
  })
})

test('numbers of a run: those of the file, in any unit, or the usual ones', async () => {
  const usual = await load(`options: [haigang-after]\n${MEASURES}`)
  expect(usual.file).toMatchObject({ days: 365, warmUpDays: 270, replications: 10, why: null })
  const own = await load(`options: [haigang-after]\n${MEASURES}\ndays: 2 week\nwarmUp: 0\nreplications: 4`)
  expect(own.file).toMatchObject({ days: 14, warmUpDays: 0, replications: 4 })
})
