/** Figures in the prose of a lesson: `{{B.onTimeRate}}`, `{{C-A.onTimeRate}}`, `{{A.onTimeRate@10}}` of street 10, `{{A.load@1}}`. They are put in from results, never typed. */
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import { listed, say } from '../../../sim/text/message.ts'
import type { Message } from '../../../sim/text/message.ts'
import type { Lesson } from './lesson.ts'
import type { RawBlock } from './lesson-text.ts'

export interface LessonFigure {
  readonly arm: string
  /** What it is taken from; undefined: the figure itself. */
  readonly baseline: string | undefined
  /** A measure, or `load`: the expected load of a street's posts. */
  readonly measure: string
  /** From 0; undefined: the whole city. */
  readonly street: number | undefined
}

const FIGURE = /\{\{([^}]*)\}\}/g
const FORM = /^([A-H])(?:-([A-H]))?\.(\w+)(?:@(\d+))?$/

/** @returns undefined for what is no figure */
export function figureIn(text: string): LessonFigure | undefined {
  const found = FORM.exec(text.trim())
  if (found === null) return undefined
  const [, arm, baseline, measure, street] = found
  return { arm, baseline, measure, street: street === undefined ? undefined : Number(street) - 1 }
}

/** The prose with every figure written by `write`. */
export function withFigures(prose: string, write: (figure: LessonFigure) => string): string {
  return prose.replaceAll(FIGURE, (_, text: string) => write(figureIn(text)!))
}

/** @throws InputError for a figure that the lesson cannot have */
export function checkFigures({ line, lines }: RawBlock, file: string, arms: Lesson['arms']): void {
  lines.forEach((text, index) => {
    for (const [whole, inside] of text.matchAll(FIGURE)) {
      const remedy = wrongWith(figureIn(inside), arms)
      if (remedy !== undefined)
        throw new InputError(say`${whole} in ${file}:${line + index + 1} is no figure; ${remedy}`)
    }
  })
}

function wrongWith(figure: LessonFigure | undefined, arms: Lesson['arms']): Message | undefined {
  if (figure === undefined) return say`write a world and a measure, as in {{B.onTimeRate}} or {{B-A.onTimeRate}}`
  const { arm, baseline, measure, street } = figure
  if (!arms.has(arm) || (baseline !== undefined && !arms.has(baseline)))
    return say`the worlds are ${listed([...arms.keys()])}`
  if (measure === 'load')
    return street === undefined || baseline !== undefined
      ? say`load is that of a street, as in {{A.load@1}}`
      : undefined
  const known: readonly { readonly id: string }[] = street === undefined ? MEASURES : GROUP_MEASURES
  return known.some(({ id }) => id === measure) ? undefined : say`docs/GLOSSARY.md has the measures`
}
