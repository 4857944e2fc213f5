/** Quiet cities with one kind of matter only, which needs so many departments, all with the same power. */
import type { Changes, Trial } from '../small-city.ts'
import { changed, quiet } from '../small-city.ts'

/** So many departments that are needed alike. */
export function needing(departments: number, changes: Changes): Trial {
  const { setting, anchor } = quiet(changes)
  const weights = new Array<number>(departments).fill(1)
  return {
    setting: {
      ...setting,
      departments: { ...setting.departments, count: departments },
      domains: [{ ...setting.domains[0], share: 1, weights }],
    },
    anchor,
  }
}

/**
 * Joint cases that need all of so many departments (1 to 4), all of which come when they can; each part takes 1 h, and
 * nobody but the departments needs any time. The street whistles once.
 */
export function jointOn(departments: number, changes: Changes): Trial {
  const all: Changes = {
    demand: { mix: { lead: 0, joint: 1, assist: 0 } },
    whistle: {
      enabled: true,
      form: 'parallel',
      reportDeadline: 10000,
      maxAttempts: 1,
    },
    behaviour: {
      reportBase: 1000,
      reportQueue: 0,
      threeDepartments: departments === 3 ? 1 : 0,
      fourDepartments: departments === 4 ? 1 : 0,
      travelHours: 0,
      triageHours: 0,
      jointStreetHours: 0,
      parallelHours: 0,
      jointPartHours: 1,
    },
  }
  return needing(departments, changed(all, changes))
}
