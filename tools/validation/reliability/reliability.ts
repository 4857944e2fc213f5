/**
 * Reliability: runs killed, files damaged, disks filled, programs on one folder at once. A row is a process of its own, some seconds to half a
 * minute of the clock; a run takes on half an hour of them, and the page says how many have been tried. Figures: docs/RELIABILITY.md.
 */
import { join } from 'node:path'
import { ownProgram } from '../own-program.ts'
import type { Part } from '../part.ts'
import { CAMPAIGNS } from './campaign.ts'
import type { CampaignName, Row } from './campaign.ts'

/** Rows of each campaign. */
const ROWS = 30
const MINUTES = 10

export interface CampaignFigures {
  readonly campaign: CampaignName
  readonly rows: number
  readonly of: number
  readonly counts: Readonly<Record<string, number>>
  readonly losses: readonly string[]
  readonly skipped: readonly string[]
}

interface Figures {
  readonly campaigns: readonly CampaignFigures[]
}

export const reliability: Part<Row | undefined, Figures> = {
  name: 'reliability',
  question:
    'whether anything is lost when runs are killed, files damaged, disks filled, or two programs share a folder',
  seed: 'reliability',
  terms: { rows: ROWS },
  // One of each in turn, so that a first portion has all of them.
  rows: Array.from({ length: ROWS }, (_, number) => CAMPAIGNS.map((campaign) => `${campaign} ${number}`)).flat(),
  piecewise: { minutes: 30, byClock: true, rowOf: (row) => (row === undefined ? -1 : placeOf(row)) },
  compute(row) {
    const [campaign, number] = [CAMPAIGNS[row % CAMPAIGNS.length], Math.floor(row / CAMPAIGNS.length)]
    const { said, end, told } = ownProgram(join(import.meta.dirname, 'program.ts'), [campaign, String(number)], MINUTES)
    return (
      (said as Row | undefined) ?? { campaign, number, counts: {}, losses: [`no row: ${end}; ${told.slice(-300)}`] }
    )
  },
  figures: (results) => ({ campaigns: CAMPAIGNS.map((campaign) => figuresOf(campaign, results)) }),
  section: ({ campaigns }) =>
    `${campaigns.map(sentence).join(' ')} What was tried, how often, and what came of it: [RELIABILITY](RELIABILITY.md).`,
}

function placeOf({ campaign, number }: Row): number {
  return number < ROWS ? number * CAMPAIGNS.length + CAMPAIGNS.indexOf(campaign) : -1
}

function figuresOf(campaign: CampaignName, results: readonly (Row | undefined)[]): CampaignFigures {
  const rows = results.filter((row): row is Row => row?.campaign === campaign)
  const names = [...new Set(rows.flatMap(({ counts }) => Object.keys(counts)))].sort()
  const count = (name: string): number => rows.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0)
  return {
    ...{ campaign, rows: rows.length, of: ROWS },
    counts: Object.fromEntries(names.map((name) => [name, count(name)])),
    losses: rows.flatMap(({ number, losses }) => losses.map((loss) => `row ${number}: ${loss}`)),
    skipped: rows.flatMap(({ skipped }) => skipped ?? []),
  }
}

const TITLES: Readonly<Record<CampaignName, string>> = {
  kills: 'Killed and resumed',
  damage: 'Damaged files',
  disk: 'Full disks',
  two: 'Two programs on one folder',
}

export function titleOf(campaign: CampaignName): string {
  return TITLES[campaign]
}

function sentence({ campaign, rows, of, losses, skipped }: CampaignFigures): string {
  if (rows === 0) return `${titleOf(campaign)}: not tried yet.`
  const lost = losses.length === 0 ? 'nothing was lost' : `${losses.length} things were lost`
  const left = skipped.length === 0 ? '' : ` (skipped ${skipped.length} times: ${skipped[0]})`
  return `${titleOf(campaign)}: ${rows} of ${of} rows, ${lost}${left}.`
}
