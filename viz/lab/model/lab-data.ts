/** What the page is made with: the scenarios of the program, its lessons, and what else it was opened for. */
import type { Bilingual } from '../../../sim/text/bilingual.ts'

export interface LabData {
  readonly version: string
  /** Scenario files by path, their base names in the order in which they are listed, and their titles. */
  readonly texts: Readonly<Record<string, string>>
  readonly names: readonly string[]
  readonly titles: Readonly<Record<string, Bilingual>>
  /** Lessons by path. */
  readonly lessons: Readonly<Record<string, string>>
  /** The scenario that it opens with; null: the usual one. */
  readonly opens: string | null
}

/** Where the data stand in the page. */
export const DATA_ID = 'lab-data'
