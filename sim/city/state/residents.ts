/**
 * Residents: one row each, street by street, so that street and household follow from the row. A row holds only what a
 * resident's history changes (8 bytes, side by side: a resident is touched at random, and each touch is a wait for memory);
 * what is fixed for life (propensity, chat group) is drawn by address when asked. Trust T is kept as its distance E from the running figure U of
 * its street: T = U + E x F, so that a month in which all move towards what neighbours tell is two numbers a street (F shrinks, U moves).
 */
import type { Behaviour } from '../model/behaviour.ts'

const DISTANCE = 0
const EXPECTATION = 1
const ROW = 2

export class Residents {
  readonly count: number
  /** First row of each street, and one more at the end. */
  readonly firstOfStreet: Int32Array
  private readonly rows: Float32Array
  /** U and F of each street. */
  private readonly figure: Float64Array
  private readonly shrunk: Float64Array

  constructor(residentsOfStreet: readonly number[], behaviour: Behaviour) {
    this.firstOfStreet = new Int32Array(residentsOfStreet.length + 1)
    residentsOfStreet.forEach((residents, street) => {
      this.firstOfStreet[street + 1] = this.firstOfStreet[street] + residents
    })
    this.count = this.firstOfStreet[residentsOfStreet.length]!
    this.rows = new Float32Array(this.count * ROW).fill(1)
    for (let resident = 0; resident < this.count; resident++) this.rows[resident * ROW + DISTANCE] = 0
    this.figure = new Float64Array(residentsOfStreet.length).fill(behaviour.trustStart)
    this.shrunk = new Float64Array(residentsOfStreet.length).fill(1)
  }

  ofStreet(street: number): number {
    return this.firstOfStreet[street + 1] - this.firstOfStreet[street]
  }

  /** Trust in the office, 0-1. */
  trust(resident: number, street: number): number {
    return this.figure[street] + this.rows[resident * ROW + DISTANCE] * this.shrunk[street]
  }

  /** All of a street hear from neighbours: their trust moves by `step` (below 1) of the way to a share satisfied. */
  hear(street: number, share: number, step: number): void {
    this.figure[street] += step * (share - this.figure[street])
    this.shrunk[street] *= 1 - step
  }

  /** Expected wait as a multiple of the limit of the case's class; 1 at the start. */
  expectation(resident: number): number {
    return this.rows[resident * ROW + EXPECTATION]
  }

  /** A promise takes the place of what was expected. @param multiple of the limit of the case's class */
  expect(resident: number, multiple: number): void {
    this.rows[resident * ROW + EXPECTATION] = multiple
  }

  /** Trust moves by `step` of the way to `outcome` (0 or 1). */
  moveTrust(resident: number, street: number, outcome: number, step: number): void {
    const before = this.trust(resident, street)
    const after = before + step * (outcome - before)
    this.rows[resident * ROW + DISTANCE] = (after - this.figure[street]) / this.shrunk[street]
  }

  /** The expected wait moves by `step` of the way to the wait met. */
  moveExpectation(resident: number, met: number, step: number): void {
    const at = resident * ROW + EXPECTATION
    this.rows[at] = this.rows[at] + step * (met - this.rows[at])
  }
}
