/** Appraisal: what moves departments to come when a street whistles (rule 7), and what makes anybody claim falsely (rule 16). */
import { exp } from '../../arithmetic/exp.ts'
import type { Setting } from '../model/setting.ts'
import type { World } from '../world.ts'

/** Sum of a department's incentives to report in (logit): its effort. */
export function effortOf({ appraisal, behaviour }: Setting): number {
  return (
    behaviour.reportWeight * appraisal.weight +
    (appraisal.personnelSay ? behaviour.reportPersonnel : 0) +
    (appraisal.perMatter ? behaviour.reportPerMatter : 0) +
    (appraisal.independent ? behaviour.reportIndependent : 0) +
    (appraisal.oversight ? behaviour.reportOversight : 0)
  )
}

/** Once a day: the effort of departments moves towards what the incentives in force ask (rule 7). */
export function effortOfTheDay({ departments, setting }: World): void {
  const target = effortOf(setting)
  const step = 1 - exp(-1 / setting.behaviour.effortDays)
  for (const department of departments) department.effort += (target - department.effort) * step
}

/** Probability that an unsolved case is claimed as solved. */
export function falseClaimChance({ appraisal, behaviour }: Setting, overload: number): number {
  const pressure = appraisal.gaming * appraisal.satisfactionWeight * (1 - appraisal.callbackShare)
  return Math.min(1, pressure * (behaviour.gamingBase + overload))
}
