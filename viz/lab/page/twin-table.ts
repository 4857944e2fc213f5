/** The picture once more in words and as tables, level by level: for the ear, for the keyboard, and for whoever wants the numbers. */
import { AGE, ageOf, dutyOf } from '../engine/looks.ts'
import { NOWHERE_16 } from '../engine/messages.ts'
import type { Frame } from '../engine/messages.ts'
import { plainNumber } from '../../words/language.ts'
import { placeName } from '../model/lab-state.ts'
import type { LabWorld } from '../model/world.ts'
import { figureOf, latePercent, nameOfPlace } from '../picture/view.ts'
import type { Ready } from '../picture/view.ts'
import { button, el } from './dom.ts'
import { momentOf, titleOf } from './panel.ts'
import type { Panel, Tools } from './panel.ts'
import { placeOfStreet } from './stage.ts'

/** Matters of a street that are told one by one: the oldest in line, which nobody else may see. */
const MATTERS = 40

/** One sentence: where most is open, how much of it is late, who is busy; and the same street in the other world. */
export function summarySentence(tools: Tools): string {
  const { model, number, words } = tools
  const [first, second] = model.everyone
  const { frame, ready } = first ?? {}
  if (frame === undefined || ready === undefined) return words.running
  const street = model.state.street ?? fullestOf(frame, shownIn(ready, tools))
  const figure = (name: 'open' | 'busy' | 'filled'): string => number(figureOf(frame, street, name))
  const heads = words.busyOf(figure('busy'), figure('filled'))
  const late = String(latePercent(frame, street))
  const moment = momentOf(frame.time, tools)
  const say = model.state.street === null ? words.summary : words.summaryHere
  const sentence = say(moment, String(street + 1), figure('open'), late, heads)
  if (second?.frame === undefined) return sentence
  const there = number(figureOf(second.frame, street, 'open'))
  return `${sentence}${words.gap}${words.summaryOther(titleOf(second, tools), there, String(latePercent(second.frame, street)))}`
}

/** Numbers of the streets that are shown. */
function shownIn(ready: Ready, { model }: Tools): number[] {
  const [from, to] = model.streets
  return ready.streets.map((_, street) => street).slice(from, to)
}

function fullestOf(frame: Frame, streets: readonly number[]): number {
  const open = (street: number): number => figureOf(frame, street, 'open')
  return streets.reduce((most, street) => (open(street) > open(most) ? street : most), streets[0])
}

export function summaryLine(tools: Tools): Panel {
  const element = el('p', { class: 'summary', role: 'status' })
  const update: Panel['update'] = (change) => {
    // Spoken when the city rests, not while it runs.
    if (change === 'arrived' || change === 'worlds' || change === 'state') element.textContent = summarySentence(tools)
  }
  return { element, update }
}

export function twinTable(tools: Tools): Panel {
  const { model, words } = tools
  const body = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.table })
  const element = el('details', { class: 'twin' }, el('summary', {}, words.table), body)
  let last = 0
  const update: Panel['update'] = (change) => {
    const now = performance.now()
    // What somebody tabs through is left alone while the city runs.
    if (!element.open || (change === 'frame' && model.playing && now - last < 1000)) return
    if (change === 'runs' || change === 'story' || change === 'queue') return
    last = now
    body.replaceChildren(...model.everyone.flatMap((world) => tablesOf(world, tools)))
  }
  element.addEventListener('toggle', () => update('arrived'))
  return { element, update }
}

function tablesOf(world: LabWorld, tools: Tools): HTMLElement[] {
  const { street } = tools.model.state
  const { frame, ready } = world
  if (frame === undefined || ready === undefined) return []
  const streets = streetsTable(world, frame, ready, tools)
  return street === null
    ? [streets]
    : [streets, placesTable(world, frame, ready, tools), mattersTable(world, frame, ready, tools)]
}

function table(caption: string, heads: readonly string[], rows: readonly (readonly (Node | string)[])[]): HTMLElement {
  return el(
    'table',
    {},
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, ...heads.map((text) => el('th', { scope: 'col' }, text)))),
    el(
      'tbody',
      {},
      ...rows.map(([first, ...cells]) =>
        el('tr', {}, el('th', { scope: 'row' }, first), ...cells.map((cell) => el('td', {}, cell))),
      ),
    ),
  )
}

function named(world: LabWorld, text: string, tools: Tools): string {
  return tools.model.everyone.length > 1 ? `${titleOf(world, tools)}. ${text}` : text
}

function streetsTable(world: LabWorld, frame: Frame, ready: Ready, tools: Tools): HTMLElement {
  const { language, model, number, words } = tools
  const { twin } = words
  const heads = [
    ...[twin.street, twin.residents, twin.load, twin.open, twin.late],
    ...[twin.in, twin.out, twin.heads, twin.busy, twin.waiting],
  ]
  const rows = shownIn(ready, tools).map((street) => {
    const figures = (['open', 'late', 'in', 'out', 'filled', 'busy', 'waiting'] as const).map((name) =>
      number(figureOf(frame, street, name)),
    )
    const { load, residents } = ready.streets[street]
    const come = button(String(street + 1), () => model.change(placeOfStreet(model, street)), { class: 'link' })
    return [come, number(residents), plainNumber(load, 2, language), ...figures]
  })
  return table(named(world, twin.caption(momentOf(world.time, tools)), tools), heads, rows)
}

/** Level 3: who sits where, and what waits there. */
function placesTable(world: LabWorld, frame: Frame, { places }: Ready, tools: Tools): HTMLElement {
  const { model, number, words } = tools
  const { twin } = words
  const rows = places.flatMap((place, index) => {
    if (place.kind === 'duty' || (place.street !== model.state.street && place.kind !== 'department')) return []
    const open = button(nameOfPlace(place, words), () => model.change({ place: placeName(place) }), { class: 'link' })
    return [[open, ...[frame.placeServers[index], frame.placeBusy[index], frame.placeWaiting[index]].map(number)]]
  })
  return table(named(world, twin.places, tools), [twin.place, twin.heads, twin.busy, twin.waiting], rows)
}

/** Level 4 begins here: matters one by one, late ones first. */
function mattersTable(world: LabWorld, frame: Frame, { places }: Ready, tools: Tools): HTMLElement {
  const { model, number, words } = tools
  const { twin } = words
  const own = [...frame.street.keys()].filter(
    (mark) => frame.street[mark] === model.state.street && ageOf(frame.look[mark]) !== AGE.latent,
  )
  own.sort((a, b) => ageOf(frame.look[b]) - ageOf(frame.look[a]) || frame.slot[a] - frame.slot[b])
  const rows = own.slice(0, MATTERS).map((mark) => {
    const matter = { street: frame.street[mark] + 1, issue: frame.issue[mark], recurrence: frame.again[mark] }
    const read = button(number(matter.issue), () => model.follow(matter), { class: 'link' })
    const place = places.at(frame.place[mark])
    const where = place === undefined || frame.place[mark] === NOWHERE_16 ? '—' : nameOfPlace(place, words)
    const slot = frame.slot[mark] === NOWHERE_16 ? '—' : number(frame.slot[mark] + 1)
    const look = frame.look[mark]
    return [read, words.legend.duty[dutyOf(look)], words.legend.age[ageOf(look)], where, slot]
  })
  const caption = named(world, twin.matters(number(rows.length), number(own.length)), tools)
  return table(caption, [twin.matter, twin.duty, twin.age, twin.place, twin.inLine], rows)
}
