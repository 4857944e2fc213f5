import { describe, expect, it } from 'vitest'
import { lookOf } from '../../../viz/charts/palette.ts'

/** Relative luminance of a colour, as the Web Content Accessibility Guidelines 2.1 define it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('looks of options', () => {
  const looks = Array.from({ length: 20 }, (_, index) => lookOf(index))

  it('are all different for twenty options', () => {
    expect(new Set(looks.map(({ stroke, dash }) => `${stroke} ${dash}`)).size).toBe(20)
    expect(new Set(looks.map(({ stroke, shape }) => `${stroke} ${shape}`)).size).toBe(20)
  })

  it('give the baseline a grey of its own', () => {
    expect(looks.slice(1).map(({ stroke }) => stroke)).not.toContain(looks[0].stroke)
    expect(looks[0].stroke.slice(1, 3)).toBe(looks[0].stroke.slice(3, 5))
  })

  it('can be read as text on white: contrast at least 4.5', () => {
    for (const { ink } of looks) expect(1.05 / (luminance(ink) + 0.05)).toBeGreaterThanOrEqual(4.5)
  })
})
