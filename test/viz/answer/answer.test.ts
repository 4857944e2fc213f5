/** What the answer says, at the edges, in both languages: from made-up tables, so that each sentence can be checked against its numbers. */
import { describe, expect, it } from 'vitest'
import type { ExperimentQuestion } from '../../../sim/design/question.ts'
import type { Summary } from '../../../sim/analysis/summary.ts'
import { worthOf } from '../../../sim/analysis/worth/worth.ts'
import type { JudgedOption } from '../../../sim/analysis/worth/worth.ts'
import type { Verdict } from '../../../sim/analysis/summary.ts'
import { answerOf } from '../../../viz/answer/answer.ts'
import { optionTable } from '../../../viz/report/sections/option-table.ts'
import { answerSentences, answerTitle, standingText } from '../../../viz/answer/answer-text.ts'

interface Made {
  readonly name: string
  /** Million yuan a year, and share solved. */
  readonly cost: number
  readonly solved: number
  readonly verdicts?: readonly [cost: Verdict, effect: Verdict]
  readonly clean?: boolean
  /** How far the share moves from run to run. */
  readonly noise?: number
}

const TODAY: Made = { name: 'today', cost: 100, solved: 0.3 }
const CASES = 100_000
const BETTER = ['worse', 'better'] as const

function madeUp(options: readonly Made[], runs = 5, missing: readonly string[] = [], experiment?: ExperimentQuestion) {
  const shifts = Array.from({ length: runs }, (_, r) => r - (runs - 1) / 2)
  const judged = options.map(
    ({ name, cost, solved, verdicts = BETTER, clean = true, noise = 0.001 }, index): JudgedOption => ({
      ...{ name, clean },
      cost: shifts.map((shift) => cost * 1e6 + shift * 1000 * index),
      effect: shifts.map((shift) => CASES * (solved + shift * noise * index)),
      against: index === 0 ? null : { cost: verdicts[0], effect: verdicts[1] },
    }),
  )
  const estimate = (mean: number, halfWidth: number) => ({ mean, halfWidth: runs > 1 ? halfWidth : null, n: runs })
  const measures = ({ cost, solved, name }: Made) => ({
    trueResolutionRate: missing.includes(name) ? null : estimate(solved, 0.004),
    resolutionTimeMean: estimate(24 * 90 * (1 - solved), 10),
    satisfactionRate: estimate(0.26 + 0.74 * solved, 0.01),
    cost: estimate(cost * 1e6, 1e5),
  })
  const summary = {
    ...{
      baseline: 'today',
      completed: runs,
      failed: 0,
      failures: [],
      differences: [],
      points: options.length,
      aliases: [],
    },
    scenarios: options.map((one) => ({ name: one.name, measures: measures(one) })),
    ...(options.length > 1 && runs > 0 && { worth: worthOf('case', judged, 0.01 * CASES) }),
  } as Summary
  const lever = { name: 'street.staff', value: 11, unit: 'post', source: 'assumption', setBy: 'today' }
  return answerOf(
    summary,
    options.map(({ name }) => ({ name, title: { en: `City, ${name}`, zh: `某区，${name}` }, levers: [lever] })),
    experiment,
  )
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
const title = (...given: Parameters<typeof madeUp>): string => plain(answerTitle(madeUp(...given), 'en'))
const said = (language: 'en' | 'zh', ...given: Parameters<typeof madeUp>): string[] =>
  answerSentences(madeUp(...given), language).map(plain)

const SOME: Made = { name: 'some', cost: 110, solved: 0.5 }
const ALL: Made = { name: 'all', cost: 150, solved: 0.7 }

it('rests on what is assumed in all options, but for what the run varied beside', () => {
  const order: ExperimentQuestion = {
    ...{ method: 'order', options: ['today', 'some'], assumptions: ['street.staff'], measures: ['onTimeRate'] },
    ...{ margin: { kind: 'absolute', value: 0.01 }, replications: 5, draws: 0, key: 'k' },
  }
  expect([madeUp([TODAY, SOME]).assumed, madeUp([TODAY, SOME], 5, [], order).assumed]).toEqual([1, 0])
})

describe('one option that is worth its money', () => {
  it('is the title: how many of a hundred, instead of how many, for how much', () => {
    expect(title([TODAY, SOME])).toBe('“Some”: 50 of 100 matters solved instead of 30, for 10 million yuan more a year')
    expect(answerTitle(madeUp([TODAY, SOME]), 'zh')).toBe('“some”：每100件诉求解决50件，现状30件，年支出增加1,000万元')
  })

  it('has three sentences: which, at what cost, how sure', () => {
    // 10 million for 20,000 matters more: 500 yuan each.
    expect(said('en', [TODAY, SOME])).toEqual([
      'With “Some”, 50 of 100 matters are truly solved within 90 days instead of 30, and 63 of 100 residents asked are satisfied instead of 48.',
      '“Some” costs 10 million yuan more a year, 500 yuan for each additional matter solved.',
      'The order held in all 5 runs; it rests on one assumption that was not varied.',
    ])
    expect(said('zh', [TODAY, SOME])).toEqual([
      '实施“some”后，每100件诉求约有50件在90天内真正解决，现状约30件；回访居民每100人约有63人满意，现状约48人。',
      '“some”每年增加支出1,000万元，每多解决一件诉求花500元。',
      '方案的先后次序在全部5次模拟中一致；结论依据1项未作变动检验的假定。',
    ])
  })
})

describe('several', () => {
  it('are taken step by step, each with its price', () => {
    expect(title([TODAY, ALL, SOME])).toBe('First “Some”, then “All”: 50, then 70 of 100 matters solved instead of 30')
    // 40 million for 20,000 more: 2,000 yuan each.
    expect(said('en', [TODAY, ALL, SOME])[1]).toBe(
      '“Some” costs 10 million yuan more a year, 500 yuan for each additional matter solved; “All” a further 40 million yuan, 2,000 yuan for each matter.',
    )
  })

  it('begin at today, though giving something up would be worth considering: one price in sentence and table', () => {
    const cut: Made = { name: 'cut', cost: 96, solved: 0.29, verdicts: ['better', 'worse'] }
    const answer = madeUp([TODAY, cut, SOME])
    // 10 million for 20,000 more than today: 500 yuan each; from what is cut, 14 million for 21,000, it would be 667.
    expect(said('en', [TODAY, cut, SOME])[1]).toMatch(/10 million yuan more a year, 500 yuan for each/)
    const some = answer.rows.find(({ name }) => name === 'some')!
    expect(Math.round(some.step!.price.ratio)).toBe(500)
  })

  it('that lead on to a better one are told by their parts', () => {
    const part: Made = { name: 'part', cost: 140, solved: 0.5 }
    // 40 million for 20,000, then 10 million for 20,000; together 50 million for 40,000.
    expect(said('en', [TODAY, part, ALL])[1]).toBe(
      '“All” costs 50 million yuan more a year, 1,250 yuan for each additional matter solved; “Part” alone would cost 40 million yuan and 2,000 yuan for each matter, the rest then 10 million yuan and 500 yuan for each.',
    )
    const answer = madeUp([TODAY, part, ALL])
    expect(answer.rows.map((row) => standingText(row, answer, 'en'))).toEqual([
      ...['as it is', 'each matter costs more than with “All”', 'worth considering'],
    ])
  })

  it('that are dominated, too close or without gain are told so in their row', () => {
    const rows: Made[] = [
      { name: 'dear', cost: 160, solved: 0.6 },
      { name: 'open', cost: 120, solved: 0.31, verdicts: ['worse', 'undecided'] },
      { name: 'flat', cost: 105, solved: 0.3, verdicts: ['worse', 'same'] },
      { name: 'bad', cost: 100, solved: 0.2, verdicts: ['same', 'worse'] },
      { name: 'far', cost: 50, solved: 0.9, clean: false },
    ]
    const answer = madeUp([TODAY, ALL, ...rows])
    const told = Object.fromEntries(answer.rows.map((row) => [row.name, standingText(row, answer, 'en')]))
    expect(told).toEqual({
      ...{ today: 'as it is', all: 'worth considering', dear: 'costs more and brings less than “All”' },
      ...{ open: 'too close to tell', flat: 'no gain over today', bad: 'brings less than today' },
      far: 'another city or other problems: not comparable',
    })
    expect(plain(answerSentences(answer, 'en')[2])).toMatch(
      /^“Bad” brings less than today\. “Flat” changes nothing that matters\. /,
    )
    expect(answerSentences(answer, 'zh')[2]).toContain('“bad”成效反而低于现状。“flat”没有带来明显变化。')
  })

  it('of twenty name the first, and stay three sentences', () => {
    const many = Array.from({ length: 20 }, (_, at): Made => ({
      name: `o${at}`,
      cost: 105 + at * at,
      solved: 0.3 + 0.03 * (at + 1),
    }))
    expect(title([TODAY, ...many])).toMatch(
      /^“O\d+” brings most for its money: \d+ of 100 matters solved instead of 30$/,
    )
    expect(said('en', [TODAY, ...many])).toHaveLength(3)
  })
})

describe('where there is no such answer', () => {
  const none: Made = { name: 'flat', cost: 105, solved: 0.3, verdicts: ['worse', 'same'] }
  const open: Made = { name: 'open', cost: 105, solved: 0.32, verdicts: ['worse', 'undecided'], noise: 0.05 }
  it.each<[string, Parameters<typeof madeUp>, string, string]>([
    [
      'nothing gains',
      [[TODAY, none]],
      'No option does better than today for its money',
      '没有一个方案值得增加支出：成效均不高于现状',
    ],
    [
      'too close',
      [[TODAY, open]],
      'Too close to tell whether any option does better than today',
      '暂不能判定是否有方案优于现状',
    ],
    [
      'identical',
      [[TODAY, { ...TODAY, name: 'same', verdicts: ['none', 'none'] }]],
      'Identical: no option changes anything',
      '完全相同：各方案与现状没有任何差别',
    ],
    ['one option', [[TODAY]], '30 of 100 matters are truly solved within 90 days', '每100件诉求有30件在90天内真正解决'],
    [
      'one run',
      [[TODAY, SOME], 1],
      'A single run decides nothing: these are single values',
      '只模拟了一次，不足以下结论：以下均为单次数值',
    ],
    ['no run', [[TODAY, SOME], 0], 'No run was completed: there is nothing to show', '没有完成任何一次模拟，暂无结果'],
    [
      'another city',
      [[TODAY, { ...SOME, clean: false }]],
      'Another city or other problems: no option can be compared with today',
      '各方案的城市或问题与现状不同，无法比较',
    ],
    [
      'cheaper',
      [[TODAY, { name: 'cut', cost: 80, solved: 0.25, verdicts: ['better', 'worse'] }]],
      '“Cut” saves 20 million yuan a year, and solves fewer than today',
      '“cut”每年少支出2,000万元，但解决得比现状少',
    ],
    [
      'cheaper, with as many',
      [[TODAY, { name: 'lean', cost: 80, solved: 0.3, verdicts: ['better', 'same'] }]],
      '“Lean” saves 20 million yuan a year, and brings no more',
      '“lean”每年少支出2,000万元，成效不高于现状',
    ],
  ])('%s', (_, given, en, zh) => {
    expect(title(...given)).toBe(en)
    expect(plain(answerTitle(madeUp(...given), 'zh'))).toBe(zh)
    for (const language of ['en', 'zh'] as const)
      for (const sentence of said(language, ...given)) expect(sentence).not.toMatch(/NaN|undefined|null|—/)
  })

  it('gives the range that the runs leave open', () => {
    // 5 runs around 2 of 100 more, standard deviation 0.079: 2.776 x 0.079 / sqrt(5) = 0.098.
    expect(said('en', [TODAY, open])[0]).toBe(
      'For “Open” the runs allow for anything from −7.8 to 11.8 matters of 100 more.',
    )
  })

  it('bears a value that is missing', () => {
    const answer = madeUp([TODAY, SOME], 5, ['some'])
    expect(answerSentences(answer, 'en').length).toBeGreaterThan(0)
    expect(answer.rows[1].solved).toBeNull()
  })

  it('an option that is worth considering for its savings alone is not praised: 5 of 100 fewer for 20 million, 4,000 yuan saved for each', () => {
    const cut: Made = { name: 'cut', cost: 80, solved: 0.25, verdicts: ['better', 'worse'] }
    const answer = madeUp([TODAY, cut, { name: 'some', cost: 110, solved: 0.5 }])
    const row = (language: 'en' | 'zh') =>
      optionTable(answer, language).rows.find(({ row: { name } }) => name === 'cut')!
    expect(row('en').cells.slice(-3).map(plain)).toEqual([
      'saves 20 million yuan',
      '—',
      'saves 4,000 yuan for each matter left unsolved',
    ])
    expect(said('en', [TODAY, cut])[1]).toBe('“Cut” costs 20 million yuan less a year.')
    expect(row('zh').cells.slice(-3).map(plain)).toEqual(['减少2,000万元', '—', '每少解决一件诉求省4,000元'])
  })

  it('and what brings more for less says that it saves', () => {
    const both: Made = { name: 'both', cost: 90, solved: 0.5, verdicts: ['better', 'better'] }
    expect(title([TODAY, both])).toBe(
      '“Both”: 50 of 100 matters solved instead of 30, and saves 10 million yuan a year',
    )
  })
})
