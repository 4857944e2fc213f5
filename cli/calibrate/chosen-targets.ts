/** The targets that somebody chose on the line: those of the folder by name, others with value and spread. What is wrong is told one by one. */
import { MEASURES } from '../../sim/city/model/measures.ts'
import type { Target } from '../../sim/calibrate/likelihood.ts'
import { didYouMean } from '../../sim/text/did-you-mean.ts'
import { readAll } from '../../sim/text/faults.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { listed, say } from '../../sim/text/message.ts'
import type { Message } from '../../sim/text/message.ts'
import { named, shown } from '../../sim/text/place.ts'

const IDS: readonly string[] = MEASURES.map(({ id }) => id)
const SAMPLE = 'onTimeRate=0.83~0.02'

/** @param asked as `--targets` has them, with commas between or repeated @throws InputError with all that is wrong */
export function chosenTargets(told: readonly Target[], asked: readonly string[]): Target[] {
  if (asked.length === 0) {
    if (told.length > 0) return [...told]
    throw new InputError(say`the folder tells no target; give one, such as --targets ${SAMPLE}`)
  }
  const targets = readAll(
    asked.flatMap((one) => one.split(/[,，]/).map((part) => part.trim())),
    (one) => targetIn(one, told),
  )
  const twice = targets.find(({ measure }, at) => targets.findIndex((one) => one.measure === measure) < at)
  if (twice === undefined) return targets
  throw new InputError(say`--targets has ${twice.measure} twice; keep one of them`)
}

function targetIn(asked: string, told: readonly Target[]): Target {
  const [, measure, equals, value, tilde, sd] = /^([^=＝~～]*)([=＝]?)([^~～]*)([~～]?)(.*)$/
    .exec(asked)!
    .map((part) => part.trim())
  if (measure === '') throw new InputError(say`--targets ${shown(asked)} names no measure; write such as ${SAMPLE}`)
  const known = MEASURES.find(({ id }) => id === measure)
  if (known === undefined)
    throw new InputError(
      say`--targets ${named(measure)} is no measure${didYouMean(measure, IDS, say`docs/GLOSSARY.md lists them`)}`,
    )
  if (equals === '' && tilde === '') return ofFolder(measure, told)
  const wrong = (what: Message, given: string, remedy: Message): InputError =>
    new InputError(say`--targets ${measure}: ${what} is ${shown(given)}; ${remedy}`)
  if (tilde === '')
    throw new InputError(
      say`--targets ${measure}=${value} has no spread; write ${measure}=${value}~ and behind it a standard deviation, as in ${SAMPLE}`,
    )
  const [number, spread] = [value, sd].map((text) => (/^\d*\.?\d+$/.test(text) ? Number(text) : NaN))
  if (Number.isNaN(number)) throw wrong(say`the value`, value, say`give a number from 0, as in ${SAMPLE}`)
  if (known.unit === 'rate' && number > 1)
    throw wrong(say`the value`, value, say`it is a share: give a number from 0 to 1, as in ${SAMPLE}`)
  if (!(spread > 0)) throw wrong(say`the spread`, sd, say`give a standard deviation above 0, as in ${SAMPLE}`)
  return { measure, value: number, sd: spread }
}

function ofFolder(measure: string, told: readonly Target[]): Target {
  const found = told.find((one) => one.measure === measure)
  if (found !== undefined) return found
  const others = told.length === 0 ? '' : say`, but ${listed(told.map((one) => one.measure))}`
  throw new InputError(say`the folder tells no ${measure}${others}; give it as ${measure}=VALUE~SPREAD`)
}
