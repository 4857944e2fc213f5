/** A queue seen closely: its length over time, its twin in theory, and why the two are not alike; in every world one beside the other. */
import { QUEUE_ROW } from '../engine/queue-watch.ts'
import { plainNumber } from '../../words/language.ts'
import { placeOf } from '../model/lab-state.ts'
import { QUEUE_WINDOW, lengthsOf, queueFacts, reasonOf, twinOf } from '../model/queue-twin.ts'
import type { QueueFacts, QueueTwin, Reason } from '../model/queue-twin.ts'
import type { LabWorld } from '../model/world.ts'
import { nameOfPlace } from '../picture/view.ts'
import { button, el } from './dom.ts'
import { lengthChart } from './length-chart.ts'
import { titleOf } from './panel.ts'
import type { Panel, Tools } from './panel.ts'

export function queuePanel(tools: Tools): Panel {
  const { model, words } = tools
  const element = el('section', { class: 'queue', hidden: true, 'aria-live': 'polite' })
  const update: Panel['update'] = (change) => {
    if (change !== 'queue' && change !== 'state') return
    element.hidden = model.state.place === null
    if (model.state.place === null) return
    const most = Math.max(1, ...model.everyone.flatMap(({ queue }) => lengthsOf(queue)))
    element.replaceChildren(
      button(words.story.close, () => model.change({ place: null }), { class: 'link close' }),
      el('div', { class: 'stories' }, ...model.everyone.map((world) => queueOf(world, most, tools))),
    )
  }
  return { element, update }
}

function queueOf(world: LabWorld, most: number, tools: Tools): HTMLElement {
  const { model, words } = tools
  const place = placeOf(model.state)!
  const name = nameOfPlace(place, words)
  const where = place.street < 0 ? name : words.queue.ofStreet(name, String(place.street + 1))
  const title = el('h3', {}, words.queue.title(titleOf(world, tools), where))
  if (world.queue.length === 0) return el('div', {}, title, el('p', {}, words.queue.waiting))
  const facts = queueFacts(world.queue.slice(-QUEUE_WINDOW * QUEUE_ROW))
  const twin = facts && twinOf(facts)
  const chart = lengthChart(tools, {
    ...{ lengths: lengthsOf(world.queue), most, colour: world.name === 'A' ? '#6b6b6b' : '#0072b2' },
    theory: twin?.theory.queueLength ?? null,
  })
  const drawn = el('div', { class: 'chart' }, chart)
  if (facts === null || twin === null) return el('div', {}, title, drawn, el('p', {}, words.queue.few))
  const { kind, theory } = twin
  const source = theory.source === null ? '' : ` (${theory.source})`
  return el(
    'div',
    {},
    ...[title, drawn],
    el(
      'div',
      { class: 'scroll' },
      twinTable(facts, twin, Math.min(QUEUE_WINDOW, world.queue.length / QUEUE_ROW), tools),
    ),
    el('p', { class: 'formula' }, `${words.queue.twin}: ${words.queue.kinds[kind]}${source}`),
    el('p', { class: 'why' }, reasonText(reasonOf(facts, twin), twin, tools)),
  )
}

/** What was counted, and what theory makes of the same arrivals, work and heads. */
function twinTable(facts: QueueFacts, twin: QueueTwin, days: number, tools: Tools): HTMLElement {
  const { language, number, words } = tools
  const said = words.queue
  const figure = (value: number | null, digits = 1): string =>
    value === null ? '—' : plainNumber(value, digits, language)
  const hours = (value: number | null): string => (value === null ? '—' : said.hours(figure(value)))
  const { classes, theory } = twin
  const rows: readonly (readonly [string, string, string])[] = [
    [said.load, '', figure(twin.load, 2)],
    [said.inLine, figure(facts.length), figure(theory.queueLength)],
    [said.wait, hours(facts.wait), hours(theory.wait)],
    ...classes.map(
      (one, place) =>
        [said.classes[one], hours(facts.classes[one].wait), hours(theory.classes[place]?.wait ?? null)] as const,
    ),
    ...(twin.kind === 'erlangA'
      ? [[said.left, percent(facts.left, tools), percent(theory.abandoned, tools)] as const]
      : []),
    [said.arrivals, figure(facts.arrivals), ''],
    [said.service, hours(facts.service), ''],
    [said.cv, figure(facts.cv), ''],
    [said.heads, figure(facts.servers), ''],
  ]
  const head = ['', said.found, said.theory].map((text) =>
    text === '' ? el('td', {}) : el('th', { scope: 'col' }, text),
  )
  return el(
    'table',
    {},
    el('caption', {}, said.window(number(days), figure(facts.openADay, 0))),
    el('thead', {}, el('tr', {}, ...head)),
    el(
      'tbody',
      {},
      ...rows.map(([name, found, expected]) =>
        el('tr', {}, el('th', { scope: 'row' }, name), el('td', {}, found), el('td', {}, expected)),
      ),
    ),
  )
}

function percent(share: number | null, { language }: Tools): string {
  return share === null ? '—' : `${plainNumber(share * 100, 0, language)} %`
}

function reasonText(reason: Reason, { load }: QueueTwin, { language, words }: Tools): string {
  const text = (value: number, digits: number): string => plainNumber(value, digits, language)
  const { why } = words.queue
  switch (reason.why) {
    case 'growing':
      return why.growing(text(load, 2), text(reason.expected, 1), text(reason.found, 1))
    case 'moving':
      return why.moving(text(reason.before, 0), text(reason.after, 0))
    case 'nights':
      return why.nights(text(reason.figure * 100, 0))
    case 'bursts':
      return why.bursts(text(reason.figure, 1))
    case 'shorter':
      return why.shorter(text(reason.figure, 2))
    default:
      return why[reason.why]
  }
}
