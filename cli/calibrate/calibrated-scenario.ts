/** What a calibration found as a scenario: each coefficient that is identified with its interval as range, so that sensitivity and order go through it. */
import type { Calibration } from '../../sim/calibrate/calibration.ts'
import type { Identified } from '../../sim/calibrate/identified.ts'
import type { Target } from '../../sim/calibrate/likelihood.ts'
import { onScale } from '../../sim/design/axis.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { csvLine } from '../../sim/text/csv-line.ts'
import type { PlacedAxis } from '../../sim/study/sweep.ts'
import { calibrationWords } from '../../viz/words/data/calibration-words.ts'
import { quotedText, slug } from '../data/fitted-scenario.ts'

/** What was found of one coefficient. */
export interface FoundCoefficient extends Identified {
  readonly name: string
  /** Median of what is left possible, and the ends of the middle 90 %. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly prior: readonly [number, number]
}

export function foundOf({ particles, told }: Calibration, axes: readonly PlacedAxis[]): FoundCoefficient[] {
  return axes.map(({ axis }, at) => {
    const sorted = particles.map((x) => x[at]).sort((a, b) => a - b)
    const valueAt = (share: number): number => onScale(axis, share).value as number
    const quantile = (p: number): number => valueAt(sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))])
    return {
      ...{ name: axis.name, value: quantile(0.5), low: quantile(0.05), high: quantile(0.95) },
      ...{ prior: [valueAt(0), valueAt(1)] as const, ...told[at] },
    }
  })
}

/** As if nothing were told of any but its range. */
export function wholeRanges(axes: readonly PlacedAxis[], targets: number): FoundCoefficient[] {
  const nothing = {
    told: 'identified',
    profile: [],
    narrowed: 1,
    moves: new Array<number>(targets).fill(1),
    with: [],
  } as const
  return axes.map(({ axis }) => {
    const [low, value, high] = [0, 0.5, 1].map((share) => onScale(axis, share).value as number)
    return { ...nothing, name: axis.name, value, low, high, prior: [low, high] }
  })
}

/** The particles as a table, a row each: what is left possible of all coefficients together. */
export function posteriorText({ particles }: Calibration, axes: readonly PlacedAxis[]): string {
  const rows = particles.map((x) => csvLine(x.map((share, at) => onScale(axes[at].axis, share).value as number)))
  return csvLine(axes.map(({ axis }) => axis.name)) + rows.join('')
}

/** The profiles as a table: how far twice the logarithm of the likelihood falls where a coefficient is held at a value; beyond 2.71 it is outside of 90 %. */
export function profileText({ told }: Calibration, axes: readonly PlacedAxis[]): string {
  const rows = told.flatMap(({ profile }, at) =>
    profile.map((fall, i) => {
      const { name } = axes[at].axis
      return csvLine([name, onScale(axes[at].axis, i / (profile.length - 1)).value as number, fall])
    }),
  )
  return csvLine(['coefficient', 'value', 'fall']) + rows.join('')
}

interface CalibratedGround {
  readonly base: Scenario
  readonly city: string
  readonly coefficients: readonly FoundCoefficient[]
  readonly targets: readonly Target[]
  readonly parent: string
  readonly schema: string
}

export function calibratedText({ base, city, coefficients, targets, parent, schema }: CalibratedGround): string {
  const names = targets.map(({ measure }) => measure).join(', ')
  const why = `{en: ${quotedText(calibrationWords('en').why(names))}, zh: ${quotedText(calibrationWords('zh').why(names))}}`
  const lines = coefficients
    .filter(({ told }) => told === 'identified')
    .map(({ name, value, low, high, moves }) => {
      // The target that tells most of it.
      const { measure } = targets[moves.indexOf(Math.max(...moves))]
      return `  ${name}: {value: ${value}, source: 'data:${slug(city)}#${measure}', range: [${low}, ${high}], why: ${why}}`
    })
  const set = `{en: ${quotedText(calibrationWords('en').set)}, zh: ${quotedText(calibrationWords('zh').set)}}`
  const isFree = (name: string): boolean => coefficients.some((one) => one.name === name)
  const onLine = [...base.levers.values(), ...base.coefficients.values()]
    .filter(({ name, setBy }) => setBy === 'command line' && !isFree(name))
    .map(({ name, value, source }) => `  ${name}: {value: ${JSON.stringify(value)}, source: ${source}, why: ${set}}`)
  const open = coefficients.filter(({ told }) => told !== 'identified')
  return [
    `# yaml-language-server: $schema=${schema}`,
    `title: {en: ${quotedText(`${base.title.en}, calibrated`)}, zh: ${quotedText(`${base.title.zh}（已校准）`)}}`,
    'summary:',
    `  en: ${quotedText(calibrationWords('en').summary(names))}`,
    `  zh: ${quotedText(calibrationWords('zh').summary(names))}`,
    `extends: ${parent}`,
    'levers:',
    ...onLine,
    ...lines,
    ...open.map(({ name }) => `# ${calibrationWords('en').open(name)} ${calibrationWords('zh').open(name)}`),
    '',
  ].join('\n')
}
