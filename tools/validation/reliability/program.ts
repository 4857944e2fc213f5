/** One row of a campaign in a process of its own: `program.ts CAMPAIGN NUMBER`. */
import type { CampaignName, Row } from './campaign.ts'
import { damaged } from './damages.ts'
import { filled } from './full-disks.ts'
import { killed } from './kills.ts'
import { twoAtOnce } from './two-programs.ts'

const BY_NAME: Readonly<Record<CampaignName, (number: number) => Promise<Row>>> = {
  ...{ kills: killed, damage: damaged, disk: filled, two: twoAtOnce },
}
const [name, number] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await BY_NAME[name as CampaignName](Number(number))))
