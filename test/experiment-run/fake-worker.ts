/** A worker thread on the fake city. */
import { workWith } from '../../sim/experiment/worker-shell.ts'
import { fakeReplicate } from './fake-city.ts'

export const work = workWith(fakeReplicate)
