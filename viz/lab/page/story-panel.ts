/** Level 4: a matter. Its life as a line and its story in words, in all worlds one beside the other, with the first step by which they part. */
import { traceNames } from '../../../sim/trace/trace-names.ts'
import { settingAtStreet } from '../../../sim/city/model/setting.ts'
import type { Step } from '../../../sim/city/story/steps.ts'
import { storyIn } from '../../words/story/story.ts'
import { toldIn } from '../../words/told.ts'
import { forkOf, phasesOf } from '../model/life-phases.ts'
import type { LabWorld, Story } from '../model/world.ts'
import { button, el } from './dom.ts'
import { lifeLegend, lifeLine } from './life-line.ts'
import { titleOf } from './panel.ts'
import type { Panel, Tools } from './panel.ts'

/** When, and what. */
type Line = readonly [moment: string, sentence: string]

export function storyPanel(tools: Tools): Panel {
  const { model, words } = tools
  const element = el('section', { class: 'story', hidden: true, 'aria-live': 'polite' })
  const update: Panel['update'] = (change) => {
    if (change !== 'story' && change !== 'state') return
    element.hidden = model.matter === undefined
    if (model.matter === undefined) return
    const told = model.everyone.map((world) => linesOf(world, tools))
    const [one, other] = told.map((lines) => lines?.map((line) => line.join(' ')))
    const fork = one?.length && other?.length ? forkOf(one, other) : undefined
    const stories = model.everyone.map((world, index) => storyOf(world, told[index], fork, tools))
    element.replaceChildren(
      button(words.story.close, () => model.follow(undefined), { class: 'link close' }),
      el('div', { class: 'stories' }, ...stories),
      lifeLegend(tools),
    )
  }
  return { element, update }
}

/** Undefined while it is run once more. */
function linesOf({ story }: LabWorld, tools: Tools): Line[] | undefined {
  return story === undefined || story === 'asked' ? undefined : story.steps.map((step) => lineOf(step, tools))
}

function storyOf(
  world: LabWorld,
  lines: readonly Line[] | undefined,
  fork: number | undefined,
  tools: Tools,
): HTMLElement {
  const { model, words } = tools
  const { street, issue } = model.matter!
  const title = el('h3', {}, words.story.title(titleOf(world, tools), String(street), String(issue)))
  if (lines === undefined) return el('div', {}, title, el('p', {}, words.story.waiting))
  if (lines.length === 0) return el('div', {}, title, el('p', {}, words.story.none))
  const { steps, until } = world.story as Story
  const items = lines.map(([moment, sentence], index) =>
    el(
      'li',
      { class: index === fork ? 'fork' : '' },
      index === fork ? el('strong', {}, words.story.fork, ' ') : null,
      ...[el('time', {}, moment), ' ', sentence],
    ),
  )
  const from = earliest(tools)
  return el('div', {}, title, lifeLine(phasesOf(steps, until), from, until, tools), el('ol', {}, ...items))
}

/** When the matter begins in any world. */
function earliest({ model }: Tools): number {
  const begins = model.everyone.flatMap(({ story }) =>
    story === undefined || story === 'asked' ? [] : story.steps.slice(0, 1).map(({ time }) => time),
  )
  return Math.min(...begins)
}

function lineOf(step: Step, { language, model }: Tools): Line {
  const words = storyIn(language)
  const setting = settingAtStreet(model.scenario.setting, model.matter!.street - 1)
  const told = toldIn(words, setting, traceNames(model.scenario), language)
  const say = words.sentences[step.step] as (step: Step, told: ReturnType<typeof toldIn>) => string
  return [told.moment(step.time), say(step, told)]
}
