/**
 * A worker thread that dies: the seed says when. `always at R` ends the thread at replication R each time, `once at R in FILE` only until FILE
 * exists, `throw at R` makes the model fail instead, `hang at R` never answers.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { move } from 'piscina'
import { runTask } from '../../sim/experiment/replication-task.ts'
import type { ReplicationTask } from '../../sim/experiment/replication-task.ts'
import { fakeReplicate } from './fake-city.ts'

export async function work(task: ReplicationTask): Promise<unknown> {
  const [, how, at, file] = /^(\w+) at (\d+)(?: in (.*))?$/.exec(task.seed)!
  if (task.from === Number(at)) {
    if (how === 'always') process.exit(3)
    if (how === 'throw') throw new Error('the model fails')
    if (how === 'hang') await new Promise((resolve) => setTimeout(resolve, 1e9))
    if (how === 'once' && !existsSync(file!)) {
      writeFileSync(file!, '')
      process.exit(3)
    }
  }
  return move(runTask(task, fakeReplicate))
}
