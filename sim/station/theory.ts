/** Which theory holds for a station: an exact formula where there is one, else the best known approximation, else none. */
import type { StationSetting } from './station-setting.ts'
import { cvOf, isUnstable, sharesOf } from './station-setting.ts'
import { birthDeathMeans } from './theory-birth-death.ts'
import { theoryOfClasses } from './theory-classes.ts'
import { growingStation } from './theory-overload.ts'
import { erlangB, erlangC, waitOfMMc } from './theory-erlang.ts'
import { limitedSingleServer } from './theory-limited-single-server.ts'
import type { Attribution, StationTheory } from './theory-means.ts'
import { noTheory, theoryWithLimits, theoryWithoutLimits, unknownClasses } from './theory-means.ts'
import { allenCunneen, constantService } from './theory-several-servers.ts'
import { waitOfMG1 } from './theory-single-server.ts'

export type { StationTheory } from './theory-means.ts'

/**
 * What theory says of a station: by an exact formula where there is one, else by the best known approximation, else why there is none.
 * @param setting one without fault (`checkSetting`)
 */
export function theoryOf(setting: StationSetting): StationTheory {
  if (isUnstable(setting)) return growingStation(setting)
  if (setting.capacity === setting.servers) return lossSystem(setting)
  if (sharesOf(setting).length > 1) return theoryOfClasses(setting)
  if (setting.patienceRate !== undefined) return impatient(setting)
  return setting.capacity === undefined ? withoutLimits(setting) : limitedPlaces(setting)
}

/** Nobody waits: Erlang B, whatever the service time and the order. */
function lossSystem(setting: StationSetting): StationTheory {
  const { arrivalRate, serviceRate, servers } = setting
  const load = arrivalRate / serviceRate
  const blocked = erlangB(servers, load)
  const means = {
    waiting: 0,
    busy: load * (1 - blocked),
    blocked,
    ...{ abandoned: 0, probabilityOfWait: 0, waitOfServed: 0 },
  }
  const all = theoryWithLimits(setting, means, {
    formula: 'Erlang B (M/G/c/c)',
    source: 'Erlang 1917; for any service time Sevastyanov 1957',
    exact: true,
  })
  return { ...all, classes: unknownClasses(setting, all.classes[0]) }
}

function impatient(setting: StationSetting): StationTheory {
  const places = setting.capacity === undefined ? '' : '/K'
  const erlangA = `Erlang A (M/M/c${places}+M) as a birth and death process`
  if (cvOf(setting) === 1) return birthAndDeath(setting, { formula: erlangA, source: 'Palm 1957', exact: true })
  return birthAndDeath(setting, {
    formula: `approximation by ${erlangA}, as if service were exponential with the same mean`,
    source: 'Palm 1957; Whitt 2005',
    exact: false,
  })
}

function limitedPlaces(setting: StationSetting): StationTheory {
  const { arrivalRate, serviceRate, servers, capacity } = setting
  if (cvOf(setting) === 1)
    return birthAndDeath(setting, {
      formula: 'M/M/c/K as a birth and death process',
      source: 'Erlang 1917',
      exact: true,
    })
  if (servers > 1)
    return noTheory(
      setting,
      'no formula is known for several servers with limited places to wait unless service is exponential',
    )
  const load = arrivalRate / serviceRate
  const means = limitedSingleServer(load, cvOf(setting), capacity!)
  if (means === null) return noTheory(setting, 'the chain of M/G/1/K has too many states to sum over')
  const busy = load * (1 - means.blocked)
  const waitOfServed = means.waiting / (arrivalRate * (1 - means.blocked))
  return theoryWithLimits(
    setting,
    { ...means, busy, abandoned: 0, waitOfServed },
    { formula: 'M/G/1/K by the chain of numbers left behind', source: 'Kendall 1953; Keilson 1966', exact: true },
  )
}

function birthAndDeath(setting: StationSetting, attribution: Attribution): StationTheory {
  const { arrivalRate, serviceRate, servers, patienceRate = 0, capacity = Infinity } = setting
  const means = birthDeathMeans({ lambda: arrivalRate, mu: serviceRate, c: servers, theta: patienceRate, capacity })
  if (means === null) return noTheory(setting, 'the birth and death process has too many states to sum over')
  return theoryWithLimits(setting, means, attribution)
}

function withoutLimits(setting: StationSetting): StationTheory {
  const { arrivalRate, serviceRate, servers } = setting
  const cv = cvOf(setting)
  const delayed = erlangC(servers, arrivalRate, serviceRate)
  const is = (wait: number, probabilityOfWait: number, attribution: Attribution): StationTheory =>
    theoryWithoutLimits(setting, [{ wait, probabilityOfWait }], attribution)
  if (cv === 1)
    return is(waitOfMMc(servers, arrivalRate, serviceRate), delayed, {
      formula: 'Erlang C (M/M/c)',
      source: 'Erlang 1917',
      exact: true,
    })
  if (servers === 1)
    return is(waitOfMG1(arrivalRate, serviceRate, cv * cv), delayed, {
      formula: 'Pollaczek-Khinchine (M/G/1)',
      source: 'Pollaczek 1930, Khinchine 1932',
      exact: true,
    })
  const constant = cv === 0 ? constantService(servers, arrivalRate, serviceRate) : null
  if (constant !== null)
    return is(constant.wait, constant.probabilityOfWait, {
      formula: 'Crommelin (M/D/c)',
      source: 'Crommelin 1932',
      exact: true,
    })
  return is(allenCunneen(servers, arrivalRate, serviceRate, cv * cv), delayed, {
    formula: 'Allen-Cunneen approximation (M/G/c): Erlang C times (1 + cv^2) / 2; no closed form is known',
    source: 'Allen 1978; Lee and Longton 1959',
    exact: false,
  })
}
