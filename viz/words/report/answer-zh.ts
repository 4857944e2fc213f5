/** 报告结论部分的中文用语。The answer in Chinese, as an official would write it. */
import type { AnswerWords } from './answer-en.ts'

const WHAT = { case: '件诉求', problem: '个问题' }
const UNIT = { case: '件', problem: '个' }
const NOUN = { case: '诉求', problem: '问题' }

export const answerZh: AnswerWords = {
  today: '现状',
  named: (title) => `“${title}”`,
  title: {
    nothing: '没有完成任何一次模拟，暂无结果',
    alone: (solved) => `每100件诉求有${solved}件在90天内真正解决`,
    single: '只模拟了一次，不足以下结论：以下均为单次数值',
    unclean: '各方案的城市或问题与现状不同，无法比较',
    identical: '完全相同：各方案与现状没有任何差别',
    undecided: '暂不能判定是否有方案优于现状',
    none: '没有一个方案值得增加支出：成效均不高于现状',
    saves: (name, saved) => `${name}每年少支出${saved}，成效不高于现状`,
    savesFewer: (name, saved) => `${name}每年少支出${saved}，但解决得比现状少`,
    one: (name, to, from, cost, effect) =>
      `${name}：每100${WHAT[effect]}解决${to}${UNIT[effect]}，现状${from}${UNIT[effect]}，${cost}`,
    two: (first, second, to, then, from, effect) =>
      `先${first}，再${second}：每100${WHAT[effect]}先后解决${to}${UNIT[effect]}、${then}${UNIT[effect]}，现状${from}${UNIT[effect]}`,
    several: (first, to, from, effect) =>
      `${first}花钱最见效：每100${WHAT[effect]}解决${to}${UNIT[effect]}，现状${from}${UNIT[effect]}`,
  },
  more: (cost) => `年支出增加${cost}`,
  less: (cost) => `年支出减少${cost}`,
  alike: '支出相当',
  which: {
    alone: (satisfied, wait, cost) => `回访居民每100人有${satisfied}人满意；每件诉求平均等候${wait}天；年支出${cost}。`,
    first: (name, to, from, effect) =>
      `实施${name}后，每100${WHAT[effect]}约有${to}${UNIT[effect]}在90天内真正解决，现状约${from}${UNIT[effect]}`,
    then: (name, to, effect) => `；实施${name}后约${to}${UNIT[effect]}`,
    satisfied: (to, from) => `；回访居民每100人约有${to}人满意，现状约${from}人`,
    none: (from, effect) =>
      `现状每100${WHAT[effect]}约有${from}${UNIT[effect]}在90天内真正解决，没有方案能以相应支出多解决一些。`,
    nearest: (name, low, high, effect) =>
      `就${name}而言，每100${WHAT[effect]}多解决${low}至${high}${UNIT[effect]}都有可能。`,
    saves: (name, to, from, effect) =>
      `实施${name}后，每100${WHAT[effect]}约有${to}${UNIT[effect]}在90天内真正解决，现状约${from}${UNIT[effect]}。`,
    stop: '。',
  },
  cost: {
    first: (name, cost) => `${name}每年增加支出${cost}`,
    saves: (name, cost) => `${name}每年减少支出${cost}`,
    same: (name) => `${name}支出相当`,
    each: (price, effect) => `，每多解决一${UNIT[effect]}${NOUN[effect]}花${price}`,
    further: (name, cost, price, effect) =>
      `；${name}再增加${cost}，每多解决一${UNIT[effect]}${NOUN[effect]}花${price}`,
    part: (name, cost, price, rest, restPrice, effect) =>
      `；若只实施${name}，需${cost}，每多解决一${UNIT[effect]}${NOUN[effect]}花${price}，其余部分再增加${rest}，每多解决一${UNIT[effect]}${NOUN[effect]}花${restPrice}`,
    cheapest: (name, cost) => `其余方案中支出最少的是${name}，年支出${cost}。`,
    stop: '。',
  },
  sure: {
    less: (names) => `${names}成效反而低于现状。`,
    lessMany: (names) => `${names}成效反而低于现状。`,
    noGain: (names) => `${names}没有带来明显变化。`,
    noGainMany: (names) => `${names}都没有带来明显变化。`,
    heldAll: (runs) => `方案的先后次序在全部${runs}次模拟中一致`,
    held: (held, runs) => `方案的先后次序在${runs}次模拟中有${held}次一致`,
    runs: (runs) => `以上为${runs}次模拟所示`,
    single: '只模拟一次，分不清偶然与成效：请至少模拟两次，最好十次',
    undecided: (runs) => `${runs}次模拟还不足以判定`,
    assumed: (count) => `；结论依据${count}项未作变动检验的假定。`,
    stop: '。',
  },
  standing: {
    today: '现状',
    worth: '值得考虑',
    fewer: '省钱，但解决得少',
    fewerAt: (price, effect) => `每少解决一${UNIT[effect]}${NOUN[effect]}省${price}`,
    dominated: (by) => `比${by}花钱多、成效低`,
    extended: (by, effect) => `每多解决一${UNIT[effect]}${NOUN[effect]}，比${by}更贵`,
    less: '成效低于现状',
    noGain: (by) => `比${by}无明显改进`,
    undecided: '暂不能判定',
    identical: '完全相同',
    elsewhere: '城市或问题不同，不可比',
    single: '只有一次模拟，不作判定',
    missing: '数值缺失',
  },
  table: {
    caption: '各方案，按支出由少到多',
    option: '方案',
    solved: { case: '每100件诉求解决', problem: '每100个问题解决' },
    wait: '平均等候（天）',
    satisfied: '每100人满意',
    extra: '每年增加支出',
    price: { case: '每多解决一件诉求', problem: '每多解决一个问题' },
    verdict: '判断',
    saved: (cost) => `减少${cost}`,
    more: (count) => `另有${count}个方案，见附录。`,
    note: {
      case: '解决：受理后90天内问题确已解决，不论是否上报解决。等候：自问题发生之日起算，90天未解决的按90天计。单价为与支出较少的上一个值得考虑的方案相比。',
      problem:
        '各方案发现的问题有多有少，因此按实际存在的问题计，不论是否有人反映：发生后90天内由任何一方解决，或从源头消除。90天未解决的按等候90天计。单价为与支出较少的上一个值得考虑的方案相比。',
    },
  },
}
