/**
 * Residents: one row each, street by street, so that street and household follow from the row. Columns hold only what
 * a resident's history changes (9 bytes); what is fixed for life (propensity, chat group) is drawn by address when asked.
 */
import type { Behaviour } from './behaviour.ts'

export class Residents {
  readonly count: number
  /** First row of each street, and one more at the end. */
  readonly firstOfStreet: Int32Array
  /** Trust in the office, 0-1. */
  readonly trust: Float32Array
  /** Expected wait as a multiple of the limit of the case's class. */
  readonly expectation: Float32Array
  readonly openGrievances: Uint8Array

  constructor(residentsOfStreet: readonly number[], behaviour: Behaviour) {
    this.firstOfStreet = new Int32Array(residentsOfStreet.length + 1)
    residentsOfStreet.forEach((residents, street) => {
      this.firstOfStreet[street + 1] = this.firstOfStreet[street]! + residents
    })
    this.count = this.firstOfStreet[residentsOfStreet.length]!
    this.trust = new Float32Array(this.count).fill(behaviour.trustStart)
    this.expectation = new Float32Array(this.count).fill(1)
    this.openGrievances = new Uint8Array(this.count)
  }

  ofStreet(street: number): number {
    return this.firstOfStreet[street + 1]! - this.firstOfStreet[street]!
  }
}
