import { describe, expect, it } from 'vitest'
import { nameBox, sidesFor, spread } from '../../../viz/charts/label-places.ts'
import { textWidth, withItsEnd } from '../../../viz/charts/text-width.ts'

describe('names at line ends', () => {
  it('leaves heights alone that are far enough apart', () => {
    expect(spread([10, 100, 50], 17, 300)).toEqual([10, 100, 50])
  })

  it('pushes close ones apart, in their order, and keeps them inside', () => {
    const places = spread([290, 295, 293, 0], 17, 300)
    expect(places[3]).toBe(0)
    const sorted = [places[0], places[2], places[1]]
    expect(sorted[1] - sorted[0]).toBeGreaterThanOrEqual(17)
    expect(sorted[2] - sorted[1]).toBeGreaterThanOrEqual(17)
    expect(Math.max(...places)).toBeLessThanOrEqual(300)
  })

  it('stacks equal heights in the order given, and goes below where there is no room', () => {
    expect(spread([5, 5, 5], 10, 300)).toEqual([5, 15, 25])
    expect(spread([0, 0, 0], 10, 5)).toEqual([0, 10, 20])
    expect(spread([], 10, 5)).toEqual([])
  })
})

describe('names beside points', () => {
  const room = { left: 0, top: 0, right: 400, bottom: 300 }

  it('stand to the right by default, and to the left at the edge', () => {
    expect(sidesFor([{ x: 50, y: 100, width: 60 }], 16, room)).toEqual(['right'])
    expect(sidesFor([{ x: 380, y: 100, width: 60 }], 16, room)).toEqual(['left'])
  })

  it('never cover each other where a free side is left', () => {
    const points = [0, 1, 2, 3].map((index) => ({ x: 200 + index * 3, y: 150 + index * 2, width: 80 }))
    const sides = sidesFor(points, 16, room)
    const boxes = points.map(({ x, y, width }, index) => nameBox(x, y, width, 16, sides[index]))
    expect(new Set(sides).size).toBe(4)
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
      }
    }
  })

  it('keep off a line: the name of its middle stands above or below it, never across', () => {
    const line = [
      { x: 20, y: 200 },
      { x: 320, y: 80 },
    ]
    const [side] = sidesFor([{ x: 170, y: 140, width: 140 }], 16, room, line)
    expect(side).toBe('upper left')
    const box = nameBox(170, 140, 140, 16, side)
    // On screen the line has y = 208 - 0.4 x; all of the box is above it.
    expect(box.bottom).toBeLessThan(208 - 0.4 * box.right)
    // Where there is no room on the left: below.
    expect(sidesFor([{ x: 170, y: 140, width: 180 }], 16, room, line)).toEqual(['lower right'])
  })

  it('cover as little as can be where no side is free: the upper of two points at the foot of the chart goes right, the other above', () => {
    const points = [
      { x: 77, y: 290, width: 120 },
      { x: 73, y: 293, width: 120 },
    ]
    expect(sidesFor(points, 16, room)).toEqual(['right', 'above'])
  })
})

describe('width of text', () => {
  it('is one em for a Chinese character and about half for a Latin one', () => {
    expect(textWidth('满意率', 13)).toBe(39)
    expect(textWidth('12345', 10)).toBeCloseTo(28)
    expect(textWidth('', 13)).toBe(0)
  })
})

describe('a name that is too long', () => {
  it('keeps its end, which tells it from others', () => {
    // 56 letters of some 7 pixels; the end takes 31.
    const short = withItsEnd('Difficulty from which the street whistles (1.01 = never): 0.2', 190, 13)
    expect(short).toMatch(/^Difficulty from which .*…: 0\.2$/)
    expect(textWidth(short, 13)).toBeLessThanOrEqual(190)
    expect(withItsEnd('吹哨难度门槛（1.01 表示从不）：0.2', 100, 13)).toBe('吹哨难度…：0.2')
  })

  it('is left as it is where it fits, has no such end, or an end as long as its room', () => {
    for (const name of ['Posts: 20', 'a name without any end of its own', `Posts: ${'20, '.repeat(20)}`])
      expect(withItsEnd(name, 100, 13)).toBe(name)
  })
})
