/** Levers of what surrounds the streets: platform, participation, district, money. Columns as in `lever.ts`. */
import { count, flag, number } from './lever.ts'
import type { GroupTable } from './lever.ts'

export const SUPPORT_GROUPS: GroupTable<'platform' | 'participation' | 'district' | 'money'> = {
  platform: {
    networks: count('network', 1, 12, 4, 'E019', 'Separate information networks', '信息网络数', {
      oldName: 'n_networks',
      afterReform: '1 (E019, E136)',
    }),
    handoffDelay: number('h', 0, 96, 24, [4, 72], 'Delay at each network boundary', '跨网移交延迟', {
      oldName: 'handoff_delay_h',
      why: 'fusion covers nine aspects, no delay is stated (E020)',
    }),
    dispatchTime: number('min', 0, 2880, 240, [10, 1440], 'Time from acceptance to dispatch', '派单时间', {
      oldName: 'dispatch_min',
      afterReform: '3.7, a hotline of 2025',
    }),
    limits: {
      kind: 'record',
      unit: 'h',
      default: { life: 2, utility: 24, ordinary: 168, hard: 360 },
      source: 'assumption',
      why: 'a draft service standard of 2021: 2 h, 24 h, 7 days, 15 days',
      fields: [
        { name: 'life', unit: 'h', low: 0.25, high: 8760 },
        { name: 'utility', unit: 'h', low: 0.25, high: 8760 },
        { name: 'ordinary', unit: 'h', low: 0.25, high: 8760 },
        { name: 'hard', unit: 'h', low: 0.25, high: 8760 },
      ],
      title: { en: 'Time limits: life, utility, ordinary, hard', zh: '办理时限：生命、市政、普通、疑难' },
      oldName: 'limits',
    },
  },
  participation: {
    channelReach: number('share', 0, 1, 0.1, [0, 0.4], 'Residents in chat groups', '微信群覆盖率', {
      oldName: 'channel_reach',
      afterReform: '0.95 (E094, E095)',
    }),
    coproduction: number('share', 0, 0.8, 0.05, [0, 0.3], 'Minor matters that neighbours solve', '邻里自助率', {
      oldName: 'coprod_rate',
      why: 'one case is told (E101)',
    }),
    volunteers: number('volunteer / 10,000 residents', 0, 1500, 5, [0, 50], 'Volunteers', '志愿者', {
      oldName: 'volunteers_per_10k',
      afterReform: 'E006, E074, E106',
    }),
    pulseDays: number(
      'day',
      0,
      90,
      0,
      'E074',
      'Days between volunteer days (0 = every day)',
      '志愿日间隔（0 表示每日）',
    ),
    outsideCapacity: count('officer', 0, 100, 0, 'E041', 'Officers bought or lent from outside', '购买服务人力', {
      oldName: 'outside_capacity',
      afterReform: 'E106, E114',
    }),
    prevention: number('share', 0, 0.8, 0, 'E120', 'Issues removed at the source, at full effect', '源头治理削减率', {
      oldName: 'prevention',
      afterReform: 'T11',
    }),
  },
  district: {
    meetingInterval: number('day', 1, 365, 182, 'E065', 'Days between conferences on hard cases', '疑难案件会商间隔', {
      oldName: 'meeting_interval_d',
    }),
    visitInterval: number(
      'day',
      0,
      365,
      0,
      'E077',
      'Days between batch site visits of departments (0 = on demand)',
      '现场办公间隔（0 表示随叫随到）',
    ),
    promise: flag(false, 'E078', 'The reply promises a time', '作出时间承诺'),
  },
  money: {
    cityMeanWage: number(
      'yuan / year',
      20000,
      500000,
      106000,
      [60000, 180000],
      'Mean wage of the city',
      '社会平均工资',
    ),
    assistantWageRatio: number(
      'ratio',
      0.2,
      2,
      0.5,
      [0.3, 0.8],
      'Wage of an assistant, of the mean wage',
      '协管员工资比',
    ),
    gridWorkerWageRatio: number(
      'ratio',
      0.2,
      2,
      0.6,
      [0.3, 0.9],
      'Wage of a grid worker, of the mean wage',
      '网格员工资比',
    ),
    postWageRatio: number('ratio', 0.5, 3, 1.2, [0.8, 1.8], 'Wage of a post, of the mean wage', '编制人员工资比'),
    officerHour: number('yuan / h', 20, 500, 90, [50, 180], "Cost of an officer's hour", '部门人员工时成本'),
    overhead: number('share', 0, 1, 0.3, [0.1, 0.6], 'Overhead on wages', '管理费附加'),
  },
}
