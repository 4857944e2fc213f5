/** What the sentences of a story need to know beside their steps: moments and lengths in words, names of departments and domains. */
import { DAY, MINUTES_PER_HOUR } from '../../sim/arithmetic/units.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import type { TraceNames } from '../../sim/trace/trace-names.ts'
import type { Language } from './language.ts'
import type { StoryWords, Told } from './story/story-words.ts'

export function toldIn(words: StoryWords, setting: Setting, names: TraceNames, language: Language): Told {
  return {
    setting,
    moment: (hours) => {
      const minutes = Math.floor(hours * MINUTES_PER_HOUR)
      const day = Math.floor(minutes / (DAY * MINUTES_PER_HOUR))
      return words.moment(day, words.days[day % 7], clock(minutes - day * DAY * MINUTES_PER_HOUR))
    },
    length: (hours) => {
      const minutes = Math.round(hours * MINUTES_PER_HOUR)
      const wholeHours = Math.floor(minutes / MINUTES_PER_HOUR)
      return words.length(Math.floor(wholeHours / DAY), wholeHours % DAY, minutes % MINUTES_PER_HOUR)
    },
    department: (number) => words.department(number, names.departments[number - 1]),
    domain: (number) => names.domains[number - 1][language],
    seat: words.seat,
  }
}

function clock(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / MINUTES_PER_HOUR))}:${two(minutes % MINUTES_PER_HOUR)}`
}
