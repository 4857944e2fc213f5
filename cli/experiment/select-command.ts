/** `whistlelab select STUDY`: which of its options is the best, found with as few replications as it takes; how sure, and within which budget. */
import { SELECTION_METHODS } from '../../sim/study/study-asks.ts'
import type { AskedSelection } from '../../sim/study/study-asks.ts'
import { readStudy } from '../../sim/study/study.ts'
import { choice, otherwise, text, textLike, whole, word } from '../terminal/option-kinds.ts'
import { DAYS, POSTERIOR, SEED, SET, WARM_UP } from '../terminal/shared-options.ts'
import { say } from '../../sim/text/message.ts'
import { command } from '../work/command.ts'
import { STAGED_WAY } from '../run/job.ts'
import { CONFIDENCE, USUAL_CAP, capOf } from './confidence.ts'
import { bestOption } from './select-study.ts'

const OWN = {
  by: text({
    sample: 'MEASURE',
    does: 'the measure that decides',
    otherwise: 'as the study says, else the first of its measures',
  }),
  method: otherwise(
    choice(SELECTION_METHODS, {
      does: 'kn: as many replications as the confidence takes; ocba: a number of them, shared out where they tell most',
    }),
    'as the study says, else kn',
  ),
  zone: textLike(/^\d/, say`a quantity such as "1 pp" or "2 h"`, {
    sample: 'QUANTITY',
    does: 'options so near the best are as good',
    otherwise: 'as the study says, else its margin of the measure',
  }),
  budget: text({
    sample: "'cost <= X'",
    does: 'only options within it, as "cost <= 150 million yuan"',
    otherwise: 'as the study says, else any cost',
  }),
  confidence: otherwise(CONFIDENCE, 'as the study says, else 0.95'),
  runs: whole(20, 1_000_000, { does: 'ocba: replications of all options together' }),
  cap: otherwise(capOf('replications of one option at most'), `as the study says under select, else ${USUAL_CAP}`),
}

export const selectCommand = command({
  name: 'select',
  does: 'choose the best option of a study, with as few replications as it takes, within a budget where one is given',
  words: { study: word('name from scenarios/studies/, or a file') },
  options: {
    ...OWN,
    posterior: POSTERIOR,
    set: SET,
    days: otherwise(DAYS, 'as the study says'),
    warmUp: otherwise(WARM_UP, 'as the study says'),
    seed: SEED,
    ...STAGED_WAY,
  },
  run: (given, world) => {
    const { days, warmUpDays, asks } = readStudy(given.study, world.studies)
    const { select = {}, budget } = asks
    // Of a study that shares out replications, `--method kn` asks for another number of them.
    const { method = select.method ?? 'kn' } = given
    const runs = given.runs ?? (method === 'ocba' ? select.runs : undefined)
    const runsPlace = given.runs === undefined ? select.runsPlace : undefined
    const options = {
      ...given,
      ...{ method, runs, runsPlace, by: given.by ?? select.by, zone: given.zone ?? zoneFor(given.by, select) },
      ...{ budget: given.budget ?? budget, confidence: given.confidence ?? select.confidence ?? 0.95 },
      ...{ cap: given.cap ?? select.cap ?? USUAL_CAP, days: given.days ?? days, warmUp: given.warmUp ?? warmUpDays },
    }
    return bestOption(options, world)
  },
})

/** That of the study, unless another measure decides than it was written for. */
function zoneFor(by: string | undefined, select: AskedSelection): string | undefined {
  return by === undefined || by === select.by ? select.zone : undefined
}
