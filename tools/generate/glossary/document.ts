/** docs/GLOSSARY.md, and in Chinese what officials need of it, docs/GLOSSARY.zh.md: words by hand, measures, units and verdicts from their rows. */
import { verdictLines } from '../../../viz/words/verdict-words.ts'
import type { Language } from '../../../viz/words/language.ts'
import type { Documents } from '../generated.ts'
import { code, paragraphs, table } from '../markdown.ts'
import { cases } from './cases.ts'
import { groups } from './groups.ts'
import { marginTable, measureTables } from './measures.ts'
import { weeks } from './weeks.ts'
import { WORDS_OF_QUEUES } from './words-of-queues.ts'
import { WORDS_OF_THE_MODEL } from './words-of-the-model.ts'
import { WORDS_OF_TRACES } from './words-of-traces.ts'

export function glossaryDocuments(): Documents {
  return new Map([
    ['docs/GLOSSARY.md', `${english()}\n`],
    ['docs/GLOSSARY.zh.md', `${chinese()}\n`],
  ])
}

function english(): string {
  return paragraphs(
    '# Glossary',
    MADE,
    '[中文](GLOSSARY.zh.md)',
    '## Words',
    table(['word', 'in Chinese', 'meaning'], WORDS_OF_THE_MODEL),
    '## Verdicts',
    'What is said of the difference between a scenario and the baseline, by its 95 % interval; after a stroke the word for money, of which less is wanted. In JSON stands the token.',
    verdicts('en', ['token', 'word', 'the interval']),
    'What makes no difference to a decision is the *margin of indifference*; a study may give its own.',
    marginTable('en'),
    '## Words of queues',
    QUEUES,
    table(['word', 'meaning'], WORDS_OF_QUEUES),
    '## Words of traces',
    'What `whistlelab trace` prints; steps and their keys: [TRACE](TRACE.md).',
    table(['word', 'meaning'], WORDS_OF_TRACES),
    '## Measures',
    COHORT,
    measureTables('en'),
    groups(),
    weeks(),
    cases(),
  )
}

function chinese(): string {
  return paragraphs(
    '# 术语：指标与判断用语',
    MADE,
    '[English](GLOSSARY.md)（另有模型、排队和过程记录的用语）',
    '## 用语',
    table(
      ['用语', '英文'],
      WORDS_OF_THE_MODEL.map(([word, name]) => [name, word]),
    ),
    '## 判断用语',
    '就方案与基准之差的95%置信区间而言；斜线后为支出类指标的用语。JSON 文件中为标识。',
    verdicts('zh', ['标识', '用语', '区间']),
    '“可忽略的差别”是对决策没有影响的差别；研究可以另行设定。',
    marginTable('zh'),
    '## 指标',
    COHORT_IN_CHINESE,
    measureTables('zh'),
  )
}

function verdicts(language: Language, heads: readonly string[]): string {
  return table(
    heads,
    verdictLines(language).map(({ token, word, means }) => [code(token), word, means]),
  )
}

const MADE =
  '<!-- Made by `npm run generate`; changes belong into sim/city/model/measure-rows-*.ts, viz/words/, or tools/generate/glossary/ where the words are. -->'

const QUEUES = `What \`whistlelab queue\` prints. A station is a pool of equal servers with one waiting line; customers come at random (Poisson), and times are in
hours.`

const COHORT = `Cohort: cases accepted after the warm-up and in scope; the run goes on for 90 days after the last of them is accepted. An
empty denominator is *missing*, never 0 or 100 %. Cases that are not solved count in every denominator; times are
restricted to 90 days, and a median or percentile that lies beyond 90 days is missing. A median or percentile of times is
that of one case, exactly: of n cases, the unsolved last, the one at the rank of p x n rounded up; no bins, no interpolation.
Where a resolution time lies beyond 90 days in more than a tenth of the replications, *pooled* is the first day by which the share of all cases of all
replications together is solved (Kaplan-Meier), where there is such a day; \`scenarios.csv\` has it of every scenario.`

const COHORT_IN_CHINESE = `观察期诉求：预热期之后受理、属于受理范围的诉求；最后一件受理后继续跟踪90天。分母为零的指标为缺失，不记作0或100%。
未解决的诉求计入各项分母；时间最多计90天，中位数或百分位超过90天的为缺失。
中位数和百分位取自某一件诉求的实际时间，没有误差：n件诉求按时间由短到长排列，未解决的排在最后，取第 p×n（向上取整）件；不分组，不插值。
若一成以上的重复模拟中解决时长超过90天，则另给*合并*值：各次模拟的全部诉求合在一起，其解决比例达到p的第一天（Kaplan-Meier），没有这样的一天则不给；各方案的合并值见 \`scenarios.csv\`。`
