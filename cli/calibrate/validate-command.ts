/** `whistlelab validate`: a table is fitted in part and foretells the rest of itself; a bulletin is held against runs of a scenario. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { bulletinIn } from '../data/bulletin-import.ts'
import { dayIn } from '../data/fit-command.ts'
import { UNFIT } from '../data/unfit-table.ts'
import { VALIDATION, validateTable } from '../data/validate-table.ts'
import { flag, text, usually, value, word } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import {
  DAYS,
  JSON_OUTPUT,
  LANG,
  PROJECT,
  QUIET,
  REPLICATIONS,
  SEED,
  WARM_UP,
  WORKERS,
} from '../terminal/shared-options.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import { command } from '../work/command.ts'
import type { World } from '../work/command.ts'
import { PERIOD } from './folder-targets.ts'

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
  replications: usually(REPLICATIONS, '10'),
  days: usually(DAYS, '365'),
  warmUp: usually(WARM_UP, String(USUAL_WARM_UP_DAYS)),
  seed: SEED,
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
  if (given.out !== undefined && !given.force && existsSync(page))
    throw new InputError(say`${page} is there already; give another --out, or --force to write over it`)
  if (bulletin === null) return validateTable(given, page, world.scenarios, world.terminal)
  const { scenario } = given
  if (scenario === undefined)
    throw new InputError(
      say`${given.folder} holds a bulletin, which says nothing by itself; give --scenario, whose runs are held against it`,
    )
  const { checkBulletin } = await import('./bulletin-check.ts')
  return checkBulletin(bulletin, chosen(scenario, [], world.scenarios), { ...given, scenario }, page, world)
}
