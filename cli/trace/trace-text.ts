/** A trace as text: one line a step, or the story of one case with a head that says what it is and an end that says what came of it. */
import { DAY } from '../../sim/arithmetic/units.ts'
import { settingAtStreet } from '../../sim/city/model/setting.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import type { Life, Step, StepOf } from '../../sim/city/story/steps.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import type { TraceNames } from '../../sim/trace/trace-names.ts'
import { printable } from '../../sim/text/printable.ts'
import { storyIn } from '../../viz/words/story/story.ts'
import { toldIn } from '../../viz/words/told.ts'
import type { EndLine, HeadLine, StoryWords, Told } from '../../viz/words/story/story-words.ts'
import { columnsOf, padded } from '../terminal/text-columns.ts'
import type { Language } from '../../viz/words/language.ts'

export interface TraceTeller {
  /** One line, with its end. */
  line(step: Step): string
  story(life: Life, steps: readonly Step[], shown: readonly Step[], until: number): string
  moment(hours: number): string
}

/** Of which run the story tells. */
export interface Source {
  readonly scenario: Pick<Scenario, 'name' | 'title' | 'setting'>
  readonly seed: string
  readonly replication: number
  readonly warmUpDays: number
}

export function traceTeller(source: Source, names: TraceNames, language: Language): TraceTeller {
  const words = storyIn(language)
  const known = new Map<Setting, Told>()
  const toldAt = (step: Step): Told => {
    const setting = settingAt(step, source)
    const told = known.get(setting) ?? toldIn(words, setting, names, language)
    known.set(setting, told)
    return told
  }
  const sentence = (step: Step): string => {
    const say = words.sentences[step.step] as (step: Step, told: Told) => string
    return say(step, toldAt(step))
  }
  const { moment } = toldIn(words, source.scenario.setting, names, language)
  return {
    moment,
    line: (step) => {
      const { life, street, time } = step
      const whose = words.whose(life?.street ?? street, life?.case, life?.issue)
      return `${padded(moment(time), MOMENT_WIDTH)}  ${padded(whose, WHOSE_WIDTH)}  ${sentence(step)}\n`
    },
    story: (life, steps, shown, until) => {
      const { scenario, seed, replication } = source
      const title = printable(scenario.title[language])
      const accepted = steps.find((step) => step.step === 'accepted') as StepOf<'accepted'>
      const told = toldAt(accepted)
      return [
        words.head.title(life.case!, title, scenario.name, printable(seed), replication),
        '',
        ...headLines(accepted, steps, words, told),
        '',
        ...shown.map((step) => `${padded(moment(step.time), MOMENT_WIDTH)}  ${sentence(step)}`),
        '',
        words.end.heading,
        ...endLines(accepted, steps, words, told, until),
        '',
      ].join('\n')
    },
  }
}

const MOMENT_WIDTH = 25
const WHOSE_WIDTH = 22

/** What holds at the street of a step when it happens; of the city where it is of none. */
function settingAt({ life, street, time }: Step, { scenario, warmUpDays }: Source): Setting {
  const { setting } = scenario
  const phase = setting.switches.findLast(({ from }) => (warmUpDays + from) * DAY <= time)?.setting ?? setting
  const number = life?.street ?? street
  return number === undefined ? phase : settingAtStreet(phase, number - 1)
}

function headLines(step: StepOf<'accepted'>, steps: readonly Step[], words: StoryWords, told: Told): string[] {
  const { head } = words
  const { duties, whistle } = told.setting
  const threshold = step.duty === 'joint' && whistle.enabled ? String(whistle.threshold) : undefined
  const holder = head.holder[whistle.gate]
  const called = [...new Set(steps.flatMap(departmentsOf))].map((number) => told.department(number))
  const lines: [HeadLine, string][] = [
    ['difficulty', head.difficulty(step.difficulty.toFixed(2), step.minor, threshold, holder)],
    ['urgency', head.limit(head.urgency[step.urgency], told.length(limitOf(step, told.setting)))],
    ['where', head.where(step.street!, step.grid, step.resident, step.life!.issue, step.life!.recurrence)],
    ['found', head.found(head.finder[step.by], told.length(step.discovered - step.onset))],
    ['duties', head.clarity(`${Math.round(duties.clarity * 100)} %`)],
    ...(step.duty === 'lead' && called.length === 0
      ? []
      : [['departments', head.departments(called)] as [HeadLine, string]]),
  ]
  return [head.matter(told.domain(step.domain), head.duty[step.duty]), ...labelled(lines, head.labels)]
}

function departmentsOf(step: Step): number[] {
  if (step.step === 'whistled' || step.step === 'visit') return step.calls.map(({ department }) => department)
  return step.step === 'queued' && step.department !== undefined ? [step.department] : []
}

function limitOf({ urgency }: StepOf<'accepted'>, { platform }: Setting): number {
  return platform.limits[urgency]
}

function labelled<Label extends string>(
  lines: readonly (readonly [Label, string])[],
  labels: Readonly<Record<Label, string>>,
): string[] {
  const widest = Math.max(...Object.values<string>(labels).map(columnsOf))
  return lines.map(([label, text]) => `  ${padded(labels[label], widest)}  ${text}`)
}

type Ended = StepOf<'closed'> | StepOf<'withdrawn'> | StepOf<'outOfScope'>

function endLines(
  accepted: StepOf<'accepted'>,
  steps: readonly Step[],
  words: StoryWords,
  told: Told,
  until: number,
): string[] {
  const { end } = words
  const last = steps.findLast(
    (step): step is Ended => step.step === 'closed' || step.step === 'withdrawn' || step.step === 'outOfScope',
  )
  const solved = steps.findLast((step) => step.step === 'handled' && step.solved)
  const reply = steps.findLast((step) => step.step === 'replied')
  const dispatched = steps.find((step) => step.step === 'dispatched')
  const limit = limitOf(accepted, told.setting)
  const lines: [EndLine, string][] = [
    ['outcome', end.outcome[outcomeOf(last)]],
    ['discovery', end.discovery(told.length(accepted.discovered - accepted.onset))],
  ]
  if (reply && dispatched) lines.push(['handling', end.handling(told.length(reply.time - dispatched.time))])
  const resolution = solved && end.solvedAt(told.length(solved.time - accepted.onset), told.moment(solved.time))
  lines.push(['resolution', resolution ?? end.never])
  if (last?.step === 'closed' || last?.step === 'withdrawn') {
    const claimed = last.step === 'closed' && last.claimedSolved
    const isUrgent = accepted.urgency === 'life' || accepted.urgency === 'utility'
    const met = isUrgent ? last.firstWork : reply?.time
    const late = met === undefined ? 0 : met - accepted.time - limit
    const inTime = end.inTime(told.length(limit), late > 0 ? told.length(late) : undefined)
    lines.push(['limit', claimed ? inTime : end.notInTime(told.length(limit))])
    lines.push(['resident', end.resident(steps.findLast((step) => step.step === 'judged'))])
  }
  if (last) lines.push(['counts', end.counts(last.returns, last.whistles, last.reopenings, last.chasers)])
  else lines.push(['counts', end.open(told.moment(until))])
  return labelled(lines, end.labels)
}

function outcomeOf(last: Ended | undefined): keyof StoryWords['end']['outcome'] {
  if (last === undefined) return 'open'
  if (last.step !== 'closed') return last.step
  if (last.solved) return 'solved'
  if (last.claimedSolved) return 'falseClaim'
  if (last.byConference) return 'unsolvedConference'
  return last.enough ? 'unsolvedEnough' : 'unsolved'
}
