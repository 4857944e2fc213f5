import { describe, expect, it } from 'vitest'
import { tableText } from '../../../cli/terminal/table.ts'

describe('a table for the terminal', () => {
  it('aligns columns two spaces apart', () => {
    const rows = [
      ['response', '84.3'],
      ['hops', '1.25'],
    ]
    expect(tableText(['measure', 'a'], rows, ['left', 'right'])).toBe(
      ['measure      a', 'response  84.3', 'hops      1.25'].join('\n'),
    )
  })

  it('counts a Chinese character as two columns', () => {
    const rows = [
      ['响应率', '1'],
      ['abcdef', '2'],
    ]
    expect(tableText(['', ''], rows, ['left', 'left']).split('\n').slice(1)).toEqual(['响应率  1', 'abcdef  2'])
  })
})
