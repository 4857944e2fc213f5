/** 诉求经过的中文句子，按诉求一生的顺序。The steps of a story in Chinese: one sentence each. */
import type { WhistleGate } from '../../../sim/city/model/setting.ts'
import type { Call, QueueReason } from '../../../sim/city/story/steps.ts'
import type { Sentences, Told } from './story-words.ts'

const WORKS = {
  triage: '受理审核',
  consultation: '咨询答复',
  callback: '回访',
  lead: '自办工作',
  lone: '单独尝试',
  forward: '转办',
  jointStreet: '联合处置中的街道部分',
  delegated: '下放事项',
  task: '部门下派的任务',
  chaser: '催办的答复',
  assist: '部门办理',
  part: '自己的部分',
  ownOrder: '本部门的工作',
  conference: '会商',
  support: '对岗位的辅助工作',
  contact: '首次联系居民',
  lifeVisit: '首次到现场',
  vainCall: '无人应哨的善后',
  called: '部门办理',
} as const

const REASONS: Readonly<Record<QueueReason, (office: string, threshold: number) => string>> = {
  lead: (office) => `属街道自办事项，由${office}办理`,
  whistle: (office, threshold) => `在吹哨清单上且难度不低于${threshold}：由${office}先办街道部分，然后吹哨`,
  noWhistle: (office) => `须多个部门参与，但街道无权吹哨：由${office}单独尝试`,
  notListed: (office) => `须多个部门参与，但不在吹哨清单上：由${office}单独尝试`,
  tooEasy: (office, threshold) => `须多个部门参与，但难度低于吹哨门槛${threshold}：由${office}单独尝试`,
  territorial: (office) => `无人接手，按属地由街道兜底：由${office}单独尝试`,
  delegated: (office) => `属部门事项，权力已下放街道：由${office}办理`,
  forward: (office) => `属部门事项，由${office}转办`,
  passedOn: (office) => `转给${office}`,
}

const hundredths = (value: number): number => Math.round(value * 100) / 100

const departments = (numbers: readonly number[], told: Told): string =>
  numbers.map((number) => told.department(number)).join('、')

const HOLDERS: Readonly<Record<WhistleGate, string>> = {
  grid: '网格员',
  lane: '街巷长',
  community: '社区',
  street: '街道',
}

const ANSWERS: Readonly<Record<Call['answer'], string>> = {
  sent: '一有人手就来',
  embedded: '由派驻街道的人员到场',
  refused: '不理会',
  done: '无须再叫',
}

const answers = (calls: readonly Call[], told: Told): string =>
  calls.map(({ department, answer }) => `${told.department(department)}${ANSWERS[answer]}`).join('；')

const percent = (share: number): string => `${Math.round(share * 100)}%`

export const chineseSentences: Sentences = {
  arises: ({ grid }) => `${grid}号网格发生一个问题，尚无人察觉。`,
  passedBy: () => '巡查本可发现，但网格员正忙或空缺。',
  selfSolved: ({ by }) => (by === 'neighbours' ? '邻里自行解决。' : '问题自行消失，无人上报。'),
  discovered: ({ by, delay }, { length }) => {
    const who = {
      nobody: '无人发现',
      neighbours: '邻里发现',
      resident: '居民通过热线或上门反映',
      chat: '居民在微信群里反映',
      patrol: '网格员巡查发现',
    }[by]
    return `${who}，此时距发生已${length(delay)}。`
  },
  gridTakes: ({ grid, volunteers }) => `小事一件：由${volunteers ? '志愿者' : `${grid}号网格的网格员`}处理。`,
  gridSolved: ({ volunteers }) => `${volunteers ? '志愿者' : '网格员'}已解决，不成为诉求。`,
  recurs: () => '已解决的问题复发，居民立即反映。',
  accepted: (step) => `平台受理，编为诉求${step.life?.case}，排队等候审核。`,
  triaged: ({ begun, time }, { length }) => `平台审核完毕（用时${length(time - begun)}）。`,
  outOfScope: () => '平台认定不属受理范围，就此结束。',
  dispatched: ({ rightOwner, boundaryCrossed, returns, promisedAt }, { setting, length, moment }) => {
    const way = boundaryCrossed ? `跨平台流转（${length(setting.platform.handoffDelay)}），` : ''
    const promise = promisedAt === undefined ? '' : `向居民承诺的办结时间：${moment(promisedAt)}。`
    return `${way}${returns > 0 ? '再次' : ''}派单，${rightOwner ? '派给了责任单位' : '派错了单位，将被退回'}。${promise}`
  },
  returned: ({ returns, keptByStreet, after }, { length }) =>
    `${length(after)}后被退回：不是该单位的职责（第${returns}次退回）。` +
    (keptByStreet ? '退回次数已到上限，按属地由街道兜底。' : ''),
  queued: (step, told) => {
    const office = step.department === undefined ? told.seat(step) : told.department(step.department)
    const others = step.inLine === 0 ? '' : `（另有${step.inLine}件在排队）`
    return `${REASONS[step.reason](office, hundredths(step.threshold ?? 0))}${others}。`
  },
  takenUp: (step, told) => {
    const waited = step.waited > 1 / 60 ? `等候${told.length(step.waited)}后，` : '立即'
    const office = step.department === undefined ? '' : told.department(step.department)
    return `${waited}由${office}${told.seat(step)}接办${step.assistant ? '，有辅助人员协助' : ''}。`
  },
  workDone: (step, told) => {
    const office = step.department === undefined ? '' : told.department(step.department)
    const who = step.work === 'consultation' ? '平台' : `${office}${told.seat(step)}`
    return `${who}完成${WORKS[step.work]}${step.interrupted ? '（中途被危及生命的诉求打断）' : ''}。`
  },
  awaitsMoney: ({ until }, { moment }) => `需要维修，街道没有经费；区里将在${moment(until)}拨款。`,
  districtPaid: () => '区里已拨付维修款。',
  whistled: ({ attempt, by, mistaken, visitAt, calls, deadline }, told) => {
    const why = mistaken ? '误将街道自办事项当作部门事项，' : ''
    const blown = `${HOLDERS[by]}${why}${attempt === 1 ? '' : `第${attempt}次`}吹哨`
    if (visitAt !== undefined) return `${blown}，等候各部门下次集中现场办公（${told.moment(visitAt)}）。`
    return `${blown}：${answers(calls, told)}。报到时限：${told.moment(deadline!)}。`
  },
  visit: ({ calls, deadline }, told) =>
    `各部门集中现场办公：${answers(calls, told)}。报到时限：${told.moment(deadline)}。`,
  officerSent: ({ department = 0, officer, embedded }, told) =>
    `${told.department(department)}${embedded ? '派驻街道的' : ''}${officer}号人员出发。`,
  officerArrives: ({ department, present, needed }, told) =>
    `${told.department(department)}到现场报到：${needed}个部门到了${present}个。`,
  officerLeaves: ({ department }, told) =>
    `${told.department(department)}人员等候其他部门已${told.setting.whistle.assemblyPatience}个工作小时，先行离开。`,
  jointWorkBegins: () => '各部门到齐，开始联合处置。',
  deadlinePassed: ({ missing, left, sentBack }, told) => {
    const parts = [
      ...(missing.length > 0 ? [`未到：${departments(missing, told)}`] : []),
      ...(left.length > 0 ? [`来过又离开：${departments(left, told)}`] : []),
      ...(sentBack.length > 0 ? [`遣回：${departments(sentBack, told)}`] : []),
    ]
    return `报到时限已过${parts.length > 0 ? `；${parts.join('；')}` : ''}。`
  },
  recognised: () => '街道发现此事本属自办，无须部门到场。',
  leftLying: ({ department, until }, told) => `${told.department(department)}搁置不办，最迟至${told.moment(until)}。`,
  ordered: ({ departments: numbers }, told) => `会商责成各部门办理：${departments(numbers, told)}。`,
  escalated: ({ whistles, conferenceAt }, { moment }) =>
    `吹哨${whistles}次仍未到齐，提交疑难案件会商（下次会商：${moment(conferenceAt)}）。`,
  handled: ({ work, solved, chance }) => {
    const what = {
      lone: '街道单独尝试',
      jointStreet: '联合处置',
      conference: '会商责成办理',
      assist: '部门办理',
      called: '部门办理',
    }
    const who = work in what ? what[work as keyof typeof what] : '街道办理'
    return `${who}：${solved ? '问题已解决' : '问题未解决'}（成功概率${percent(chance)}）。`
  },
  replied: ({ claimedSolved, solved, callback }) => {
    const claim = claimedSolved ? (solved ? '答复：已解决。' : '答复：已解决。但这不是事实。') : '答复：未解决。'
    return callback ? `${claim}平台将回访居民。` : claim
  },
  calledBack: ({ saysSolved }) => `平台回访居民，居民说：${saysSolved ? '已解决' : '未解决'}。`,
  reopening: ({ at }, { moment }) => `问题未解决，反映人不罢休：将于${moment(at)}重办。`,
  reopened: ({ reopenings }) => `第${reopenings}次重办，由原单位再试。`,
  chaser: ({ chasers }) => `居民催问进展（第${chasers}次）。`,
  judged: ({ solved, satisfied, inSample, early }) => {
    const when = early ? '评价期限已到，诉求尚未了结：' : ''
    const says = `${when}居民评价为${solved ? '已解决' : '未解决'}，${satisfied ? '满意' : '不满意'}`
    return inSample ? `${says}；计入官方回访。` : `${says}。`
  },
  withdrawn: () => '耐心已尽，诉求撤回；问题本身仍在。',
  closed: ({ solved, claimedSolved, byConference, verified }) => {
    if (solved) return '办结：已解决。'
    if (claimedSolved) return `按已解决办结，实际并未解决${verified ? '；居民知情' : '；无人过问'}。`
    return byConference ? '未解决办结：会商决定为最终决定。' : '未解决办结。'
  },
  prevented: ({ issue }) => `第${issue}号问题已在源头消除，没有发生。`,
  outsideOfficers: ({ department, officers }, told) =>
    `${department === undefined ? '街道' : told.department(department)}自今日起有外来人力${officers}人。`,
  consultation: () => '居民向平台咨询。',
  task: ({ refused }) => (refused ? '部门下派任务，被准入机制拒绝。' : '部门下派任务。'),
  ownOrder: ({ department }, told) => `${told.department(department)}接到本职工作。`,
  postLeft: ({ post }) => `${post}号岗位人员离职。`,
  postFilled: ({ post }) => `新人到${post}号岗位。`,
  leversSwitch: ({ reform }) => `第${reform}次改革生效，参数切换。`,
  transitionEnds: () => '新流程已熟悉，办理速度恢复。',
  conference: ({ cases, district }) =>
    `${district === undefined ? '' : `第${district}区`}疑难案件会商召开：${cases}件。`,
}
