/** What `whistlelab trace --record` and `--verify` say, in English and Chinese. */
import { storyIn } from '../../viz/words/story/story.ts'
import type { Language } from '../../viz/words/language.ts'

export interface RecordWords {
  readonly recorded: (events: number, days: number, file: string) => string
  readonly same: (events: number, days: number, file: string, version: string) => string
  /** The first difference stands in this line, after so many equal events. */
  readonly different: (file: string, line: number, equal: number) => string
  readonly recordedEvent: string
  readonly eventNow: string
  readonly nothing: string
  readonly otherLevers: string
  readonly otherEngine: (before: string, now: string) => string
  /** A moment to the second, and exactly in hours. */
  readonly moment: (hours: number) => string
}

const grouped = (count: number): string => count.toLocaleString('en')
const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

const en: Omit<RecordWords, 'moment'> = {
  recorded: (events, days, file) => `${grouped(events)} events of ${inDays(days)} are recorded in ${file}.`,
  same: (events, days, file, version) =>
    `The same: all ${grouped(events)} events of ${inDays(days)} are those of ${file} (recorded by version ${version}).`,
  different: (file, line, equal) => `${file}:${line} is the first difference, after ${grouped(equal)} equal events.`,
  recordedEvent: 'recorded:',
  eventNow: 'now:     ',
  nothing: 'no more events',
  otherLevers: 'The scenario has the same name, but other values of levers or coefficients than when it was recorded.',
  otherEngine: (before, now) => `The engine is another one: version ${before} then, ${now} now, with other code.`,
}

const zh: Omit<RecordWords, 'moment'> = {
  recorded: (events, days, file) => `${days}天的${grouped(events)}个事件已记录在 ${file}。`,
  same: (events, days, file, version) =>
    `完全相同：${days}天的${grouped(events)}个事件与 ${file}（由 ${version} 版记录）一致。`,
  different: (file, line, equal) => `${file}:${line} 是第一处不同，之前的${grouped(equal)}个事件都相同。`,
  recordedEvent: '记录：',
  eventNow: '现在：',
  nothing: '没有更多事件',
  otherLevers: '方案同名，但参数或系数的取值与记录时不同。',
  otherEngine: (before, now) => `程序已不同：记录时为 ${before} 版，现在为 ${now} 版，代码有别。`,
}

export function recordWordsIn(language: Language): RecordWords {
  const { days, moment } = storyIn(language)
  return {
    ...(language === 'zh' ? zh : en),
    moment: (hours) => {
      const day = Math.floor(hours / 24)
      const seconds = Math.floor((hours - day * 24) * 3600)
      const two = (number: number): string => String(Math.floor(number)).padStart(2, '0')
      const clock = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`
      return `${moment(day, days[day % 7], clock)} (${hours} h)`
    },
  }
}
