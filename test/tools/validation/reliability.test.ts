/** What the campaigns say of their rows, and what is counted as lost; the campaigns themselves: `npm run validate -- reliability`. */
import { expect, test } from 'vitest'
import { readRecord } from '../../../tools/validation/record.ts'
import type { Row } from '../../../tools/validation/reliability/campaign.ts'
import { reliabilityDocument } from '../../../tools/validation/reliability/page.ts'
import { reliability } from '../../../tools/validation/reliability/reliability.ts'

const rows: readonly Row[] = [
  { campaign: 'kills', number: 0, counts: { killed: 5 }, losses: [] },
  { campaign: 'kills', number: 2, counts: { killed: 6, other: 1 }, losses: ['1 blocks were lost'] },
  { campaign: 'disk', number: 1, counts: {}, losses: [], skipped: 'no disk' },
]
const placed = reliability.rows.map((_, place) => rows.find((row) => reliability.piecewise!.rowOf(row) === place))

test('rows are summed by campaign, and what was lost or skipped is named', () => {
  const { campaigns } = reliability.figures(placed)
  expect(campaigns.map(({ campaign, rows: count }) => [campaign, count])).toEqual([
    ['kills', 2],
    ['damage', 0],
    ['disk', 1],
    ['two', 0],
  ])
  expect(campaigns[0]).toMatchObject({ counts: { killed: 11, other: 1 }, losses: ['row 2: 1 blocks were lost'] })
  const section = reliability.section({ campaigns })
  expect(section).toContain('Killed and resumed: 2 of 30 rows, 1 things were lost.')
  expect(section).toContain('Damaged files: not tried yet.')
  expect(section).toContain('Full disks: 1 of 30 rows, nothing was lost (skipped 1 times: no disk).')
})

test('a first portion has all campaigns', () => {
  expect(reliability.rows.slice(0, 5)).toEqual(['kills 0', 'damage 0', 'disk 0', 'two 0', 'kills 1'])
})

test('the page has the counts of the record', () => {
  const page = reliabilityDocument().get('docs/RELIABILITY.md')!
  const { commits } = readRecord('reliability')
  expect(page).toContain(`commit ${commits.join(', ')}`)
  expect(page).toContain('## Full disks')
})
