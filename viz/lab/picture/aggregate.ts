/** When there are more matters than marks that the eye can tell apart, a mark stands for ten or a hundred of one age. */
import { AGE, ageOf } from '../engine/looks.ts'
import type { Frame } from '../engine/messages.ts'
import { largestRemainder } from '../../../sim/arithmetic/largest-remainder.ts'

const STEPS = [1, 10, 100, 1000] as const
/** Square pixels that a mark needs. */
const ROOM = 36
/** A picture that is nearly full keeps its scale, lest it flicker. */
const HYSTERESIS = 0.2

/** Matters of each street, as places in the columns of a frame. */
export function marksByStreet({ street }: Frame, streets: number): number[][] {
  const lists: number[][] = Array.from({ length: streets }, () => [])
  street.forEach((its, mark) => lists[its]?.push(mark))
  return lists
}

/** How many matters a mark stands for. @param fullest marks for each square pixel in the fullest field @param before what it was until now */
export function mattersAMark(fullest: number, before: number): number {
  const fits = (per: number, slack: number): boolean => (fullest / per) * ROOM <= 1 + slack
  if (fits(before, 0) && (before === 1 || !fits(before / 10, -HYSTERESIS))) return before
  return STEPS.find((per) => fits(per, 0)) ?? 1000
}

/** Which of these matters are drawn: as many of each age as its share, always the same ones while they are open. */
export function drawnOf(frame: Frame, marks: readonly number[], per: number): readonly number[] {
  if (per === 1) return marks
  const byAge: number[][] = Object.values(AGE).map(() => [])
  for (const mark of marks) byAge[ageOf(frame.look[mark])].push(mark)
  const whole = Math.round(marks.length / per)
  const counts = largestRemainder(
    whole,
    byAge.map((list) => list.length),
  )
  return byAge.flatMap((list, age) => firstOf(frame, list, counts[age]))
}

/** Those whose numbers, well shuffled, come first: a matter keeps its turn for as long as it lives. */
function firstOf({ issue }: Frame, list: readonly number[], count: number): readonly number[] {
  if (count === 0) return []
  const turns = new Uint32Array(list.length)
  list.forEach((mark, at) => (turns[at] = Math.imul(issue[mark], 2654435761)))
  // Numbers alone are sorted many times as fast as what they belong to, and this is done for each picture.
  const last = turns.slice().sort()[count - 1]
  return list.filter((_, at) => turns[at] <= last).slice(0, count)
}
