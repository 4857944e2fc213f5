/** Picks one case out of a run as it goes by: by its number, or the first to which something happened. */
import { phasesOf, variantsOf } from '../../sim/city/model/setting.ts'
import { LAST_STEPS } from '../../sim/city/story/steps.ts'
import type { Life, Step, StepName } from '../../sim/city/story/steps.ts'
import { didYouMean } from '../../sim/text/did-you-mean.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { listed, say } from '../../sim/text/message.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { wholeNumber } from '../terminal/option-kinds.ts'

/** Steps that a case can be chosen by. */
const WORDS = [
  'returned',
  'whistled',
  'visit',
  'recognised',
  'jointWorkBegins',
  'deadlinePassed',
  'escalated',
  'awaitsMoney',
  'chaser',
  'reopened',
  'withdrawn',
  'outOfScope',
  'closed',
] as const satisfies readonly StepName[]

/** Steps that only a whistle brings about. */
const AFTER_A_WHISTLE: readonly CaseChoice[] = [
  'whistled',
  'visit',
  'recognised',
  'jointWorkBegins',
  'deadlinePassed',
  'escalated',
]

/** A number from 1, or a step. */
export type CaseChoice = number | (typeof WORDS)[number]

/** @throws InputError */
export function caseChoice(text: string, name: string): CaseChoice {
  if (!/^[a-z]/i.test(text)) return wholeNumber(name, text, 1, 1_000_000_000)
  const word = WORDS.find((one) => one.toLowerCase() === text.toLowerCase().replaceAll(/[-_ ]/g, ''))
  if (word !== undefined) return word
  const advice = didYouMean(text, WORDS, say`give a number, or the first case that is one of ${listed(WORDS)}`)
  throw new InputError(say`--${name} is ${JSON.stringify(text)}${advice}`)
}

/** @throws InputError for a step that cannot happen where streets may not whistle: nobody need wait for the end of the run */
export function checkChoice(choice: CaseChoice, { name, setting }: Scenario): void {
  const everywhere = phasesOf(setting).flatMap(variantsOf)
  if (everywhere.some(({ whistle }) => whistle.enabled) || !AFTER_A_WHISTLE.includes(choice)) return
  throw new InputError(
    say`--case is ${choice}, but in ${name} streets may not whistle (whistle.enabled); give another step, or another scenario`,
  )
}

export interface CasePicker {
  add(step: Step): void
  /** The case chosen, once it is known, and its steps so far. */
  readonly life: Life | undefined
  readonly steps: readonly Step[]
  /** Whether its last step has come. */
  readonly ended: boolean
}

/** Keeps the steps of those lives only that may still be chosen. */
export function casePicker(choice: CaseChoice): CasePicker {
  const candidates = new Map<Life, Step[]>()
  let life: Life | undefined
  let steps: Step[] = []
  let ended = false
  const isChosen = (step: Step): boolean =>
    typeof choice === 'number' ? step.life?.case === choice : step.step === choice && step.life?.case !== undefined
  const isOut = (one: Life): boolean => typeof choice === 'number' && one.case !== undefined && one.case !== choice
  return {
    add: (step) => {
      if (step.life === undefined || ended || (life !== undefined && step.life !== life)) return
      if (life === undefined) {
        if (isOut(step.life)) return void candidates.delete(step.life)
        steps = candidates.get(step.life) ?? []
        candidates.set(step.life, steps)
      }
      steps.push(step)
      if (isChosen(step)) life = step.life
      if (life !== undefined) candidates.clear()
      if (!LAST_STEPS.has(step.step)) return
      if (life === undefined) candidates.delete(step.life)
      else ended = true
    },
    get life() {
      return life
    },
    get steps() {
      return steps
    },
    get ended() {
      return ended
    },
  }
}
