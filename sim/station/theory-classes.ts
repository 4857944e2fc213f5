/** Which theory holds for a station whose customers are served by priority. */
import type { StationSetting } from './station-setting.ts'
import { cvOf, isUnstable, loadOf, sharesOf, stableClassesOf } from './station-setting.ts'
import { birthDeathMeans } from './theory-birth-death.ts'
import { erlangC } from './theory-erlang.ts'
import type { Attribution, ClassWait, StationTheory } from './theory-means.ts'
import { noTheory, theoryWithLimits, theoryWithoutLimits, unknownClasses } from './theory-means.ts'
import { cobham, preemptiveSeveralServers, preemptiveSingleServer, residualOfSingleServer } from './theory-priority.ts'

/** For two classes or more, stable, with a place to wait. */
export function theoryOfClasses(setting: StationSetting): StationTheory {
  if (setting.patienceRate !== undefined || setting.capacity !== undefined) return limitedClasses(setting)
  const waits = waitsByClass(setting)
  return waits === null ? noTheory(setting, NO_PREEMPTION) : theoryWithoutLimits(setting, waits.byClass, waits)
}

export const NO_PREEMPTION = 'no formula is known for pre-emption on several servers unless service is exponential'

/** Waits of the classes that have a typical one (`stableClassesOf`), without limits; null where no formula is known. */
export function waitsByClass(setting: StationSetting): (Attribution & { readonly byClass: ClassWait[] }) | null {
  return setting.preemptive === true ? preemptiveClasses(setting) : nonPreemptiveClasses(setting)
}

function lambdasOf(setting: StationSetting): number[] {
  return sharesOf(setting)
    .slice(0, stableClassesOf(setting))
    .map((share) => share * setting.arrivalRate)
}

function nonPreemptiveClasses(setting: StationSetting): Attribution & { byClass: ClassWait[] } {
  const { arrivalRate, serviceRate, servers } = setting
  const spread = cvOf(setting) * cvOf(setting)
  const single = servers === 1
  const busy = allBusy(setting)
  const residual =
    single && busy < 1
      ? residualOfSingleServer(arrivalRate, serviceRate, spread)
      : ((busy / (servers * serviceRate)) * (1 + spread)) / 2
  const waits = cobham(lambdasOf(setting), servers, serviceRate, residual)
  const byClass = waits.map((wait) => ({ wait, probabilityOfWait: busy }))
  if (single || spread === 1)
    return {
      byClass,
      formula: `non-pre-emptive priorities (Cobham), ${single ? 'M/G/1' : 'M/M/c'}`,
      source: 'Cobham 1954',
      exact: true,
    }
  return {
    byClass,
    formula:
      "approximation by Cobham's non-pre-emptive priorities, with the wait of M/M/c times (1 + cv^2) / 2 (Allen-Cunneen)",
    source: 'Cobham 1954; Allen 1978',
    exact: false,
  }
}

/** Share of the time in which all servers are busy: always, where some line grows without end. */
export function allBusy(setting: StationSetting): number {
  if (isUnstable(setting)) return 1
  const { arrivalRate, serviceRate, servers } = setting
  return servers === 1 ? loadOf(setting) : erlangC(servers, arrivalRate, serviceRate)
}

function preemptiveClasses(setting: StationSetting): (Attribution & { byClass: ClassWait[] }) | null {
  const { serviceRate, servers } = setting
  const lambdas = lambdasOf(setting)
  const cv = cvOf(setting)
  if (servers > 1 && cv !== 1) return null
  const times =
    servers === 1
      ? preemptiveSingleServer(lambdas, serviceRate, cv * cv)
      : preemptiveSeveralServers(lambdas, servers, serviceRate)
  let lambda = 0
  const byClass = times.map((time, index) => {
    lambda += lambdas[index]
    return { wait: time - 1 / serviceRate, probabilityOfWait: erlangC(servers, lambda, serviceRate) }
  })
  const several = "M/M/c of the first classes together, and Little's law: exact for the means, silent on the spread"
  return {
    byClass,
    formula: `pre-emptive resume priorities, ${servers === 1 ? 'M/G/1' : several}`,
    source: servers === 1 ? 'White and Christie 1958' : 'White and Christie 1958; Erlang 1917; Little 1961',
    exact: true,
  }
}

/** With equal exponential times the number present does not depend on who is served first; who waits how long does. */
function limitedClasses(setting: StationSetting): StationTheory {
  const { arrivalRate, serviceRate, servers, patienceRate, capacity } = setting
  const patient = patienceRate === undefined
  const preemptive = setting.preemptive === true
  if (cvOf(setting) !== 1)
    return noTheory(
      setting,
      'no formula is known for priorities with patience or limited places unless service is exponential',
    )
  if (preemptive && !patient)
    return noTheory(
      setting,
      'no formula is known for pre-emption with patience: who was interrupted waits without giving up',
    )
  const means = birthDeathMeans({
    ...{ lambda: arrivalRate, mu: serviceRate, c: servers },
    ...{ theta: patienceRate ?? 0, capacity: capacity ?? Infinity },
  })
  if (means === null) return noTheory(setting, 'the birth and death process has too many states to sum over')
  const all = theoryWithLimits(
    setting,
    { ...means, waitOfServed: null },
    {
      formula: 'birth and death process of all classes together (equal exponential service)',
      source: patient ? 'Erlang 1917' : 'Palm 1957; Erlang 1917',
      exact: true,
    },
  )
  return {
    ...all,
    waitOfServed: patient ? all.wait : null,
    probabilityOfWait: preemptive ? null : all.probabilityOfWait,
    classes: unknownClasses(setting, {
      blocked: all.blocked,
      probabilityOfWait: preemptive ? null : all.probabilityOfWait,
      abandoned: patient ? 0 : null,
    }),
    missing: preemptive
      ? 'no formula is known for single classes, nor for who waits, with pre-emption and limited places'
      : 'no formula is known for single classes, nor for those served alone, with patience or limited places',
  }
}
