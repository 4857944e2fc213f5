/** The engine of the lab: the figures of the command line, frames that add up, and a page that is heard between slices. */
import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import { replicateCity } from '../../../sim/run/city-replication.ts'
import { planFor } from '../../../sim/run/planning.ts'
import { readyScenario } from '../../../sim/run/replication-task.ts'
import { variantPoint } from '../../../sim/scenario/assignment.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import { LabEngine } from '../../../viz/lab/engine/lab-engine.ts'
import { AGE, ageOf } from '../../../viz/lab/engine/looks.ts'
import { DAILY, NOWHERE_16, STREET_FIGURES } from '../../../viz/lab/engine/messages.ts'
import type { Frame, FromEngine, ToEngine } from '../../../viz/lab/engine/messages.ts'
import { QUEUE_ROW } from '../../../viz/lab/engine/queue-watch.ts'
import { hashOfBits } from '../../determinism/bits.ts'
import { replicated } from './in-process.ts'
import { SMALL, TEXTS } from './small-world.ts'

/** An engine, and what it has told so far. */
function started() {
  const told: FromEngine[] = []
  let milliseconds = 0
  const engine = new LabEngine({
    post: (message) => void told.push(message),
    turn: () => setImmediate(),
    // Every look at the clock is three milliseconds later: slices are short, and there are many.
    now: () => (milliseconds += 3),
  })
  const all = async (...messages: ToEngine[]): Promise<void> => {
    for (const message of messages) await engine.hear(message)
  }
  const kinds = <Kind extends FromEngine['tell']>(kind: Kind) =>
    told.filter((one): one is Extract<FromEngine, { tell: Kind }> => one.tell === kind)
  return { engine, told, all, kinds, lastFrame: (): Frame => kinds('frame').at(-1)! }
}

/** What the command line computes: variants are set there in words. */
function outcomeOf(replication: number) {
  const base = loadScenario(SMALL.scenario, memoryLibrary(TEXTS))
  const point = variantPoint(base, 'b', ['street.staff=2', 'duties.entryGate=0.5'])
  const plan = planFor([point], { horizon: SMALL.horizon, seed: SMALL.seed, replications: 3 }, { anchorOf })
  return replicateCity(readyScenario(plan, 0), replication)
}

const commandLine = (replication: number): Float64Array => outcomeOf(replication).measures

const OPEN: ToEngine = { do: 'open', texts: TEXTS, world: SMALL }

it('gives the figures of the command line, however the page has stepped, paused and looked', async () => {
  const { all, kinds } = started()
  await all(OPEN, { do: 'run', until: 100.5 }, { do: 'pause' }, { do: 'step', hours: 24 }, { do: 'step', hours: 0.25 })
  await all({ do: 'look', district: 0, street: 1, latent: true }, { do: 'run', until: Infinity })
  const [{ replication, measures }] = kinds('replication')
  expect(replication).toBe(0)
  expect(hashOfBits(measures)).toBe(hashOfBits(commandLine(0)))
})

it('gives them for whole replications in the background too', async () => {
  const { all, kinds } = started()
  await all(OPEN, { do: 'batch', from: 1, to: 3 })
  const rows = kinds('replication')
  expect(rows.map(({ replication }) => replication)).toEqual([1, 2])
  for (const { replication, measures, survival } of rows) {
    expect(hashOfBits(measures)).toBe(hashOfBits(commandLine(replication)))
    expect(survival).toEqual(outcomeOf(replication).survival)
  }
})

it.each([
  ['haigang-before', 'one'],
  ['beijing-2018', '二'],
  ['prereform-thirty-posts', 'three 3'],
])('gives those of %s with the luck of %s', async (scenario, seed) => {
  const set = { 'city.streets': 2, 'city.residentsPerStreet': 3000 }
  const horizon = { warmUpDays: 10, days: 20 }
  const assignments = Object.entries(set).map(([name, value]) => `${name}=${value}`)
  const point = variantPoint(loadScenario(scenario, memoryLibrary(TEXTS)), 'b', assignments)
  const plan = planFor([point], { horizon, seed, replications: 2 }, { anchorOf })
  const there = replicateCity(readyScenario(plan, 0), 1).measures
  expect(hashOfBits(await replicated({ scenario, seed, set, horizon, replication: 1 }))).toBe(hashOfBits(there))
})

it('frames add up: marks, streets, and the days that have passed', async () => {
  const { all, lastFrame, kinds } = started()
  await all(OPEN, { do: 'look', district: 0, street: 0, latent: false })
  const opening: number[] = []
  for (const until of [26, 300, 301, 720]) {
    await all({ do: 'run', until })
    const frame = lastFrame()
    const figure = (name: (typeof STREET_FIGURES)[number], street: number): number =>
      frame.streets[street * STREET_FIGURES.length + STREET_FIGURES.indexOf(name)]
    for (const street of [0, 1]) {
      const marks = [...frame.street.keys()].filter((mark) => frame.street[mark] === street)
      // A matter that a grid worker settles is drawn, and never becomes a case.
      const cases = marks.filter((mark) => frame.stage[mark] !== 2)
      expect(cases).toHaveLength(figure('open', street))
      expect(figure('in', street) - figure('out', street)).toBe(figure('open', street))
      expect(marks.filter((mark) => ageOf(frame.look[mark]) === AGE.late)).toHaveLength(figure('late', street))
      expect(figure('filled', street)).toBeLessThanOrEqual(2)
    }
    opening.push(figure('open', 0) + figure('open', 1))
    const waiting = [...frame.slot.keys()].filter((mark) => frame.slot[mark] !== NOWHERE_16)
    expect(waiting.every((mark) => frame.street[mark] === 0)).toBe(true)
    for (const mark of waiting) expect(frame.slot[mark]).toBeLessThan(frame.placeWaiting[frame.place[mark]])
  }
  const days = kinds('frame').flatMap((frame) => [...frame.days])
  expect(days).toHaveLength(30 * 2 * DAILY.length)
  const [open, lastOpen] = [days.slice(-8)[0] + days.slice(-8)[4], opening.at(-1)]
  expect(open).toBe(lastOpen)
  expect(lastOpen).toBeGreaterThan(0)
})

it('tells what nobody has reported yet only when it is asked to', async () => {
  const { all, lastFrame } = started()
  await all(OPEN, { do: 'run', until: 500 })
  const latent = (): number => [...lastFrame().look].filter((look) => ageOf(look) === AGE.latent).length
  expect(latent()).toBe(0)
  await all({ do: 'look', district: 0, street: null, latent: true })
  expect(latent()).toBeGreaterThan(0)
})

it('tells the story of a matter up to the moment that is shown', async () => {
  const { all, kinds, lastFrame } = started()
  await all(OPEN, { do: 'run', until: 600 })
  const frame = lastFrame()
  const matter = { street: frame.street[0] + 1, issue: frame.issue[0], recurrence: frame.again[0] }
  await all({ do: 'follow', matter })
  const [{ steps }] = kinds('story')
  expect(steps.length).toBeGreaterThan(1)
  expect(new Set(steps.map(({ life }) => `${life?.street} ${life?.issue}`))).toEqual(
    new Set([`${matter.street} ${matter.issue}`]),
  )
  expect(steps.every(({ time }) => time <= 600)).toBe(true)
})

it('says with its remedy what cannot be run', async () => {
  const { all, kinds } = started()
  await all({ ...OPEN, world: { ...SMALL, scenario: 'haigang-befor' } })
  expect(kinds('failure')[0].message).toMatch(/haigang-befor.*did you mean haigang-before/)
})

it('shows a city of several districts, one at a time or all, and comes to the figures of the command line', async () => {
  const { all, kinds, lastFrame } = started()
  const set = { ...SMALL.set, 'city.districts': 2, 'city.streets': 3 }
  await all({ ...OPEN, world: { ...SMALL, set } })
  const [{ districts, streets }] = kinds('ready')
  // Three streets over two districts: the first has two.
  expect(districts).toEqual([
    { firstStreet: 0, streets: 2 },
    { firstStreet: 2, streets: 1 },
  ])
  expect(streets).toHaveLength(3)
  const seen = (): number[] => [...new Set(lastFrame().street)].sort()
  await all({ do: 'run', until: 600 })
  expect(seen()).toEqual([0, 1])
  await all({ do: 'look', district: 1, street: 2, latent: false })
  expect(seen()).toEqual([2])
  expect(
    new Set(
      kinds('places')
        .at(-1)!
        .places.map(({ street }) => street),
    ),
  ).toEqual(new Set([2, -1]))
  const open = (street: number): number => lastFrame().streets[street * STREET_FIGURES.length]
  expect([...lastFrame().stage].filter((stage) => stage !== 2)).toHaveLength(open(2))
  const { issue, again } = lastFrame()
  await all({ do: 'follow', matter: { street: 3, issue: issue[0], recurrence: again[0] } })
  expect(kinds('story')[0].steps.length).toBeGreaterThan(1)
  await all({ do: 'watch', place: { kind: 'unit', street: 2, number: 0 } })
  expect(kinds('queue')[0].days.length).toBe(25 * QUEUE_ROW)
  await all({ do: 'look', district: null, street: null, latent: false })
  expect([seen(), open(0) > 0, open(2) > 0]).toEqual([[], true, true])
  await all({ do: 'look', district: 7, street: null, latent: false })
  expect(seen()).toEqual([0, 1])
  await all({ do: 'run', until: Infinity })
  const base = loadScenario(SMALL.scenario, memoryLibrary(TEXTS))
  const point = variantPoint(base, 'b', [
    'street.staff=2',
    'duties.entryGate=0.5',
    'city.districts=2',
    'city.streets=3',
  ])
  const plan = planFor([point], { horizon: SMALL.horizon, seed: SMALL.seed, replications: 1 }, { anchorOf })
  const there = replicateCity(readyScenario(plan, 0), 0).measures
  expect(hashOfBits(kinds('replication')[0].measures)).toBe(hashOfBits(there))
})

it('hears a new world while the one before it runs, and tells no more of that', async () => {
  const { engine, kinds } = started()
  await engine.hear(OPEN)
  const running = engine.hear({ do: 'run', until: Infinity })
  await setImmediate()
  await engine.hear({ ...OPEN, world: { ...SMALL, seed: 'another' } })
  await running
  expect(kinds('replication')).toHaveLength(0)
  expect(kinds('frame').at(-1)!.time).toBe(0)
})
