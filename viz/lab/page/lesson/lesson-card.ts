/** The card of a lesson: one block at a time, a guess before what it is about, and nothing said of runs that are not there. */
import { measureOf } from '../../../words/measure-chapters.ts'
import type { Block } from '../../lesson/lesson.ts'
import type { LessonText } from '../../lesson/lesson-file.ts'
import { button, choose, download, el } from '../dom.ts'
import { verdictText } from '../figure-texts.ts'
import { question } from './lesson-question.ts'
import { lessonCharts } from './lesson-charts.ts'
import { proseWith } from './lesson-prose.ts'
import type { LessonSession } from '../../model/lesson-session.ts'
import type { Panel, Tools } from '../panel.ts'
import { stockChart } from '../stock-chart.ts'

export interface LessonActions {
  /** Names and titles of the lessons. */
  readonly lessons: readonly { readonly value: string; readonly text: string }[]
  begin(name: string | null): void
  /** Adds a lesson and begins it. @returns what is wrong with it, if anything is */
  own(files: readonly LessonText[]): string | undefined
}

export function lessonCard(tools: Tools, session: LessonSession | undefined, actions: LessonActions): Panel {
  const { model, words } = tools
  const options = [{ value: '', text: words.lesson.none }, ...actions.lessons]
  const pick = choose(words.lesson.choose, options, session?.lesson.id ?? '', (name) =>
    actions.begin(name === '' ? null : name),
  )
  const body = el('div', { 'aria-live': 'polite' })
  let inner: Panel | undefined
  const draw = (): void => {
    inner = undefined
    if (session === undefined) return body.replaceChildren()
    const { content, panel } = blockElement(session, tools, draw)
    inner = panel
    body.replaceChildren(...content, footOf(session, tools))
  }
  draw()
  const element = el(
    'section',
    { class: 'lesson', 'aria-label': words.sections.lesson },
    el('label', { class: 'pick' }, `${words.lesson.choose} `, pick),
    ...(session === undefined ? ownField(tools, actions) : []),
    body,
  )
  let shownRuns = session?.runs.done ?? 0
  let shownStep = model.state.step
  const update: Panel['update'] = (change) => {
    inner?.update(change)
    if (session === undefined) return
    // A form under somebody's hands is left alone.
    const waits = session.block.kind === 'reveal' || session.block.kind === 'say'
    const moved = shownStep !== model.state.step
    if (!moved && !(change === 'runs' && waits && shownRuns !== session.runs.done)) return
    shownRuns = session.runs.done
    shownStep = model.state.step
    draw()
  }
  return { element, update }
}

/** Files are read here, and go nowhere. */
function ownField({ words }: Tools, { own }: LessonActions): HTMLElement[] {
  const wrong = el('p', { class: 'failure', role: 'alert', hidden: true })
  const input = el('input', { type: 'file', accept: '.md,text/markdown', multiple: true })
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    if (files.length === 0) return
    void Promise.all(files.map(async (one) => ({ file: one.name, text: await one.text() }))).then((texts) => {
      wrong.textContent = own(texts) ?? ''
      wrong.hidden = wrong.textContent === ''
      input.value = ''
    })
  })
  return [el('label', { class: 'own' }, `${words.lesson.own} `, input), wrong]
}

interface Shown {
  readonly content: readonly HTMLElement[]
  readonly panel: Panel | undefined
}

function blockElement(session: LessonSession, tools: Tools, redraw: () => void): Shown {
  const { language, model, words } = tools
  const { block, lesson } = session
  const headings = {
    look: words.lesson.look,
    predict: words.lesson.guess,
    reveal: words.lesson.reveal,
    say: words.lesson.say,
    ask: words.lesson.ask,
  }
  const step = words.lesson.step(String(model.state.step + 1), String(lesson.blocks.length))
  const head = el('h2', {}, lesson.title[language], el('span', { class: 'step' }, ` ${step}`))
  const kind = el('p', { class: 'kind' }, headings[block.kind])
  const prose = el('p', { class: 'prose' }, proseWith(block.text[language], session, tools))
  if (block.kind === 'predict')
    return { content: [head, kind, prose, question(block, session, tools, redraw)], panel: undefined }
  if (block.kind === 'reveal' && block.chart.kind === 'open-in-out') {
    const panel = stockChart(tools)
    return { content: [head, kind, prose, panel.element], panel }
  }
  if (block.kind !== 'reveal' && block.kind !== 'say') return { content: [head, kind, prose], panel: undefined }
  const { declared, done, isComplete } = session.runs
  if (!isComplete) {
    const waiting = words.lesson.waiting(String(done), String(declared))
    const failure = session.runs.failure
    return { content: [head, kind, el('p', { class: 'note', role: 'status' }, failure ?? waiting)], panel: undefined }
  }
  const note = el('p', { class: 'note' }, words.lesson.found(String(declared)))
  const content = block.kind === 'say' ? saying(block, session, tools) : [prose, ...lessonCharts(block, session, tools)]
  return { content: [head, kind, ...content, note], panel: undefined }
}

/** The verdict of the command line, and the text that the lesson has for it. */
function saying(block: Extract<Block, { kind: 'say' }>, session: LessonSession, tools: Tools): HTMLElement[] {
  const { language } = tools
  const [option, baseline] = block.of
  const difference = session.difference(option, baseline, block.measure)
  const measure = measureOf(block.measure)
  const text = (block.texts[difference.verdict] ?? block.texts.else)![language]
  const word = `${measure.title[language]}: ${verdictText(difference, measure, language)}`
  return [el('p', { class: 'word' }, word), el('p', { class: 'prose' }, proseWith(text, session, tools))]
}

/** Back and on; at the end the open lab. */
function footOf(session: LessonSession, tools: Tools): HTMLElement {
  const { model, words } = tools
  const { step } = model.state
  const last = session.lesson.blocks.length - 1
  const go = (to: number) => (): void => model.change({ step: to })
  const back = button(words.lesson.back, go(step - 1), { disabled: !session.mayTurn(-1) })
  const on = button(words.lesson.next, go(step + 1), { class: 'go', disabled: !session.mayTurn(1) })
  if (step < last) return el('p', { class: 'foot' }, back, ' ', on)
  const open = button(words.lesson.openLab, () => model.change({ lesson: null, step: 0 }))
  return el(
    'p',
    { class: 'foot' },
    back,
    ' ',
    button(words.lesson.save, () => saveSheet(session, tools)),
    ' ',
    open,
  )
}

function saveSheet(session: LessonSession, { language, words }: Tools): void {
  const lines = session.lesson.blocks.flatMap((block) => {
    const given = session.predictions.get(block.id)
    return given === undefined
      ? []
      : [block.text[language], `${words.lesson.given}: ${given?.text ?? words.lesson.unknown}`, '']
  })
  const text = [session.lesson.title[language], '', ...lines].join('\n')
  download(`${session.lesson.id}.txt`, new Blob([text], { type: 'text/plain' }))
}
