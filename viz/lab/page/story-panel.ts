/** The story of a matter in words, in both worlds one beside the other. */
import { traceNames } from '../../../sim/trace/trace-names.ts'
import { settingAtStreet } from '../../../sim/city/model/setting.ts'
import type { Step } from '../../../sim/city/story/steps.ts'
import { storyIn } from '../../words/story/story.ts'
import { toldIn } from '../../words/told.ts'
import { button, el } from './dom.ts'
import { worldTitle } from './panel.ts'
import type { Panel, Tools } from './panel.ts'
import type { LabWorld } from '../model/world.ts'

export function storyPanel(tools: Tools): Panel {
  const { model, words } = tools
  const element = el('section', { class: 'story', hidden: true, 'aria-live': 'polite' })
  const update: Panel['update'] = (change) => {
    if (change !== 'story' && change !== 'state') return
    element.hidden = model.matter === undefined
    if (model.matter === undefined) return
    const stories = model.worlds.map((world) => storyOf(world, tools))
    element.replaceChildren(
      button(words.story.close, () => model.follow(undefined), { class: 'link close' }),
      el('div', { class: 'stories' }, ...stories),
    )
  }
  return { element, update }
}

function storyOf(world: LabWorld, tools: Tools): HTMLElement {
  const { model, words } = tools
  const { street, issue } = model.matter!
  const title = el('h3', {}, words.story.title(worldTitle(world.name, tools), String(street), String(issue)))
  const { story } = world
  if (story === undefined || story === 'asked') return el('div', {}, title, el('p', {}, words.story.waiting))
  if (story.steps.length === 0) return el('div', {}, title, el('p', {}, words.story.none))
  return el('div', {}, title, el('ol', {}, ...story.steps.map((step) => lineOf(step, tools))))
}

function lineOf(step: Step, { language, model }: Tools): HTMLElement {
  const words = storyIn(language)
  const setting = settingAtStreet(model.scenario.setting, model.matter!.street - 1)
  const told = toldIn(words, setting, traceNames(model.scenario), language)
  const say = words.sentences[step.step] as (step: Step, told: ReturnType<typeof toldIn>) => string
  return el('li', {}, el('time', {}, told.moment(step.time)), ' ', say(step, told))
}
