/** Levers by chapter, a search over all of them, and whose levers they are: those of the one world, or of the second. */
import { loadsOfStreets, plannedPerDay } from '../../../sim/city/estimate/planned-loads.ts'
import { lever } from '../../../sim/levers/levers.ts'
import { readyWorld } from '../engine/asked-world.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import type { LabWords } from '../../words/lab/lab-words.ts'
import { plainNumber } from '../../words/language.ts'
import { button, el } from './dom.ts'
import type { WorldName } from '../model/lab-model.ts'
import { LEVER_GROUPS, leversWith } from '../model/lever-groups.ts'
import { leverRow } from './lever-row.ts'
import type { LeverRow, SettingPlace } from './lever-row.ts'
import { dayOf, worldTitle } from './panel.ts'
import type { Panel, Tools } from './panel.ts'

/** @param only names of the levers of a lesson; null: all */
export function leversPanel(tools: Tools, only: readonly string[] | null): Panel {
  const { model, words } = tools
  let world: WorldName = model.state.b === null ? 'A' : 'B'
  const of = (): WorldName => (model.state.b === null ? 'A' : world)
  const when = whenChoice(tools, () => show())
  const place = { world: of, fromToday: when.fromToday }
  const rows: LeverRow[] = []
  const rowFor = (name: string): HTMLElement => {
    const row = leverRow(lever(name)!, place, tools)
    rows.push(row)
    return row.element
  }
  const load = el('p', { class: 'load' })
  const whose = el('div', { class: 'whose', role: 'group' })
  const show = (): void => {
    const setting = settingOf(tools, of())
    for (const row of rows) row.show(setting.setting)
    load.textContent = setting.load
    when.show()
    whose.replaceChildren(
      ...whoseButtons(tools, of(), (next) => {
        world = next
        show()
      }),
    )
  }
  const controls = only === null ? chapters(tools, rowFor) : only.map(rowFor)
  const search = only === null ? [searchField(tools, place, rows, show)] : []
  const element = el(
    'section',
    { class: 'levers', 'aria-label': words.sections.levers },
    el('h2', {}, words.sections.levers),
    whose,
    load,
    when.element,
    ...search,
    ...controls,
  )
  show()
  return {
    element,
    update: (change) => {
      if (change === 'state') show()
      else if (change === 'arrived' || change === 'worlds') when.show()
    },
  }
}

function chapters({ words }: Tools, rowFor: (name: string) => HTMLElement): HTMLElement[] {
  return Object.entries(LEVER_GROUPS).map(([group, names], index) =>
    el(
      'details',
      { open: index === 0 },
      el('summary', {}, words.groups[group as keyof LabWords['groups']]),
      ...names.map(rowFor),
    ),
  )
}

/** One world, or two with the same luck, and which of them the sliders set. */
function whoseButtons(tools: Tools, now: WorldName, choose: (world: WorldName) => void): HTMLElement[] {
  const { model, words } = tools
  if (model.state.b === null)
    return [
      button(words.compare, () => model.change({ b: { ...model.state.a }, bLater: model.state.aLater }), {
        title: words.sameLuck,
      }),
    ]
  const worlds = (['A', 'B'] as const).map((world) =>
    button(worldTitle(world, tools), () => choose(world), {
      'aria-pressed': String(world === now),
      class: `of-${world}`,
    }),
  )
  return [...worlds, button(words.oneWorld, () => model.change({ b: null, bLater: [] }), { class: 'link' })]
}

/** The setting of a world after its last change, and its expected load in words; where levers are at odds that of the scenario stands, and the picture says why. */
function settingOf(
  { language, model, words }: Tools,
  world: WorldName,
): { readonly setting: Setting; readonly load: string } {
  try {
    const { setting: first, anchor } = readyWorld(model.data.texts, model.asked(world))
    const setting = first.switches.at(-1)?.setting ?? first
    const loads = loadsOfStreets(setting, anchor, plannedPerDay(setting))
    const [low, high] = [Math.min(...loads), Math.max(...loads)].map((load) => plainNumber(load, 2, language))
    return { setting, load: low === high ? words.load(low) : words.loads(low, high) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { setting: model.scenario.setting, load: '' }
  }
}

interface When {
  readonly element: HTMLElement
  fromToday(): boolean
  show(): void
}

/** Whether a change holds from the first day on, or from today. */
function whenChoice(tools: Tools, changed: () => void): When {
  const { model, words } = tools
  const inputs = ['always', 'today'].map((value) =>
    el('input', { type: 'radio', name: 'when', value, checked: value === 'always', onchange: changed }),
  )
  const today = el('span', {})
  const note = el('p', { class: 'note' })
  const fromToday = (): boolean => inputs[1].checked
  const element = el(
    'fieldset',
    { class: 'when' },
    el('legend', {}, words.when),
    el('label', {}, inputs[0], ` ${words.always}`),
    el('label', {}, inputs[1], ' ', today),
    note,
  )
  const show = (): void => {
    const day = model.today
    today.textContent = day === null ? words.tooLate : words.fromToday(dayOf(day, tools))
    note.textContent = fromToday() ? words.todayNote : words.alwaysNote
  }
  show()
  return { element, fromToday, show }
}

function searchField(tools: Tools, place: SettingPlace, rows: LeverRow[], show: () => void): HTMLElement {
  const { words } = tools
  const found = el('div', { class: 'found' })
  const field = el('input', { type: 'search', placeholder: words.search, 'aria-label': words.search })
  const fixed = rows.length
  field.addEventListener('input', () => {
    const levers = leversWith(field.value).slice(0, 12)
    rows.length = fixed
    const more = levers.map((lever) => leverRow(lever, place, tools))
    found.replaceChildren(...more.map(({ element }) => element))
    if (field.value !== '' && more.length === 0) found.textContent = words.searchNone
    rows.push(...more)
    show()
  })
  return el('div', { class: 'search' }, field, found)
}
