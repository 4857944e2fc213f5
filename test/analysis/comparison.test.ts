/** Scenarios compared in memory say what a run folder of the same job says. */
import { describe, expect, it } from 'vitest'
import { compareScenarios } from '../../sim/analysis/comparison.ts'
import { inThisThread } from '../../sim/run/batch.ts'
import { replicateCity } from '../../sim/run/city-replication.ts'
import { loadScenario, withAssignments } from '../../sim/scenario/scenario-file.ts'
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'
import { InputError } from '../../sim/text/input-error.ts'

const TINY = ['city.streets=1', 'city.residentsPerStreet=3000']
const before = withAssignments(loadScenario('haigang-before', scenarioFolder()), TINY)
const same = { ...before, name: 'again' }
const more = withAssignments(before, ['street.staff=30'], { name: 'more' })
const RUN = { days: 10, warmUpDays: 7, replications: 2, seed: 'compared' }

describe('scenarios compared in memory', () => {
  it('differ from the first by their levers alone; what equals another is computed once', async () => {
    const { summary, curves, groups } = await compareScenarios([before, same, more], RUN)
    expect(summary).toMatchObject({ completed: 2, failed: 0, baseline: 'haigang-before' })
    expect(summary.aliases).toEqual([{ name: 'again', of: 'haigang-before' }])
    expect(new Set(summary.differences.map(({ scenario }) => scenario))).toEqual(new Set(['more']))
    expect(summary.differences.some(({ mean }) => mean !== null && mean !== 0)).toBe(true)
    expect([curves.scenarios.length, groups.scenarios.length]).toEqual([2, 2])
  })

  it('are worked off by whoever is given, and tell what went wrong', async () => {
    let made = 0
    const counting = inThisThread((task, replication) => (made++, replicateCity(task, replication)))
    await compareScenarios([before], RUN, counting)
    expect(made).toBe(2)
    const broken = { width: 1, run: () => Promise.reject(new Error('no hands')) }
    await expect(compareScenarios([before], RUN, broken)).rejects.toThrow('no hands')
    await expect(compareScenarios([before, before], RUN)).rejects.toThrow(InputError)
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(compareScenarios([before], { ...RUN, signal })).rejects.toThrow('enough')
  })
})
