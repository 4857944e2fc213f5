/** A prediction as a form: a choice, a number, or a guess for every world, each with the right not to know. */
import type { Block } from '../../lesson/lesson.ts'
import { button, el } from '../dom.ts'
import { armTitle } from './lesson-prose.ts'
import type { LessonSession, Prediction } from '../../model/lesson-session.ts'
import type { Tools } from '../panel.ts'

type Predict = Extract<Block, { kind: 'predict' }>

/** @param done hears when something was guessed */
export function question(block: Predict, session: LessonSession, tools: Tools, done: () => void): HTMLElement {
  const { words } = tools
  const given = session.predictions.get(block.id)
  if (given !== undefined)
    return el('p', { class: 'given' }, `${words.lesson.given}: ${given === null ? words.lesson.unknown : given.text}`)
  const give = (prediction: Prediction | null): void => {
    session.predictions.set(block.id, prediction)
    done()
  }
  const { read, fields } = fieldsFor(block, session, tools)
  return el(
    'form',
    { class: 'question', onsubmit: (event) => event.preventDefault() },
    el('p', { class: 'note' }, words.lesson.predict),
    ...fields,
    button(
      words.lesson.give,
      () => {
        const prediction = read()
        if (prediction !== undefined) give(prediction)
      },
      { class: 'go' },
    ),
    ' ',
    button(words.lesson.cannotTell, () => give(null)),
  )
}

interface Fields {
  readonly fields: readonly HTMLElement[]
  /** Undefined where nothing was chosen yet. */
  readonly read: () => Prediction | undefined
}

function fieldsFor(block: Predict, session: LessonSession, tools: Tools): Fields {
  const { asked } = block
  if (asked.form === 'choice') return choiceFields(block, tools)
  if (asked.form === 'number') {
    const input = el('input', {
      type: 'number',
      min: asked.low,
      max: asked.high,
      'aria-label': block.text[tools.language],
    })
    const value = (): number => Number(input.value)
    const fits = (): boolean => input.value !== '' && value() >= asked.low && value() <= asked.high
    return { fields: [input], read: () => (fits() ? { text: input.value } : undefined) }
  }
  return drawFields(asked, session, tools)
}

function choiceFields({ choices, id }: Predict, { language }: Tools): Fields {
  const inputs = choices.map((_, index) => el('input', { type: 'radio', name: id, value: index }))
  const fields = choices.map((choice, index) => el('label', { class: 'choice' }, inputs[index], ` ${choice[language]}`))
  const read = (): Prediction | undefined => {
    const chosen = inputs.findIndex(({ checked }) => checked)
    return chosen < 0 ? undefined : { text: choices[chosen][language] }
  }
  return { fields, read }
}

/** A slider a world, for each street that is asked about. */
function drawFields(asked: Extract<Predict['asked'], { form: 'draw' }>, session: LessonSession, tools: Tools): Fields {
  const groups = asked.groups.length > 0 ? asked.groups : [undefined]
  const sliders = groups.map(() =>
    session.arms.map(() => el('input', { type: 'range', min: 0, max: 100, step: 1, value: 50 })),
  )
  const fields = groups.map((street, group) => {
    const rows = session.arms.map((arm, index) => {
      const slider = sliders[group][index]
      const shown = el('output', {}, '50 %')
      slider.addEventListener('input', () => (shown.textContent = `${slider.value} %`))
      return el('label', { class: 'drawn' }, el('span', {}, armTitle(arm, session, tools)), slider, shown)
    })
    const legend = street === undefined ? null : el('legend', {}, tools.words.levels.street(String(street + 1)))
    return el('fieldset', {}, legend, ...rows)
  })
  const read = (): Prediction => {
    const drawn = sliders.map((row) => row.map(({ value }) => Number(value)))
    return { text: drawn.map((row) => row.map((value) => `${value} %`).join(', ')).join('; '), drawn }
  }
  return { fields, read }
}
