/** Random settings: 10,000 valid ones, each of which must run to its end with nothing amiss at any event. A row is 100 of them. */
import type { Part } from '../part.ts'
import type { SmallRun } from './small-scenario.ts'
import { MOST_ISSUES, runSmall, SEED } from './small-scenario.ts'

const SETTINGS = 10000
const PER_ROW = 100
/** Settings of which the tests compute faults and cases again. */
const SAMPLE = 20

export interface RandomFigures {
  readonly settings: number
  /** By number of the setting, what is amiss. */
  readonly faults: readonly { readonly setting: number; readonly fault: string }[]
  readonly events: number
  readonly cases: number
  readonly withSwitch: number
  /** Of the first settings. */
  readonly sample: readonly SmallRun[]
}

export const randomSettings: Part<readonly SmallRun[], RandomFigures> = {
  name: 'random-settings',
  question: `whether ${SETTINGS} random valid settings run to their end with nothing amiss`,
  seed: SEED,
  terms: { settings: SETTINGS, mostIssues: MOST_ISSUES },
  rows: Array.from(
    { length: SETTINGS / PER_ROW },
    (_, row) => `settings ${row * PER_ROW} to ${(row + 1) * PER_ROW - 1}`,
  ),
  compute: (row) => Array.from({ length: PER_ROW }, (_, index) => runSmall(row * PER_ROW + index)),
  figures(results) {
    const all = results.flat()
    return {
      settings: all.length,
      faults: all.flatMap(({ faults }, setting) => faults.map((fault) => ({ setting, fault }))),
      events: all.reduce((sum, { events }) => sum + events, 0),
      cases: all.reduce((sum, { cases }) => sum + cases, 0),
      withSwitch: all.filter(({ phases }) => phases > 1).length,
      sample: all.slice(0, SAMPLE),
    }
  },
  section({ settings, faults, events, cases, withSwitch }) {
    const amiss = faults.map(({ setting, fault }) => `* setting ${setting}: ${fault}`)
    const verdict = faults.length === 0 ? 'nothing is amiss in any of them' : `this is amiss:\n\n${amiss.join('\n')}`
    return `${inThousands(settings)} valid scenarios, written and read as files: each lever keeps its default or lies anywhere in its bounds (the ends more
often), coefficients in their plausible ranges, lists, records and pulses included; ${inThousands(withSwitch)} of them with one or two switches inside the
run. At most ${inThousands(MOST_ISSUES)} issues are expected in each. Asked before every event and at the end: every issue is latent, open or ended, a job is in
one pool, a call that waits or has an officer has a job of its own, and every officer (at home, embedded, in a team, gone with the work, on the move) has
one seat, counted whenever somebody comes or goes in a pool. Asked at the end: rates lie in [0, 1], all else is finite and not negative, nothing is
missing that has a denominator, and what must be ordered is. In ${inThousands(cases)} cases and ${inThousands(events)} events ${verdict}.`
  },
}

function inThousands(count: number): string {
  return count.toLocaleString('en')
}
