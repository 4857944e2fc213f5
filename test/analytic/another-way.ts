/**
 * The figures of a station a second time, by none of the formulas that theory uses: chains summed or solved, a customer
 * followed, mean values one class after another.
 */
import type { StationSetting } from '../../sim/station/station-setting.ts'
import { patientPair, preemptiveChain } from './priority-chain.ts'
import { crommelin, followed, numberPresent, presentExactly } from './second-derivations.ts'

export interface Figures {
  readonly [name: string]: number | undefined | Figures | readonly (number | Figures)[]
}

export interface Asked {
  readonly arrivals: number
  readonly serviceLevel: number | undefined
  readonly waitQuantiles: readonly number[]
}

/** By the names of `whistlelab queue --json`, in hours. */
export function anotherWay(setting: StationSetting, asked: Asked): Figures {
  if (setting.priorityShares !== undefined) return classesAnotherWay(setting)
  const { arrivalRate, serviceRate, servers } = setting
  if (setting.serviceCv === 0) {
    const queueLength = inLine(crommelin(servers, arrivalRate / serviceRate, 1500), servers)
    return { queueLength, wait: queueLength / arrivalRate }
  }
  if (arrivalRate >= servers * serviceRate && setting.patienceRate === undefined && setting.capacity === undefined)
    return {
      expected: {
        growth: presentExactly(servers, arrivalRate / serviceRate, asked.arrivals) / (asked.arrivals / arrivalRate),
      },
    }
  return inOrder(setting, asked)
}

function inOrder(setting: StationSetting, { serviceLevel, waitQuantiles }: Asked): Figures {
  const { arrivalRate, serviceRate, servers, capacity = Infinity } = setting
  const chances = present(setting, arrivalRate)
  const blocked = chances[capacity] ?? 0
  const admitted = arrivalRate * (1 - blocked)
  const queueLength = inLine(chances, servers)
  const inSystem = chances.reduce((sum, chance, n) => sum + chance * n, 0)
  const atOnce = chances.slice(0, servers).reduce((sum, chance) => sum + chance, 0)
  return {
    ...{ queueLength, inSystem, blocked },
    wait: queueLength / admitted,
    timeInSystem: inSystem / admitted,
    probabilityOfWait: 1 - atOnce / (1 - blocked),
    abandoned: 1 - blocked - ((inSystem - queueLength) * serviceRate) / arrivalRate,
    serviceLevel: serviceLevel === undefined ? undefined : followed(setting, serviceLevel).begun,
    waitPercentiles: waitQuantiles.map((p) => ({ wait: bisected((hours) => followed(setting, hours).longer > 1 - p) })),
  }
}

function present(setting: StationSetting, lambda: number): number[] {
  const { serviceRate, servers, patienceRate = 0, capacity = Infinity } = setting
  const deaths = (n: number): number => Math.min(n, servers) * serviceRate + Math.max(0, n - servers) * patienceRate
  return numberPresent(lambda, deaths, capacity)
}

function inLine(chances: readonly number[], servers: number): number {
  return chances.reduce((sum, chance, n) => sum + chance * Math.max(0, n - servers), 0)
}

/** The time at which a wait is no longer so long, between nothing and an hour. */
function bisected(longer: (hours: number) => boolean): number {
  let [low, high] = [0, 1]
  for (let halving = 0; halving < 24; halving++) {
    const middle = (low + high) / 2
    if (longer(middle)) low = middle
    else high = middle
  }
  return high
}

function classesAnotherWay(setting: StationSetting): Figures {
  const { arrivalRate, serviceRate: mu, servers: c, capacity, patienceRate, preemptive } = setting
  const lambdas = setting.priorityShares!.map((share) => share * arrivalRate)
  if (capacity !== undefined) {
    const { classes, blocked } = preemptiveChain({ lambdas, mu, c, places: capacity })
    const of = lambdas.map((lambda, one) => ({
      timeInSystem: classes[one].present / (lambda * (1 - blocked)),
      probabilityOfWait: classes[one].waiting,
    }))
    return { blocked, classes: of }
  }
  if (patienceRate !== undefined) {
    const pair = patientPair({ lambdas, mu, c }, patienceRate, 25)
    return {
      classes: pair.map((one, at) => ({
        wait: one.inLine / lambdas[at],
        abandoned: (patienceRate * one.inLine) / lambdas[at],
      })),
    }
  }
  const over = arrivalRate - c * mu
  const growing = over < 0 ? lambdas.length : lambdas.findIndex((_, at) => upTo(lambdas, at) >= c * mu)
  const waits =
    preemptive === true ? interruptingWaits(setting, lambdas, growing) : meanValues(setting, lambdas, growing)
  const classes = lambdas.map((lambda, at): Figures => {
    if (at < growing) return { wait: waits[at], timeInSystem: waits[at] + 1 / mu }
    return { fluid: { growth: over, servedShare: (c * mu - upTo(lambdas, at - 1)) / lambda } }
  })
  return { classes }
}

function upTo(lambdas: readonly number[], last: number): number {
  return lambdas.slice(0, last + 1).reduce((sum, lambda) => sum + lambda, 0)
}

/** Not pre-emptive: who comes waits for a server, for all before him in line, and for the more urgent who come meanwhile. */
function meanValues(setting: StationSetting, lambdas: readonly number[], classes: number): number[] {
  const { arrivalRate, serviceRate, servers } = setting
  const pace = servers * serviceRate
  const full =
    arrivalRate >= pace
      ? 1
      : present(setting, arrivalRate).reduce((sum, chance, n) => sum + (n >= servers ? chance : 0), 0)
  const waits: number[] = []
  for (let one = 0; one < classes; one++) {
    const before = waits.reduce((sum, wait, at) => sum + lambdas[at] * wait, 0)
    waits.push((full + before) / (pace - upTo(lambdas, one)))
  }
  return waits
}

/** Pre-emptive: the numbers of the first k classes together are those of a station that knows no others. */
function interruptingWaits(setting: StationSetting, lambdas: readonly number[], classes: number): number[] {
  const numbers = lambdas
    .slice(0, classes)
    .map((_, one) => inLine(present(setting, upTo(lambdas, one)), setting.servers))
  return numbers.map((number, one) => (number - (numbers[one - 1] ?? 0)) / lambdas[one])
}
