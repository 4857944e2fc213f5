/** What one line of the evidence page's table of presets says, in the names of our levers. */

type Value = number | boolean | string | readonly unknown[] | Readonly<Record<string, unknown>>

export interface PresetLine {
  readonly name: string
  /** The scenario of the preset that the line builds on. */
  readonly from: string
  /** Levers and coefficients that differ from it; nothing else does. */
  readonly differs: Readonly<Record<string, Value>>
  /** What the line names although the scenario that it starts from has it already. */
  readonly holds?: Readonly<Record<string, Value>>
}
