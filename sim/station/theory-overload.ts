/**
 * More work than the servers can do: the line grows without end, as customers do who flow in like a liquid (Newell
 * 1971). The first classes may be spared: to them the servers are simply always busy, or, pre-emptive, the rest does not
 * exist.
 */
import type { StationSetting } from './station-setting.ts'
import { loadOf, sharesOf, stableClassesOf } from './station-setting.ts'
import { NO_PREEMPTION, waitsByClass } from './theory-classes.ts'
import type { ClassTheory, FluidLimit, StationTheory } from './theory-means.ts'
import { classWithoutLimits, noTheory, unknownClasses } from './theory-means.ts'

/** For a station that is unstable. */
export function growingStation(setting: StationSetting): StationTheory {
  const { arrivalRate, serviceRate, servers } = setting
  const stable = stableClassesOf(setting)
  const waits = stable === 0 ? null : waitsByClass(setting)
  const [unknown] = unknownClasses(setting)
  // At full load rounding must not make the line shrink.
  const growth = Math.max(0, arrivalRate - servers * serviceRate)
  const classes = growthByClass(setting, growth).map((fluid, index): ClassTheory => {
    const one = waits?.byClass[index]
    return one === undefined ? { ...unknown, fluid } : classWithoutLimits(setting, one)
  })
  return {
    ...noTheory(setting, missingIn(setting, stable, stable > 0 && waits === null)),
    formula: waits === null ? 'fluid limit' : `fluid limit; for the classes that do not grow: ${waits.formula}`,
    source: waits === null ? 'Newell 1971' : `Newell 1971; ${waits.source}`,
    fluid: { servedShare: Math.min(1, 1 / loadOf(setting)), growth },
    classes,
  }
}

/**
 * By class: null for one that does not grow, else its share served and its growth. The first class that grows gets what
 * the servers have left; those after it get nothing.
 * @param growth customers an hour by which all classes together grow
 */
export function growthByClass(setting: StationSetting, growth: number): (FluidLimit | null)[] {
  const lambdas = sharesOf(setting).map((share) => share * setting.arrivalRate)
  const stable = stableClassesOf(setting)
  return lambdas.map((lambda, index) => {
    if (index < stable) return null
    if (index > stable) return { servedShare: 0, growth: lambda }
    const own = Math.max(0, growth - lambdas.slice(index + 1).reduce((sum, one) => sum + one, 0))
    return { servedShare: Math.max(0, 1 - own / lambda), growth: own }
  })
}

function missingIn(setting: StationSetting, stable: number, unknown: boolean): string {
  const classes = sharesOf(setting).length
  const none = 'no wait and no length is typical of it'
  if (stable === 0) return `the line grows without end: ${none}`
  const growing = stable + 1 === classes ? `class ${classes}` : `classes ${stable + 1} to ${classes}`
  const line = `the line of ${growing} grows without end: no wait and no length is typical of it, nor of all together`
  return unknown ? `${line}; and ${NO_PREEMPTION}` : line
}
