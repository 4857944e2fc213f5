/** The districts of a city side by side: whoever follows them hears of everything in the order of time, as if they had one clock. */
import type { World } from '../city/world.ts'

/**
 * Lets all districts run up to and at an hour; of events at one instant those of the first district come first.
 * @param paused hears of each district that its clock rests, before another goes on
 */
export function runSideBySide(worlds: readonly World[], hour: number, paused: (district: number) => void): void {
  if (worlds.length > 1) {
    const due = worlds.map(({ clock }) => clock.nextAt(hour))
    for (let at = Math.min(...due); at <= hour; at = Math.min(...due)) {
      const district = due.indexOf(at)
      const { clock } = worlds[district]
      clock.run(at)
      paused(district)
      due[district] = clock.nextAt(hour)
    }
  }
  worlds.forEach(({ clock }, district) => {
    clock.run(hour)
    paused(district)
  })
}
