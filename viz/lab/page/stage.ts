/** The pictures of the worlds, one beside the other on the same scale, with what the marks mean. */
import { AGE_COLOURS, DEPARTMENT, INK, QUIET, WHISTLE } from '../picture/colours.ts'
import { Picture } from '../picture/picture.ts'
import { figureOf, nameOfPlace } from '../picture/view.ts'
import { placeName, placeOf } from '../model/lab-state.ts'
import type { LabState } from '../model/lab-state.ts'
import { button, el, svg } from './dom.ts'
import type { LabWorld } from '../model/world.ts'
import { titleOf, worldTitle } from './panel.ts'
import type { Panel, Tools } from './panel.ts'

export function stage(tools: Tools): Panel {
  const { model, words } = tools
  const pictures = new Map<string, Picture>()
  const row = el('div', { class: 'worlds' })
  const crumbs = el('nav', { class: 'crumbs', 'aria-label': words.sections.picture })
  const scale = el('span', {})
  const drawing = svg('rect', { x: 5, y: 1, width: 2, height: 10, fill: QUIET })
  const without = el('span', { hidden: true }, icon(drawing), words.legend.without)
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
    if (change === 'state' || change === 'arrived') crumbs.replaceChildren(...crumbsOf(tools))
    if (change === 'state') nameWorlds(tools)
    without.hidden = model.ghosts.length === 0 || model.state.street !== null
    if (change === 'worlds' || change === 'state') for (const world of model.worlds) tellFailure(world, tools)
    draw()
  }
  crumbs.append(...crumbsOf(tools))
  const element = el(
    'section',
    { class: 'stage', id: 'picture', 'aria-label': words.sections.picture },
    crumbs,
    row,
    legend(tools, scale, without),
  )
  return { element, update }
}

/** One world has a name only where something is drawn beside it. */
function nameWorlds(tools: Tools): void {
  const { ghosts, worlds } = tools.model
  for (const world of worlds) {
    const title = document.querySelector(`.world-${world.name} figcaption`)
    if (title !== null) title.textContent = worlds.length + ghosts.length > 1 ? titleOf(world, tools) : ''
  }
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
    if (target?.kind === 'street') model.change(placeOfStreet(model, target.street))
    else if (target?.kind === 'place') model.change({ place: placeName(world.ready!.places[target.place]) })
    else if (target?.kind === 'matter' && frame)
      model.follow({
        street: frame.street[target.mark] + 1,
        issue: frame.issue[target.mark],
        recurrence: frame.again[target.mark],
      })
  })
  canvas.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
    const last = (world.ready?.streets.length ?? 1) - 1
    const { street } = model.state
    if (event.key === 'Escape') model.change(outerOf(model.state))
    else if (event.key in steps)
      model.change(placeOfStreet(model, Math.min(last, Math.max(0, (street ?? -1) + steps[event.key]))))
    else return
    event.preventDefault()
  })
  const title = el('figcaption', {})
  return el(
    'figure',
    { class: `world world-${world.name}` },
    title,
    canvas,
    el('p', { class: 'failure', hidden: true }),
  )
}

/** A street is seen in its district. */
export function placeOfStreet({ worlds }: Tools['model'], street: number): Partial<LabState> {
  const districts = worlds[0]?.ready?.districts ?? []
  const district = districts.findLastIndex(({ firstStreet }) => firstStreet <= street)
  return { street, district: Math.max(0, district) }
}

/** One level further away. */
function outerOf({ place, street }: LabState): Partial<LabState> {
  if (place !== null) return { place: null }
  return street === null ? { district: null } : { street: null }
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
  const without = model.ghosts.find(({ name }) => name === world.name)?.frame
  const { district, street } = model.state
  picture.draw({
    ...{ frame, without, ready, district, street },
    place: placeOf(model.state),
    words,
    number,
    fullLine: model.fullLine,
    atLeast,
  })
}

function tellFailure(world: LabWorld, { words }: Tools): void {
  const place = document.querySelector<HTMLElement>(`.world-${world.name} .failure`)
  if (place === null) return
  place.hidden = world.failure === undefined
  place.textContent = world.failure === undefined ? '' : `${words.failure} ${world.failure}`
}

/** City > district > street > queue. */
function crumbsOf({ model, words }: Tools): HTMLElement[] {
  const { district, street } = model.state
  const place = placeOf(model.state)
  const count = model.worlds[0]?.ready?.districts.length ?? 1
  const levels: { readonly text: string; readonly to: Partial<LabState> }[] = [
    { text: words.levels.city, to: { district: null, street: null, place: null } },
    ...(district === null
      ? []
      : [
          {
            text: count > 1 ? words.levels.one(String(district + 1)) : words.levels.district,
            to: { street: null, place: null },
          },
        ]),
    ...(street === null ? [] : [{ text: words.levels.street(String(street + 1)), to: { place: null } }]),
    ...(place === null ? [] : [{ text: nameOfPlace(place, words), to: {} }]),
  ]
  return levels.flatMap(({ text, to }, level) =>
    level === levels.length - 1
      ? [el('span', { 'aria-current': 'page' }, text)]
      : [button(text, () => model.change(to)), el('span', { 'aria-hidden': 'true' }, '›')],
  )
}

function icon(drawing: SVGElement): SVGElement {
  return svg('svg', { width: 12, height: 12, 'aria-hidden': 'true' }, drawing)
}

function legend(tools: Tools, scale: HTMLElement, without: HTMLElement): HTMLElement {
  const { model, words } = tools
  const shapes = [
    svg('circle', { cx: 6, cy: 6, r: 4, fill: INK }),
    svg('path', { d: 'M6 1 L10.5 9 L1.5 9 Z', fill: INK }),
    svg('rect', { x: 2.5, y: 2.5, width: 7, height: 7, fill: INK }),
  ]
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
    item(svg('path', { d: 'M6 1 L11 6 L6 11 L1 6 Z', fill: DEPARTMENT }), words.legend.officer),
    item(svg('rect', { x: 2, y: 2, width: 8, height: 8, fill: 'none', stroke: INK }), words.legend.seats),
    without,
    scale,
    el('label', {}, latent, ` ${words.latent}`),
    el('span', { class: 'hint' }, words.clickMatter),
  )
}
