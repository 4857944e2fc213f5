/** The upper edge: which city, which language, a link to share, a view for the projector. */
import { el, button, choose } from './dom.ts'
import type { Panel, Tools } from './panel.ts'

export interface HeaderActions {
  share(): void
  present(): void
  language(): void
}

export function header({ language, model, words }: Tools, actions: HeaderActions): Panel {
  const scenarios = model.data.names.map((value) => ({
    value,
    text: (model.data.titles[value] ?? model.scenario.title)[language],
  }))
  const scenario = choose(words.scenario, scenarios, model.state.scenario, (name) =>
    model.change({ scenario: name, a: {}, b: null, hour: 0, street: null, lesson: null, step: 0 }),
  )
  const said = el('span', { class: 'said', role: 'status' })
  const element = el(
    'header',
    {},
    el('h1', {}, words.name, el('span', {}, words.tagline)),
    el('label', { class: 'city' }, el('span', {}, words.scenario), scenario),
    el(
      'div',
      { class: 'acts' },
      button(words.share, () => {
        actions.share()
        said.textContent = words.shared
      }),
      button(words.present, actions.present, { class: 'present' }),
      button(words.language, actions.language, { lang: language === 'en' ? 'zh-Hans' : 'en' }),
    ),
    said,
  )
  return { element, update: () => {} }
}
