/** The clock: play, pause, steps, speed, and the day that is shown. */
import { SPEEDS } from '../model/speeds.ts'
import { button, choose, el } from './dom.ts'
import { momentOf } from './panel.ts'
import type { Panel, Tools } from './panel.ts'

export function playBar(tools: Tools): Panel {
  const { model, words } = tools
  const play = button(words.play, () => model.play(!model.playing), { class: 'play' })
  const steps = [
    button(words.stepHour, () => model.step(1)),
    button(words.stepDay, () => model.step(24 - (model.state.hour % 24))),
  ]
  const moment = el('output', { class: 'moment' })
  const end = (): number => model.worlds[0]?.ready?.end ?? 0
  const day = el('input', { type: 'range', min: 0, max: 1, step: 1, class: 'day', 'aria-label': words.stocks.day })
  day.addEventListener('change', () => model.goTo(Number(day.value) * 24))
  day.addEventListener('input', () => (moment.textContent = momentOf(Number(day.value) * 24, tools)))
  const speeds = SPEEDS.map((_, index) => ({ value: String(index), text: words.speeds[index] }))
  const speed = choose(words.speed, speeds, String(model.speed), (value) => (model.speed = Number(value)))
  const element = el('div', { class: 'play-bar' }, play, ...steps, speed, day, moment)
  const update = (): void => {
    const { hour } = model.state
    play.textContent = model.playing ? words.pause : words.play
    play.disabled = model.isOver
    for (const step of steps) step.disabled = model.isOver || model.playing
    day.max = String(Math.floor(end() / 24))
    if (document.activeElement !== day || model.playing) day.value = String(Math.floor(hour / 24))
    day.setAttribute('aria-valuetext', momentOf(hour, tools))
    const late = model.isBusy && !model.playing && model.worlds.some(({ time }) => hour - time > 24)
    moment.textContent = late ? words.running : `${momentOf(hour, tools)}${model.isOver ? ` · ${words.over}` : ''}`
  }
  update()
  return { element, update }
}
