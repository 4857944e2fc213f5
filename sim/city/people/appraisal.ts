/** Appraisal: what moves departments to do what a street asks of them (rule 7), and what makes anybody claim falsely (rule 16). */
import { exp } from '../../arithmetic/exp.ts'
import type { Setting } from '../model/setting.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

/** Sum of the incentives that departments have to answer a street with these levers (logit): their effort for it. */
export function effortOf({ appraisal, behaviour }: Setting): number {
  return (
    behaviour.reportWeight * appraisal.weight +
    (appraisal.personnelSay ? behaviour.reportPersonnel : 0) +
    (appraisal.perMatter ? behaviour.reportPerMatter : 0) +
    (appraisal.independent ? behaviour.reportIndependent : 0) +
    (appraisal.oversight ? behaviour.reportOversight : 0)
  )
}

/** Once a day: effort for each street moves towards what the incentives in force there ask (rule 7). */
export function effortOfTheDay(world: World): void {
  const step = 1 - exp(-1 / world.setting.behaviour.effortDays)
  for (const office of world.streets) office.effort += (effortOf(settingOf(world, office.index)) - office.effort) * step
}

/** Probability that an unsolved case is claimed as solved. */
export function falseClaimChance({ appraisal, behaviour }: Setting, overload: number): number {
  const pressure = appraisal.gaming * appraisal.satisfactionWeight * (1 - appraisal.callbackShare)
  return Math.min(1, pressure * (behaviour.gamingBase + overload))
}
