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
import type { LeverRow } from './lever-row.ts'
import { worldTitle } from './panel.ts'
import type { Panel, Tools } from './panel.ts'

/** @param only names of the levers of a lesson; null: all */
export function leversPanel(tools: Tools, only: readonly string[] | null): Panel {
  const { model, words } = tools
  let world: WorldName = model.state.b === null ? 'A' : 'B'
  const of = (): WorldName => (model.state.b === null ? 'A' : world)
  const rows: LeverRow[] = []
  const rowFor = (name: string): HTMLElement => {
    const row = leverRow(lever(name)!, of, tools)
    rows.push(row)
    return row.element
  }
  const load = el('p', { class: 'load' })
  const whose = el('div', { class: 'whose', role: 'group' })
  const show = (): void => {
    const setting = settingOf(tools, of())
    for (const row of rows) row.show(setting.setting)
    load.textContent = setting.load
    whose.replaceChildren(
      ...whoseButtons(tools, of(), (next) => {
        world = next
        show()
      }),
    )
  }
  const controls = only === null ? chapters(tools, rowFor) : only.map(rowFor)
  const search = only === null ? [searchField(tools, of, rows, show)] : []
  const element = el(
    'section',
    { class: 'levers', 'aria-label': words.sections.levers },
    el('h2', {}, words.sections.levers),
    whose,
    load,
    ...search,
    ...controls,
    el('p', { class: 'note' }, words.always),
  )
  show()
  return {
    element,
    update: (change) => {
      if (change === 'state') show()
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
    return [button(words.compare, () => model.change({ b: { ...model.state.a } }), { title: words.sameLuck })]
  const worlds = (['A', 'B'] as const).map((world) =>
    button(worldTitle(world, tools), () => choose(world), {
      'aria-pressed': String(world === now),
      class: `of-${world}`,
    }),
  )
  return [...worlds, button(words.oneWorld, () => model.change({ b: null }), { class: 'link' })]
}

/** The setting of a world, and its expected load in words; where levers are at odds that of the scenario stands, and the picture says why. */
function settingOf(
  { language, model, words }: Tools,
  world: WorldName,
): { readonly setting: Setting; readonly load: string } {
  try {
    const { setting, anchor } = readyWorld(model.data.texts, model.asked(world))
    const loads = loadsOfStreets(setting, anchor, plannedPerDay(setting))
    const [low, high] = [Math.min(...loads), Math.max(...loads)].map((load) => plainNumber(load, 2, language))
    return { setting, load: low === high ? words.load(low) : words.loads(low, high) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { setting: model.scenario.setting, load: '' }
  }
}

function searchField(tools: Tools, world: () => WorldName, rows: LeverRow[], show: () => void): HTMLElement {
  const { words } = tools
  const found = el('div', { class: 'found' })
  const field = el('input', { type: 'search', placeholder: words.search, 'aria-label': words.search })
  const fixed = rows.length
  field.addEventListener('input', () => {
    const levers = leversWith(field.value).slice(0, 12)
    rows.length = fixed
    const more = levers.map((lever) => leverRow(lever, world, tools))
    found.replaceChildren(...more.map(({ element }) => element))
    if (field.value !== '' && more.length === 0) found.textContent = words.searchNone
    rows.push(...more)
    show()
  })
  return el('div', { class: 'search' }, field, found)
}
