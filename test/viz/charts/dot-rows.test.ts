/** Rows of dots: names in one line or two, a legend that fits, and what lies below a ring is seen. */
import { describe, expect, it } from 'vitest'
import { dotRows, nameLines } from '../../../viz/charts/dot-rows.ts'
import type { Dot, DotRow } from '../../../viz/charts/dot-rows.ts'
import { drawChart } from '../../../viz/charts/render.ts'
import { fail, layersOf, rowsOf } from './chart-parts.ts'

describe('the name of a row', () => {
  it('has one line where it fits', () => {
    expect(nameLines('Street 6 (81,000)', 200)).toEqual(['Street 6 (81,000)'])
  })

  it('has two where it does not, parted at a space, after a colon, before a bracket: as late as fits', () => {
    expect(nameLines('Joint: street and departments', 130)).toEqual(['Joint: street and', 'departments'])
    // A Chinese letter is as wide as it is high: thirteen pixels.
    expect(nameLines('统筹：街道与部门共办', 100)).toEqual(['统筹：', '街道与部门共办'])
    expect(nameLines('街道在编人员（含借用）', 100)).toEqual(['街道在编人员', '（含借用）'])
  })

  it('keeps its end where two lines are not enough', () => {
    const lines = nameLines('Difficulty from which the street whistles (1.01 = never): 0.2', 145)
    expect(lines[0]).toBe('Difficulty from which')
    expect(lines[1]).toMatch(/^the street.*…: 0\.2$/)
  })

  it('is cut where there is nowhere to part it', () => {
    expect(nameLines('Donaudampfschiffahrt', 60)).toEqual(['Donaudampfschiffahrt'])
  })
})

const dot: Dot = {
  ...{ value: 0.5, low: null, high: null, stroke: '#0072b2', hollow: true, shape: 'circle', text: 'half' },
}
const rows: DotRow[] = [
  { label: 'Short', dots: [dot] },
  { label: 'Difficulty from which the street whistles', dots: [dot] },
]
const table = { rows, top: 1, format: '.0%', title: ['● Satisfied', '■ Solved, says the resident'], joined: false }

it('names stand beside their rows, two lines round the middle of theirs', async () => {
  const svg = await drawChart(dotRows(table, 340)!, fail)
  const heightOf = (text: string): number =>
    Number(new RegExp(`<text[^>]*transform="translate\\([^,]+,([\\d.]+)\\)"[^>]*>${text}</text>`).exec(svg)![1])
  const [first, second] = ['Difficulty from which the', 'street whistles'].map(heightOf)
  // Two rows, 32 pixels high.
  expect((first + second) / 2 - heightOf('Short')).toBeCloseTo(32, 0)
  expect(second - first).toBeCloseTo(14, 6)
})

it('a legend without room for one line has a line for each of its parts', () => {
  expect(dotRows(table, 340)).toMatchObject({ title: ['● Satisfied', '■ Solved, says the resident'] })
  expect(dotRows(table, 800)).toMatchObject({ title: '● Satisfied  ■ Solved, says the resident' })
})

it('a ring hides what lies below it only where a line ends at it', () => {
  const fills = (joined: boolean) => rowsOf(dotRows({ ...table, joined }, 800)).map(({ fill }) => fill)
  expect(fills(false)).toEqual(['transparent', 'transparent'])
  expect(fills(true)).toEqual(['#fff', '#fff'])
  expect(layersOf(dotRows(table, 800)).at(-1)!.mark.type).toBe('point')
})
