/** What a campaign says of one row: what was tried, how often, and what was lost. */

export const CAMPAIGNS = ['kills', 'damage', 'disk', 'two'] as const
export type CampaignName = (typeof CAMPAIGNS)[number]

export interface Row {
  readonly campaign: CampaignName
  readonly number: number
  /** How often, by what was tried or came of it. */
  readonly counts: Readonly<Record<string, number>>
  /** What was lost or not found; nothing should be. */
  readonly losses: readonly string[]
  /** Why it could not be tried on this machine. */
  readonly skipped?: string
}

/** Counts by name. */
export class Counts {
  readonly all: Record<string, number> = {}

  add(name: string, count = 1): void {
    this.all[name] = (this.all[name] ?? 0) + count
  }
}
