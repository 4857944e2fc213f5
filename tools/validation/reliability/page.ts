/** docs/RELIABILITY.md: what was tried against a run, how often, and what was lost; made from the committed figures. */
import type { Documents } from '../../generate/generated.ts'
import { table } from '../../generate/markdown.ts'
import { readRecord } from '../record.ts'
import type { PartRecord } from '../record.ts'
import type { CampaignName } from './campaign.ts'
import { reliability, titleOf } from './reliability.ts'
import type { CampaignFigures } from './reliability.ts'
import { SMALL_RUN } from './asked.ts'

export function reliabilityDocument(): Documents {
  return new Map([['docs/RELIABILITY.md', reliabilityPage(readRecord(reliability.name))]])
}

const ABOUT: Readonly<Record<CampaignName, string>> = {
  kills:
    'A program that works the run off is killed (SIGKILL, with all its threads) at a random instant, up to five times a run; one in four is the whole program, whose merge may be hit as well, the others the worker of clusters. Then the run is resumed to its end. Lost would be: a block that was there before a kill and not after it, or a byte of the results.',
  damage:
    'One file of a finished run, a block as often as any other, has a bit flipped, is cut off, removed, or has a piece of zeros. `verify` (one replication made again, all files looked at) has to find it; then the command of the run, given again, puts the manifest back, makes what is not whole, and the results. The report is not among them: nothing vouches for it, and it is made again at will. Lost would be: a damage not found, or a byte of the results that is another afterwards.',
  disk: 'The run is made on a disk (tmpfs) of random size, most often too small. The program has to end with exit code 1 and say that the disk is full and what is safe; with more room it is resumed. Lost would be: a block, a byte of the results, or another end.',
  two: 'Two programs work off one folder, the second begun at a random moment; in half of the pairs one is killed. Then the run is resumed. Lost would be: a block, a byte of the results, or a program that ends otherwise than done, killed, or told that the other wrote the results at the same moment.',
}

function reliabilityPage({ figures, seed, commits, node, cpuMinutes, command }: PartRecord): string {
  const { campaigns } = figures as { readonly campaigns: readonly CampaignFigures[] }
  const { sets, horizon, replications, blocks } = SMALL_RUN
  const run = `The run: \`haigang-before\` and \`haigang-after\` with ${sets.map((set) => `\`${set}\``).join(', ')}, ${horizon.days} days after ${horizon.warmUpDays}, ${replications} replications each, in ${blocks} blocks.`
  return [
    '# Reliability',
    `What was tried against a run, how often, and what was lost. ${run} “The same bytes”: the SHA-256 over all result files is that of a run that nobody disturbed.`,
    ...campaigns.map(chapter),
    '## What is not tried',
    'Power cuts of a real machine (a disk that lies about what it has synced), disks shared over a network, and two machines on one folder: the tests of clusters (`test/cluster/`) do the last with Slurm and SSH on one machine. Damages that somebody makes on purpose, sums and all, are found only as far as [the decision on blocks](decisions/run-store.md) says.',
    `\`${command}\`, seed \`${seed}\` (a row by its number), commit ${commits.join(', ')}, Node ${node}, ${cpuMinutes} minutes. What a kill or a race hits depends on the machine; what may be lost does not. Made by \`npm run generate\`.`,
    '',
  ].join('\n\n')
}

function chapter({ campaign, rows, of, counts, losses, skipped }: CampaignFigures): string {
  const lines = Object.entries(counts).map(([name, count]) => [name, String(count)] as const)
  return [
    `## ${titleOf(campaign)}`,
    ABOUT[campaign],
    ...(lines.length === 0 ? [] : [table(['', 'times'], lines)]),
    lossesText(rows, of, losses),
    ...(skipped.length === 0 ? [] : [`Skipped ${skipped.length} times: ${skipped[0]}.`]),
  ].join('\n\n')
}

function lossesText(rows: number, of: number, losses: readonly string[]): string {
  if (rows === 0) return 'Not tried yet.'
  if (losses.length > 0) return `Lost:\n\n${losses.map((loss) => `* ${loss}`).join('\n')}`
  return `Nothing was lost in ${rows} of ${of} rows; a run of the command takes on half an hour of them.`
}
