/** The upper edge: which city, which language, a link to share, a view for the projector. */
import { el, button, choose } from './dom.ts'
import type { Panel, Tools } from './panel.ts'

export interface HeaderActions {
  share(): void
  /** @returns whether it is on now */
  present(): boolean
  isPresenting(): boolean
  language(): void
}

export function header({ language, model, words }: Tools, actions: HeaderActions): Panel {
  const scenarios = model.data.names.map((value) => ({
    value,
    text: (model.data.titles[value] ?? model.scenario.title)[language],
  }))
  const scenario = choose(words.scenario, scenarios, model.state.scenario, (name) =>
    model.change({
      scenario: name,
      a: {},
      b: null,
      aLater: [],
      bLater: [],
      hour: 0,
      district: 0,
      street: null,
      lesson: null,
      step: 0,
    }),
  )
  const luck = el('input', { type: 'text', value: model.state.seed, maxlength: 60, size: 8, title: words.luckHint })
  luck.addEventListener('change', () => model.change({ seed: luck.value.trim() || model.state.seed }))
  // A lesson has a luck of its own.
  const luckLabel = model.state.lesson === null ? el('label', { class: 'luck' }, `${words.luck} `, luck) : null
  const present = button(words.present, () => present.setAttribute('aria-pressed', String(actions.present())), {
    class: 'present',
    'aria-pressed': String(actions.isPresenting()),
    title: words.presentHint,
  })
  const said = el('span', { class: 'said', role: 'status' })
  const element = el(
    'header',
    {},
    el('h1', {}, words.name, el('span', {}, words.tagline)),
    el('label', { class: 'city' }, el('span', {}, words.scenario), scenario),
    luckLabel,
    el(
      'div',
      { class: 'acts' },
      button(words.share, () => {
        actions.share()
        said.textContent = words.shared
      }),
      present,
      button(words.language, actions.language, { lang: language === 'en' ? 'zh-Hans' : 'en' }),
    ),
    said,
  )
  return { element, update: () => {} }
}
