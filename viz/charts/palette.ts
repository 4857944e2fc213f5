/**
 * One colour per option, kept in every chart and table: grey for the baseline, then the colour-blind-safe set of Okabe and Ito (2008)
 * without its yellow. Beyond seven options the colours come round again with a broken line and another mark.
 */

export interface Look {
  /** Class of the style sheet with its colours: a page has no styles of its own in its tags. */
  readonly id: string
  /** Colour of lines and marks. */
  readonly stroke: string
  /** The same hue, dark enough to be read as text on white (contrast at least 4.5). */
  readonly ink: string
  /** Dashes and gaps in pixels; [1, 0] is unbroken. */
  readonly dash: readonly [number, number]
  readonly shape: 'circle' | 'square' | 'triangle-up'
}

const BASELINE = { stroke: '#6b6b6b', ink: '#4d4d4d' }

const COLOURS = [
  { stroke: '#0072b2', ink: '#005f96' },
  { stroke: '#d55e00', ink: '#a84a00' },
  { stroke: '#009e73', ink: '#00704f' },
  { stroke: '#cc79a7', ink: '#9c4577' },
  { stroke: '#e69f00', ink: '#8a5f00' },
  { stroke: '#56b4e9', ink: '#1c6c9e' },
  { stroke: '#5b4a9f', ink: '#5b4a9f' },
]

const ROUNDS: readonly Pick<Look, 'dash' | 'shape'>[] = [
  { dash: [1, 0], shape: 'circle' },
  { dash: [6, 3], shape: 'square' },
  { dash: [2, 3], shape: 'triangle-up' },
]

/** The look of option number `index`; number 0 is the baseline. */
export function lookOf(index: number): Look {
  if (index === 0) return { id: 'o0', ...BASELINE, ...ROUNDS[0] }
  const colour = COLOURS[(index - 1) % COLOURS.length]
  const round = ROUNDS[Math.floor((index - 1) / COLOURS.length) % ROUNDS.length]
  return { id: `o${((index - 1) % (COLOURS.length * ROUNDS.length)) + 1}`, ...colour, ...round }
}

/** Every look that there is, the baseline's first. */
export function everyLook(): Look[] {
  return Array.from({ length: COLOURS.length * ROUNDS.length + 1 }, (_, index) => lookOf(index))
}
