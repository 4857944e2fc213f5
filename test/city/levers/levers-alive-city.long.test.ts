/** Every lever of these groups moves what it should, and set to the value that it has it moves nothing. */
import { test } from 'vitest'
import type { LeverName } from '../../../sim/levers/levers.ts'
import { expectAlive, expectPlacebo } from './lever-trial.ts'
import { CITY_TRIALS } from './lever-trials-city.ts'

const TRIALS = Object.entries(CITY_TRIALS).map(([name, trial]) => ({ name: name as LeverName, trial }))

test.each(TRIALS)('$name is alive', ({ name, trial }) => expectAlive(name, trial))

test.each(TRIALS)('$name at its own value leaves no trace', ({ name, trial }) => expectPlacebo(name, trial))
