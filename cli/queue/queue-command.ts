/** `whistlelab queue`: one station, simulated through the real pools and set beside theory. */
import { setImmediate } from 'node:timers/promises'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { serviceName } from '../../sim/station/service-time.ts'
import { simulateStation } from '../../sim/station/station-run.ts'
import type { StationResult } from '../../sim/station/station-run.ts'
import { faultOf, isUnstable, memoryOf } from '../../sim/station/station-setting.ts'
import type { StationSetting } from '../../sim/station/station-setting.ts'
import { estimateStation } from '../../sim/station/station-study.ts'
import type { StationEstimates } from '../../sim/station/station-study.ts'
import { theoryOf } from '../../sim/station/theory.ts'
import { InputError } from '../../sim/text/input-error.ts'
import type { MeanInterval } from '../../sim/stats/interval.ts'
import { DONE, INTERRUPTED } from '../terminal/exit-code.ts'
import { startProgress } from '../terminal/progress.ts'
import type { Progress } from '../terminal/progress.ts'
import { count, queueText } from './queue-text.ts'
import type { QueueFindings, QueueRun } from './queue-text.ts'
import { flag, needed, onTheLine, usually, value, whole } from '../terminal/option-kinds.ts'
import type { Given, Option, Wording } from '../terminal/option-kinds.ts'
import { JSON_OUTPUT, SEED } from '../terminal/shared-options.ts'
import { command } from '../work/command.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { textsIn } from '../terminal/texts.ts'

/** Arrivals of warm-up for each that is counted. */
const WARM_UP_SHARE = 0.1
/** A warm-up of so many times its memory leaves a station no trace of its empty start. */
const ENOUGH_MEMORIES = 3
const LONG_SECONDS = 10
const MOST_ARRIVALS = 10_000_000
/** By the names of the fields of a setting. */
const STATION = {
  arrivalRate: needed(number({ does: 'arrivals an hour (Poisson)' }), 'a number an hour, such as 9'),
  serviceRate: needed(number({ does: 'services an hour of one busy server' }), 'a number an hour, such as 9'),
  servers: usually(number({ does: 'servers' }), '1'),
  serviceCv: usually(number({ does: 'coefficient of variation of the service time: 0 constant, 1 exponential' }), '1'),
  patienceRate: number({ does: 'ends of patience an hour of one who waits', otherwise: 'nobody gives up' }),
  capacity: number({ does: 'places, those in service included', otherwise: 'room for all' }),
  priorityShares: value(
    {
      sample: 'LIST',
      does: 'shares of the arrivals by class, most urgent first, such as .3,.7',
      otherwise: 'one class',
    },
    (given, name) =>
      given.split(',').map((share) => numberIn(share, name, 'numbers with commas between, such as .3,.7')),
  ),
  preemptive: flag('the urgent class interrupts the other'),
} satisfies Record<keyof StationSetting, unknown>

export const queueCommand = command({
  name: 'queue',
  does: 'simulate one station with a waiting line, beside what queueing theory says of it',
  words: {},
  options: {
    ...STATION,
    arrivals: usually(whole(100, MOST_ARRIVALS, { does: 'arrivals counted in a replication' }), '100000'),
    replications: usually(whole(1, 10_000, { does: 'replications' }), '20'),
    seed: SEED,
    json: JSON_OUTPUT,
  },
  run: async ({ arrivals, replications, seed, json, ...given }, { terminal, interruption }) => {
    const setting = settingOf(given)
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
    terminal.print(json ? JSON.stringify(asJson(findings), null, 2) : queueText(findings))
    return DONE
  },
})

function number(wording: Wording): Option<number | undefined> {
  return value({ sample: 'X', ...wording }, (given, name) => numberIn(given, name, 'a number, such as 9 or 0.5'))
}

function numberIn(text: string, name: string, remedy: string): number {
  if (/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text)) return Number(text)
  throw new InputError(`--${name} is ${JSON.stringify(text)}; give ${remedy}`)
}

/** @throws InputError that names the option, the value and the remedy */
function settingOf(given: Given<typeof STATION>): StationSetting {
  const known = Object.entries(given).filter(([, value]) => value !== undefined)
  const setting = Object.fromEntries(known) as unknown as StationSetting
  const fault = faultOf(setting)
  if (fault === null) return setting
  throw new InputError(`--${onTheLine(fault.field)} ${fault.why}`)
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
