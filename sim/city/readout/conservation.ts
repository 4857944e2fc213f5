/**
 * Conservation, checked at the end of every run and at every event in tests: issues created = latent + open + ended, and
 * an officer is in one place. A breach is a defect of the model and stops the run.
 */
import { FIRST_TERMINAL, STAGE } from '../state/cases.ts'
import type { World } from '../world.ts'

/** @throws Error that names the count that does not add up */
export function checkConservation(world: World): void {
  const { cases, jobs, outcome, pools } = world
  const counts = { dormant: 0, latent: 0, open: 0, accepted: 0 }
  cases.forEachAlive((row) => {
    const stage = cases.stage[row]
    if (stage >= FIRST_TERMINAL)
      throw new Error(`conservation: case ${row} has ended (stage ${stage}) but still has its row`)
    if (stage === STAGE.dormant) counts.dormant++
    else if (stage === STAGE.latent) counts.latent++
    else counts.open++
    if (stage !== STAGE.dormant && cases.accepted[row] >= 0) counts.accepted++
  })
  const { dormant, open } = counts
  const latent = counts.latent + outcome.neverFound
  same('issues created', cases.created, dormant + latent + open + terminalCount(outcome.ended))
  same('latent issues', latent, outcome.latent.value)
  same('open cases', counts.accepted, outcome.open.value)
  same('jobs', jobs.alive, pools.jobsHeld)
}

/** Ends of issues and cases of every kind, over the whole run. */
function terminalCount(ended: Float64Array): number {
  return ended.slice(FIRST_TERMINAL).reduce((sum, one) => sum + one, 0)
}

function same(what: string, counted: number, expected: number): void {
  if (counted !== expected)
    throw new Error(`conservation: ${what} are ${counted} by one count and ${expected} by the other`)
}
