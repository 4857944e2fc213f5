/** 报告全部用语的中文版。The Chinese dictionary: written for officials who know the reform, not translated word by word. */
import type { Words } from './en.ts'

export const zh: Words = {
  list: { separator: '；', comma: '，', and: '、', colon: '：', stop: '。', gap: '', yes: '是', no: '否' },
  warning: {
    title: '阅读提示',
    interrupted: (completed, asked) =>
      `运行曾被中断：计划模拟${asked}次，保留${completed}次。以下数字均只依据已完成的部分。`,
    single: '只模拟了一次，所见差别可能纯属偶然。请至少模拟两次，最好十次。',
    failed: (failed, all) =>
      `${all}次模拟中有${failed}次失败，以下数字均不含这些模拟。失败若与模拟中发生的情况有关，结果会有偏差；失败清单见文末附近。`,
    otherCity: (titles) =>
      `${titles}的街道或居民数与基准不同，是另一座城市：费用和件数不可比，差别也不只来自改革。改革方案应沿用（extends）基准方案。`,
    otherIssues: (titles) => `${titles}遇到的问题与基准不同（锚定方案或需求不同），差别不只来自改革。`,
    none: '没有完成任何一次模拟，暂无结果。',
    late: (titles) =>
      `${titles}的按时办结率不足5%。街道超负荷到这种程度时，按时办结率已分辨不出小的改进，应看90天内的实际解决率。`,
  },
  verdict: {
    explain:
      '支出只说增加或减少，不作好坏评判。各方案只与基准相比，彼此之间未作比较；如需比较其中两个，请以其一为基准再运行。',
  },
  option: {
    baseline: '基准',
    sameAtStart: '起始时各项参数均与基准相同。',
    entries: (count) => `共${count}项`,
  },
  figure: {
    resolution: {
      title: '问题多久才得到解决',
      axisX: '问题发生后的天数',
      axisY: '尚未实际解决的比例',
      reading: (day, text) => `${day}天后仍未解决的比例：${text}。`,
    },
    week: '观察期第几周',
  },
  inSomeStreets: {
    heading: '只在部分街道实行的改革',
    lead: (title, streets, from, before, after) =>
      `“${title}”自第${from}天起只在部分街道实行改革：${streets}。逐街道比较改革前${before}整周与此后${after}周内收到的诉求。`,
    means: {
      caption: '各街道均值，按收到诉求的时间计',
      sides: ['试点', '非试点'],
      periods: ['改革前', '改革后', '同期，若无改革'],
    },
    estimates: {
      caption: '街道之间的比较得出什么，实际又是多少',
      heads: [
        '双重差分 ± 单个城市内95%置信区间半宽',
        '对试点街道的实际效果',
        '对非试点街道的实际效果（溢出效应）',
        '未包含试点实际效果的区间',
      ],
      missed: (missed, all) => `${all}个中有${missed}个`,
    },
    note: '双重差分把非试点街道当作“若无改革”。各街道等候同一批部门，改革对非试点街道的影响有多大，双重差分就错多少。实际效果只有在模拟中才能得知：同一个世界、同样几周，只是没有改革（即基准）。处理时间最多计90天。',
  },
  table: {
    heading: '全部指标',
    caption: (replications) => `${replications}次重复模拟的均值 ± 95%置信区间半宽`,
    captionSingle: '单次模拟的数值，无区间半宽',
    continued: '（续）',
    measure: '指标',
    unit: '单位',
    margin: '可忽略的差别',
    partial: (n, all) => `据${all}次中的${n}次`,
    beyond: (n, all) => `${all}次中有${n}次超出90天`,
    pooled: (days) => `；各次合并计：${days}天`,
    differenceHeading: '与基准的差别',
    differenceCaption: (baseline) => `各方案减去“${baseline}”，配对差的均值 ± 半宽`,
    differenceCaptionSingle: (baseline) => `单次模拟中各方案减去“${baseline}”`,
    noDifference: '只有一种设定，无可比较。',
    formulaNote:
      '本研究自定的指标在每次重复模拟中按其算式计算，再与其他指标一样求均值、作比较。算式中的名称即 replications.csv 的列名；residents、streets、posts 分别为起始时全市的居民数、街道数和编制数。',
    missingNote:
      '“—”表示该指标没有数值；如果一成以上的重复超出90天跟踪期，其余重复的均值也不能代表它，因而不给出。本次运行中的原因：',
    missingDifference: '本表中的“—”表示该指标在本方案或基准中缺失，或者超出90天跟踪期。',
    nothingToShow: '没有一次模拟得出结果',
  },
  assumption: {
    heading: '哪些是假定，哪些有出处',
    lead: (facts, outside, assumed) =>
      `各项参数设定中，${facts}项为文献事实，${outside}项为外部数据，${assumed}项为假定。假定不是结论：决策之前，应在其合理范围内变动，看结论是否依然成立。`,
    coefficients: (count) => `除政策参数外，行为规则还使用${count}个假定系数；除上文列出的差异外，各方案取值相同。`,
    authority: (departments, domains, source) =>
      `哪些事项由${departments}个部门中的哪几个掌握职权，由方案中的职权矩阵给定（${source}）。事项分为：${domains}。`,
    captionAssumed: '假定',
    captionKnown: '有出处的设定',
    lever: '政策参数',
    value: '取值',
    range: '合理范围',
    why: '理由',
    source: '依据',
    sourceNote:
      '事实：E编号为文献陈述，I编号为对说法不清之处的解读，P编号为文献所述案例。外部数据：T编号，用于校准。全文见 docs/EVIDENCE.md。',
    ground: { fact: '事实', outside: '外部数据', assumption: '假定' },
    noReason: '未注明理由',
    noRange: '未注明范围',
    nothing: '无',
    coefficient: '与默认值不同的系数',
  },
  reproduce: {
    heading: '如何复现本报告',
    lead: '同一版本、同一命令得到同样的数字，与所用机器和并行数无关。',
    version: 'WhistleLab 版本',
    node: 'Node.js',
    seed: '随机种子',
    days: '观察天数',
    warmUp: '预热天数',
    followUp: '跟踪天数',
    replications: '重复次数',
    replicationsValue: (completed, asked) => `计划${asked}次，完成${completed}次`,
    start: '时钟起始日',
    hashes: '各方案及其指纹（完整设定的散列值）',
    scenario: '方案',
    name: '名称',
    hash: '指纹',
    alias: (name, of) => `${name} 与 ${of} 取值相同，只计算一次。`,
  },
  failures: {
    heading: '失败的模拟',
    lead: (failed, all) =>
      `${all}次重复模拟中有${failed}次没有得出结果。每次失败旁列有单独重做该次模拟的命令，可用来重现失败。`,
    first: (shown) => `此处只列前${shown}次，全部见 failures.csv。`,
    caption: '失败的重复模拟',
    scenario: '方案',
    replication: '序号',
    stage: '失败环节',
    stages: { simulation: '模拟过程', worker: '工作线程' },
    message: '错误信息',
    command: '命令',
  },
  leverGroup: {
    city: '城市',
    demand: '诉求',
    street: '街道',
    assistants: '协管员',
    grid: '网格',
    whistle: '吹哨',
    departments: '职能部门',
    appraisal: '考核',
    duties: '职责清单',
    platform: '平台',
    participation: '公众参与',
    district: '区级统筹',
    money: '经费',
    domains: '职权矩阵',
    behaviour: '行为系数',
  },
  footer: '本报告由 WhistleLab 生成。所列数字描述的是模型而非某个城市：它们只说明在上述设定之下会出现什么结果。',
}
