/** The lab without a browser: its model, with engines of this process in the place of workers. */
import { setImmediate } from 'node:timers/promises'
import { LabEngine } from '../../../viz/lab/engine/lab-engine.ts'
import type { FromEngine, ToEngine, WorldAsked } from '../../../viz/lab/engine/messages.ts'
import type { LabData } from '../../../viz/lab/model/lab-data.ts'
import { LabModel } from '../../../viz/lab/model/lab-model.ts'
import { USUAL } from '../../../viz/lab/model/lab-state.ts'
import type { LabState } from '../../../viz/lab/model/lab-state.ts'
import type { WorkerLike } from '../../../viz/lab/model/world.ts'
import { SMALL, TEXTS } from './small-world.ts'

function engineWorker(): WorkerLike {
  let hear: (event: { readonly data: FromEngine }) => void = () => {}
  const engine = new LabEngine({
    post: (data) => hear({ data }),
    turn: () => setImmediate(),
    now: () => performance.now(),
  })
  return {
    postMessage: (message: ToEngine) => void setImmediate().then(() => engine.hear(message)),
    addEventListener: (_, heard) => (hear = heard),
    terminate: () => (hear = () => {}),
  }
}

/** @param lessons by path */
export function modelOf(state: Partial<LabState>, lessons: LabData['lessons'] = {}) {
  const data: LabData = {
    ...{ version: '0', texts: TEXTS, names: [SMALL.scenario], titles: {}, lessons, opens: SMALL.scenario },
  }
  const model = new LabModel(data, { ...USUAL, scenario: SMALL.scenario, ...state }, engineWorker)
  const rested = async (): Promise<void> => {
    do await setImmediate()
    while (model.isBusy)
  }
  return { model, rested }
}

/** What comes of a world, computed by the engine of the lab. */
export async function replicated(world: WorldAsked): Promise<Float64Array> {
  const told: FromEngine[] = []
  const engine = new LabEngine({ post: (message) => void told.push(message), turn: () => setImmediate(), now: () => 0 })
  await engine.hear({ do: 'open', texts: TEXTS, world })
  await engine.hear({ do: 'batch', from: world.replication, to: world.replication + 1 })
  return told.find((one) => one.tell === 'replication')!.measures
}
