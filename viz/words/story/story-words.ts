/** What the story of a case is told with, in every language: one sentence a step, and the words of its head and its end. */
import type { Setting, WhistleGate } from '../../../sim/city/model/setting.ts'
import type { FinderName, Seat, StepName, StepOf, UrgencyName } from '../../../sim/city/story/steps.ts'
import type { Bilingual } from '../../../sim/text/bilingual.ts'

/** What a sentence may need to know beside its step. */
export interface Told {
  readonly setting: Setting
  /** Hours since the start as day and clock: `day 12, Saturday 09:41`. */
  moment(hours: number): string
  /** A length of time: `2 d 3 h`. */
  length(hours: number): string
  department(number: number): string
  domain(number: number): string
  seat(seat: Seat): string
}

export type Sentences = { readonly [Name in StepName]: (step: StepOf<Name>, told: Told) => string }

export interface StoryWords {
  readonly days: readonly string[]
  readonly moment: (day: number, weekday: string, clock: string) => string
  /** Whole numbers; only the two largest that are not 0 are given. */
  readonly length: (days: number, hours: number, minutes: number) => string
  readonly department: (number: number, name: Bilingual | undefined) => string
  readonly seat: (seat: Seat) => string
  readonly whose: (street: number | undefined, number: number | undefined, issue: number | undefined) => string
  readonly sentences: Sentences
  readonly head: {
    readonly title: (number: number, title: string, name: string, seed: string, replication: number) => string
    readonly matter: (domain: string, duty: string) => string
    readonly duty: Readonly<Record<'lead' | 'joint' | 'assist', string>>
    readonly urgency: Readonly<Record<UrgencyName, string>>
    readonly finder: Readonly<Record<FinderName, string>>
    readonly labels: Readonly<Record<HeadLine, string>>
    /** Who blows the whistle. */
    readonly holder: Readonly<Record<WhistleGate, string>>
    readonly difficulty: (value: string, minor: boolean, threshold: string | undefined, holder: string) => string
    readonly limit: (urgency: string, limit: string) => string
    readonly where: (street: number, grid: number, resident: number, issue: number, recurrence: number) => string
    readonly found: (finder: string, delay: string) => string
    readonly clarity: (percent: string) => string
    readonly departments: (names: readonly string[]) => string
  }
  readonly end: {
    readonly labels: Readonly<Record<EndLine, string>>
    readonly heading: string
    readonly open: (moment: string) => string
    readonly outcome: Readonly<
      Record<
        | 'solved'
        | 'falseClaim'
        | 'unsolvedConference'
        | 'unsolvedEnough'
        | 'unsolved'
        | 'withdrawn'
        | 'outOfScope'
        | 'open',
        string
      >
    >
    readonly never: string
    readonly solvedAt: (length: string, moment: string) => string
    readonly handling: (length: string) => string
    readonly discovery: (length: string) => string
    readonly inTime: (limit: string, late: string | undefined) => string
    readonly notInTime: (limit: string) => string
    /** @param judgement undefined where nobody has judged */
    readonly resident: (judgement: Pick<StepOf<'judged'>, 'satisfied' | 'inSample' | 'early'> | undefined) => string
    readonly counts: (returns: number, whistles: number, reopenings: number, chasers: number) => string
  }
}

export type HeadLine = 'difficulty' | 'urgency' | 'where' | 'found' | 'duties' | 'departments'
export type EndLine = 'outcome' | 'discovery' | 'handling' | 'resolution' | 'limit' | 'resident' | 'counts'
