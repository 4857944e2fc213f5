/** Every part of the long validation work, in the order of docs/VALIDATION.md. A new part is a line here. */
import { claims } from './claims/claims.ts'
import { coverage } from './coverage/coverage.ts'
import { findings } from './findings/findings.ts'
import { fuzz } from './fuzz/fuzz.ts'
import { fullBounds } from './full-bounds/full-bounds.ts'
import { luck } from './luck/luck.ts'
import { methods } from './methods/methods.ts'
import { mutants } from './mutants/mutants.ts'
import type { Part } from './part.ts'
import { pilots } from './patterns/pilots.ts'
import { patterns } from './patterns/patterns.ts'
import { randomSettings } from './random-settings/random-settings.ts'
import { calibrationRecovery } from './recovery/calibration.ts'
import { recovery } from './recovery/recovery.ts'
import { reliability } from './reliability/reliability.ts'
import { responses } from './responses/responses.ts'
import { targets } from './targets/targets.ts'
import { wholeCity } from './whole-city/whole-city.ts'

export const PARTS: readonly Part[] = [
  coverage,
  methods,
  luck,
  claims,
  findings,
  patterns,
  pilots,
  targets,
  responses,
  randomSettings,
  fullBounds,
  wholeCity,
  recovery,
  calibrationRecovery,
  fuzz,
  reliability,
  mutants,
]
