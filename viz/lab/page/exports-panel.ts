/** What a class takes away: the picture, the runs, each world as a scenario, and the command that comes to the same figures. */
import { button, download, el } from './dom.ts'
import { momentOf } from './panel.ts'
import type { Panel, Tools } from './panel.ts'
import { runsCsv } from '../model/runs-csv.ts'
import { commandFor, scenarioYaml } from '../model/scenario-yaml.ts'
import { summarySentence } from './twin-table.ts'

export function exportsPanel(tools: Tools): Panel {
  const { model, words } = tools
  const csv = button(words.exports.csv, () => {
    if (model.runs) download('runs.csv', new Blob([runsCsv(model.runs, model.state)], { type: 'text/csv' }))
  })
  const command = el('code', {})
  const element = el(
    'section',
    { class: 'exports', 'aria-label': words.exports.title },
    el('h2', {}, words.exports.title),
    button(words.exports.png, () => savePicture(tools)),
    csv,
    button(words.exports.yaml, () => saveScenarios(tools)),
    el('p', {}, words.exports.command, ' ', command),
  )
  const update = (): void => {
    csv.disabled = (model.runs?.done ?? 0) === 0
    csv.title = csv.disabled ? words.exports.noRuns : ''
    command.textContent = commandFor(
      model.state,
      filesOf(tools).map(({ file }) => file),
    )
  }
  update()
  return { element, update }
}

/** The worlds as what the command line takes: the scenario itself where nothing was set. */
function filesOf({ model }: Tools): { readonly file: string; readonly text: string | undefined }[] {
  return model.arms.map(({ name, world }) => {
    const asItIs = Object.keys(world.set).length === 0 && world.later!.length === 0
    if (asItIs) return { file: world.scenario, text: undefined }
    return { file: `./lab-${name.toLowerCase()}.yaml`, text: scenarioYaml(model.scenario, world) }
  })
}

function saveScenarios(tools: Tools): void {
  for (const { file, text } of filesOf(tools))
    if (text !== undefined) download(file.slice(2), new Blob([text], { type: 'application/yaml' }))
}

/** Pictures side by side, with the caption below them burnt in. */
function savePicture(tools: Tools): void {
  const { model } = tools
  const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.world canvas')]
  const [first] = canvases
  if (first === undefined) return
  const line = 44 * devicePixelRatio
  const page = el('canvas', { width: first.width * canvases.length, height: first.height + line })
  const ctx = page.getContext('2d')!
  ctx.fillStyle = '#ffffff'
  ctx.fillRect(0, 0, page.width, page.height)
  canvases.forEach((canvas, index) => ctx.drawImage(canvas, index * first.width, 0))
  ctx.fillStyle = '#333333'
  ctx.font = `${13 * devicePixelRatio}px sans-serif`
  const caption = `${model.scenario.title[model.state.language]} · ${momentOf(model.state.hour, tools)} · ${model.state.seed}`
  ctx.fillText(caption, line / 4, first.height + line * 0.4, page.width - line / 2)
  ctx.fillText(summarySentence(tools), line / 4, first.height + line * 0.85, page.width - line / 2)
  page.toBlob((blob) => blob && download('city.png', blob))
}
