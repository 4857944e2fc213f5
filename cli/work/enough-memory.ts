/** Refuses a run that this machine cannot hold, before it is begun: a run that dies for want of memory says nothing. */
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'

/** The computer, or what is left to the program of it. */
export interface Machine {
  /** Bytes. */
  readonly memory: number
  /** Threads that it runs at once. */
  readonly cores: number
}

/** Who knows the machine. */
export interface Means {
  readonly machine: Machine
}

interface NeedyScenario {
  readonly name: string
  /** What a replication of it needs, by estimate. */
  readonly bytes: number
}

/** Bytes of the program itself in each thread. */
const PROGRAM = 150e6
/** Share of the memory that a run may take; the rest is the system's. */
const FOR_RUNS = 0.8

/**
 * @param workers replications that run at once
 * @throws InputError that names the scenario that needs most, and what would help
 */
export function checkMemory(
  scenarios: readonly NeedyScenario[],
  workers: number,
  { machine: { memory } }: Means,
): void {
  const { name, bytes } = neediest(scenarios)
  const most = PROGRAM + bytes
  if (most * workers <= FOR_RUNS * memory) return
  const fitting = Math.floor((FOR_RUNS * memory) / most)
  const each = workers === 1 ? '' : say` for each of ${workers} workers`
  const fewer = fitting >= 1 ? say`fewer workers (--workers ${fitting}), ` : ''
  throw new InputError(
    say`${name} needs about ${inGigabytes(most)}${each}, and this machine has ${inGigabytes(memory)}, of which a run may take ${inGigabytes(FOR_RUNS * memory)}; give ${fewer}fewer residents or fewer days`,
  )
}

/** Bytes that a worker asks a scheduler for, which ends whatever takes more: what a run may take of a machine is kept to here too. */
export function memoryToAsk(scenarios: readonly NeedyScenario[]): number {
  return (PROGRAM + neediest(scenarios).bytes) / FOR_RUNS
}

function neediest(scenarios: readonly NeedyScenario[]): NeedyScenario {
  return scenarios.reduce((most, one) => (one.bytes > most.bytes ? one : most))
}

/** Bytes that each of several workers may take, so that one that runs wild is ended before the machine is. */
export function memoryShare(workers: number, { memory }: Machine): number {
  return (FOR_RUNS * memory) / workers
}

function inGigabytes(bytes: number): string {
  return `${Number((bytes / 1e9).toPrecision(2))} GB`
}
