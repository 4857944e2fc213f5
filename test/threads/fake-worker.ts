/** A worker thread on the fake city. */
import { workWith } from '../../sim/threads/worker-shell.ts'
import { fakeReplicate } from '../run/fake-city.ts'

export const work = workWith(fakeReplicate)
