/** What the grid settles by itself, by hand. */
import { FINDER } from '../../../sim/city/state/cases.ts'
import { gridHears } from '../../../sim/city/steps/grid.ts'
import type { World } from '../../../sim/city/world.ts'
import type { Changes } from '../small-city.ts'
import { changed } from '../small-city.ts'
import { NEVER, aCase, atRest, chanceOf, timeOf } from './city-at-rest.ts'
import type { Draws } from './city-at-rest.ts'
import type { RuleRow } from './rule-row.ts'

const GRID: Changes = { grid: { selfHandle: 0.4 }, behaviour: { minorBelow: 0.4, gridHours: 0.5, newcomerSkill: 0.5 } }

/** A minor matter that a chat group tells, which no worker would settle otherwise. */
function toldInChat(draws: Draws): [World, number] {
  const world = atRest(changed(GRID, { behaviour: { chatAnswer: 0.15, chatHours: 0.3 } }), {
    selfHandle: NEVER,
    ...draws,
  })
  const row = aCase(world, { difficulty: 0.2 })
  world.cases.finder[row] = FINDER.chat
  // Nobody is away on the first day.
  world.streets[0].grid.absentUntil.fill(0)
  return [world, row]
}

export const GRID_ROWS: readonly RuleRow[] = [
  {
    rule: 'The grid settles',
    formula: 'the share selfHandle of the minor matters it hears of',
    figure: 0.4,
    gives: () =>
      chanceOf((selfHandle) => {
        const world = atRest(GRID, { selfHandle })
        return gridHears(world, aCase(world, { difficulty: 0.2 }))
      }),
  },
  {
    rule: 'The grid settles',
    formula: 'of minor matters told in a chat group chatAnswer at once, where a worker is free',
    figure: 0.15,
    gives: () => chanceOf((chatAnswer) => gridHears(...toldInChat({ chatAnswer }))),
  },
  {
    rule: 'The grid settles',
    formula: 'in chatHours',
    figure: 8.3,
    gives: () => {
      const [world, row] = toldInChat({ chatAnswer: 0 })
      gridHears(world, row)
      return timeOf(world, 'grid worker done')
    },
  },
  {
    rule: 'The grid settles',
    formula: 'in gridHours / skill of grid hours',
    // A newcomer of today: 0.5 / 0.5 = 1 hour from 8:00
    figure: 9,
    gives: () => {
      const world = atRest(GRID, { selfHandle: 0 })
      world.streets[0].grid.since.fill(0)
      gridHears(world, aCase(world, { difficulty: 0.2 }))
      return timeOf(world, 'grid worker done')
    },
  },
]
