/** Why a value is so: what people wrote as they wrote it, what the program says of itself in the reader's language. */
import { BEHAVIOUR } from '../../sim/city/model/behaviour.ts'
import type { Settable } from '../../sim/levers/lever.ts'
import { COEFFICIENT_EFFECTS } from './coefficient-effects.ts'
import type { LeverSetting } from '../../sim/scenario/scenario.ts'
import { MODEL_DEFAULT, SET_ON_COMMAND_LINE, setByStudy, variedByStudy } from '../../sim/text/own-reasons.ts'
import type { Language } from './language.ts'

/** A coefficient is so because of what it does. */
const CHINESE_EFFECTS: ReadonlyMap<string, string> = new Map(
  Object.entries(BEHAVIOUR).map(([word, { effect }]) => [effect, COEFFICIENT_EFFECTS[word as keyof typeof BEHAVIOUR]]),
)

/** The title of a lever or coefficient. */
export function settableTitle({ title }: Settable, language: Language): string {
  return language === 'zh' ? (CHINESE_EFFECTS.get(title.zh) ?? title.zh) : title.en
}

/** The reason of a value, or undefined where it has none. */
export function reasonOf(
  { why, whyZh, setBy }: Pick<LeverSetting, 'why' | 'whyZh' | 'setBy'>,
  language: Language,
): string | undefined {
  if (why === undefined || language === 'en') return why
  if (whyZh !== undefined) return whyZh
  if (setBy === 'default' && CHINESE_EFFECTS.has(why)) return CHINESE_EFFECTS.get(why)
  const own: Readonly<Record<string, string>> = {
    [MODEL_DEFAULT]: '模型默认值',
    [SET_ON_COMMAND_LINE]: '在命令行设定',
    [setByStudy(setBy)]: `由研究 ${setBy} 设定`,
    [variedByStudy(setBy)]: `由研究 ${setBy} 变动取值`,
  }
  return own[why] ?? why
}
