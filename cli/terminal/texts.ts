/** What the command line says of runs and scenarios, in English and Chinese. A key missing in one language is a compile error. */
import type { Beyond } from '../../sim/analysis/summary.ts'
import { FOLLOW_UP_DAYS } from '../../sim/city/model/replication.ts'
import type { Damage } from '../../sim/store/block-file.ts'
import type { Language } from '../../viz/words/language.ts'
import { valueWord } from '../../viz/words/lever-words.ts'

export const LANGUAGES: readonly Language[] = ['en', 'zh']

export interface Texts {
  readonly scenario: string
  readonly title: string
  readonly extends: string
  readonly lever: string
  readonly value: string
  readonly unit: string
  readonly source: string
  readonly setBy: string
  readonly measure: string
  readonly baseline: string
  readonly missing: string
  readonly beyond: (beyond: Beyond) => string
  readonly partial: (n: number, all: number) => string
  readonly yes: string
  readonly no: string
  /** A word of a scenario file: a choice, or the name of a part. */
  readonly word: (word: string) => string
  readonly byDefault: string
  readonly onCommandLine: string
  readonly coefficients: string
  readonly differsFrom: (parent: string) => string
  readonly differsInNothing: (parent: string, butSwitches: boolean) => string
  readonly switchesAt: (day: string) => string
  readonly running: (scenarios: number, replications: number, days: number, warmUp: number, seed: string) => string
  readonly goingOn: (rows: number, total: number) => string
  readonly begun: (done: number, total: number) => string
  readonly partly: (done: number, total: number, percent: number, left: string) => string
  readonly progress: (done: number, total: number, replications: string, cases: string, left: string) => string
  readonly measuresHeading: (replications: number) => string
  readonly study: string
  readonly question: string
  readonly difference: string
  readonly answerHeading: (baseline: string, replications: number) => string
  readonly judgedMeasure: (title: string, margin: string) => string
  readonly formulaMissing: (formula: string) => string
  /** @param meanings of the verdicts, each with its word */
  readonly verdictNote: (meanings: string) => string
  readonly marginNote: string
  readonly restInReport: string
  readonly moreWithAll: string
  readonly intervalNote: string
  readonly oneReplicationNote: string
  readonly varianceReduction: (factor: string) => string
  readonly written: (folder: string, report: string) => string
  readonly stopped: (complete: number, replications: number) => string
  readonly stoppedEmpty: string
  readonly goOn: string
  /** @param names of scenarios that are another city than the baseline */
  readonly otherCity: (names: string, baseline: string) => string
  readonly otherIssues: (names: string, baseline: string) => string
  /** @param from day of the observed period on which it begins */
  readonly latePulse: (name: string, from: number, days: number) => string
  readonly shortWarmUp: (days: number, usual: number, name: string) => string
  /** @param name of a scenario that equals another */
  readonly alias: (name: string, of: string) => string
  readonly moreAliases: (more: number) => string
  readonly inTablesAlone: (more: number) => string
  readonly doneAgain: (file: string, damage: string) => string
  readonly damages: Readonly<Record<Damage, string>>
  /** @param first the first failure, in its own words */
  readonly failed: (failed: number, total: number, first: string) => string
  /** @param time of one core, as h:mm:ss; @param quoted the folder, fit for a shell */
  readonly planned: (folder: string, blocks: number, time: string, quoted: string) => string
  readonly reportWritten: (file: string) => string
  readonly noBrowser: string
}

const en: Texts = {
  scenario: 'scenario',
  title: 'title',
  extends: 'extends',
  lever: 'lever',
  value: 'value',
  unit: 'unit',
  source: 'source',
  setBy: 'set by',
  measure: 'measure',
  baseline: 'baseline',
  missing: '-',
  beyond: ({ replications, of, pooledDays: days }) =>
    `beyond ${FOLLOW_UP_DAYS} d: ${replications} of ${of}${days === undefined ? '' : `; pooled: ${days} d`}`,
  partial: (n, all) => `(from ${n} of ${all})`,
  yes: 'yes',
  no: 'no',
  word: (word) => word,
  byDefault: 'default',
  onCommandLine: 'command line',
  coefficients: 'Coefficients of behaviour that differ from their defaults',
  differsFrom: (parent) => `What differs from ${parent}`,
  differsInNothing: (parent, butSwitches) =>
    `It differs from ${parent} in no lever${butSwitches ? ' at the start' : ''}.`,
  switchesAt: (day) => `What changes from day ${day} of the observed period`,
  running: (scenarios, replications, days, warmUp, seed) =>
    `${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'} x ${replications} ${replications === 1 ? 'replication' : 'replications'}: ` +
    `${days} days observed after ${warmUp} days of warm-up, seed "${seed}"`,
  goingOn: (rows, total) => `${rows} of ${total} replications are there already`,
  begun: (done, total) => `${done} of ${total} replications`,
  partly: (done, total, percent, left) => `${done} of ${total} replications, ${percent} % of the work, ${left} left`,
  progress: (done, total, replications, cases, left) =>
    `${done} of ${total} replications, ${replications}/s, ${cases} cases/s, ${left} left`,
  measuresHeading: (replications) =>
    `Measures: mean and half-width over ${replications} ${replications === 1 ? 'replication' : 'replications'}`,
  study: 'study',
  question: 'question',
  difference: 'difference',
  answerHeading: (baseline, replications) =>
    `Compared with ${baseline}, pair by pair, over ${replications} ${replications === 1 ? 'replication' : 'replications'}`,
  formulaMissing: (formula) =>
    `${formula} has no value in a replication where it divides by zero, takes the root of less than zero or uses a measure that is missing.`,
  judgedMeasure: (title, margin) => `${title} (a difference within ${margin} does not matter)`,
  verdictNote: (meanings) => `Of the interval of a difference: ${meanings}.`,
  marginNote:
    'What makes no difference to a decision: 1 percentage point (rates), 5 % (times, counts) or 2 % (money), of small values more (docs/GLOSSARY.md).',
  restInReport: 'All other measures are in the report.',
  moreWithAll: 'These are ten of the measures; --all prints them all.',
  intervalNote:
    'After the ± stands the half-width of a 95 % t interval. Each interval holds by itself: of twenty, one may miss.',
  oneReplicationNote: 'One replication has no half-width and decides nothing: give --replications 10 or more.',
  varianceReduction: (factor) =>
    `Every scenario meets the same chances: independent runs would need ${factor} times as many replications (median over the measures).`,
  written: (folder, report) => `The results are in ${folder}; open ${report} in a browser.`,
  stopped: (complete, replications) =>
    `stopped: ${complete} of ${replications} replications of every scenario are complete and kept`,
  stoppedEmpty: 'stopped before one replication of every scenario was complete; no results were written',
  goOn: 'To go on from here:',
  otherCity: (names, baseline) =>
    `look again: ${names}: another city than ${baseline}, with other streets or residents; what differs is not the reform alone. Let a reform extend the baseline.`,
  otherIssues: (names, baseline) =>
    `look again: ${names}: meets other issues than ${baseline} (another anchor or demand), so the difference is not the reform's alone.`,
  latePulse: (name, from, days) =>
    `look again: ${name} has a pulse of demand from day ${from}, but ${days} days are observed: it is not seen. Observe more than ${from} days (--days) to see it.`,
  shortWarmUp: (days, usual, name) =>
    `look again: ${days} days of warm-up are fewer than the ${usual} that cities were found to need to fill (docs/VALIDATION.md); their beginning is in the figures. How many ${name} needs: whistlelab warm-up ${name}`,
  alias: (name, of) => `${name} has the same values as ${of} and is computed once`,
  moreAliases: (more) => `and ${more} more scenarios equal another; scenarios.csv has all names`,
  inTablesAlone: (more) =>
    `${more} more scenarios, points of a design, are in the tables: replications.csv and .parquet have their levers as columns.`,
  doneAgain: (file, damage) => `${file} ${damage}; it is done again`,
  damages: {
    torn: 'was cut off',
    altered: 'was changed',
    foreign: 'belongs to another run',
    misplaced: 'holds other replications, as the last block of a shorter run does',
  },
  failed: (failed, total, first) =>
    `${failed} of ${total} replications failed; all figures are without them. The first: ${first}\n` +
    'All of them, with a command that makes each alone, are in failures.csv.',
  planned: (folder, blocks, time, quoted) =>
    `The plan is in ${folder}: ${blocks} ${blocks === 1 ? 'block' : 'blocks'} to make, about ${time} of one core (by a rough estimate).\n` +
    `whistlelab resume ${quoted} makes them here; whistlelab submit ${quoted} --engine slurm --tasks N on a cluster.`,
  reportWritten: (file) => `The report is in ${file}.`,
  noBrowser:
    'No browser of this machine could do it: install Chromium or Chrome, or open the page elsewhere and print it there.',
}

const zh: Texts = {
  scenario: '方案',
  title: '标题',
  extends: '沿用',
  lever: '参数',
  value: '取值',
  unit: '单位',
  source: '来源',
  setBy: '设定于',
  measure: '指标',
  baseline: '基准',
  missing: '-',
  beyond: ({ replications, of, pooledDays: days }) =>
    `${of}次中${replications}次超出${FOLLOW_UP_DAYS}天${days === undefined ? '' : `；合并计：${days}天`}`,
  partial: (n, all) => `（据${all}次中的${n}次）`,
  yes: '是',
  no: '否',
  word: (word) => valueWord(word, 'zh'),
  byDefault: '默认值',
  onCommandLine: '命令行',
  coefficients: '与默认值不同的行为系数',
  differsFrom: (parent) => `与 ${parent} 的不同之处`,
  differsInNothing: (parent, butSwitches) => `${butSwitches ? '起始时' : ''}与 ${parent} 没有不同的参数。`,
  switchesAt: (day) => `自观察期第 ${day} 天起的变化`,
  running: (scenarios, replications, days, warmUp, seed) =>
    `${scenarios} 个方案，各重复 ${replications} 次：预热 ${warmUp} 天后观察 ${days} 天，种子“${seed}”`,
  goingOn: (rows, total) => `${total}次重复中已有${rows}次`,
  begun: (done, total) => `已完成 ${done}/${total} 次重复`,
  partly: (done, total, percent, left) => `已完成 ${done}/${total} 次重复，全部工作的 ${percent}%，剩余 ${left}`,
  progress: (done, total, replications, cases, left) =>
    `已完成 ${done}/${total} 次重复，每秒 ${replications} 次，每秒 ${cases} 件，剩余 ${left}`,
  measuresHeading: (replications) => `指标：${replications} 次重复的均值与半宽`,
  study: '研究',
  question: '问题',
  difference: '差值',
  answerHeading: (baseline, replications) => `与 ${baseline} 逐对比较，${replications} 次重复`,
  formulaMissing: (formula) => `${formula} 在某次重复中若除以零、对负数开方或用到缺失的指标，则没有值。`,
  judgedMeasure: (title, margin) => `${title}（${margin}以内的差别不影响决策）`,
  verdictNote: (meanings) => `就差值的区间而言：${meanings}。`,
  marginNote:
    '可忽略的差别：比率为 1 个百分点，时间和次数为 5%，金额为 2%；数值很小时另有下限，见 docs/GLOSSARY.zh.md。',
  restInReport: '其余指标见报告。',
  moreWithAll: '以上为十项主要指标；加 --all 打印全部指标。',
  intervalNote: '± 之后是 95% t 区间的半宽。每个区间单独成立：平均每二十个区间约有一个不含真值。',
  oneReplicationNote: '只有一次重复时没有半宽，不能下结论：请用 --replications 10 或更多。',
  varianceReduction: (factor) =>
    `各方案面对同样的随机条件：若独立运行，需要 ${factor} 倍的重复次数（各指标的中位数）。`,
  written: (folder, report) => `结果在 ${folder}；请用浏览器打开 ${report}。`,
  stopped: (complete, replications) => `已停止：每个方案完成并保留了 ${replications} 次重复中的 ${complete} 次`,
  stoppedEmpty: '在每个方案完成一次重复之前已停止；没有写出结果',
  goOn: '要从此处继续：',
  otherCity: (names, baseline) =>
    `请注意：${names} 的街道或居民数与 ${baseline} 不同，是另一座城市，差别不只来自改革；改革方案应沿用（extends）基准方案。`,
  otherIssues: (names, baseline) =>
    `请注意：${names} 遇到的问题与 ${baseline} 不同（锚定方案或需求不同），差别不只来自改革。`,
  latePulse: (name, from, days) =>
    `请注意：${name} 在第${from}天有一次需求高峰，但只观察${days}天，看不到它；要看到它，请观察${from}天以上（--days）。`,
  shortWarmUp: (days, usual, name) =>
    `请注意：预热${days}天，少于城市由空到满所需的${usual}天（见 docs/VALIDATION.md），开头的影响会留在结果里。${name} 需要多少天：whistlelab warm-up ${name}`,
  alias: (name, of) => `${name} 与 ${of} 取值相同，只计算一次`,
  moreAliases: (more) => `另有${more}个方案与其他方案相同；全部名称见 scenarios.csv`,
  inTablesAlone: (more) => `另有${more}个方案（设计点）只在数据表中：replications.csv 和 .parquet 以列给出其参数取值。`,
  doneAgain: (file, damage) => `${file} ${damage}，将重新计算`,
  damages: {
    torn: '不完整',
    altered: '被改动过',
    foreign: '属于另一次运行',
    misplaced: '所含重复不同（如较短运行的最后一块）',
  },
  failed: (failed, total, first) =>
    `${total}次重复中有${failed}次失败，所有数字均不含这些重复。第一个：${first}\n` +
    '全部失败记录及单独重现的命令见 failures.csv。',
  planned: (folder, blocks, time, quoted) =>
    `计划在 ${folder}，共${blocks}个块待计算，粗估单核用时 ${time}。\n` +
    `在本机计算：whistlelab resume ${quoted}；在集群上：whistlelab submit ${quoted} --engine slurm --tasks N。`,
  reportWritten: (file) => `报告在 ${file}。`,
  noBrowser: '本机没有可用的浏览器：请安装 Chromium 或 Chrome，或在别处打开网页打印。',
}

const TEXTS: Readonly<Record<Language, Texts>> = { en, zh }

export function textsIn(language: Language): Texts {
  return TEXTS[language]
}
