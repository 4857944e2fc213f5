/**
 * Conservation, checked at the end of every run and at every event in tests: issues created = latent + open + ended, and
 * an officer is in one place. A breach is a defect of the model and stops the run.
 */
import { FIRST_TERMINAL, STAGE } from '../state/cases.ts'
import type { Department } from '../state/department.ts'
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
  for (const department of world.departments) checkOfficers(department)
}

/** An officer is in one place: on his seat, until he leaves it for another one or for good. */
function checkOfficers({ arrivals, dismissed, everySeat, heads, index }: Department): void {
  let [present, going] = [0, 0]
  for (const { pool, from, to } of everySeat)
    for (let seat = from; seat < to; seat++) {
      if (pool.isPresent(seat)) present++
      if (pool.isPresent(seat) && !pool.stays(seat)) going++
    }
  same(`officers of department ${index}`, present, heads + dismissed)
  same(`officers of department ${index} about to leave a seat`, going, arrivals.length + dismissed)
}

/** Ends of issues and cases of every kind, over the whole run. */
function terminalCount(ended: Float64Array): number {
  return ended.slice(FIRST_TERMINAL).reduce((sum, one) => sum + one, 0)
}

function same(what: string, counted: number, expected: number): void {
  if (counted !== expected)
    throw new Error(`conservation: ${what} are ${counted} by one count and ${expected} by the other`)
}
