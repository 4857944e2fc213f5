/** A guided lesson: worlds, and blocks that are gone through one by one. Lessons are data, in `notebooks/lessons/`: a folder each, English and Chinese. */
import type { Verdict } from '../../../sim/analysis/summary.ts'
import type { Bilingual } from '../../../sim/text/bilingual.ts'
import type { PointValues } from '../../../sim/scenario/point.ts'
import type { Later } from '../engine/later.ts'

export interface LessonWorld {
  readonly scenario: string
  readonly days: number
  readonly warmUp: number
  readonly seed: string
  readonly replications: number
}

/** What a prediction asks for. */
export type Asked =
  | { readonly form: 'choice' }
  | { readonly form: 'number'; readonly low: number; readonly high: number }
  /** A guess for every arm of the lesson, in each of these streets (none: of the whole city). */
  | { readonly form: 'draw'; readonly measure: string; readonly groups: readonly number[] }

export type Chart =
  | { readonly kind: 'open-in-out' }
  /** What came beside a drawn prediction. */
  | { readonly kind: 'response'; readonly over: string }
  /** Differences of two worlds, run by run. */
  | { readonly kind: 'dots'; readonly of: readonly [option: string, baseline: string]; readonly measure: string }
  /** Measures as rows, worlds as columns. */
  | { readonly kind: 'measures'; readonly measures: readonly string[] }
  /** A panel a measure: worlds side by side, each a dot with its interval. */
  | { readonly kind: 'worlds'; readonly measures: readonly string[] }
  /** What several ways of estimating say of a reform in some streets, and the truth. */
  | { readonly kind: 'estimates'; readonly of: readonly [option: string, baseline: string]; readonly measure: string }

interface Told {
  readonly id: string
  readonly text: Bilingual
  /** Where it begins in the English file. */
  readonly line: number
}

/** A text for each verdict, or for all others. */
export type SayTexts = Readonly<Partial<Record<Verdict | 'else', Bilingual>>>

export type Block =
  | (Told & { readonly kind: 'look' })
  | (Told & { readonly kind: 'predict'; readonly asked: Asked; readonly choices: readonly Bilingual[] })
  | (Told & { readonly kind: 'reveal'; readonly chart: Chart })
  | (Told & {
      readonly kind: 'say'
      readonly of: readonly [option: string, baseline: string]
      readonly measure: string
      readonly texts: SayTexts
    })
  | (Told & { readonly kind: 'ask' })

export interface Lesson {
  readonly id: string
  readonly title: Bilingual
  readonly minutes: number
  readonly world: LessonWorld
  /** Levers of each world, by its name; the first is the baseline. */
  readonly arms: ReadonlyMap<string, PointValues>
  /** What changes inside the run of each. */
  readonly later: ReadonlyMap<string, readonly Later[]>
  readonly show: {
    readonly levers: readonly string[]
    /** The two worlds that the picture has side by side. */
    readonly arms: readonly [string, string]
  }
  readonly blocks: readonly Block[]
}
