/** Measures of results: whether and how well cases of the cohort are solved, and how long it takes. */
import { OF_CLOSED, OF_COHORT, OF_DISPATCHED, OF_REPLIED_SAMPLE, OF_SAMPLE, measure } from './measure.ts'

export const MEASURES_OF_RESULTS = [
  measure('responseRate', 'satisfaction', 'rate', 'more', {
    title: { en: 'Response rate', zh: '响应率' },
    definition: {
      en: 'the resident is first contacted within 2 h (life) or 24 h (all else) of the first dispatch, by whoever got the case, right or wrong',
      zh: '首次派单后2小时（危及生命类）或24小时（其他）内，由接单单位（不论派单是否正确）首次联系诉求人的',
    },
    ...OF_DISPATCHED,
  }),
  measure('issueResolutionRate', 'resolution', 'rate', 'more', {
    title: { en: 'Problems solved within 90 days', zh: '问题解决率（90天）' },
    definition: {
      en: 'issues that somebody solved within 90 days of onset (neighbours, grid, volunteers, street or department), or that were prevented',
      zh: '发生后90天内有人解决的问题（邻里、网格、志愿者、街道或部门），含源头消除的',
    },
    denominator: {
      en: 'issues with their onset in the observed period, in scope, not bound to vanish by themselves, recurrences left out',
      zh: '观察期内发生、属受理范围、不会自行消失的问题，不含复发',
    },
    missing: { en: 'no such issue arose', zh: '没有这样的问题发生' },
  }),
  measure('issueTimeMean', 'time', 'hour', 'less', {
    title: { en: 'Mean life of a problem, within 90 days', zh: '问题平均存续时间（90天内）' },
    definition: {
      en: 'time from onset of an issue to its solution, what is not solved at 90 days, what is prevented at 0',
      zh: '自问题发生至解决的时间，90天未解决按90天计，源头消除按0计',
    },
    denominator: {
      en: 'issues with their onset in the observed period, in scope, not bound to vanish by themselves, recurrences left out',
      zh: '观察期内发生、属受理范围、不会自行消失的问题，不含复发',
    },
    missing: { en: 'no such issue arose', zh: '没有这样的问题发生' },
  }),
  measure('trueResolutionRate', 'resolution', 'rate', 'more', {
    title: { en: 'True resolution rate (90 days)', zh: '实际解决率（90天）' },
    definition: {
      en: 'physically solved within 90 days of acceptance, whatever was claimed',
      zh: '受理后90天内问题确已解决的，不论是否上报解决',
    },
    ...OF_COHORT,
  }),
  measure('trueResolutionRate30', 'resolution', 'rate', 'more', {
    title: { en: 'True resolution rate (30 days)', zh: '实际解决率（30天）' },
    definition: { en: 'physically solved within 30 days of acceptance', zh: '受理后30天内问题确已解决的' },
    ...OF_COHORT,
  }),
  measure('trueResolutionRateDue', 'resolution', 'rate', 'more', {
    title: { en: 'True resolution rate (by the time due)', zh: '实际解决率（评价期限内）' },
    definition: {
      en: 'physically solved by the time that the case is due to be judged: behaviour.dueTimes class limits from acceptance, at least behaviour.dueAtLeast days',
      zh: '在评价期限内问题确已解决的；评价期限为自受理起该类时限的 behaviour.dueTimes 倍，至少 behaviour.dueAtLeast 天',
    },
    ...OF_COHORT,
  }),
  measure('jointResolutionRate', 'resolution', 'rate', 'more', {
    title: { en: 'True resolution rate, joint duties', zh: '实际解决率（统筹类）' },
    definition: { en: 'physically solved within 90 days of acceptance', zh: '受理后90天内问题确已解决的' },
    denominator: { en: 'joint cases of the cohort', zh: '观察期诉求中的统筹类' },
    missing: { en: 'the cohort has no joint case', zh: '观察期内没有统筹类诉求' },
  }),
  measure('leadResolutionRate', 'resolution', 'rate', 'more', {
    title: { en: 'True resolution rate, lead duties', zh: '实际解决率（主责类）' },
    definition: { en: 'physically solved within 90 days of acceptance', zh: '受理后90天内问题确已解决的' },
    denominator: { en: 'lead cases of the cohort', zh: '观察期诉求中的主责类' },
    missing: { en: 'the cohort has no lead case', zh: '观察期内没有主责类诉求' },
  }),
  measure('assistResolutionRate', 'resolution', 'rate', 'more', {
    title: { en: 'True resolution rate, assist duties', zh: '实际解决率（配合类）' },
    definition: { en: 'physically solved within 90 days of acceptance', zh: '受理后90天内问题确已解决的' },
    denominator: { en: 'assist cases of the cohort', zh: '观察期诉求中的配合类' },
    missing: { en: 'the cohort has no assist case', zh: '观察期内没有配合类诉求' },
  }),
  measure('claimedResolutionRate', 'resolution', 'rate', 'neither', {
    title: { en: 'Claimed resolution rate', zh: '上报解决率' },
    definition: { en: 'claimed solved at the last closing', zh: '最后一次办结时上报为已解决的' },
    ...OF_CLOSED,
  }),
  measure('verifiedResolutionRate', 'satisfaction', 'rate', 'more', {
    title: { en: 'Verified resolution rate', zh: '回访解决率' },
    definition: {
      en: 'residents who say that it is solved, each asked once: when the case has ended, or when it is due if that comes first; what is not closed by then, or withdrawn, is not solved',
      zh: '认可问题已解决的居民；每人只评一次，在诉求办结时评，到评价期限仍未办结的在期限时评；届时未办结或已撤回的按未解决计',
    },
    ...OF_SAMPLE,
  }),
  measure('verifiedAmongReplied', 'satisfaction', 'rate', 'neither', {
    title: { en: 'Verified resolution rate among those replied to (biased high)', zh: '回访解决率（仅已答复，偏高）' },
    definition: {
      en: 'residents who say that it is solved, of those with a reply alone: too high where many wait for one, and shown as a warning',
      zh: '仅就已获答复的居民计算的认可解决比例；等待答复的越多，数值越偏高，只供对照',
    },
    ...OF_REPLIED_SAMPLE,
  }),
  measure('onTimeRate', 'satisfaction', 'rate', 'more', {
    title: { en: 'On-time rate', zh: '按时办结率' },
    definition: {
      en: 'claimed solved, and within the limit of its class from acceptance: the last closing, or for life and utility cases the first work on the spot',
      zh: '上报解决，且自受理起在该类时限内最后一次办结的；危及生命类和水电气热类以首次到场处置的时间为准',
    },
    ...OF_COHORT,
  }),
  measure('satisfactionRate', 'satisfaction', 'rate', 'more', {
    title: { en: 'Satisfaction rate', zh: '满意率' },
    definition: {
      en: 'residents who say that they are satisfied, each asked once: when the case has ended, or when it is due if that comes first',
      zh: '表示满意的居民；每人只评一次，在诉求办结时评，到评价期限仍未办结的在期限时评',
    },
    ...OF_SAMPLE,
  }),
  measure('satisfactionAmongReplied', 'satisfaction', 'rate', 'neither', {
    title: { en: 'Satisfaction rate among those replied to (biased high)', zh: '满意率（仅已答复，偏高）' },
    definition: {
      en: 'residents who say that they are satisfied, of those with a reply alone: too high where many wait for one, and shown as a warning',
      zh: '仅就已获答复的居民计算的满意比例；等待答复的越多，数值越偏高，只供对照',
    },
    ...OF_REPLIED_SAMPLE,
  }),
  measure('threeRateScore', 'satisfaction', 'rate', 'more', {
    title: { en: 'Three-rate score', zh: '三率综合得分' },
    definition: {
      en: '0.30 x response rate + 0.35 x verified resolution rate + 0.35 x satisfaction rate',
      zh: '响应率×0.30＋回访解决率×0.35＋满意率×0.35',
    },
    denominator: { en: 'those of the three rates', zh: '三项比率各自的分母' },
    missing: { en: 'one of the three rates is missing', zh: '三项比率中有一项缺失' },
  }),
  measure('gamingGap', 'resolution', 'rate', 'less', {
    title: { en: 'Gaming gap', zh: '虚假办结占比' },
    definition: { en: 'claimed solved but not physically solved', zh: '上报已解决、实际并未解决的' },
    ...OF_CLOSED,
  }),
  measure('resolutionTimeMedian', 'time', 'hour', 'less', {
    title: { en: 'Resolution time, median', zh: '解决时长（半数诉求在此时间内解决）' },
    definition: {
      en: 'time from onset to true solution within which half are solved (Kaplan-Meier)',
      zh: '从问题发生到实际解决，半数诉求所用时间不超过此值（Kaplan-Meier 估计）',
    },
    denominator: OF_COHORT.denominator,
    restricted: 'resolutionTimeMean',
    missing: {
      en: 'fewer than half of the cases were truly solved within 90 days of onset',
      zh: '问题发生后90天内实际解决的不足一半',
    },
  }),
  measure('resolutionTimeP90', 'time', 'hour', 'less', {
    title: { en: 'Resolution time, 90th percentile', zh: '解决时长（九成诉求在此时间内解决）' },
    definition: {
      en: 'time from onset to true solution within which nine tenths are solved (Kaplan-Meier)',
      zh: '从问题发生到实际解决，九成诉求所用时间不超过此值（Kaplan-Meier 估计）',
    },
    denominator: OF_COHORT.denominator,
    restricted: 'resolutionTimeMean',
    missing: {
      en: 'fewer than nine tenths of the cases were truly solved within 90 days of onset',
      zh: '问题发生后90天内实际解决的不足九成',
    },
  }),
  measure('resolutionTimeMean', 'time', 'hour', 'less', {
    title: { en: 'Resolution time, mean restricted to 90 days', zh: '平均解决时长（90天未解决的按90天计）' },
    definition: {
      en: 'time from onset to true solution, 90 days for a case that takes longer or is not solved',
      zh: '从问题发生到实际解决的时间，超过90天或未解决的按90天计',
    },
    ...OF_COHORT,
  }),
  measure('handlingTimeMedian', 'time', 'hour', 'less', {
    title: { en: 'Handling time, median', zh: '办理时长（半数诉求在此时间内办结）' },
    definition: {
      en: 'time from the first dispatch to the last closing within which half are closed (Kaplan-Meier)',
      zh: '从首次派单到最后一次办结，半数诉求所用时间不超过此值（Kaplan-Meier 估计）',
    },
    denominator: OF_DISPATCHED.denominator,
    restricted: 'handlingTimeMean',
    missing: {
      en: 'fewer than half of the dispatched cases were closed within 90 days',
      zh: '派单后90天内办结的不足一半',
    },
  }),
  measure('handlingTimeP90', 'time', 'hour', 'less', {
    title: { en: 'Handling time, 90th percentile', zh: '办理时长（九成诉求在此时间内办结）' },
    definition: {
      en: 'time from the first dispatch to the last closing within which nine tenths are closed (Kaplan-Meier)',
      zh: '从首次派单到最后一次办结，九成诉求所用时间不超过此值（Kaplan-Meier 估计）',
    },
    denominator: OF_DISPATCHED.denominator,
    restricted: 'handlingTimeMean',
    missing: {
      en: 'fewer than nine tenths of the dispatched cases were closed within 90 days',
      zh: '派单后90天内办结的不足九成',
    },
  }),
  measure('handlingTimeMean', 'time', 'hour', 'less', {
    title: { en: 'Handling time, mean restricted to 90 days', zh: '平均办理时长（90天未办结的按90天计）' },
    definition: {
      en: 'time from the first dispatch to the last closing, 90 days for a case that takes longer or is not closed',
      zh: '从首次派单到最后一次办结的时间，超过90天或未办结的按90天计',
    },
    ...OF_DISPATCHED,
  }),
  measure('resolutionTimeCompletedOnly', 'time', 'hour', 'neither', {
    title: { en: 'Resolution time of solved cases only (biased low)', zh: '已解决诉求的平均解决时长（偏低）' },
    definition: {
      en: 'time from onset to true solution of solved cases alone: too low where much stays unsolved, and shown as a warning',
      zh: '仅就已解决诉求计算的解决时间；未解决的越多，数值越偏低，只供对照',
    },
    denominator: { en: 'cases of the cohort solved within 90 days of onset', zh: '问题发生后90天内解决的观察期诉求' },
    missing: { en: 'no case was truly solved', zh: '没有诉求得到实际解决' },
  }),
] as const
