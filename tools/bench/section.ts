/** A section of the bench: measures one thing in a process of its own, so that nothing warms it up or litters for it. */
import type { CppLoop } from './cpp-loop.ts'
import type { Sheet } from './sheet.ts'

/** What a section is given. */
export interface Means {
  /** Rounds that count; those that warm up come before. */
  readonly rounds: number
  /** Absent where there is no g++. */
  readonly cpp: CppLoop | undefined
}

export type Section = (means: Means) => readonly Sheet[] | Promise<readonly Sheet[]>
