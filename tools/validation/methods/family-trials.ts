/** Studies of twenty scenarios that are all alike: how often some difference is said not to be 0. */
import { measureIndex } from '../../../sim/city/model/measures.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import { simulateCity } from '../../../sim/city/city.ts'
import { simultaneous } from '../../../sim/compare/simultaneous.ts'
import type { Adjustment } from '../../../sim/compare/simultaneous.ts'
import { compareWithBest } from '../../../sim/compare/with-the-best.ts'
import { normal } from '../../../sim/random/normal.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { changed, readyCity } from '../city-run.ts'
import { SEED } from './trial.ts'
import type { Trial } from './trial.ts'

const STUDIES = 2000
const SCENARIOS = 20
const LEVEL = 0.05
const BY = { holm: 'Holm and the largest t', bonferroni: 'Bonferroni', none: 'each by itself' } as const

/** Samples of the largest t take a fifth of a second. */
function rowOf(adjust: Adjustment): number {
  return adjust === 'holm' ? 50 : 500
}

/** Whether some interval leaves out 0. @param table by scenario, the first of which is the baseline */
function isWrong(table: readonly (readonly number[])[], adjust: Adjustment): boolean {
  const differences = table.slice(1).map((row) => row.map((x, r) => x - table[0][r]))
  const { members } = simultaneous(differences, { adjust, seed: SEED })
  return members.some(({ low, high }) => low! > 0 || high! < 0)
}

/** All share luck, each has some of its own, the last 4.8 times that of the first. */
function normals(n: number, adjust: Adjustment): Trial {
  return {
    name: `normal values, spread 1 to 4.8, n = ${n}, ${BY[adjust]}: some interval leaves out 0`,
    ...{ about: 'families', counts: 'wrong', promised: adjust === 'none' ? null : LEVEL },
    ...{ studies: STUDIES, perRow: rowOf(adjust) },
    hits: (study) => {
      const streams = new RandomStreams(`${SEED} ${n}`, study)
      const table = Array.from({ length: SCENARIOS }, (_, option) =>
        Array.from({ length: n }, (_r, r) => (1 + option / 5) * normal(streams.uniform(0, option, r))),
      )
      return isWrong(table, adjust)
    },
  }
}

/** A street of five thousand for a month, with 11 to 30 posts. */
const CITY = { streets: 1, residentsPerStreet: 5000 }
const HORIZON = { warmUpDays: 28, days: 28 }
const POOL = 200
const ON_TIME = measureIndex('onTimeRate')

function onTime(posts: number, seed: string, replication: number): number {
  const ready = readyCity({ scenario: 'haigang-before', changes: { city: CITY }, horizon: HORIZON })
  const setting: Setting = changed(ready.setting, { street: { staff: posts } })
  return simulateCity(setting, ready.anchor, new RandomStreams(seed, replication), HORIZON).measures[ON_TIME]
}

/** Replications of twenty numbers of posts with common luck, each less its own mean; made once in a process. */
let pool: readonly (readonly number[])[] | undefined

function centred(): readonly (readonly number[])[] {
  pool ??= Array.from({ length: SCENARIOS }, (_, option) => {
    const row = Array.from({ length: POOL }, (_r, r) => onTime(11 + option, SEED, r))
    const mean = row.reduce((sum, one) => sum + one, 0) / POOL
    return row.map((one) => one - mean)
  })
  return pool
}

/** Replications drawn from those of the model, so that options go together as they do there. */
function drawn(n: number, adjust: Adjustment): Trial {
  return {
    name: `on-time rates of 11 to 30 posts less their means, n = ${n}, ${BY[adjust]}: some interval leaves out 0`,
    ...{ about: 'families', counts: 'wrong', promised: adjust === 'none' ? null : LEVEL },
    ...{ studies: STUDIES, perRow: rowOf(adjust) },
    hits: (study) => {
      const streams = new RandomStreams(`${SEED} drawn ${n}`, study)
      const places = Array.from({ length: n }, (_, r) => Math.floor(POOL * streams.uniform(0, r, 0)))
      return isWrong(
        centred().map((row) => places.map((place) => row[place])),
        adjust,
      )
    },
  }
}

/** Twenty times the same city, each with luck of its own. */
const THROUGH_THE_MODEL: Trial = {
  name: `the same city twenty times, each with its own luck, through the model, n = 10, ${BY.holm}: some interval leaves out 0`,
  ...{ about: 'families', counts: 'wrong', promised: LEVEL, studies: 50, perRow: 5 },
  hits: (study) => {
    const table = Array.from({ length: SCENARIOS }, (_, option) =>
      Array.from({ length: 10 }, (_r, r) => onTime(20, `${SEED} ${option}`, 10 * study + r)),
    )
    return isWrong(table, 'holm')
  },
}

/** Nine options whose differences have one variance, all as good as the best: hardest to be right of. */
const WITH_BEST: Trial = {
  name: '9 equal options, n = 10, with the best: one is said not to be the best',
  ...{ about: 'families', counts: 'wrong', promised: LEVEL, studies: STUDIES, perRow: 1000 },
  hits: (study) => {
    const streams = new RandomStreams(`${SEED} best`, study)
    const rows = Array.from({ length: 9 }, (_, option) =>
      Array.from({ length: 10 }, (_r, r) => normal(streams.uniform(0, option, r))),
    )
    return !compareWithBest(rows, 'more').options[0].couldBeBest
  },
}

export const FAMILY_TRIALS: readonly Trial[] = [
  ...[10, 20].flatMap((n) => [normals(n, 'bonferroni'), normals(n, 'holm')]),
  normals(10, 'none'),
  ...(['bonferroni', 'holm', 'none'] as const).map((adjust) => drawn(10, adjust)),
  THROUGH_THE_MODEL,
  WITH_BEST,
]
