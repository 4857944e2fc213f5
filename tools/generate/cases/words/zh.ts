/** 案例页除报告用语之外的中文。The Chinese dictionary of the pages. */
import { WARM_UP_DAYS } from '../terms.ts'
import type { CaseWords } from './en.ts'

export const zh: CaseWords = {
  made: '由 `npm run generate` 根据方案文件和 results.json 生成；修改请在 scenarios/ 或 tools/generate/cases/ 中进行。',
  sameCity: (title) => `${title}（同一城市）`,
  sameDemand: (title) => `${title}（同等诉求）`,
  head: { preset: '案例', file: '方案文件', other: 'English', all: '全部案例', between: ' · ' },
  result: {
    heading: '结果如何',
    measured: (title, value) => `${title}：${value}`,
    against: (title, value, base, difference, verdict) =>
      `${title}：${value}，基准为${base}；差别${difference}（${verdict}）`,
    difference: '差别',
    verdict: '判断',
    thisCase: '本案例',
    baseline: (title) => `基准：${title}`,
    size: (streets, residents, days, warmUp, replications, seed) =>
      `${streets}，${residents}名居民；观察${days}天，此前预热${warmUp}天；重复模拟${replications}次，随机种子 \`${seed}\`。±为95%置信区间的半宽。全部指标见 [results.json](results.json)。`,
    paired: '差别在共用随机数之下逐次配对计算。[判断用语的含义](README.zh.md#判断用语的含义)。',
    streets: (count) => `${count}个街道`,
  },
  told: {
    heading: '材料所述与模型所得',
    measure: '指标',
    direction: '材料所述',
    against: '对照',
    source: '出处',
    found: '模型所得',
    standing: '说法',
    ofGroup: (group) => `（${group}）`,
    outside: () => '来源材料之外的公开资料',
    directions: { up: '上升', down: '下降', 'not-down': '不下降', same: '不变' },
    standings: { holds: '成立', flat: '无差别', reversed: '相反', undecided: '未定' },
    terms: (replications, seed) =>
      `${replications}次重复的配对差，种子\`${seed}\`；判定办法以及不成立的原因见[验证](../VALIDATION.md#claims-of-the-sources)。`,
  },
  baseline: {
    parent: (link) => `与${link}比较，本案例的文件即由它扩展而来。`,
    known: (parent, link) => `与${link}比较：它就是本案例文件所扩展的${parent}换到本案例的城市。`,
    moved: (parent, levers) =>
      `文件由${parent}扩展而来。基准即该方案，其中下列参数取本案例的值：${levers}。这样两者街道、居民相同，面对同样的事项；比较的是本案例的措施，而不是两座城市。`,
    sameElsewhere: (parent) =>
      `没有基准：文件只是把${parent}换到另一座城市，别无改动，若有差别也只是城市之间的差别。以下为其自身数值。`,
    sameSetting: (parent) => `没有基准：文件按当地情况设定之后，与${parent}完全相同，数值也相同；当地各案例由它开始。`,
    root: '没有基准：其他方案都从它开始。以下为其自身数值。',
  },
  levers: {
    heading: '与基准的不同之处',
    headingOwn: '文件设定的内容',
    headingElsewhere: '文件对所扩展方案的改动',
    before: '基准',
    elsewhere: '原方案',
    here: '本案例',
    value: '取值',
    lever: '政策参数',
    source: '依据',
    range: (range) => `合理范围：${range}`,
    switch: (day) => `运行中的变化，自观察期第${day}天起：`,
  },
  evidence: {
    heading: '依据',
    sources: '文件中的取值依据下列条目，编号见[依据一览](../EVIDENCE.md)（英文），括号内为原文用语：',
    reasons: (ids) => `其理由和说明还提到${ids}。`,
    none: '文件中的取值全部为假定，没有出处。',
    ambiguities: '与本案例有关、原文说法不清之处：',
    grounds: (facts, outside, assumed) =>
      `本文件及其所扩展的文件设定的参数中，${facts}项为文献事实，${outside}项为外部数据，${assumed}项为假定；其余取[模型](../ODD.md)（英文）的默认值，其依据见该处，行为规则的系数亦然，多为假定。假定不是结论：决策之前，应在其合理范围内变动，看结论是否依然成立。`,
  },
  again: {
    heading: '如何复现',
    lead: '在任何机器上得到完全相同的数字：',
    page: '一次复现全部案例并生成这些页面：`npm run cases`。',
  },
  index: {
    title: '案例与各自基准的比较',
    other: '[English](README.md)',
    lead: (cases, replications, seed) =>
      `[方案](../SCENARIOS.md)共${cases}个，每个一页：案例说的是什么、改了什么、结果如何、依据何在。每个文件都按原样、以全部居民运行：预热${WARM_UP_DAYS}天之后观察一年（金海湖镇为专项行动的117天），重复模拟${replications}次，随机种子 \`${seed}\`。`,
    baseline:
      '案例的基准是其文件所扩展的方案。文件若同时换了城市或诉求，基准也随之改换（`city.*`、`demand.*`，换城市时还有每街的编制和下派任务），使两者面对同样的居民、同样的事项，比较的是案例的措施。没有基准的案例以斜体列出自身数值。比率之差以百分点计。',
    case: '案例',
    against: '基准',
    files:
      '全部指标的数值、解决曲线和每个设定的散列值：[results.json](results.json)。`npm run cases` 重新计算并生成全部内容，单核约一刻钟。',
    verdicts: '判断用语的含义',
    means: '就差别的95%置信区间而言',
    many: (comparisons) => `每个区间单独看有95%的把握。本页各表共作${comparisons}项比较，其中少数可能因偶然而误判。`,
    assumed: '哪些是假定',
    coefficients: (count) =>
      `决定这些数字的大部分取值并无出处：政策参数中哪些是假定，各页均已注明；行为规则另有${count}个假定系数。`,
  },
}
