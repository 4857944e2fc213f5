/** The page: puts the panels in their places, tells them what has changed, keeps the address, listens to keys. */
import { el } from './dom.ts'
import { exportsPanel } from './exports-panel.ts'
import { header } from './header.ts'
import type { Change, LabModel } from '../model/lab-model.ts'
import { linkOf, placeName } from '../model/lab-state.ts'
import { figureOf } from '../picture/view.ts'
import { leversPanel } from './levers-panel.ts'
import { lessonCard } from './lesson/lesson-card.ts'
import { LessonSession, lessonNamed, lessonNames, lessonState } from '../model/lesson-session.ts'
import { toolsFor } from './panel.ts'
import type { Panel, Tools } from './panel.ts'
import { playBar } from './play-bar.ts'
import { withOwnLesson } from '../model/own-lesson.ts'
import type { LessonText } from '../lesson/lesson-file.ts'
import { queuePanel } from './queue-panel.ts'
import { runsPanel } from './runs-panel.ts'
import { placeOfStreet, stage } from './stage.ts'
import { stockChart } from './stock-chart.ts'
import { storyPanel } from './story-panel.ts'
import { sweepPanel } from './sweep-panel.ts'
import type { Sweeps } from './sweep-panel.ts'
import { summaryLine, twinTable } from './twin-table.ts'

/** Keys of the levels, from far to near. */
const LEVELS: readonly string[] = ['1', '2', '3', '4']

/** Keys of a remote control, and by how many steps they turn a lesson. */
const TURNS: Readonly<Record<string, 1 | -1 | undefined>> = { PageDown: 1, PageUp: -1 }

/** Kept where the style looks for it, so that it outlives a page that is built anew. */
const isPresenting = (): boolean => document.documentElement.classList.contains('presenting')

export class LabPage {
  private readonly model: LabModel
  private readonly root: HTMLElement
  private panels: readonly Panel[] = []
  private session: LessonSession | undefined
  private readonly sweeps: Sweeps = {}
  /** What the page was built for: another city or lesson has other panels. */
  private built = ''

  constructor(model: LabModel, root: HTMLElement) {
    this.model = model
    this.root = root
    model.onChange = (change) => this.changed(change)
    addEventListener('keydown', (event) => this.key(event))
    addEventListener('resize', () => this.changed('frame'))
    this.openLesson()
    this.build()
  }

  /** @param ignored of the address */
  tellIgnored(ignored: readonly string[]): void {
    if (ignored.length === 0) return
    const { words } = toolsFor(this.model)
    this.root.prepend(el('p', { class: 'failure', role: 'alert' }, words.ignored(ignored.join(', '))))
  }

  private build(): void {
    const tools = toolsFor(this.model)
    const { language, words } = tools
    this.built = this.builtFor
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
    document.title = `${words.name}: ${this.model.scenario.title[language]}`
    const head = header(tools, {
      share: () => this.keepAddress(),
      present: () => {
        document.documentElement.classList.remove('blank')
        return document.documentElement.classList.toggle('presenting')
      },
      isPresenting,
      language: () => this.switchLanguage(),
    })
    const [summary, pictures, bar, story, queue, stocks, runs, sweep, twin, levers, exports, lesson] = [
      ...[
        summaryLine(tools),
        stage(tools),
        playBar(tools),
        storyPanel(tools),
        queuePanel(tools),
        stockChart(tools),
        runsPanel(tools),
        sweepPanel(tools, this.sweeps),
      ],
      ...[
        twinTable(tools),
        leversPanel(tools, this.session?.lesson.show.levers ?? null),
        exportsPanel(tools),
        this.lessonPanel(tools),
      ],
    ]
    this.panels = [head, summary, pictures, bar, story, queue, stocks, runs, sweep, twin, levers, exports, lesson]
    const tooLarge = this.model.isTooLarge ? el('p', { class: 'failure' }, words.tooLarge) : null
    const main = el(
      'main',
      {},
      summary.element,
      tooLarge,
      pictures.element,
      bar.element,
      story.element,
      queue.element,
      stocks.element,
      runs.element,
      // A lesson has levers of its own.
      this.session === undefined ? sweep.element : null,
      twin.element,
    )
    const side = el('aside', {}, lesson.element, levers.element, exports.element)
    this.root.replaceChildren(
      el('a', { class: 'skip', href: '#picture' }, words.skip),
      head.element,
      el('div', { class: 'columns' }, main, side),
      el('footer', {}, words.footer),
    )
    this.changed('state')
  }

  private changed(change: Change): void {
    if (change === 'state' && this.builtFor !== this.built) return this.rebuild()
    for (const panel of this.panels) panel.update(change)
    if (change === 'arrived' || change === 'state') this.keepAddress()
  }

  private get builtFor(): string {
    const { lesson, scenario } = this.model.state
    return `${scenario} ${lesson ?? ''}`
  }

  /** A lesson that has been left is over: its runs stop. */
  private rebuild(): void {
    if (this.session?.lesson.id !== this.model.state.lesson) this.openLesson()
    this.build()
  }

  private openLesson(): void {
    this.session?.close()
    this.session = undefined
    const { lesson, step } = this.model.state
    if (lesson === null) return
    this.session = new LessonSession(lessonNamed(this.model.data, lesson), this.model, () => this.changed('runs'))
    this.model.state = { ...this.model.state, step: this.session.furthest(step) }
  }

  private lessonPanel(tools: Tools): Panel {
    const { data } = this.model
    const lessons = lessonNames(data)
      .map((value) => ({ value, text: lessonNamed(data, value).title[tools.language] }))
      // By the number that their titles begin with.
      .sort((one, other) => (Number.parseInt(one.text, 10) || 99) - (Number.parseInt(other.text, 10) || 99))
    return lessonCard(tools, this.session, {
      lessons,
      begin: (name) => this.model.change(lessonState(data, name)),
      own: (files) => this.ownLesson(files),
    })
  }

  /** @returns what is wrong with it */
  private ownLesson(files: readonly LessonText[]): string | undefined {
    const { model } = this
    const own = withOwnLesson(model.data, files, model.state.language)
    if ('wrong' in own) return own.wrong
    model.data = own.data
    model.change(lessonState(own.data, own.name))
    return undefined
  }

  private keepAddress(): void {
    history.replaceState(null, '', linkOf(this.model.state))
  }

  private switchLanguage(): void {
    this.model.state = { ...this.model.state, language: this.model.state.language === 'en' ? 'zh' : 'en' }
    this.build()
  }

  /** All streets, a district, the street where most waits or that was looked at, its longest line. */
  private toLevel(level: number): void {
    const { model } = this
    const { district, street } = model.state
    const { frame, ready } = model.worlds[0] ?? {}
    if (frame === undefined || ready === undefined) return
    const waiting = (one: number): number => figureOf(frame, one, 'waiting')
    const shown = ready.streets.map((_, one) => one).slice(...model.streets)
    const fullest = street ?? shown.reduce((most, one) => (waiting(one) > waiting(most) ? one : most), shown[0])
    if (level === 0) return model.change({ district: null, street: null })
    if (level === 1) return model.change({ district: district ?? 0, street: null })
    if (level === 2) return model.change(placeOfStreet(model, fullest))
    const line = (place: number): number => (ready.places[place].street === fullest ? frame.placeWaiting[place] : -1)
    const places = ready.places.map((_, place) => place)
    const longest = places.reduce((most, place) => (line(place) > line(most) ? place : most), 0)
    if (line(longest) >= 0) model.change({ ...placeOfStreet(model, fullest), place: placeName(ready.places[longest]) })
  }

  /** Space plays and pauses, a dot steps, 1 to 4 are the levels, T opens the table; never while somebody writes or presses a button. */
  private key(event: KeyboardEvent): void {
    const { target } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (target instanceof HTMLElement && target.matches('input, select, textarea')) return
    if (this.presenterKey(event)) return event.preventDefault()
    if (target instanceof HTMLElement && target.matches('button, summary, a')) return
    if (event.key === ' ') this.model.play(!this.model.playing)
    else if (event.key === '.') this.model.step(24)
    else if (LEVELS.includes(event.key)) this.toLevel(LEVELS.indexOf(event.key))
    else if (event.key === 't') document.querySelector<HTMLDetailsElement>('.twin')?.toggleAttribute('open')
    else return
    event.preventDefault()
  }

  /** The keys of a presenter's remote control turn a lesson; B blanks the page, and any key brings it back. @returns whether it is one of them */
  private presenterKey({ key }: KeyboardEvent): boolean {
    const { classList } = document.documentElement
    const by = TURNS[key]
    if (!isPresenting()) return false
    if (classList.contains('blank')) classList.remove('blank')
    else if (key === 'b') classList.add('blank')
    else if (by !== undefined && this.session?.mayTurn(by)) this.model.change({ step: this.model.state.step + by })
    else return false
    return true
  }
}
