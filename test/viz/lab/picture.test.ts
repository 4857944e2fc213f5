/** The picture: where things stand, which of many matters are drawn, and whether they can be told apart. */
import { describe, expect, it } from 'vitest'
import { AGE, ageOf, lookWith } from '../../../viz/lab/engine/looks.ts'
import type { Frame } from '../../../viz/lab/engine/messages.ts'
import { drawnOf, mattersAMark } from '../../../viz/lab/picture/aggregate.ts'
import { AGE_COLOURS, DEPARTMENT, INK, PAPER, QUIET, WHISTLE } from '../../../viz/lab/picture/colours.ts'
import { forkOf, phasesOf } from '../../../viz/lab/model/life-phases.ts'
import { cityLayout, spotIn, streetLayout, tileLayout } from '../../../viz/lab/picture/geometry.ts'
import type { Box } from '../../../viz/lab/picture/geometry.ts'

describe('geometry', () => {
  const inside = (box: Box, outer: Box): boolean =>
    box.x >= outer.x &&
    box.y >= outer.y &&
    box.x + box.width <= outer.x + outer.width + 1e-9 &&
    box.y + box.height <= outer.y + outer.height + 1e-9

  it.each([
    [330, 700, 10],
    [440, 500, 16],
    [900, 520, 10],
    [1500, 900, 4],
    [900, 520, 1],
  ])('%d x %d holds %d streets that do not overlap, each with room for its households', (width, height, streets) => {
    const { departments, quarters } = cityLayout(width, height, streets)
    expect(quarters).toHaveLength(streets)
    for (const [index, { counters, field, head, whole }] of quarters.entries()) {
      expect(inside(whole, { x: 0, y: departments.y + departments.height, width, height })).toBe(true)
      for (const part of [counters, field, head]) expect(inside(part, whole)).toBe(true)
      expect(field.height).toBeGreaterThan(15)
      for (const other of quarters.slice(index + 1)) {
        const apart = other.whole.x >= whole.x + whole.width || other.whole.y >= whole.y + whole.height
        expect(apart).toBe(true)
      }
    }
  })

  it('a household stands in its field, and households in their order: row by row', () => {
    const { field } = streetLayout(900, 520)
    const spots = [0, 1000, 30_000, 65_535].map((spot) => spotIn(field, spot, 6))
    for (const { x, y } of spots) expect(inside({ x, y, width: 0, height: 0 }, field)).toBe(true)
    expect(spots.map(({ y }) => y)).toEqual([...spots.map(({ y }) => y)].sort((a, b) => a - b))
    expect(spotIn(field, 1000, 6)).toEqual(spots[1])
  })
})

describe('marks for many', () => {
  const frame = (ages: readonly number[]): Frame =>
    ({
      issue: Uint32Array.from(ages, (_, index) => index * 7 + 1),
      look: Uint8Array.from(ages, (age) => lookWith(0, age, 0)),
    }) as unknown as Frame
  const all = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

  it('one mark a matter while each has 36 square pixels, then ten, then a hundred', () => {
    expect(mattersAMark(1 / 36, 1)).toBe(1)
    expect(mattersAMark(1 / 30, 1)).toBe(10)
    expect(mattersAMark(10 / 30, 10)).toBe(100)
  })

  it('keeps its scale until there is a fifth more room than needed', () => {
    expect(mattersAMark(1 / 40, 10)).toBe(10)
    expect(mattersAMark(1 / 46, 10)).toBe(1)
  })

  it('whole marks by largest remainder: of 64 late, 25 half through and 11 in time ten marks are 6, 3 and 1', () => {
    const ages = [
      ...Array(64).fill(AGE.late),
      ...Array(25).fill(AGE.beyondHalf),
      ...Array(11).fill(AGE.inTime),
    ] as number[]
    const of = frame(ages)
    const drawn = drawnOf(of, all(100), 10).map((mark) => ageOf(of.look[mark]))
    const count = (age: number): number => drawn.filter((one) => one === age).length
    // 6.4, 2.5 and 1.1: one mark is left, and goes to the largest remainder.
    expect([count(AGE.late), count(AGE.beyondHalf), count(AGE.inTime)]).toEqual([6, 3, 1])
  })

  it('a matter keeps its mark when others come', () => {
    const ages = Array<number>(100).fill(AGE.late)
    const before = drawnOf(frame(ages), all(100), 10)
    const after = drawnOf(frame([...ages, ...ages]), all(200), 10)
    expect(before.filter((mark) => after.includes(mark)).length).toBeGreaterThan(2)
    expect(drawnOf(frame(ages), all(100), 10)).toEqual(before)
  })
})

/** Relative luminance and contrast (W3C, WCAG 2.2). */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

it.each([...AGE_COLOURS, DEPARTMENT, INK, QUIET, WHISTLE])('%s can be seen on the paper', (colour) => {
  expect(contrast(colour, PAPER)).toBeGreaterThanOrEqual(3)
})

describe('districts from above', () => {
  it.each([
    [900, 520, [[10, 10, 30], [20]]],
    [330, 700, [[10, 10, 30, 5, 5], [20], [20, 20], [7]]],
  ])(
    '%d x %d holds them without overlap, and a tile is as large as its residents are many',
    (width, height, districts) => {
      const layout = tileLayout(width, height, districts)
      expect(layout.map(({ tiles }) => tiles.length)).toEqual(districts.map(({ length }) => length))
      const { tiles } = layout[0]
      const area = ({ width: w, height: h }: Box): number => (w + 2) * (h + 2)
      expect(area(tiles[2]) / area(tiles[0])).toBeCloseTo(3, 6)
      const boxes = layout.map(({ whole }) => whole)
      for (const [index, box] of boxes.entries()) {
        expect(box.x + box.width).toBeLessThanOrEqual(width)
        expect(box.y + box.height).toBeLessThanOrEqual(height)
        for (const other of boxes.slice(index + 1)) {
          const apart = other.x >= box.x + box.width || other.y >= box.y + box.height
          expect(apart).toBe(true)
        }
      }
    },
  )
})

describe('the life of a matter', () => {
  it('is phases without gaps: unseen, waiting, at work, and replied to', () => {
    const steps = [
      { step: 'arises', time: 2 },
      { step: 'accepted', time: 5 },
      { step: 'queued', time: 6 },
      { step: 'takenUp', time: 9 },
      { step: 'workDone', time: 11 },
      { step: 'replied', time: 11 },
      { step: 'calledBack', time: 20 },
    ] as const
    expect(phasesOf(steps, 30)).toEqual([
      { phase: 'unseen', from: 2, to: 5 },
      { phase: 'waiting', from: 5, to: 9 },
      { phase: 'work', from: 9, to: 11 },
      { phase: 'over', from: 11, to: 30 },
    ])
  })

  it('parts from another telling at the first line that differs', () => {
    expect(forkOf(['a', 'b', 'c'], ['a', 'x', 'c'])).toBe(1)
    expect(forkOf(['a'], ['a', 'b'])).toBe(1)
    expect(forkOf(['a', 'b'], ['a', 'b'])).toBeUndefined()
  })
})
