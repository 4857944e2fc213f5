/** The coefficients of behaviour: every number in the rules of the city that is not a lever. A star in the source = assumption. */

export interface Coefficient {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly unit: string
  /** Evidence id (E...), calibration target (T...) or 'assumption'. */
  readonly source: string
  readonly effect: string
}

function assumed(value: number, low: number, high: number, unit: string, effect: string): Coefficient {
  return { value, low, high, unit, source: 'assumption', effect }
}

export const BEHAVIOUR = {
  reportDays: assumed(10, 3, 30, 'day', 'mean time in which a resident of propensity 1 and no harm reports'),
} satisfies Record<string, Coefficient>

export type BehaviourName = keyof typeof BEHAVIOUR
export type Behaviour = Readonly<Record<BehaviourName, number>>

/** The default value of every coefficient. */
export function defaultBehaviour(): Behaviour {
  const values = {} as Record<BehaviourName, number>
  for (const name of Object.keys(BEHAVIOUR) as BehaviourName[]) values[name] = BEHAVIOUR[name].value
  return values
}
