/** The pictures of the worlds, one beside the other on the same scale, with what the marks mean. */
import { AGE_COLOURS, INK, WHISTLE } from '../picture/colours.ts'
import { Picture } from '../picture/picture.ts'
import { figureOf } from '../picture/view.ts'
import { button, el, svg } from './dom.ts'
import type { LabWorld } from '../model/world.ts'
import { worldTitle } from './panel.ts'
import type { Panel, Tools } from './panel.ts'

export function stage(tools: Tools): Panel {
  const { model, words } = tools
  const pictures = new Map<string, Picture>()
  const row = el('div', { class: 'worlds' })
  const crumbs = el('nav', { class: 'crumbs', 'aria-label': words.sections.picture })
  const scale = el('span', {})
  const build = (): void => {
    pictures.clear()
    row.replaceChildren(...model.worlds.map((world) => worldElement(world, tools, pictures)))
    row.classList.toggle('two', model.worlds.length > 1)
  }
  const draw = (): void => {
    for (const world of model.worlds) drawWorld(world, tools, pictures.get(world.name), 1)
    const scales = [...pictures.values()].map(({ per }) => per)
    // The same scale in both worlds.
    const most = Math.max(1, ...scales)
    if (scales.some((per) => per < most))
      for (const world of model.worlds) drawWorld(world, tools, pictures.get(world.name), most)
    scale.textContent = words.oneMark(tools.number(pictures.get('A')?.per ?? 1))
  }
  build()
  const update: Panel['update'] = (change) => {
    if (change === 'state' && model.worlds.some(({ name }) => !pictures.has(name))) build()
    if (change === 'state' && model.worlds.length !== pictures.size) build()
    if (change === 'state') crumbs.replaceChildren(...crumbsOf(tools))
    if (change === 'worlds' || change === 'state') for (const world of model.worlds) tellFailure(world, tools)
    draw()
  }
  crumbs.append(...crumbsOf(tools))
  const element = el(
    'section',
    { class: 'stage', id: 'picture', 'aria-label': words.sections.picture },
    crumbs,
    row,
    legend(tools, scale),
  )
  return { element, update }
}

function worldElement(world: LabWorld, tools: Tools, pictures: Map<string, Picture>): HTMLElement {
  const { model, words } = tools
  const canvas = el('canvas', {
    role: 'img',
    tabindex: 0,
    'aria-label': `${worldTitle(world.name, tools)}. ${words.clickMatter}`,
  })
  const picture = new Picture(canvas)
  pictures.set(world.name, picture)
  canvas.addEventListener('click', (event) => {
    const target = picture.at(event.offsetX, event.offsetY)
    const { frame } = world
    if (target?.kind === 'street') model.change({ street: target.street })
    else if (target?.kind === 'matter' && frame)
      model.follow({
        street: frame.street[target.mark] + 1,
        issue: frame.issue[target.mark],
        recurrence: frame.again[target.mark],
      })
  })
  canvas.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
    const last = model.scenario.setting.city.streets - 1
    const { street } = model.state
    if (event.key === 'Escape') model.change({ street: null })
    else if (event.key in steps)
      model.change({ street: Math.min(last, Math.max(0, (street ?? -1) + steps[event.key])) })
    else return
    event.preventDefault()
  })
  const title = model.worlds.length > 1 ? worldTitle(world.name, tools) : null
  return el(
    'figure',
    { class: `world world-${world.name}` },
    title && el('figcaption', {}, title),
    canvas,
    el('p', { class: 'failure', hidden: true }),
  )
}

function drawWorld(
  world: LabWorld,
  { model, number, words }: Tools,
  picture: Picture | undefined,
  atLeast: number,
): void {
  const { frame, ready } = world
  if (picture === undefined || frame === undefined || ready === undefined) return
  const longest = ready.streets.reduce((most, _, street) => Math.max(most, figureOf(frame, street, 'waiting')), 0)
  model.fullLine = Math.max(model.fullLine, longest)
  picture.draw({ frame, ready, street: model.state.street, words, number, fullLine: model.fullLine, atLeast })
}

function tellFailure(world: LabWorld, { words }: Tools): void {
  const place = document.querySelector<HTMLElement>(`.world-${world.name} .failure`)
  if (place === null) return
  place.hidden = world.failure === undefined
  place.textContent = world.failure === undefined ? '' : `${words.failure} ${world.failure}`
}

/** District > street. */
function crumbsOf({ model, words }: Tools): HTMLElement[] {
  const { street } = model.state
  const here = (text: string): HTMLElement => el('span', { 'aria-current': 'page' }, text)
  if (street === null) return [here(words.levels.district)]
  return [
    button(words.levels.district, () => model.change({ street: null })),
    el('span', { 'aria-hidden': 'true' }, '›'),
    here(words.levels.street(String(street + 1))),
  ]
}

function legend(tools: Tools, scale: HTMLElement): HTMLElement {
  const { model, words } = tools
  const shapes = [
    svg('circle', { cx: 6, cy: 6, r: 4, fill: INK }),
    svg('path', { d: 'M6 1 L10.5 9 L1.5 9 Z', fill: INK }),
    svg('rect', { x: 2.5, y: 2.5, width: 7, height: 7, fill: INK }),
  ]
  const icon = (drawing: SVGElement): SVGElement =>
    svg('svg', { width: 12, height: 12, 'aria-hidden': 'true' }, drawing)
  const item = (drawing: SVGElement, text: string): HTMLElement => el('span', {}, icon(drawing), text)
  const latent = el('input', {
    type: 'checkbox',
    checked: model.latent,
    onchange: () => model.showLatent(latent.checked),
  })
  return el(
    'div',
    { class: 'legend' },
    ...words.legend.duty.map((text, duty) => item(shapes[duty], text)),
    ...words.legend.age.map((text, age) =>
      item(svg('circle', { cx: 6, cy: 6, r: age === 2 ? 5 : 4, fill: AGE_COLOURS[age] }), text),
    ),
    item(svg('path', { d: 'M1 10 Q2 2 10 2', fill: 'none', stroke: WHISTLE, 'stroke-width': 2 }), words.legend.whistle),
    item(svg('rect', { x: 2, y: 2, width: 8, height: 8, fill: 'none', stroke: INK }), words.legend.seats),
    scale,
    el('label', {}, latent, ` ${words.latent}`),
    el('span', { class: 'hint' }, words.clickMatter),
  )
}
