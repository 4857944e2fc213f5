/** Levers of the place and its people: city, demand, street offices, assistants, grids. Columns as in `lever.ts`. */
import { count, flag, number } from './lever.ts'
import type { GroupTable } from './lever.ts'

export const CITY_GROUPS: GroupTable<'city' | 'demand' | 'street' | 'assistants' | 'grid'> = {
  city: {
    streets: count('street', 1, 400, 10, 'I02', 'Streets (street offices)', '街道数', {
      wholeRun: true,
      oldName: 'n_streets',
      afterReform: '10 in Haigang (E083, I02)',
    }),
    districts: count('district', 1, 40, 1, 'I02', 'Districts, each with its own departments', '区数', {
      wholeRun: true,
      afterReform: '16 in Beijing',
    }),
    residentsPerStreet: count('resident', 1000, 500000, 100000, 'I01', 'Residents per street', '每街道居民数', {
      listAs: 'city.streets',
      wholeRun: true,
      oldName: 'pop_per_street',
      afterReform: 'E083, E084',
    }),
    start: {
      kind: 'date',
      unit: 'date',
      default: '2018-01-01',
      source: 'E002',
      title: { en: 'First day (a Monday)', zh: '起始日（星期一）' },
      wholeRun: true,
    },
  },
  demand: {
    issueRate: number('case / 10,000 residents / day', 0, 50, 5.6, 'T1', 'Cases dispatched', '派单量', {
      oldName: 'issue_rate',
    }),
    reportPropensity: number('share', 0.05, 1, 0.5, [0.2, 0.9], 'Propensity of residents to report', '居民反映意愿', {
      oldName: 'report_propensity',
      why: 'residents turn to government more than to law (E061)',
    }),
    consultShare: number('share', 0, 0.9, 0.585, 'T2', 'Consultations among contacts', '咨询占比', {
      oldName: 'consult_share',
    }),
    mix: {
      kind: 'record',
      unit: 'share',
      default: { lead: 0.241, joint: 0.345, assist: 0.414 },
      source: 'E047',
      fields: [
        { name: 'lead', unit: 'share', low: 0, high: 1 },
        { name: 'joint', unit: 'share', low: 0, high: 1 },
        { name: 'assist', unit: 'share', low: 0, high: 1 },
      ],
      title: { en: 'Duty kinds of cases: lead, joint, assist', zh: '事项类别占比：主责、统筹、配合' },
      oldName: 'mix_*',
      why: 'shares of duties, not of cases (I07)',
    },
    urgentShare: number('share', 0, 0.8, 0.05, [0.01, 0.2], 'Urgent cases', '紧急事项占比', {
      oldName: 'urgent_share',
      why: 'three priority classes are named, their shares are not (E099)',
    }),
    dayEffectCv: number(
      'ratio',
      0,
      2,
      0.45,
      [0.1, 1],
      'Variation of demand from day to day (coefficient of variation)',
      '日间波动（变异系数）',
      { why: 'daily counts vary 4.6 to 18 times as much as a Poisson count in every real data set' },
    ),
    pulse: {
      kind: 'table',
      unit: 'pulse',
      default: [],
      source: 'E076',
      fields: [
        { name: 'from', unit: 'day', low: 0, high: 3650 },
        { name: 'days', unit: 'day', low: 0, high: 3650 },
        { name: 'factor', unit: 'ratio', low: 0, high: 20 },
      ],
      title: { en: 'Pulses of demand', zh: '需求脉冲' },
      wholeRun: true,
    },
    feedback: number(
      'ratio',
      0,
      1,
      0.2,
      [0, 0.5],
      'Propensity to report gained per unit of trust',
      '信任对反映意愿的提升',
      { why: 'contacts grew threefold while the rates rose (T12)' },
    ),
  },
  street: {
    staff: count('post', 1, 300, 11, 'E082', 'Posts per street', '每街道编制数', {
      listAs: 'city.streets',
      oldName: 'street_staff',
      afterReform: '50 (E082, E088)',
    }),
    caseworkShare: number(
      'share',
      0.1,
      1,
      0.75,
      [0.5, 0.9],
      'Working time for cases and department tasks',
      '办件时间占比',
      { oldName: 'casework_share', why: 'the rest goes to meetings and papers (E060)' },
    ),
    inspectionLoad: number('share', 0, 0.6, 0.25, [0.1, 0.4], 'Working time lost to inspections', '迎检占用时间', {
      oldName: 'inspection_load',
      why: 'appraisals and inspections take time; no source says how much (E060, E121)',
    }),
    units: count('pool', 1, 40, 29, 'E007', 'Separate units of a street office', '街道内设机构数', {
      oldName: 'n_units',
      afterReform: '11 (E007, E013-E016)',
    }),
    crossSkillLoss: number('ratio', 0, 1, 0.1, [0, 0.5], 'Extra service time of generalists', '通才额外工时', {
      oldName: 'cross_skill_loss',
      why: 'fit of person and post matters (E141)',
    }),
    signOffLayers: count('level', 1, 5, 3, 'E007', 'Levels that sign a reply', '审批层级', {
      oldName: 'layers',
      afterReform: '1 (E007)',
    }),
    payRatio: number('ratio', 0.5, 1.5, 0.7, 'E034', "Pay, of the city's mean wage", '薪酬占社平工资比', {
      oldName: 'pay_ratio',
      afterReform: '1.00 (E034, I08)',
    }),
    vacancyFill: number('day', 5, 365, 120, [60, 240], 'Time to fill a vacancy', '补缺时间', {
      oldName: 'vacancy_fill_d',
      afterReform: '30, an assumption (E096)',
    }),
    transitionLoss: number('share', 0, 0.6, 0, 'E146', 'Speed lost while a reform is new', '改革过渡期效率损失', {
      oldName: 'transition_*',
    }),
    transitionDays: number('day', 0, 365, 90, 'E146', 'Length of the transition', '过渡期长度', {
      oldName: 'transition_*',
    }),
    fund: number('yuan / resident / year', 0, 300, 0, 'E032', 'Discretionary fund of a street', '街道自主经费', {
      oldName: 'street_fund',
    }),
  },
  assistants: {
    ratio: number('assistant / post', 0, 4, 1, 'E026', 'Assistants per authorised post', '协管员与编制之比', {
      oldName: 'assist_ratio',
      why: 'of the establishment, not of people in post (I14)',
    }),
    effectiveness: number(
      'ratio',
      0,
      1,
      0.5,
      [0.25, 0.8],
      'Effectiveness of an assistant on support work, of a post',
      '协管员效能',
      { why: 'bloat, missing rules, weak incentives (E024)' },
    ),
    authority: number('share', 0, 1, 0, 'P00', 'Authority work that assistants may do', '协管员可办执法事项占比', {
      oldName: 'assist_authority',
      afterReform: '0.3-0.4, an assumption (E025, E028)',
    }),
    pooled: flag(false, 'P00', 'Assistants pooled under the street', '协管员由街道统筹', {
      oldName: 'assist_pooled',
      afterReform: 'yes (E025)',
    }),
  },
  grid: {
    households: count('household', 50, 3000, 400, 'E102', 'Households per grid', '每网格户数', {
      oldName: 'grid_households',
    }),
    workers: number('worker / grid', 0.1, 10, 1, 'E137', 'Workers per grid', '每网格网格员数', {
      oldName: 'workers_per_grid',
    }),
    patrolCover: number('share', 0, 1, 0.5, [0.2, 0.9], 'Cover of patrols', '巡查覆盖率', {
      oldName: 'patrol_cover',
      why: 'lanes are patrolled; how completely is not said (E017)',
    }),
    selfHandle: number('share', 0, 0.8, 0.17, 'T9', 'Minor issues that grid workers settle themselves', '网格自办率', {
      oldName: 'grid_self_handle',
      afterReform: 'E127',
    }),
  },
}
