/** What a fitted scenario says of its values, in both languages. */
import type { Language } from '../language.ts'

interface DurationWords {
  readonly category: string
  readonly median: string
  readonly low: string
  readonly high: string
  /** null: never. */
  readonly p90: string | null
  readonly family: string
  readonly never: string | null
  readonly rows: number
  readonly grade: 'good' | 'usable' | 'poor'
}

export interface FitWords {
  readonly head: (file: string, from: string, to: string, cases: number) => string
  readonly summary: (file: string, from: string, to: string) => string
  readonly start: string
  readonly streets: string
  readonly residentsByStreet: string
  readonly residentsEven: string
  readonly evenStreets: string
  readonly unfit: (reason: string) => string
  /** @param held part of the numbers that the table holds */
  readonly rate: (held: number | null) => string
  readonly consult: (contacts: number) => string
  readonly mix: (mapped: string, intervals: string) => string
  readonly spread: string
  readonly season: string
  readonly assumed: string
  readonly assumptions: readonly { readonly levers: readonly string[]; readonly text: string }[]
  readonly targets: string
  readonly onTime: (share: string, interval: string, of: number) => string
  readonly reopened: (share: string, interval: string) => string
  readonly concentration: (cv: string) => string
  readonly week: (form: string) => string
  readonly duration: (one: DurationWords) => string
  readonly written: (file: string, fit: string) => string
  readonly noResidents: string
  readonly next: string
}

const en: FitWords = {
  head: (file, from, to, cases) =>
    `Fitted to ${cases} cases of ${file}, ${from} to ${to}. Ranges are intervals of 90 %.`,
  summary: (file, from, to) =>
    `Demand as in ${file}, ${from} to ${to}; all that the table does not tell is as in the scenario that it extends.`,
  start: 'the Monday nearest to the first request: what the season makes of the run',
  streets: 'areas with a name in the table',
  residentsByStreet: 'as filled in in streets.csv',
  residentsEven: 'residents given, evenly divided: fill in streets.csv to set each',
  evenStreets: 'the residents given, in streets of about 100,000: the table has no areas that can be streets',
  unfit: (reason) => `Fitted although the table was found not fit for use: ${reason}`,
  rate: (held) =>
    `cases a day over residents, interval from whole weeks${held !== null && held < 0.83 ? `; only ${(100 * held).toFixed(0)} % of the case numbers are in the table, so it is a lower bound` : ''}`,
  consult: (contacts) => `enquiries and thanks among ${contacts} contacts`,
  mix: (mapped, intervals) =>
    `categories by categories.csv, which is an assumption to be corrected; ${mapped} of the cases have a category in it; by chance alone ${intervals}`,
  spread:
    'spread of daily counts of an area beyond chance, weekday and season taken out; interval by leaving out weeks',
  season: "harmonics of the year in the direction of the model's own season",
  assumed: 'What the table cannot tell, and so is as in the scenario that this extends:',
  assumptions: [
    {
      levers: ['demand.issueRate'],
      text: 'demand.issueRate: how many residents there are (give --residents or fill in streets.csv)',
    },
    { levers: ['demand.consultShare'], text: 'demand.consultShare: which requests are questions' },
    { levers: ['demand.mix'], text: 'demand.mix: no category has shares in categories.csv' },
    { levers: ['behaviour.seasonStrength'], text: 'behaviour.seasonStrength: less than a whole year in the table' },
    { levers: [], text: 'demand.reportPropensity: what is never reported stands in no table' },
    {
      levers: [],
      text: 'hour of the day and day of the week: fitted and in the fit file, but the model has no lever for them yet; it runs with its own week',
    },
    {
      levers: [],
      text: 'hours of work a case, staff, slack: a time to closing does not tell them apart; calibrate them against the targets below',
    },
  ],
  targets: 'Targets, never inputs: hold runs against them.',
  onTime: (share, interval, of) => `on time ${share} (${interval}) of ${of}; by unit in the fit file`,
  reopened: (share, interval) => `reopened ${share} (${interval})`,
  concentration: (cv) => `concentration over areas: coefficient of variation ${cv} beyond chance`,
  week: (form) => `shape of the week: ${form}`,
  duration: ({ category, median, low, high, p90, family, never, rows, grade }) =>
    `${category}: median ${median} d (${low}-${high}), 9 in 10 by ${p90 === null ? 'no day: some never end' : `${p90} d`}; ${family}` +
    `${never === null ? '' : `, never ${never}`}, ${rows} rows, fit ${grade}`,
  written: (file, fit) => `The scenario is in ${file}, all that was fitted in ${fit}.`,
  noResidents:
    'How many residents the city has is not known: demand.issueRate stays an assumption. Give --residents N or fill in streets.csv.',
  next: 'Next:',
}

const GRADES = { good: '好', usable: '可用', poor: '差' } as const

const zh: FitWords = {
  head: (file, from, to, cases) => `拟合自 ${file} 的 ${cases} 件，${from} 至 ${to}。range 为 90% 区间。`,
  summary: (file, from, to) => `需求取自 ${file}，${from} 至 ${to}；表中看不出的均同所沿用的方案。`,
  start: '距第一件最近的星期一：决定季节',
  streets: '表中有名称的区域',
  residentsByStreet: '据 streets.csv 所填',
  residentsEven: '所给居民总数平均分配；可在 streets.csv 中逐一填写',
  evenStreets: '所给居民总数，按每街道约 10 万人划分：表中没有可作街道的区域',
  unfit: (reason) => `此表经检查不宜使用，仍予拟合：${reason}`,
  rate: (held) =>
    `日均件数除以居民数，区间按整周计${held !== null && held < 0.83 ? `；表中仅有 ${(100 * held).toFixed(0)}% 的编号，故为下限` : ''}`,
  consult: (contacts) => `${contacts} 次联系中的咨询与感谢`,
  mix: (mapped, intervals) =>
    `按 categories.csv 归类（属假设，请订正）；${mapped}的案件有归类；仅随机误差：${intervals}`,
  spread: '扣除星期与季节后，区域日件数超出随机的波动；区间由逐周剔除得出',
  season: '年内谐波在模型季节方向上的强度',
  assumed: '表中看不出、因而同所沿用方案的：',
  assumptions: [
    { levers: ['demand.issueRate'], text: 'demand.issueRate：居民数未知（给 --residents 或填写 streets.csv）' },
    { levers: ['demand.consultShare'], text: 'demand.consultShare：哪些是咨询' },
    { levers: ['demand.mix'], text: 'demand.mix：categories.csv 中没有任何类别填有占比' },
    { levers: ['behaviour.seasonStrength'], text: 'behaviour.seasonStrength：表中不足一整年' },
    { levers: [], text: 'demand.reportPropensity：从未反映的问题不在任何表中' },
    {
      levers: [],
      text: '一日之内与一周之内的分布：已拟合并写入拟合文件，但模型尚无相应参数，运行时用模型自带的周分布',
    },
    { levers: [], text: '每件工时、人员、余量：仅凭办结时长无法区分；请对照下列目标校准' },
  ],
  targets: '下列为目标，不作输入，用以对照运行结果。',
  onTime: (share, interval, of) => `按时率 ${share}（${interval}），共 ${of} 件；各单位见拟合文件`,
  reopened: (share, interval) => `重办率 ${share}（${interval}）`,
  concentration: (cv) => `区域集中度：超出随机的变异系数 ${cv}`,
  week: (form) =>
    `周分布：${form === 'hour times day' ? '时段乘星期' : form === 'all hours' ? '逐小时' : '工作日与周末分开'}`,
  duration: ({ category, median, low, high, p90, family, never, rows, grade }) =>
    `${category}：中位数 ${median} 天（${low}-${high}），九成${p90 === null ? '永不全部办结' : `在 ${p90} 天内`}；${family}` +
    `${never === null ? '' : `，永不办结 ${never}`}，${rows} 行，拟合${GRADES[grade]}`,
  written: (file, fit) => `方案在 ${file}，全部拟合结果在 ${fit}。`,
  noResidents: '居民数未知：demand.issueRate 仍为假设。请给 --residents N，或填写 streets.csv。',
  next: '下一步：',
}

const WORDS: Readonly<Record<Language, FitWords>> = { en, zh }

export function fitWords(language: Language): FitWords {
  return WORDS[language]
}
