/** `whistlelab validate`: a table is fitted in part and foretells the rest of itself; a bulletin is held against runs of a scenario. */
import { join } from 'node:path'
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { bulletinIn } from '../data/bulletin-import.ts'
import { dayIn } from '../data/fit-command.ts'
import { UNFIT } from '../data/unfit-table.ts'
import { VALIDATION, validateTable } from '../data/validate-table.ts'
import { refuseIdle } from '../terminal/idle-options.ts'
import { flag, otherwise, text, value, word } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import {
  ANY_SEED,
  DAYS,
  JSON_OUTPUT,
  LANG,
  PROJECT,
  QUIET,
  REPLICATIONS,
  USUAL_SEED,
  WARM_UP,
  WORKERS,
} from '../terminal/shared-options.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import { command } from '../work/command.ts'
import type { World } from '../work/command.ts'
import { refuseExisting } from '../work/new-scenario-file.ts'
import { PERIOD } from './folder-targets.ts'

/** Of runs, which a bulletin is held against. */
const USUAL = { replications: 10, days: 365, warmUp: USUAL_WARM_UP_DAYS, seed: USUAL_SEED }

const OPTIONS = {
  scenario: text({
    sample: 'SCENARIO',
    does: 'whose demand is held against the table too; of a bulletin: what is run (needed)',
    otherwise: 'none',
  }),
  until: value(
    { sample: 'DATE', does: 'of a table: fits what was known before that day', otherwise: 'two thirds of the days' },
    dayIn,
  ),
  period: PERIOD,
  replications: otherwise(REPLICATIONS, String(USUAL.replications)),
  days: otherwise(DAYS, String(USUAL.days)),
  warmUp: otherwise(WARM_UP, String(USUAL.warmUp)),
  seed: otherwise(ANY_SEED, USUAL.seed),
  workers: WORKERS,
  out: text({ sample: 'FILE', does: 'page to write', otherwise: 'validation.html in the folder' }),
  unfit: UNFIT,
  force: flag('writes over a page that is there'),
  project: PROJECT,
  quiet: QUIET,
  json: JSON_OUTPUT,
  lang: LANG,
}
const WORDS = { folder: word('folder of an imported table or bulletin') }

type ValidateOptions = Given<typeof WORDS & typeof OPTIONS>

export const validateCommand = command({
  name: 'validate',
  does: 'foretell the part of a table that was not fitted, and score it against baselines; or hold runs against a bulletin',
  words: WORDS,
  options: OPTIONS,
  run: (given, world) => validate(given, world),
})

async function validate(given: ValidateOptions, world: World): Promise<number> {
  const bulletin = bulletinIn(given.folder)
  const page = given.out ?? join(given.folder, VALIDATION)
  if (bulletin === null) {
    refuseIdle(given, ['period', 'replications', 'days', 'warmUp', 'seed', 'workers'], say`a table`, {
      period: say`give --until, the first day that is foretold`,
    })
    refuseExisting(page, given.force)
    return validateTable(given, page, world.scenarios, world.terminal)
  }
  refuseIdle(given, ['until', 'unfit'], say`a bulletin`, { until: say`give --period, such as --period 2024-09` })
  refuseExisting(page, given.force)
  const { scenario } = given
  if (scenario === undefined)
    throw new InputError(
      say`${given.folder} holds a bulletin, which says nothing by itself; give --scenario, whose runs are held against it`,
    )
  const { checkBulletin } = await import('./bulletin-check.ts')
  const { replications = USUAL.replications, days = USUAL.days, warmUp = USUAL.warmUp, seed = USUAL.seed } = given
  const all = { ...given, scenario, replications, days, warmUp, seed }
  return checkBulletin(bulletin, chosen(scenario, [], world.scenarios), all, page, world)
}
