/** Makes the page of the lab: one file of the program that runs in it and all the scenarios that it can open. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'
import { nameOf } from '../../sim/scenario/scenario-path.ts'
import { labHtml } from '../../viz/lab/lab-html.ts'
import type { LabData } from '../../viz/lab/model/lab-data.ts'

/**
 * @param root folder of the program
 * @param file to write
 * @returns its bytes
 */
export async function bundleLab(root: string, file: string): Promise<number> {
  const html = labHtml(await labScript(root), labData(root))
  writeFileSync(file, html)
  return new TextEncoder().encode(html).length
}

/** The program of the page and of its workers. */
async function labScript(root: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'viz', 'lab', 'lab.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    // Only the library of sealed numbers asks for it, and never in a browser.
    external: ['crypto'],
    logLevel: 'error',
  })
  return outputFiles[0].text
}

function labData(root: string): LabData {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const folder = join(root, 'scenarios')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml') && !/^(studies|scale)\//.test(path))
    .sort()
  const texts = Object.fromEntries(
    paths.map((path) => [`scenarios/${path}`, withoutRemarks(readFileSync(join(folder, path), 'utf8'))]),
  )
  const names = paths.map(nameOf)
  const library = memoryLibrary(texts)
  const titles = Object.fromEntries(names.map((name) => [name, loadScenario(name, library).title]))
  return { version, texts, names, titles, lessons: lessonTexts(join(root, 'notebooks', 'lessons')), opens: null }
}

/** By path below the folder of lessons. */
function lessonTexts(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const texts = paths.filter((path) => /^[\w-]+\/(en|zh)\.md$/.test(path)).sort()
  return Object.fromEntries(texts.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

/** Lines that are remarks alone say nothing to the program. */
function withoutRemarks(yaml: string): string {
  return yaml
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
}
