/** The story of one case, sentence by sentence: what `whistlelab trace` tells, without its head and its end. */
import { DAY } from '../../sim/arithmetic/units.ts'
import { anchorOfScenario } from '../../sim/city/estimate/planned-sizes.ts'
import { FOLLOW_UP_DAYS } from '../../sim/city/model/replication.ts'
import { settingAtStreet } from '../../sim/city/model/setting.ts'
import type { Step, StepName } from '../../sim/city/story/steps.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { traceNames } from '../../sim/trace/trace-names.ts'
import { followSteps } from '../../sim/trace/trace-run.ts'
import type { Language } from '../words/language.ts'
import { storyIn } from '../words/story/story.ts'
import { toldIn } from '../words/told.ts'
import type { Told } from '../words/story/story-words.ts'
import type { Repetition } from './repeated.ts'

/**
 * The steps of the first case to which something happens (`closed`, `whistled`, ...), each a moment and a sentence; of a scenario without switches.
 * @returns no row where it happens to none
 */
export function story(
  scenario: Scenario,
  happens: StepName,
  { warmUpDays, days, seed, first }: Omit<Repetition, 'replications'>,
  language: Language = 'en',
): { readonly moment: string; readonly step: string }[] {
  const { setting } = scenario
  const task = { setting, anchor: anchorOfScenario(scenario), horizon: { warmUpDays, days }, seed }
  const steps: Step[] = []
  followSteps(task, first ?? 0, (step) => steps.push(step)).runTo((warmUpDays + days + FOLLOW_UP_DAYS) * DAY)
  const life = steps.find((one) => one.step === happens && one.life?.case !== undefined)?.life
  if (life === undefined) return []
  const words = storyIn(language)
  const told = toldIn(words, settingAtStreet(setting, life.street - 1), traceNames(scenario), language)
  return steps
    .filter(
      (one) =>
        one.life?.street === life.street && one.life.issue === life.issue && one.life.recurrence === life.recurrence,
    )
    .map((one) => {
      const say = words.sentences[one.step] as (step: Step, told: Told) => string
      return { moment: told.moment(one.time), step: say(one, told) }
    })
}
