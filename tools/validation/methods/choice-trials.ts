/** Choosing and sizing where the right answer is known: how often it is found. */
import { selectBest } from '../../../sim/compare/select-best.ts'
import { FIRST_LOOK, LOOK_EVERY } from '../../../sim/compare/looks.ts'
import { verdictOf } from '../../../sim/experiment/feasibility.ts'
import type { Verdict } from '../../../sim/experiment/feasibility.ts'
import { errorOfProbe, nextStep } from '../../../sim/experiment/sizing.ts'
import { normal } from '../../../sim/random/normal.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { simulateStation } from '../../../sim/station/station-run.ts'
import { SEED } from './trial.ts'
import type { Trial } from './trial.ts'

const CONFIDENCE = 0.95

/** Five options, the first ahead of all others by the zone, which is one standard deviation: hardest to be right of. */
function selection(correlation: number): Trial {
  const [own, shared] = [Math.sqrt(1 - correlation), Math.sqrt(correlation)]
  return {
    name: `5 options, one ahead by the zone, correlation ${correlation}: KN finds it`,
    ...{ about: 'choice', counts: 'right', promised: CONFIDENCE, studies: 2000, perRow: 500 },
    hits: (study) => {
      const streams = new RandomStreams(`${SEED} select ${correlation}`, study)
      const draw = (option: number, r: number): number =>
        own * normal(streams.uniform(1, option, r)) + shared * normal(streams.uniform(2, 0, r)) + (option === 0 ? 1 : 0)
      const rows: number[][] = Array.from({ length: 5 }, () => [])
      for (let [wanted, left] = [FIRST_LOOK, [0, 1, 2, 3, 4] as readonly number[]]; ;) {
        for (const option of left) {
          const row = rows[option]
          while (row.length < wanted) row.push(draw(option, row.length))
        }
        const found = selectBest(rows, { zone: 1, error: 1 - CONFIDENCE })
        if (found.next === null) return found.left[0] === 0
        ;[wanted, left] = [found.next, found.left]
      }
    },
  }
}

/** By Erlang C 69.9 % wait at most 0.2 h with 12 servers, 84.3 % with 13. */
const QUEUE = { arrivalRate: 10, serviceRate: 1 }
const RUN = { warmUp: 300, arrivals: 1500, serviceLevel: 0.2 }
const SERVERS = Array.from({ length: 32 }, (_, place) => 11 + place)
const RIGHT = 13

/** Luck is shared by all numbers of servers looked at. */
const SIZING: Trial = {
  name: 'servers for a load of 10, 80 % begun within 0.2 h, among 11 to 42, tolerance 2 points: the search answers 13',
  ...{ about: 'choice', counts: 'right', promised: CONFIDENCE, studies: 500, perRow: 25 },
  hits: (study) => {
    const rule = { target: 0.8, tolerance: 0.02, error: errorOfProbe(SERVERS.length, CONFIDENCE) }
    const verdicts = new Map<number, Verdict>()
    for (;;) {
      const step = nextStep(SERVERS.length, verdicts)
      if (step.kind !== 'probe') return step.kind === 'found' && SERVERS[step.first] === RIGHT
      for (const place of step.places) {
        const values: number[] = []
        let verdict: Verdict = 'open'
        while (verdict === 'open') {
          for (let more = values.length === 0 ? FIRST_LOOK : LOOK_EVERY; more > 0; more--) {
            const streams = new RandomStreams(`${SEED} sizing ${study}`, values.length)
            values.push(simulateStation({ ...QUEUE, servers: SERVERS[place] }, streams, RUN).begunWithin)
          }
          verdict = verdictOf(values, rule)
        }
        verdicts.set(place, verdict)
      }
    }
  },
}

export const CHOICE_TRIALS: readonly Trial[] = [selection(0), selection(0.8), SIZING]
