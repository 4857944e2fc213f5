/** `whistlelab select STUDY`: which of its options is the best, found with as few replications as it takes; how sure, and within which budget. */
import { readStudy } from '../../sim/study/study.ts'
import { choice, otherwise, text, textLike, usually, whole, word } from '../terminal/option-kinds.ts'
import { DAYS, SEED, SET, WARM_UP } from '../terminal/shared-options.ts'
import { say } from '../../sim/text/message.ts'
import { command } from '../work/command.ts'
import { STAGED_WAY } from '../run/job.ts'
import { CONFIDENCE } from './confidence.ts'
import { bestOption } from './select-study.ts'

const OWN = {
  by: text({ sample: 'MEASURE', does: 'the measure that decides', otherwise: 'the first of the study' }),
  method: usually(
    choice(['kn', 'ocba'] as const, {
      does: 'kn: as many replications as the confidence takes; ocba: a number of them, shared out where they tell most',
    }),
    'kn',
  ),
  zone: textLike(/^\d/, say`a quantity such as "1 pp" or "2 h"`, {
    sample: 'QUANTITY',
    does: 'options so near the best are as good',
    otherwise: 'the margin of the measure in the study',
  }),
  budget: text({ sample: "'cost <= X'", does: 'only options within it, as "cost <= 150 million yuan"' }),
  confidence: usually(CONFIDENCE, '0.95'),
  runs: whole(20, 1_000_000, { does: 'ocba: replications of all options together' }),
  cap: usually(whole(15, 1_000_000, { does: 'kn: replications of one option at most' }), '1000'),
}

export const selectCommand = command({
  name: 'select',
  does: 'choose the best option of a study, with as few replications as it takes, within a budget where one is given',
  words: { study: word('name from scenarios/studies/, or a file') },
  options: {
    ...OWN,
    set: SET,
    days: otherwise(DAYS, 'as the study says'),
    warmUp: otherwise(WARM_UP, 'as the study says'),
    seed: SEED,
    ...STAGED_WAY,
  },
  run: (given, world) => {
    const file = readStudy(given.study, world.studies)
    return bestOption({ ...given, days: given.days ?? file.days, warmUp: given.warmUp ?? file.warmUpDays }, world)
  },
})
