/** When a lever does nothing, as other levers stand: its row names them with the values at which they stop it. */
import type { Bilingual } from '../text/bilingual.ts'

export type Condition = (value: unknown) => boolean

export interface Idle {
  /** By name of lever; all must hold. */
  readonly where: Readonly<Record<string, Condition>>
  readonly why: Bilingual
}

export function is(word: number | boolean | string): Condition {
  return (value) => value === word
}

export function isNot(word: string): Condition {
  return (value) => value !== word
}

export function isAbove(number: number): Condition {
  return (value) => typeof value === 'number' && value > number
}

/** Values such as `{lead: 1, joint: 0, assist: 0}` with nothing in this part. */
export function hasNo(part: string): Condition {
  return (value) => typeof value === 'object' && value !== null && (value as Record<string, unknown>)[part] === 0
}

export const NO_ASSIST_MATTERS: Idle = {
  where: { 'demand.mix': hasNo('assist') },
  why: { en: 'no matter is of assist duty: demand.mix', zh: 'demand.mix 中没有协助职责事项' },
}

export const NOBODY_MAY_WHISTLE: Idle = {
  where: { 'whistle.enabled': is(false) },
  why: {
    en: 'nobody may whistle: whistle.enabled is no, and no switch sets it to yes',
    zh: '无人可以吹哨：whistle.enabled 为否，也没有切换将其设为是',
  },
}
