/** A scenario with levers set on the page, as a point. */
import { lever } from '../../../sim/levers/levers.ts'
import type { Point, PointValues } from '../../../sim/scenario/point.ts'
import type { LeverSetting, Scenario } from '../../../sim/scenario/scenario.ts'

/** What was set on the page has no other ground than that. */
const WHY = 'set in the lab'

export function settingsOf(set: PointValues): LeverSetting[] {
  return Object.entries(set).map(([name, value]) => ({
    ...{ name, value, unit: lever(name)?.unit ?? '' },
    ...{ source: 'assumption', why: WHY, setBy: 'the lab' },
  }))
}

export function pointWith(base: Scenario, set: PointValues): Point {
  return { name: base.name, title: base.title, base, settings: settingsOf(set), replications: null }
}
