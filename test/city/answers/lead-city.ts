/** Quiet cities of lead cases of 1 h each, which cost the desk no time: what arrives in the city arrives at its posts. */
import type { Changes, Trial } from '../small-city.ts'
import { changed, quiet } from '../small-city.ts'

export function leadCases(posts: number, changes: Changes = {}): Trial {
  const all: Changes = {
    street: { staff: posts },
    behaviour: { triageHours: 0, leadHours: 1, urgentDispatchMinutes: 0 },
  }
  return quiet(changed(all, changes))
}
