/** What a drawing was, and what in it can be pointed at. */
import type { Box } from './geometry.ts'

export interface Drawn {
  /** Matters that a mark stands for. */
  readonly per: number
  /** What can be pointed at. */
  readonly targets: readonly Target[]
}

export type Target =
  | {
      readonly kind: 'street'
      readonly street: number
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'matter'; readonly mark: number; readonly x: number; readonly y: number }
  /** A queue, by its place among the places of the city. */
  | ({ readonly kind: 'place'; readonly place: number } & Box)
