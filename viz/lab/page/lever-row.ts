/** One lever as a control: title, value, bounds, on what its value rests, and where it does nothing as the others stand. */
import { valueIn } from '../../../sim/scenario/compile-setting.ts'
import { sameValue } from '../../../sim/scenario/lever-setting.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import type { Lever } from '../../../sim/levers/levers.ts'
import type { LeverValue } from '../../../sim/levers/lever.ts'
import { groundText } from '../../report/lever-value.ts'
import { isShare, valueWord } from '../../words/lever-words.ts'
import { wordsOf } from '../../words/language.ts'
import { button, choose, el } from './dom.ts'
import { valueOn } from '../model/changes.ts'
import type { WorldName } from '../model/lab-model.ts'
import { maySwitch } from '../model/lab-state.ts'
import { numberOf, placeOf, scaleOf, valueText } from '../model/lever-value.ts'
import type { Scale } from '../model/lever-value.ts'
import { dayOf } from './panel.ts'
import type { Tools } from './panel.ts'

export interface LeverRow {
  readonly element: HTMLElement
  /** Shows what the world has now. @param setting of the world, for levers that others make idle */
  show(setting: Setting): void
}

/** Whose levers are set, and from when on. */
export interface SettingPlace {
  world(): WorldName
  fromToday(): boolean
}

export function leverRow(lever: Lever, place: SettingPlace, tools: Tools): LeverRow {
  const { language, model, words } = tools
  const { name } = lever
  const preset = model.scenario.levers.get(name)!
  const set = (value: LeverValue): void => {
    if (!place.fromToday()) return model.set(place.world(), name, sameValue(value, preset.value) ? undefined : value)
    const before = withoutToday(place.world(), name, tools)
    model.setFromToday(place.world(), name, sameValue(value, before) ? undefined : value)
  }
  const scale = scaleOf(lever, preset.value)
  const text = (value: LeverValue): string => valueText(value, scale?.unit ?? '', language, words)
  const value = el('output', {})
  const id = `lever-${lever.name.replace('.', '-')}`
  const control = controlOf({ lever, id, scale }, tools, (next) => (value.textContent = text(next)), set)
  const was = el('span', { class: 'was' })
  const back = button(words.reset, () => model.set(place.world(), name, undefined), { class: 'link' })
  const idle = el('p', { class: 'idle' })
  // The unit once is enough; percent signs are short.
  const bare = (number: number): string =>
    valueText(number, scale !== undefined && isShare(scale.unit) ? scale.unit : '', language, words)
  const span = (low: number, high: number): string => words.bounds(bare(low), text(high))
  const bounds = scale && span(scale.places[0], scale.places[scale.places.length - 1])
  const range = preset.range && scale ? span(...preset.range) : undefined
  const ground = [groundText(preset.source, wordsOf(language)), range].filter(Boolean).join(', ')
  const element = el(
    'div',
    { class: 'lever' },
    el('label', { for: id }, lever.title[language]),
    value,
    control?.element ?? el('p', { class: 'idle' }, words.inFile),
    el('p', { class: 'ground' }, [bounds, ground].filter(Boolean).join(' · '), ' ', was, ' ', back),
    idle,
  )
  element.title = language === 'en' ? lever.does : lever.title.zh
  const show: LeverRow['show'] = (setting) => {
    const changes = model.changesIn(place.world())
    const { since, value: now } = valueOn(model.scenario, changes, name, Infinity)
    const first = changes.set[name] ?? preset.value
    value.textContent = text(now)
    control?.show(now)
    const before = since === null ? words.was(text(preset.value)) : words.since(dayOf(since, tools), text(first))
    // A box or a choice says its own value.
    if (scale !== undefined) control?.input.setAttribute('aria-valuetext', `${text(now)}, ${before}`)
    const changed = name in changes.set || changes.later.some((one) => name in one.set)
    was.textContent = changed || since !== null ? `· ${before}` : ''
    back.hidden = !changed
    element.classList.toggle('changed', changed)
    const fixed = place.fromToday() && !maySwitch(name)
    control?.input.toggleAttribute('disabled', fixed || (place.fromToday() && model.today === null))
    if (fixed) return void (idle.textContent = words.wholeRun)
    const stopped = lever.idle?.find(({ where }) =>
      Object.entries(where).every(([name, holds]) => holds(valueIn(setting, name))),
    )
    idle.textContent = stopped === undefined ? '' : words.idle(stopped.why[language])
  }
  return { element, show }
}

/** What a lever would be today without what is set for today. */
function withoutToday(world: WorldName, name: string, { model }: Tools): LeverValue {
  const { later, set } = model.changesIn(world)
  const today = model.today ?? 0
  return valueOn(model.scenario, { set, later: later.filter(({ from }) => from < today) }, name, today).value
}

interface Control {
  readonly element: HTMLElement
  readonly input: HTMLElement
  show(value: LeverValue): void
}

/** Dragging shows, letting go sets. */
function controlOf(
  { id, lever, scale }: { readonly lever: Lever; readonly id: string; readonly scale: Scale | undefined },
  { language, words }: Tools,
  showing: (value: LeverValue) => void,
  set: (value: LeverValue) => void,
): Control | undefined {
  if (scale !== undefined) {
    const { places, valueOf } = scale
    const input = el('input', { type: 'range', id, min: 0, max: places.length - 1, step: 1 })
    input.addEventListener('input', () => showing(valueOf(places[Number(input.value)])))
    input.addEventListener('change', () => set(valueOf(places[Number(input.value)])))
    const show = (value: LeverValue): void => {
      const numbers = Array.isArray(value) ? value.filter((one) => typeof one === 'number') : []
      input.value = String(placeOf(scale, numberOf(value) ?? numbers[0] ?? places[0]))
    }
    return { element: input, input, show }
  }
  if (lever.kind === 'flag') {
    const input = el('input', { type: 'checkbox', id })
    input.addEventListener('change', () => set(input.checked))
    return { element: input, input, show: (value) => (input.checked = value === true) }
  }
  if (lever.kind !== 'choice') return undefined
  const options = lever.choices!.map((value) => ({ value, text: valueWord(value, language) }))
  const input = choose(lever.title[language], options, '', set)
  input.id = id
  input.removeAttribute('aria-label')
  input.title = words.sections.levers
  return { element: input, input, show: (value) => (input.value = String(value)) }
}
