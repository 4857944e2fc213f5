/** The picture once more in words and as a table: for the ear, and for whoever wants the numbers. */
import { figureOf, latePercent } from '../picture/view.ts'
import type { Ready } from '../picture/view.ts'
import type { Frame } from '../engine/messages.ts'
import { plainNumber } from '../../words/language.ts'
import { el } from './dom.ts'
import { momentOf, worldTitle } from './panel.ts'
import type { Panel, Tools } from './panel.ts'
import type { LabWorld } from '../model/world.ts'

/** One sentence: where most is open, how much of it is late, who is busy; and the same street in the other world. */
export function summarySentence(tools: Tools): string {
  const { model, number, words } = tools
  const [first, second] = model.worlds
  const { frame, ready } = first ?? {}
  if (frame === undefined || ready === undefined) return words.running
  const street = model.state.street ?? fullestOf(frame, ready)
  const figure = (name: 'open' | 'busy' | 'filled'): string => number(figureOf(frame, street, name))
  const heads = words.busyOf(figure('busy'), figure('filled'))
  const late = String(latePercent(frame, street))
  const moment = momentOf(frame.time, tools)
  const sentence = words.summary(moment, String(street + 1), figure('open'), late, heads)
  if (second?.frame === undefined) return sentence
  const there = number(figureOf(second.frame, street, 'open'))
  return `${sentence}${words.gap}${words.summaryOther(worldTitle('B', tools), there, String(latePercent(second.frame, street)))}`
}

function fullestOf(frame: Frame, ready: Ready): number {
  const open = ready.streets.map((_, street) => figureOf(frame, street, 'open'))
  return open.indexOf(Math.max(...open))
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
  const body = el('div', { class: 'scroll' })
  const element = el('details', { class: 'twin' }, el('summary', {}, words.table), body)
  let last = 0
  const update: Panel['update'] = (change) => {
    const now = performance.now()
    if (!element.open || (change === 'frame' && model.playing && now - last < 1000)) return
    last = now
    body.replaceChildren(...model.worlds.map((world) => tableOf(world, tools)))
  }
  element.addEventListener('toggle', () => update('arrived'))
  return { element, update }
}

function tableOf(world: LabWorld, tools: Tools): HTMLElement {
  const { language, model, number, words } = tools
  const { frame, ready } = world
  const { twin } = words
  const heads = [
    twin.street,
    twin.residents,
    twin.load,
    twin.open,
    twin.late,
    twin.in,
    twin.out,
    twin.heads,
    twin.busy,
    twin.waiting,
  ]
  const row = (street: number): HTMLElement => {
    const figures = (['open', 'late', 'in', 'out', 'filled', 'busy', 'waiting'] as const).map((name) =>
      number(figureOf(frame!, street, name)),
    )
    const { load, residents } = ready!.streets[street]
    const cells = [number(residents), plainNumber(load, 2, language), ...figures]
    return el('tr', {}, el('th', { scope: 'row' }, String(street + 1)), ...cells.map((text) => el('td', {}, text)))
  }
  const title = `${model.worlds.length > 1 ? `${worldTitle(world.name, tools)}. ` : ''}${twin.caption(momentOf(world.time, tools))}`
  return el(
    'table',
    {},
    el('caption', {}, title),
    el('thead', {}, el('tr', {}, ...heads.map((text) => el('th', { scope: 'col' }, text)))),
    el('tbody', {}, ...(frame && ready ? ready.streets.map((_, street) => row(street)) : [])),
  )
}
