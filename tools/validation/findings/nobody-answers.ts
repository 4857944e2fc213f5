/** Nobody answers: the whistle without what makes departments come, and whistles that wait for a day of visits. */
import { table } from '../../generate/markdown.ts'
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import type { ReadingName } from './finding-reading.ts'
import type { Finding, Levels } from './finding.ts'
import { contrast, levels } from './finding.ts'
import { run } from './finding-run.ts'
import { differenceIn, levelIn } from './reading-words.ts'

const [THREE, FOUR] = ['city.streets=3', 'city.streets=4']

const PAIRS = [
  {
    here: run('no-one-answers', THREE),
    there: run('beijing-2018', THREE),
    read: [
      'reportInRate',
      'assemblyRate',
      'jointResolutionRate',
      'jointTime',
      'openJoint',
      'assistResolutionRate',
      'trueResolutionRate',
      'backlog',
      'ownOrderDelayMean',
    ],
  },
  {
    here: run('community-whistle', FOUR),
    there: run('community-whistle-fortnight', FOUR),
    read: [
      'reportInRate',
      'jointResolutionRate',
      'jointTime',
      'openJoint',
      'conferenceBacklog',
      'backlog',
      'trueResolutionRate',
      'departmentUtilisation',
    ],
  },
] as const satisfies readonly { read: readonly ReadingName[]; here: unknown; there: unknown }[]

interface PairFigures {
  readonly here: string
  readonly there: string
  readonly levels: { readonly here: Levels; readonly there: Levels }
  readonly differences: Readonly<Record<string, MeanInterval>>
}

export const nobodyAnswers: Finding<readonly PairFigures[]> = {
  name: 'nobody-answers',
  title: 'Nobody answers, and visits every 90 days',
  runs: PAIRS.flatMap(({ here, there }) => [here, there]),
  figures: (find) =>
    PAIRS.map(({ here, there, read }) => ({
      here: here.scenario,
      there: there.scenario,
      levels: { here: levels(find(here), read), there: levels(find(there), read) },
      differences: Object.fromEntries(read.map((name) => [name, contrast(name, [1, find(here)], [-1, find(there)])])),
    })),
  tables: (figures) => figures.map(tableOf).join('\n\n'),
}

function tableOf({ here, there, levels: found, differences }: PairFigures): string {
  const rows = Object.keys(differences).map((id) => {
    const name = id as ReadingName
    return [
      name,
      levelIn(name, found.there[name]),
      levelIn(name, found.here[name]),
      differenceIn(name, differences[name]),
    ]
  })
  return table(['measure', `\`${there}\``, `\`${here}\``, 'difference'], rows)
}
