/** 诉求经过的中文用语。The story of a case in Chinese. */
import { chineseSentences } from './story-sentences-zh.ts'
import type { StoryWords } from './story-words.ts'

const LINES = { team: '街道派驻队', helpers: '下沉街道的部门人员', outside: '购买服务人力' } as const

export const storyInChinese: StoryWords = {
  days: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  moment: (day, weekday, clock) => `第${day}天，${weekday} ${clock}`,
  length: (days, hours, minutes) => {
    if (days > 0) return hours > 0 ? `${days}天${hours}小时` : `${days}天`
    if (hours > 0) return minutes > 0 ? `${hours}小时${minutes}分钟` : `${hours}小时`
    return `${minutes}分钟`
  },
  department: (number, name) => (name ? `${name.zh}部门` : `${number}号部门`),
  seat: ({ unit, dutyPost, post, officer, embedded, department, line }) => {
    if (line !== undefined) return officer === undefined ? LINES[line] : `${LINES[line]}${officer}号`
    if (department !== undefined) return embedded ? `派驻街道的${officer}号人员` : `${officer}号人员`
    if (dutyPost) return '值班岗'
    return post === undefined ? `${unit}号科室` : `${unit}号科室的${post}号岗位`
  },
  whose: (street, number, issue) =>
    [
      ...(street === undefined ? [] : [`${street}号街道`]),
      ...(number === undefined ? (issue === undefined ? [] : [`问题${issue}`]) : [`诉求${number}`]),
    ].join('，'),
  sentences: chineseSentences,
  head: {
    title: (number, title, name, seed, replication) =>
      `${title}（${name}）的诉求${number}，种子“${seed}”，第${replication}次重复`,
    matter: (domain, duty) => `${domain}：${duty}。`,
    duty: {
      lead: '街道可自行解决的事项（牵头职责）',
      joint: '须街道与多个部门共同解决的事项（联合职责）',
      assist: '只有部门能解决、由街道转办的事项（协助职责）',
    },
    urgency: {
      life: '危及生命',
      utility: '水、电、气、热',
      ordinary: '一般',
      hard: '一般，但涉及多个部门',
    },
    finder: {
      nobody: '无人',
      neighbours: '邻里',
      resident: '居民（热线或上门）',
      chat: '居民（微信群）',
      patrol: '巡查的网格员；没有投诉人',
    },
    labels: {
      difficulty: '难度',
      urgency: '紧急程度',
      where: '地点',
      found: '发现者',
      duties: '职责归属',
      departments: '涉及部门',
    },
    holder: { grid: '网格员', lane: '街巷长', community: '社区', street: '街道' },
    difficulty: (value, minor, threshold, holder) => {
      const more = minor
        ? '，网格员即可处理'
        : threshold === undefined
          ? ''
          : `；列入清单且难度不低于${threshold}时${holder}吹哨`
      return `${value}（0到1）${more}`
    },
    limit: (urgency, limit) => `${urgency}；应在${limit}内办结`,
    where: (street, grid, resident, issue, recurrence) =>
      `${street}号街道，${grid}号网格，${resident}号居民；该街道的问题${issue}` +
      (recurrence > 0 ? `，第${recurrence}次复发` : ''),
    found: (finder, delay) => `${finder}；发生后${delay}`,
    clarity: (percent) => `首次派单派对的概率为${percent}`,
    departments: (names) => (names.length === 0 ? '未召集任何部门' : names.join('；')),
  },
  end: {
    heading: '结果',
    labels: {
      outcome: '结局',
      discovery: '发现用时',
      handling: '办理用时',
      resolution: '解决用时',
      limit: '时限',
      resident: '居民',
      counts: '途中',
    },
    open: (moment) => `所述止于${moment}；诉求仍在办理。`,
    outcome: {
      solved: '按已解决办结，确已解决',
      falseClaim: '按已解决办结，实际并未解决：虚假办结',
      unsolvedConference: '未解决办结：疑难案件会商的决定为最终决定',
      unsolvedEnough: '未解决办结：重办次数已达上限',
      unsolved: '未解决办结：无人坚持',
      withdrawn: '撤回：还没有人有空办理，耐心已尽；问题本身仍在',
      outOfScope: '不属受理范围',
      open: '仍在办理',
    },
    never: '未解决',
    solvedAt: (length, moment) => `从发生到真正解决${length}（${moment}）`,
    handling: (length) => `从派单到最后答复${length}`,
    discovery: (length) => `从发生到发现${length}`,
    inTime: (limit, late) => (late === undefined ? `按时（${limit}）` : `超时${late}（${limit}）`),
    notInTime: (limit) => `未达到：从未按已解决办结（${limit}）`,
    resident: (judgement) => {
      if (judgement === undefined) return '没有投诉人，因此无人评价'
      const when = judgement.early ? '到评价期限时' : ''
      return `${when}${judgement.satisfied ? '满意' : '不满意'}（${judgement.inSample ? '计入' : '未计入'}官方回访）`
    },
    counts: (returns, whistles, reopenings, chasers) =>
      `退回${returns}次，吹哨${whistles}次，重办${reopenings}次，催办${chasers}次`,
  },
}
