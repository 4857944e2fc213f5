/** `whistlelab queue`: one station, simulated through the real pools and set beside theory. */
import { setImmediate } from 'node:timers/promises'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { simulateStation } from '../../sim/station/station-run.ts'
import type { StationResult } from '../../sim/station/station-run.ts'
import { isUnstable, memoryOf, stableClassesOf } from '../../sim/station/station-setting.ts'
import type { StationSetting } from '../../sim/station/station-setting.ts'
import { estimateStation } from '../../sim/station/station-study.ts'
import type { StationEstimates } from '../../sim/station/station-study.ts'
import { expectedGrowth } from '../../sim/station/theory-growth.ts'
import { theoryOf } from '../../sim/station/theory.ts'
import { waitSpreadsOf } from '../../sim/station/theory-waits.ts'
import { DONE, INTERRUPTED } from '../terminal/exit-code.ts'
import { usually, whole } from '../terminal/option-kinds.ts'
import { startProgress } from '../terminal/progress.ts'
import type { Progress } from '../terminal/progress.ts'
import { JSON_OUTPUT, SEED } from '../terminal/shared-options.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { textsIn } from '../terminal/texts.ts'
import { command } from '../work/command.ts'
import type { QueueFindings, QueueRun } from './queue-findings.ts'
import { queueJson } from './queue-json.ts'
import { STATION, WAITS, settingOf } from './queue-options.ts'
import { queueText } from './queue-text.ts'
import { count } from './queue-words.ts'

/** Arrivals of warm-up for each that is counted. */
const WARM_UP_SHARE = 0.1
/** A warm-up of so many times its memory leaves a station no trace of its empty start. */
const ENOUGH_MEMORIES = 3
const LONG_SECONDS = 10
const MOST_ARRIVALS = 10_000_000

export const queueCommand = command({
  name: 'queue',
  does: 'simulate one station with a waiting line, beside what queueing theory says of it',
  words: {},
  options: {
    ...STATION,
    ...WAITS,
    arrivals: usually(whole(100, MOST_ARRIVALS, { does: 'arrivals counted in a replication' }), '100000'),
    replications: usually(whole(1, 10_000, { does: 'replications' }), '20'),
    seed: SEED,
    json: JSON_OUTPUT,
  },
  run: async ({ arrivals, replications, seed, json, ...given }, { terminal, interruption }) => {
    const { serviceLevel, percentiles, ...station } = given
    const setting = settingOf(station)
    // A line of which no class is typical is looked at from its empty start.
    const warmUp = stableClassesOf(setting) === 0 ? 0 : Math.ceil(arrivals * WARM_UP_SHARE)
    const run: QueueRun = {
      ...{ seed, replications, arrivals, warmUp },
      ...(serviceLevel === undefined ? {} : { serviceLevel }),
      ...(percentiles === undefined ? {} : { waitQuantiles: percentiles }),
    }
    const results = await replicate(setting, run, terminal, interruption)
    if (results.length < replications) {
      terminal.tell(`stopped after ${results.length} of ${replications} replications; nothing is kept`)
      return INTERRUPTED
    }
    const findings = findingsOf(setting, run, results)
    terminal.print(json ? JSON.stringify(queueJson(findings), null, 2) : queueText(findings))
    return DONE
  },
})

function findingsOf(setting: StationSetting, run: QueueRun, results: readonly StationResult[]): QueueFindings {
  const simulated = estimateStation(results)
  const needed = Math.ceil(ENOUGH_MEMORIES * memoryOf(setting))
  const warmUpNeeded = needed > run.warmUp ? needed : null
  return {
    setting,
    simulated,
    theory: theoryOf(setting),
    spreads: waitSpreadsOf(setting),
    expected: isUnstable(setting) ? expectedGrowth(setting, run) : null,
    run,
    unsettled: warmUpNeeded !== null,
    notes: notesOn(setting, simulated, run, warmUpNeeded),
  }
}

/** Between replications Ctrl-C is heard; a long run shows its progress. */
async function replicate(
  setting: StationSetting,
  run: QueueRun,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<StationResult[]> {
  const results: StationResult[] = []
  const started = Date.now()
  let progress: Progress | undefined
  for (let replication = 0; replication < run.replications; replication++) {
    results.push(simulateStation(setting, new RandomStreams(run.seed, replication), run))
    await setImmediate()
    if (interruption.aborted) break
    const seconds = ((Date.now() - started) / results.length / 1000) * run.replications
    if (terminal.live && !progress && results.length === 1 && seconds > LONG_SECONDS)
      progress = await startProgress(terminal, textsIn('en'), {
        total: run.replications,
        known: 1,
        seconds: run.replications,
        knownSeconds: 1,
      })
    else progress?.add(1, 1, run.arrivals + run.warmUp)
  }
  progress?.stop()
  return results
}

/** @param warmUpNeeded arrivals, where those of the run are too few */
function notesOn(
  setting: StationSetting,
  simulated: StationEstimates,
  run: QueueRun,
  warmUpNeeded: number | null,
): string[] {
  const notes: string[] = []
  if (run.replications === 1) notes.push('One replication has no half-width: give --replications 20 or more.')
  if (warmUpNeeded !== null)
    notes.push(
      `The warm-up may be too short: this station takes about ${count(warmUpNeeded)} arrivals to forget that it started empty; ` +
        remedyFor(Math.ceil(warmUpNeeded / WARM_UP_SHARE)),
    )
  if (simulated.unfinished.mean > 0 && !isUnstable(setting))
    notes.push('In some replication a customer had not been served by the end, and so there is no mean wait of all.')
  return notes
}

function remedyFor(arrivals: number): string {
  if (arrivals <= MOST_ARRIVALS) return `give --arrivals ${arrivals} or more.`
  return 'no run is long enough for that: what is simulated is still on its way there.'
}
