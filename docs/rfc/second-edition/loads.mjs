/** Loads by hand of the second edition (model.md section 12), and the expectations of the anchor. State: first attempts and tasks, gross of assistants, stretch of units included; no reopening, contact call, chaser or vacancy. Run: node loads.mjs */
const H = {
  lead: 3,
  lone: 4,
  forward: 0.5,
  jointStreet: 4,
  parallelMore: 1,
  delegated: 5,
  assist: 5,
  part: 3,
  task: 1.5,
}
const DEFAULT = {
  posts: 11,
  residents: 100000,
  rate: 1.2,
  mix: [0.5, 0.05, 0.45],
  tasks: 24,
  gate: 0,
  direct: 0.6,
  delegated: 0,
  casework: 0.75,
  inspection: 0.25,
  units: 29,
  cross: 0.1,
  whistle: false,
  scope: 0.6,
  threshold: 0.5,
  parallel: false,
}
const MEAN_DEPARTMENTS = 2 * 0.6 + 3 * 0.3 + 4 * 0.1

/** Staff-hours a calendar day by kind of work, and the load of one street. */
export function streetLoad(given) {
  const s = { ...DEFAULT, ...given }
  const cases = (s.rate * s.residents) / 10000
  const [lead, joint, assist] = s.mix
  const whistled = s.whistle ? s.scope * (1 - s.threshold) : 0
  const part = H.jointStreet + (s.parallel ? H.parallelMore * (MEAN_DEPARTMENTS - 1) : 0)
  const hours = {
    lead: cases * lead * H.lead,
    joint: cases * joint * (whistled * part + (1 - whistled) * H.lone),
    forward: cases * assist * (1 - s.delegated) * (1 - s.direct) * H.forward,
    delegated: cases * assist * s.delegated * H.delegated,
    tasks: s.tasks * (1 - s.gate) * (5 / 7) * H.task,
  }
  const pools = Math.min(s.units, s.posts)
  const stretch = (1 + s.cross * Math.max(0, 1 - pools / 29)) / (s.casework * (1 - s.inspection))
  const total = Object.values(hours).reduce((a, b) => a + b, 0)
  return {
    ...hours,
    total,
    stretch,
    capacity: (s.posts * 40) / 7,
    load: (total * stretch) / ((s.posts * 40) / 7),
    raw: total / s.casework / (1 - s.inspection) / ((s.posts * 40) / 7),
  }
}

const beijing = { posts: 60, residents: 66000, rate: 2.2, tasks: 128 }
const plan = { ...beijing, units: 11, gate: 0.7, direct: 0.9, whistle: true }
const rows = [
  ['prereform', DEFAULT, 1.42],
  ['Haigang before, small street', { residents: 81000 }, 1.3],
  ['Haigang before, large street', { residents: 300000 }, 2.71],
  ['Haigang, 50 posts, small', { residents: 81000, posts: 50 }, 0.27],
  ['Haigang, 50 posts, large', { residents: 300000, posts: 50 }, 0.56],
  ['Beijing before', beijing, 0.85],
  ['Beijing, gate alone', { ...beijing, gate: 0.7 }, 0.35],
  ['Beijing, whole plan', plan, 0.36],
  ['Beijing 2019', { ...plan, rate: 3.2 }, 0.43],
  ['Beijing 2020', { ...plan, rate: 5.6 }, 0.58],
  ['thirty posts, 48 tasks', { posts: 30, tasks: 48 }, 0.76],
]
console.log('LOADS OF STREETS'.padEnd(34), 'found  told   hours: lead joint forward delegated tasks | stretch')
for (const [name, setting, told] of rows) {
  const l = streetLoad(setting)
  const ok = Math.abs(l.load - told) < 0.0051 ? ' ok ' : ' ***'
  console.log(
    name.padEnd(34),
    l.load.toFixed(4),
    told.toFixed(2),
    ok,
    [l.lead, l.joint, l.forward, l.delegated, l.tasks].map((x) => x.toFixed(2)).join(' '),
    '|',
    l.stretch.toFixed(4),
  )
}
console.log('\nOTHER FIGURES OF THE TEXT')
for (const posts of [11, 25, 50, 75]) {
  const base = { ...plan, residents: 100000, tasks: 107, posts }
  const l = streetLoad(base)
  const contacts = (22 * 0.1 * l.stretch) / l.capacity
  const vacant = (0.14 * (120 / 365)) / (1 + 0.14 * (120 / 365))
  console.log(
    `SF1 base city, ${posts} posts: state formula ${l.load.toFixed(2)}; with contact calls and vacancies ${((l.load + contacts) / (1 - vacant)).toFixed(2)} (told 2.4 / 1.05 / .52 / .35)`,
  )
}
const funnel = streetLoad({ ...plan, gate: 0, tasks: 170 })
console.log(
  `funnel-overload: tasks alone ${(funnel.tasks / 0.5625 / funnel.capacity).toFixed(2)} without the stretch of units (told .94), ${((funnel.tasks * funnel.stretch) / funnel.capacity).toFixed(2)} with it; all ${funnel.load.toFixed(2)}`,
)
const haigangAfter = (residents) => streetLoad({ residents, posts: 50, whistle: true, delegated: 0.3 })
console.log(
  `Haigang after (delegated .3 at the units): ${haigangAfter(81000).load.toFixed(3)} small, ${haigangAfter(300000).load.toFixed(3)} large`,
)
for (const [tasks, posts] of [
  [24, 11],
  [48, 30],
  [107, 50],
  [128, 60],
])
  console.log(`tasks ${tasks} at ${posts} posts: ${((tasks * 1.5) / (posts * 8)).toFixed(2)} of the posts' raw hours`)
console.log(
  `zaishuiyifang-before: ${streetLoad({ residents: 20000, posts: 10, tasks: 4.8, whistle: true, delegated: 0.3 }).load.toFixed(2)}`,
)
console.log(`template-office (3 units of 30 posts): ${streetLoad({ posts: 30, tasks: 48, units: 3 }).load.toFixed(2)}`)

/** The anchor: share of issues dispatched, and the most that can be found (issues not marked to vanish). */
export function anchor({
  propensity = 0.5,
  spread = 0.5,
  reach = 0.1,
  visible = 0.35,
  inside = 0.5,
  coproduction = 0.05,
  selfHandle = 0.17,
  chat = 0.15,
  urgent = 0.05,
  lead = 0.5,
  healing = 0.3,
  cover = 0.5,
  workers = 1,
  households = 400,
  ratio = 1,
  posts = 11,
  residents = 100000,
  oos = 0.03,
  recur = 0.02,
} = {}) {
  const N = 200
  const grids = residents / 2.31 / households
  const patrol = ((Math.min(1, cover + (0.05 * ratio * posts) / grids) / 0.5) * workers * (400 / households)) / 14
  const insideShare = Math.min(inside, 1 - visible)
  let dispatched = 0,
    most = 0
  const mean = (f) => {
    let s = 0
    for (let i = 0; i < N; i++) s += f((i + 0.5) / N) / N
    return s
  }
  const one = (harm, sure, rate0, minor) =>
    mean((u) => {
      const p = Math.min(1, propensity * (1 + spread * (2 * u - 1)))
      let d = 0
      for (const [r, wr] of [
        [1, reach],
        [0, 1 - reach],
      ]) {
        const q = sure ? 1 : Math.min(1, p * (0.6 + 0.4 * harm) * (1 + 0.5 * r))
        const report = rate0 ?? ((1 + harm) * (1 + 2 * r)) / 10
        for (const [v, wv] of [
          [1, visible],
          [0, 1 - visible],
        ]) {
          // Of invisible issues, a share insideShare / (1 - visible) is inside a building.
          const neighbours = v ? 0 : minor * (insideShare / (1 - visible)) * coproduction * reach * 1
          for (const [a, wa] of [
            [1, q],
            [0, 1 - q],
          ]) {
            const rate = v * patrol + a * report
            if (rate === 0) continue
            const found90 = 1 - healing + (healing * rate) / (rate + 0.1)
            const byPatrol = (v * patrol) / rate,
              byChat = (a * report * r) / rate
            const answered = byChat * chat
            const kept = answered + (byPatrol + byChat - answered) * selfHandle
            d += wr * wv * wa * found90 * (1 - neighbours) * (1 - minor * kept)
          }
        }
      }
      return d
    })
  const perClass = (minorOf) => urgent * 0.4 * one(1, true, 12, minorOf) + urgent * 0.6 * one(0.5, false, 1, minorOf)
  // Difficulty is uniform; lead matters below .4 are minor.
  let total = 0
  for (let i = 0; i < N; i++) {
    const x = (i + 0.5) / N
    const minor = x < 0.4 ? lead : 0
    total += (perClass(minor) + (1 - urgent) * one(x, false, undefined, minor)) / N
  }
  dispatched = (total * (1 - oos)) / (1 - recur * (1 - oos))
  // Most that can be found among issues that do not vanish.
  let reported = 0
  for (let i = 0; i < N; i++) {
    const x = (i + 0.5) / N
    reported +=
      ((1 - urgent) *
        mean((u) => {
          const p = Math.min(1, propensity * (1 + spread * (2 * u - 1)))
          return reach * Math.min(1, p * (0.6 + 0.4 * x) * 1.5) + (1 - reach) * Math.min(1, p * (0.6 + 0.4 * x))
        })) /
      N
  }
  reported +=
    urgent * 0.4 +
    urgent *
      0.6 *
      mean((u) => {
        const p = Math.min(1, propensity * (1 + spread * (2 * u - 1)))
        return reach * Math.min(1, p * 0.8 * 1.5) + (1 - reach) * Math.min(1, p * 0.8)
      })
  most = 1 - (1 - reported) * (1 - visible)
  return { dispatched, issuesPerCase: 1 / dispatched, reported, most, patrol }
}
console.log('\nANCHOR')
for (const [name, a] of [
  ['prereform', {}],
  ['thirty posts', { posts: 30 }],
  ['beijing-before', { posts: 60, residents: 66000 }],
  ['propensity x 2', { propensity: 1 }],
  ['propensity / 2', { propensity: 0.25 }],
  ['reach .95', { reach: 0.95 }],
]) {
  const r = anchor(a)
  console.log(
    name.padEnd(16),
    `dispatched share ${r.dispatched.toFixed(4)}, issues per case ${r.issuesPerCase.toFixed(4)}, reported ${r.reported.toFixed(3)}, most that can be found ${r.most.toFixed(3)}, patrol ${r.patrol.toFixed(4)} / day`,
  )
}

/** Officers of the departments together at load .8, per million residents. */
const perMillion = (rate, [, joint, assist]) => {
  const cases = rate * 100
  const own = 11 * 20 * 2,
    a = cases * assist * 5,
    j = cases * joint * 0.6 * 0.5 * MEAN_DEPARTMENTS * 3
  return { own, assist: a, joint: j, officers: (own + a + j) / (40 / 7) / 0.8 }
}
console.log('\nDEPARTMENTS (hours a day per million, all eleven; officers at load .8)')
for (const [name, rate] of [
  ['1.2', 1.2],
  ['2.2', 2.2],
  ['3.2', 3.2],
  ['5.6', 5.6],
])
  console.log(
    name,
    Object.entries(perMillion(rate, DEFAULT.mix))
      .map(([k, v]) => `${k} ${v.toFixed(1)}`)
      .join(', '),
  )
const o22 = perMillion(2.2, DEFAULT.mix),
  w56 = perMillion(5.6, DEFAULT.mix)
console.log(
  `5.6 on departments planned for 2.2: load ${((w56.own + w56.assist + w56.joint) / ((o22.officers * 40) / 7)).toFixed(2)}`,
)
const logistic = (x) => 1 / (1 + Math.exp(-x))
console.log(
  '\nREADINESS  none',
  logistic(-1.2).toFixed(4),
  ' beijing-2018',
  logistic(-1.2 + 1 + 0.6).toFixed(4),
  ' haigang-after',
  logistic(-1.2 + 1.5 + 0.6 + 0.8).toFixed(4),
  ' hotline 2019',
  logistic(-1.2 + 1.65 + 0.6).toFixed(4),
)
const before = 0.2 * Math.min(1, 0.1 / 0.35)
console.log(
  'PRESSURE before',
  before.toFixed(4),
  ' lead success',
  (0.97 * (1 - 0.2 * (1 - before))).toFixed(4),
  ' reopening',
  (0.5 + 0.5 * before).toFixed(4),
  ' at day 180 of a ranking',
  (1 - (1 - before) * Math.exp(-1)).toFixed(4),
)
