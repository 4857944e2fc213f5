/** Levers of power and duty: whistle, departments, appraisal, duties. Columns as in `lever.ts`. */
import { choice, count, flag, number } from './lever.ts'
import type { GroupTable } from './lever.ts'

export const REFORM_GROUPS: GroupTable<'whistle' | 'departments' | 'appraisal' | 'duties'> = {
  whistle: {
    enabled: flag(false, 'P00', 'Streets may whistle', '街道可吹哨', {
      oldName: 'whistle_on',
      afterReform: 'yes (E002)',
    }),
    threshold: number(
      'ratio',
      0,
      1.01,
      0.5,
      [0.2, 0.8],
      'Difficulty from which the street whistles (1.01 = never)',
      '吹哨难度门槛（1.01 表示从不）',
      { oldName: 'whistle_theta', why: 'no source says how hard a matter must be (E037)' },
    ),
    gate: choice(['street', 'grid', 'lane', 'community'], 'E067', 'Who may blow the whistle', '吹哨主体', {
      oldName: 'whistle_gate',
      afterReform: 'E067, E077, E138',
    }),
    scope: number('share', 0, 1, 0.6, [0.3, 1], 'Joint matters on the whistle list', '吹哨清单覆盖率', {
      oldName: 'whistle_scope',
      why: '15 items and 32 problems are listed, of how many is not said (E037)',
    }),
    reportDeadline: number('h', 0.25, 240, 24, [4, 72], 'Deadline for reporting in', '报到时限', {
      oldName: 'report_deadline_h',
      why: 'whistles end within 2-3 days (T13)',
    }),
    maxAttempts: count('attempt', 1, 10, 3, [1, 6], 'Whistles before escalation', '升级前吹哨次数上限'),
    form: choice(
      ['together', 'parallel'],
      'E002',
      'Form of joint work: together on site, or each in parallel',
      '联合处置形式：同时到场或并行',
    ),
    assemblyPatience: number(
      'working hour',
      0,
      40,
      2,
      [0.5, 8],
      'How long an officer waits on site for the rest',
      '到场等候时间',
    ),
    stayUntilDone: flag(false, 'E002', 'All officers stay until the matter is done', '事不完人不撤', {
      oldName: 'stay_until_done',
    }),
    upgrade: flag(false, 'E067', 'Unanswered whistles rise one level', '无人应答逐级升哨'),
  },
  departments: {
    count: count('department', 1, 47, 11, 'E098', 'Departments', '部门数', { wholeRun: true, oldName: 'n_dept' }),
    officers: {
      kind: 'officers',
      unit: 'officer',
      low: 1,
      high: 5000,
      listAs: 'departments.count',
      fields: [{ name: 'load', unit: 'ratio', low: 0.1, high: 2 }],
      default: { load: 0.8 },
      source: 'assumption',
      why: 'sized so that the root scenario loads them to 0.8',
      title: { en: 'Officers per department', zh: '每部门人数' },
      oldName: 'dept_servers',
    },
    ownOrders: number(
      'order / department / day / million residents',
      0,
      500,
      40,
      [10, 160],
      "Departments' own orders",
      '部门自有工单',
    ),
    ownOrderHours: number('staff-hour', 0.1, 40, 2, [0.5, 8], 'Work in an own order', '自有工单工时'),
    officersMoved: number('share', 0, 0.25, 0, 'P00', 'Department officers moved down to streets', '部门人员下沉比例', {
      afterReform: '0.05, an assumption (E089: 150 people of all district staff)',
    }),
    embedShare: number('share', 0, 1, 0, 'P00', 'Officers embedded at streets', '派驻街道比例', {
      oldName: 'embed_share',
      afterReform: 'E010, E121',
    }),
    delegatedShare: number('share', 0, 0.8, 0, 'E056', 'Assist matters that the street may decide', '下放事项比例', {
      oldName: 'delegated_share',
      afterReform: 'E086, E126, E132',
    }),
  },
  appraisal: {
    weight: number('share', 0, 0.6, 0, 'P00', "Share of a department's score given by streets", '街道评价权重', {
      oldName: 'appraisal_weight',
      afterReform: '0.2-0.33, an assumption (E011, E030)',
    }),
    personnelSay: flag(false, 'P00', 'Streets have a say in appointments', '人事任免建议权', {
      oldName: 'personnel_say',
      afterReform: 'yes (E004, E086)',
    }),
    perMatter: flag(false, 'P00', 'Each whistle matter is scored on its own', '一事一考', {
      oldName: 'per_matter_appraisal',
      afterReform: 'yes (E087)',
    }),
    independent: flag(false, 'P00', 'An independent body scores', '独立考核', {
      oldName: 'independent_score',
      afterReform: 'E075',
    }),
    oversight: flag(false, 'P00', 'Superiors watch over the whistles', '上级督查', {
      oldName: 'oversight',
      afterReform: 'E003',
    }),
    satisfactionWeight: number(
      'share',
      0,
      0.8,
      0.1,
      [0, 0.4],
      'Weight of satisfaction in the appraisal',
      '满意度权重',
      { oldName: 'sat_weight', why: 'an important index, weight not stated (E031)' },
    ),
    callbackShare: number('share', 0, 1, 0.2, [0.05, 0.6], 'Closed cases called back', '回访比例', {
      oldName: 'callback_share',
      afterReform: '1 (E022)',
    }),
    gaming: number('ratio', 0, 1, 0.2, [0, 0.6], 'Propensity to claim what is not solved', '虚报倾向', {
      oldName: 'gaming_propensity',
      why: 'scores drive behaviour (E148)',
    }),
  },
  duties: {
    clarity: number('share', 0.3, 1, 0.6, [0.45, 0.8], 'Probability that the first owner is right', '首派准确率', {
      oldName: 'duty_clarity',
      why: 'lead roles are unclear (E054, E057); T10',
      afterReform: '0.85, an assumption (E009, E048)',
    }),
    entryGate: number('share', 0, 1, 0, 'P00', 'Off-list tasks refused', '准入拒绝率', {
      oldName: 'entry_gate',
      afterReform: '0.7, an assumption (E052)',
    }),
    funnelRate: number('task / street / day', 0, 100, 16, [4, 40], 'Tasks handed down by departments', '部门下派任务', {
      oldName: 'funnel_rate',
      why: 'tasks drain down; no source counts them (E070)',
    }),
    directDispatch: flag(false, 'P00', 'The hotline dispatches straight to streets', '热线直派街道', {
      oldName: 'direct_dispatch',
    }),
  },
}
