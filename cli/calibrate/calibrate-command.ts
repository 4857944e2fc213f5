/** `whistlelab calibrate DIR --scenario S --levers A,B`: coefficients that no table has, from what runs come to. */
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import { say } from '../../sim/text/message.ts'
import { STAGED_WAY } from '../run/job.ts'
import { UNFIT } from '../data/unfit-table.ts'
import { needed, otherwise, repeated, text, usually, whole, word } from '../terminal/option-kinds.ts'
import { DAYS, SEED, SET, WARM_UP } from '../terminal/shared-options.ts'
import { command } from '../work/command.ts'
import { calibrate } from './calibrated-city.ts'
import { PERIOD } from './folder-targets.ts'

const OPTIONS = {
  scenario: needed(
    text({ sample: 'SCENARIO', does: 'what is calibrated' }),
    say`a scenario, such as --scenario my-city.yaml`,
  ),
  levers: repeated({
    sample: 'LEVER[=RANGE]',
    does: 'what is free, at most six, as --vary of sweep has it; commas between names, or repeated',
    otherwise: 'assumptions',
  }),
  targets: otherwise(
    repeated({ sample: 'MEASURE[=VALUE~SPREAD]', does: 'what runs are to come to; commas between, or repeated' }),
    'all that the folder tells',
  ),
  period: PERIOD,
  points: usually(whole(16, 256, { does: 'points of the first round, a power of two; half as many follow' }), '64'),
  replications: usually(whole(2, 100, { does: 'replications of a point' }), '4'),
  write: text({
    sample: 'FILE',
    does: 'scenario to write with what is identified',
    otherwise: 'SCENARIO-calibrated.yaml beside it',
  }),
  unfit: UNFIT,
  set: SET,
  days: usually(DAYS, '365'),
  warmUp: usually(WARM_UP, String(USUAL_WARM_UP_DAYS)),
  seed: SEED,
  ...STAGED_WAY,
}
const WORDS = { folder: word('folder of an imported table or bulletin') }

export const calibrateCommand = command({
  name: 'calibrate',
  does: 'find coefficients that no table has, from what runs come to; says which are not identified',
  words: WORDS,
  options: OPTIONS,
  run: (given, world) => calibrate(given, world),
})
