/** The words of the model and of its runs. */

/** Word, what it is called in Chinese, meaning. */
export const WORDS_OF_THE_MODEL: readonly (readonly [word: string, chinese: string, meaning: string])[] = [
  ['scenario', '方案', 'one complete setting of city and reform'],
  ['lever', '政策参数', 'a named setting of a scenario with a unit and hard bounds, such as `street.staff`'],
  [
    'coefficient',
    '行为系数',
    'a number in a rule of behaviour (`behaviour.*`), with source or marked as an assumption',
  ],
  ['switch', '期中切换', 'levers that change at a day inside the run ([what happens then](decisions/switches.md))'],
  ['district', '区', 'streets that share departments; a city has one or several'],
  ['study', '研究', 'scenarios with a question, measures to judge by and margins of its own'],
  [
    'point',
    '取值点',
    'one combination of the values that a study varies, such as `staff-30`; a point that equals a scenario before it is not run again',
  ],
  [
    'formula',
    '算式',
    'a measure that a study defines over others, worked out in each replication ([what it may use](decisions/units.md))',
  ],
  ['replication', '重复模拟', 'one seeded simulation of one scenario'],
  [
    'block',
    '分块',
    'some replications of one scenario, numbered through: what one task makes and one file holds ([why](decisions/run-store.md))',
  ],
  ['task', '任务', 'what a scheduler starts: one of N equal slices of the missing blocks ([clusters](CLUSTER.md))'],
  [
    'anchor',
    '锚定值',
    "what is worked out once from the root of an `extends` chain: issues per case, departments' work, desk heads",
  ],
  [
    'issue, case',
    '问题，诉求',
    'an issue is latent until somebody finds it; once accepted by the platform it is a case',
  ],
  ['post, head', '编制，在岗人员', 'an authorised place in a street office; the person who fills it'],
  ['unit, pool', '内设机构', 'a section of a street office with its own waiting line'],
  ['grid, grid worker', '网格，网格员', 'a block of households; who patrols it and settles small matters'],
  ['assistant', '协管员', 'helps a post with support work; decides nothing unless given authority'],
  ['officer', '部门人员', 'works for a district department; *embedded* ones sit at a street'],
  [
    'lead, joint, assist',
    '主责、统筹、配合',
    'duties: the street alone; the street with departments; a department, with the street passing it on',
  ],
  ['whistle, report in', '吹哨，报到', 'a street summons the departments that a joint matter needs; an officer comes'],
  [
    'gate',
    '吹哨主体',
    'who may blow the whistle: grid worker, lane head, community or street; below the street, own matters of the street are sometimes mistaken for joint ones',
  ],
  [
    'visit day',
    '部门下沉日',
    'the day on which departments come out and hear the whistles blown since the last one (`district.visitInterval`)',
  ],
  ['together, parallel', '同时到场，并行办理', 'forms of joint work: all on site at once; each its part when it comes'],
  ['hard-case conference', '疑难案件会商', "the district's meeting that takes matters which whistles did not solve"],
  ['chaser', '催办', 'a resident asks what has become of an open case'],
  [
    'treated, untreated',
    '试点街道、非试点街道',
    'streets for which a switch changes something, or where something else holds than in the others, and those others: a reform in some streets (`streets:`)',
  ],
  [
    'difference in differences',
    '双重差分',
    'mean after a reform less the mean before it, in treated less in untreated streets: what a comparison of streets takes for the effect',
  ],
  [
    'spillover',
    '溢出效应',
    'what a reform in some streets changes in the others, against the same world without it: departments serve both',
  ],
  ['domain', '事项领域', 'one of six groups of matters (E012, E046); each has a row in the authority matrix'],
  ['cohort', '观察期诉求', 'the cases accepted in the observed period and in scope; each is followed for 90 days'],
  ['warm-up', '预热期', 'time before the observed period, not counted'],
  ['half-width', '半宽', 'half the length of a 95 % t interval over replications'],
  ['margin of indifference', '可忽略的差别', 'differences inside it do not matter to a decision'],
  ['baseline', '基准', 'the scenario that others are compared with, replication by replication'],
  [
    'variance reduction',
    '方差缩减',
    'variance of a difference of independent runs over that of the paired one: what common random numbers gained',
  ],
]
