/** Measures of the work behind the results: repeats, whistles, passing on, discovery, loads, money, and how evenly all of it falls. */
import { OF_CLOSED, OF_COHORT, OF_DISPATCHED, OF_WHISTLES, OF_YEAR, measure } from './measure.ts'

export const MEASURES_OF_WORK = [
  measure('repeatRate', 'satisfaction', 'rate', 'less', {
    title: { en: 'Repeat rate', zh: '重复诉求率' },
    definition: {
      en: 'opened again, or back within 30 days of being solved',
      zh: '重新办理的，或解决后30天内再次发生的',
    },
    ...OF_CLOSED,
  }),
  measure('chaserRate', 'satisfaction', 'ratio', 'less', {
    title: { en: 'Chasers per open case and day', zh: '每件在办诉求每日催办次数' },
    definition: { en: 'times that residents ask what has become of an open case', zh: '居民对在办诉求的催问次数' },
    denominator: { en: 'days that cases were open in the observed period', zh: '观察期内在办诉求的件数×天数' },
    missing: { en: 'no case was open', zh: '没有在办诉求' },
  }),
  measure('convenedWhistlesPerStreetMonth', 'whistle', 'count', 'neither', {
    title: { en: 'Convened whistles per street and month', zh: '每街道每月召集多部门的吹哨件数' },
    definition: {
      en: 'cases whistled for the first time in the observed period that need two departments or more',
      zh: '观察期内首次吹哨、需要两个及以上部门的诉求',
    },
    denominator: { en: 'streets x months of 30.44 days', zh: '街道数×月数（每月30.44天）' },
    missing: { en: 'whistles are switched off, and none was blown', zh: '未启用吹哨机制，也没有吹哨' },
  }),
  measure('whistlesPerStreetMonth', 'whistle', 'count', 'neither', {
    title: { en: 'Whistles per street and month', zh: '每街道每月吹哨次数' },
    definition: { en: 'whistles of the observed period, repeated ones included', zh: '观察期内的吹哨次数，含再次吹哨' },
    denominator: { en: 'streets x months of 30.44 days', zh: '街道数×月数（每月30.44天）' },
    missing: { en: 'whistles are switched off, and none was blown', zh: '未启用吹哨机制，也没有吹哨' },
  }),
  measure('reportInRate', 'whistle', 'rate', 'more', {
    title: { en: 'Report-in rate', zh: '部门报到率' },
    definition: { en: 'calls that the department answers before the deadline', zh: '部门在时限内报到的召集次数' },
    denominator: { en: 'calls to departments by whistles of the observed period', zh: '观察期内吹哨召集部门的次数' },
    missing: { en: 'no department was called by a whistle', zh: '没有吹哨召集部门' },
  }),
  measure('assemblyRate', 'whistle', 'rate', 'more', {
    title: { en: 'Assembly rate', zh: '部门到齐率' },
    definition: {
      en: 'whistles for which every department called came (at once, where they work together)',
      zh: '所召集部门全部报到的吹哨（要求同时到场的，须同时到齐）',
    },
    ...OF_WHISTLES,
  }),
  measure('needlessShare', 'whistle', 'rate', 'less', {
    title: { en: 'Needless share of whistles', zh: '不必要吹哨占比' },
    definition: {
      en: 'whistles for lead matters, or for matters easier than behaviour.needlessBelow',
      zh: '为主责类事项，或难度低于 behaviour.needlessBelow 的事项吹的哨',
    },
    ...OF_WHISTLES,
  }),
  measure('hops', 'whistle', 'count', 'less', {
    title: { en: 'Owner changes per case', zh: '每件平均转派次数' },
    definition: { en: 'changes of owner after the first dispatch', zh: '首次派单之后变更办理单位的次数' },
    ...OF_DISPATCHED,
  }),
  measure('returnRate', 'whistle', 'rate', 'less', {
    title: { en: 'Return rate', zh: '退单率' },
    definition: { en: 'returned at least once', zh: '至少被退回一次的' },
    ...OF_DISPATCHED,
  }),
  measure('discoveryDelayMedian', 'discovery', 'hour', 'less', {
    title: { en: 'Discovery delay, median', zh: '发现时长（半数问题在此时间内被发现）' },
    definition: {
      en: 'time from onset to discovery within which half are found',
      zh: '从问题发生到被发现，半数所用时间不超过此值',
    },
    ...OF_COHORT,
  }),
  measure('discoveryDelayP90', 'discovery', 'hour', 'less', {
    title: { en: 'Discovery delay, 90th percentile', zh: '发现时长（九成问题在此时间内被发现）' },
    definition: {
      en: 'time from onset to discovery within which nine tenths are found',
      zh: '从问题发生到被发现，九成所用时间不超过此值',
    },
    ...OF_COHORT,
  }),
  measure('latentStock', 'discovery', 'count', 'less', {
    title: { en: 'Undiscovered issues per 10,000 residents', zh: '每万人未被发现的问题数' },
    definition: {
      en: 'issues younger than 90 days that nobody has found yet, mean over the observed period',
      zh: '发生未满90天、尚未被发现的问题数，取观察期平均',
    },
    denominator: { en: '10,000 residents', zh: '万名居民' },
    missing: null,
  }),
  measure('streetUtilisation', 'load', 'rate', 'neither', {
    title: { en: 'Utilisation of street posts', zh: '街道人员工时利用率' },
    definition: { en: 'hours that street staff work', zh: '街道人员的工作时数' },
    denominator: { en: 'hours of filled posts within their timetable', zh: '在岗人员按作息的可用时数' },
    missing: { en: 'no post was filled', zh: '没有在岗人员' },
  }),
  measure('departmentUtilisation', 'load', 'rate', 'neither', {
    title: { en: 'Utilisation of department officers', zh: '部门人员工时利用率' },
    definition: {
      en: 'hours that officers work wherever they sit, at home or at a street; heads from outside who sit at streets are not counted',
      zh: '部门人员的工作时数，含派驻和下沉街道的，不含在街道的购买服务人力',
    },
    denominator: { en: 'hours of officers within their timetable', zh: '部门人员按作息的可用时数' },
    missing: { en: 'there were no officers', zh: '没有部门人员' },
  }),
  measure('gridUtilisation', 'load', 'rate', 'neither', {
    title: { en: 'Utilisation of grid workers', zh: '网格员工时利用率' },
    definition: {
      en: 'hours of patrol, of taking down what it finds, and on matters that grid workers settle themselves; patrol takes at most what matters leave',
      zh: '网格员巡查、登记所见与自行处置事项的时数；巡查至多占处置事项所余工时',
    },
    denominator: { en: 'hours of grid workers within their timetable', zh: '网格员按作息的可用时数' },
    missing: { en: 'there were no grid workers', zh: '没有网格员' },
  }),
  measure('backlog', 'load', 'count', 'less', {
    title: { en: 'Open cases per post', zh: '每个编制的在办诉求数' },
    definition: { en: 'open cases, mean over the observed period', zh: '在办诉求数，取观察期平均' },
    denominator: { en: 'posts, filled or vacant', zh: '编制数，含空缺' },
    missing: null,
  }),
  measure('conferenceBacklog', 'load', 'count', 'less', {
    title: { en: 'Cases before the hard-case conference', zh: '待疑难事项会商的诉求数' },
    definition: {
      en: 'escalated cases that are open at the end of the observed period',
      zh: '观察期末已上报、尚未会商办理的诉求',
    },
    denominator: { en: 'districts', zh: '区数' },
    missing: null,
  }),
  measure('ownOrderDelayMean', 'load', 'hour', 'less', {
    title: { en: "Departments' own orders, mean delay", zh: '部门自身业务平均等待时长' },
    definition: { en: "wait of a department's own order for an officer", zh: '部门自身业务等待人员办理的时间' },
    denominator: { en: 'own orders taken up in the observed period', zh: '观察期内开始办理的部门自身业务' },
    missing: { en: 'departments took up no order of their own', zh: '部门没有办理自身业务' },
  }),
  measure('cost', 'money', 'yuan', 'less', {
    title: { en: 'Cost per year', zh: '年支出' },
    definition: {
      en: "wages of filled posts, assistants and grid workers with overhead, officers' hours on cases, money spent on repairs, prevention and officers from outside",
      zh: '在岗人员、协管员、网格员的工资及附加，部门人员办理诉求的工时，维修、预防和购买外部人员的花费',
    },
    ...OF_YEAR,
  }),
  measure('costPerSolvedCase', 'money', 'yuan', 'less', {
    title: { en: 'Cost per truly solved case', zh: '每解决一件诉求的支出' },
    definition: { en: 'cost of the observed period', zh: '观察期支出' },
    denominator: { en: 'cases of the cohort truly solved within 90 days', zh: '90天内实际解决的观察期诉求' },
    missing: { en: 'no case was truly solved', zh: '没有诉求得到实际解决' },
    // The floor of yearly sums is a third of what a case costs.
    margin: { kind: 'relative', value: 0.02, atLeast: 1 },
  }),
  measure('privateCost', 'money', 'yuan', 'less', {
    title: { en: 'Private cost of residents per year', zh: '居民自行承担的年支出' },
    definition: {
      en: 'what residents give themselves, apart from cost: behaviour.neighbourCost for a matter that neighbours settle, behaviour.volunteerHourValue for an hour of a volunteer',
      zh: '居民自身的付出，不计入年支出：邻里自行解决的每件按 behaviour.neighbourCost 计，志愿服务每小时按 behaviour.volunteerHourValue 计',
    },
    ...OF_YEAR,
  }),
  measure('equityGini', 'equity', 'ratio', 'less', {
    title: { en: 'Gini of mean resolution time over streets', zh: '街道间解决时长差距（0为无差距）' },
    definition: {
      en: "Gini coefficient of the streets' mean resolution times (restricted to 90 days): 0 where all wait alike",
      zh: '各街道平均解决时长（90天未解决的按90天计）的基尼系数，0表示各街道相同',
    },
    denominator: { en: 'streets that have cases of the cohort', zh: '有观察期诉求的街道' },
    missing: { en: 'no street has a case that took any time', zh: '各街道均无用时的诉求' },
    margin: { kind: 'relative', value: 0.05, atLeast: 0.01 },
  }),
  measure('equityP90P10', 'equity', 'ratio', 'less', {
    title: { en: 'P90/P10 of mean resolution time over streets', zh: '街道间解决时长差距（慢街道为快街道的倍数）' },
    definition: {
      en: "90th percentile of the streets' mean resolution times (restricted to 90 days)",
      zh: '各街道平均解决时长（90天未解决的按90天计）的第90百分位',
    },
    denominator: { en: 'their 10th percentile', zh: '其第10百分位' },
    missing: { en: 'no street has a case, or the fastest take no time', zh: '没有街道有诉求，或最快的街道不用时间' },
    margin: { kind: 'relative', value: 0.05, atLeast: 0.02 },
  }),
  measure('demand', 'discovery', 'count', 'neither', {
    title: { en: 'Cases per 10,000 residents and day', zh: '每万人每日受理诉求数' },
    definition: { en: 'cases of the cohort', zh: '观察期诉求' },
    denominator: { en: '10,000 residents x days observed', zh: '万名居民×观察天数' },
    missing: null,
  }),
] as const
