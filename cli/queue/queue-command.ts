/** `whistlelab queue`: one station, simulated through the real pools and set beside theory. */
import { setImmediate } from 'node:timers/promises'
import {
  RandomStreams,
  estimateStation,
  isUnstable,
  memoryOf,
  serviceName,
  simulateStation,
  theoryOf,
} from '../../sim/index.ts'
import type { MeanInterval, StationEstimates, StationResult, StationSetting } from '../../sim/index.ts'
import { INTERRUPTED } from '../terminal/exit-code.ts'
import { MOST_ARRIVALS } from './most-arrivals.ts'
import { startProgress } from '../terminal/progress.ts'
import type { Progress } from '../terminal/progress.ts'
import { count, queueText } from './queue-text.ts'
import type { QueueFindings, QueueRun } from './queue-text.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { textsIn } from '../terminal/texts.ts'

export interface QueueOptions {
  /** One without fault. */
  readonly setting: StationSetting
  readonly arrivals: number
  readonly replications: number
  readonly seed: string
  readonly json: boolean
}

/** Arrivals of warm-up for each that is counted. */
const WARM_UP_SHARE = 0.1
/** A warm-up of so many times its memory leaves a station no trace of its empty start. */
const ENOUGH_MEMORIES = 3
const LONG_SECONDS = 10

/** @returns the exit code: 0, or 130 when interrupted; then nothing is printed */
export async function queue(options: QueueOptions, terminal: Terminal, interruption: AbortSignal): Promise<number> {
  const { setting, arrivals, replications, seed } = options
  // A line that grows without end is looked at from its empty start.
  const warmUp = isUnstable(setting) ? 0 : Math.ceil(arrivals * WARM_UP_SHARE)
  const run: QueueRun = { seed, replications, arrivals, warmUp }
  const results = await replicate(setting, run, terminal, interruption)
  if (results.length < replications) {
    terminal.tell(`stopped after ${results.length} of ${replications} replications; nothing is kept`)
    return INTERRUPTED
  }
  const simulated = estimateStation(results)
  const theory = theoryOf(setting)
  const findings = { setting, simulated, theory, run, notes: notesOn(setting, simulated, run) }
  terminal.print(options.json ? JSON.stringify(asJson(findings), null, 2) : queueText(findings))
  return 0
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
      progress = startProgress(terminal, textsIn('en'), {
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

function notesOn(setting: StationSetting, simulated: StationEstimates, run: QueueRun): string[] {
  const notes: string[] = []
  if (run.replications === 1) notes.push('One replication has no half-width: give --replications 20 or more.')
  if (isUnstable(setting)) return notes
  const needed = Math.ceil(ENOUGH_MEMORIES * memoryOf(setting))
  if (needed > run.warmUp)
    notes.push(
      `The warm-up may be too short: this station takes about ${count(needed)} arrivals to forget that it started empty; ` +
        remedyFor(Math.ceil(needed / WARM_UP_SHARE)),
    )
  if (simulated.unfinished.mean > 0)
    notes.push('In some replication a customer had not been served by the end, and so there is no mean wait of all.')
  return notes
}

function remedyFor(arrivals: number): string {
  if (arrivals <= MOST_ARRIVALS) return `give --arrivals ${arrivals} or more.`
  return 'no run is long enough for that: what is simulated is still on its way there.'
}

/** Numbers as they are, null where there is none. */
function asJson({ setting, simulated, theory, run, notes }: QueueFindings): unknown {
  const growing = theory.fluid !== null
  const estimate = ({ mean, halfWidth }: MeanInterval) => ({ mean: Number.isNaN(mean) ? null : mean, halfWidth })
  // Of a line that grows without end an average would only tell how long one has looked.
  const settled = (found: MeanInterval) => (growing ? { mean: null, halfWidth: null } : estimate(found))
  const ofCustomers = (means: StationEstimates['classes'][number]) => ({
    wait: settled(means.wait),
    timeInSystem: settled(means.timeInSystem),
    probabilityOfWait: settled(means.probabilityOfWait),
    abandoned: settled(means.abandoned),
    blocked: settled(means.blocked),
  })
  return {
    simulated: {
      ...ofCustomers(simulated),
      waitOfServed: settled(simulated.waitOfServed),
      queueLength: settled(simulated.queueLength),
      inSystem: settled(simulated.inSystem),
      utilisation: settled(simulated.utilisation),
      classes: simulated.classes.map(ofCustomers),
      fluid: growing ? { servedShare: estimate(simulated.servedShare), growth: estimate(simulated.growth) } : null,
    },
    theory,
    setting: { ...setting, serviceTimes: serviceName(setting.serviceCv ?? 1), ratesPer: 'hour' },
    run: { ...run, interval: '95 % t interval over replications' },
    notes,
  }
}
