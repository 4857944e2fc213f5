/** What has changed in the offices, read off the city after an event and told as steps. */
import { POSTS_PER_STREET } from '../people/staffing.ts'
import type { CaseStory } from './case-story.ts'
import type { SeenEvent } from './seen-event.ts'

/** Who has left his post since the last day, and who comes from outside from today on. */
export function dayBegins(story: CaseStory, { time }: SeenEvent): void {
  story.world.streets.forEach(({ index, vacant }) => {
    const before = story.vacant[index]
    vacant.forEach((isVacant, post) => {
      if (isVacant === 1 && before[post] === 0)
        story.around(time, 'postLeft', story.streetNumber(index), { post: post + 1 })
    })
    before.set(vacant)
  })
  story.world.departments.forEach(({ number, outside }) => {
    if (story.outside[number] === outside) return
    story.outside[number] = outside
    const whose = { department: number + 1, district: story.world.district.number + 1 }
    story.around(time, 'outsideOfficers', undefined, { ...whose, officers: outside })
  })
  story.world.streets.forEach(({ index, outsideHeads }) => {
    if (story.outsideAtStreets[index] === outsideHeads) return
    story.outsideAtStreets[index] = outsideHeads
    story.around(time, 'outsideOfficers', story.streetNumber(index), { officers: outsideHeads })
  })
}

/** A newcomer has sat down at a post. */
export function postFilled(story: CaseStory, { entity, time }: SeenEvent): void {
  const street = Math.floor(entity / POSTS_PER_STREET)
  const post = entity % POSTS_PER_STREET
  // A switch may have done away with the post meanwhile.
  if (story.world.streets[street].hired[post] !== time) return
  story.vacant[street][post] = 0
  story.around(time, 'postFilled', story.streetNumber(street), { post: post + 1 })
}
