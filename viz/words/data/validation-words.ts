/** What the page says on how well a fit foretold what it was not fitted to, in both languages. */
import type { Language } from '../language.ts'

export interface ValidationWords {
  readonly title: string
  readonly lede: (table: string, from: string, until: string, to: string, cases: string) => string
  readonly heads: readonly [what: string, n: string, score: string, baseline: string, skill: string, verdict: string]
  readonly verdicts: Readonly<Record<'better' | 'worse' | 'undecided', string>>
  readonly volume: string
  readonly scenario: (name: string) => string
  readonly backlog: string
  readonly durations: string
  readonly onTime: string
  readonly week: string
  /** What is foretold better, what worse and of what that is not known, each by its name. */
  readonly said: (better: string, worse: string, undecided: string) => string
  readonly bands: string
  readonly howBands: string
  readonly coverage: (what: string, of50: string, of90: string, n: string) => string
  /** What the scenario knew of the requests that it is held against. */
  readonly seen: Readonly<Record<'before' | 'these' | 'unknown' | 'none', (name: string) => string>>
  readonly baselines: string
  readonly byCategory: string
  readonly withoutCategory: string
  readonly rare: string
  readonly none: string
  readonly written: (file: string) => string
}

const en: ValidationWords = {
  title: 'Does it fit?',
  lede: (table, from, until, to, cases) =>
    `${table}: a fit made anew on ${from} to the day before ${until}, which has seen none of the ${cases} cases from then to the day before ${to}, is held against them.`,
  heads: ['what is foretold', 'n', 'score', 'baseline', 'skill (90 %)', 'verdict'],
  verdicts: { better: 'better than the baseline', worse: 'the baseline is better', undecided: 'undecided' },
  volume: 'cases a day (CRPS)',
  scenario: (name) => `cases a day by the demand of ${name} (CRPS)`,
  backlog: 'open cases at the end of a day (CRPS)',
  durations: 'days to the end, up to 90 (CRPS)',
  onTime: 'on time by unit (squared error)',
  week: 'hour of the week (surprise, nats)',
  said: (better, worse, undecided) =>
    [
      better && `Better than the baseline: ${better}.`,
      worse && `The baseline is better: ${worse}.`,
      undecided && `Undecided: ${undecided}.`,
    ]
      .filter(Boolean)
      .join(' '),
  bands: 'What came, and within which bands it was foretold',
  howBands:
    'Dots are what came. The dark band is to hold half of them, the light one 90 %; both were foretold from what was known before the first day shown.',
  coverage: (what, of50, of90, n) =>
    `${what}: ${of50} within the band of 50 %, ${of90} within that of 90 % (n = ${n}).`,
  seen: {
    before: (name) => `${name} was fitted to what was known before that day: its row is a forecast as well.`,
    these: (name) =>
      `${name} was fitted to the very requests that it is held against: its row says how well its demand describes them, not how well it foretells. Fit it with the same --until for a forecast.`,
    unknown: (name) =>
      `${name} has values from a table, and its fit file does not lie beside it: whether it has seen what it is held against is not known.`,
    none: (name) => `The demand of ${name} comes from no table.`,
  },
  baselines:
    'Scores: smaller is better; skill is 1 - score / baseline. Baselines: volume - the same weekday a year before times the growth of eight weeks, else of the last week; open cases - as many as on the last day that was known, with their changes before; durations - the product-limit curve of the category; on time - the last 13 weeks of the unit; hour of the week - each hour counted by itself. Intervals leave out weeks.',
  byCategory: 'Days to the end by category',
  withoutCategory: 'without a category',
  rare: 'rarer ones together',
  none: 'not told by the table',
  written: (file) => `The page is in ${file}.`,
}

const zh: ValidationWords = {
  title: '拟合得如何？',
  lede: (table, from, until, to, cases) =>
    `${table}：另以 ${from} 至 ${until} 前一日重新拟合，用此后至 ${to} 前一日、此次拟合未曾见过的 ${cases} 件检验。`,
  heads: ['预测内容', '件数', '得分', '基准', '技巧（90%）', '结论'],
  verdicts: { better: '优于基准', worse: '基准更好', undecided: '未能判定' },
  volume: '每日件数（CRPS）',
  scenario: (name) => `按 ${name} 的需求预测每日件数（CRPS）`,
  backlog: '每日终了时在办件数（CRPS）',
  durations: '办结天数，至 90 天（CRPS）',
  onTime: '各单位按时与否（平方误差）',
  week: '一周中的时刻（意外度，nat）',
  said: (better, worse, undecided) =>
    [better && `优于基准：${better}。`, worse && `基准更好：${worse}。`, undecided && `未能判定：${undecided}。`].join(
      '',
    ),
  bands: '实际数字与预测区间',
  howBands: '点为实际数字。深色区间应含其中一半，浅色区间应含 90%；两者均只依据图中第一日之前已知的内容预测。',
  coverage: (what, of50, of90, n) => `${what}：50% 区间内占 ${of50}，90% 区间内占 ${of90}（n = ${n}）。`,
  seen: {
    before: (name) => `${name} 拟合时只用了该日之前已知的内容：其一行也是预测。`,
    these: (name) =>
      `${name} 正是用这些件拟合的：其一行只说明其需求与这些件是否相符，并非预测。若要预测，请用同一个 --until 重新拟合。`,
    unknown: (name) => `${name} 的取值来自表格，但其拟合文件不在旁边：无法知道它是否见过这些件。`,
    none: (name) => `${name} 的需求不来自任何表格。`,
  },
  baselines:
    '得分越小越好；技巧为 1 - 得分 / 基准。基准：件数取上年同周同星期几乘以八周增长，否则取上周；在办件数取已知最后一日之数，并计其以往的变动；办结天数取该类别的乘积极限曲线；按时取该单位近 13 周；时刻取逐小时计数。区间由逐周剔除得出。',
  byCategory: '各类别办结天数',
  withoutCategory: '无类别',
  rare: '较少见的各类合计',
  none: '表中看不出',
  written: (file) => `页面在 ${file}。`,
}

const WORDS: Readonly<Record<Language, ValidationWords>> = { en, zh }

export function validationWords(language: Language): ValidationWords {
  return WORDS[language]
}
