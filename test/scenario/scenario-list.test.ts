/** docs/SCENARIOS.md: every scenario with its preset and what it shows, written from the files. */
import { expect, test } from 'vitest'
import { PLACES, placeOf } from '../../tools/generate/cases/places.ts'
import { presetOf } from '../../tools/generate/cases/remarks.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { nameOf } from '../../sim/scenario/scenario-path.ts'
import { perStreet } from '../../sim/city/model/setting.ts'
import { AT_SCALE, FILES, LIBRARY } from './scenario-folder.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'

const INTRODUCTION = `# Scenarios

Written from the files in \`scenarios/\`; do not edit. Each is run by its name: \`npx whistlelab run beijing-before beijing-2018\`; every value
with its source: \`npx whistlelab show NAME\`; what came of each: [a page per case](cases/README.md). *Extends* names the scenario of which a
file says what differs: its natural baseline. P00-P33 are the systems that the source documents describe; a second file of the same number is
what the first is compared with, or a stage of it. The sources count posts in Haigang alone; elsewhere posts are assumptions, and so is most
of what else could be counted.
`

function row([path, text]: [string, string]): string {
  const { name, parent, summary, title } = loadScenario(path, LIBRARY)
  const cells = [
    `[${name}](../${path})`,
    presetOf(text),
    parent ?? '',
    summary.en,
    title.zh,
    `[result](cases/${name}.md)`,
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function sectionOf(folder: string, heading: string): string {
  const files = Object.entries(FILES)
    .filter(([path]) => placeOf(path) === folder)
    .sort(([a, textA], [b, textB]) => (presetOf(textA) + nameOf(a) < presetOf(textB) + nameOf(b) ? -1 : 1))
  return `\n## ${heading}\n\n| name | preset | extends | what it shows | 中文 | |\n| --- | --- | --- | --- | --- | --- |\n${files.map(row).join('\n')}\n`
}

const WHOLE_CITIES = `
## At scale

Whole cities, to see what they take in time and memory ([how much](PERFORMANCE.md#size-of-the-city)): found by name as the others are, and last in
\`whistlelab list\`, but with no page of their own, for what they say is what the scenarios say that they extend. Some days will do:
\`npx whistlelab run beijing-full --days 7 --warm-up 0 --replications 2\`.

| name | preset | extends | streets | districts | residents | what it is | 中文 |
| --- | --- | --- | --- | --- | --- | --- | --- |
`

function rowAtScale([path, text]: [string, string]): string {
  const { name, parent, setting, summary, title } = loadScenario(path, memoryLibrary({ ...FILES, ...AT_SCALE }))
  const { districts, residentsPerStreet, streets } = setting.city
  const residents = perStreet(residentsPerStreet, streets).reduce((sum, one) => sum + one, 0)
  const cells = [`[${name}](../${path})`, presetOf(text), parent, streets, districts, residents.toLocaleString('en'), summary.en, title.zh] // prettier-ignore
  return `| ${cells.join(' | ')} |\n`
}

test('every folder of scenarios has its place on the page', () => {
  expect([...new Set(Object.keys(FILES).map(placeOf))].sort()).toEqual(Object.keys(PLACES).sort())
})

// After a change of a scenario: npx vitest run test/scenario/scenario-list.test.ts --update
test('docs/SCENARIOS.md is fresh', async () => {
  const sections = Object.entries(PLACES).map(([folder, { en }]) => sectionOf(folder, en))
  const cities = WHOLE_CITIES + Object.entries(AT_SCALE).sort().map(rowAtScale).join('') // prettier-ignore
  await expect(INTRODUCTION + sections.join('') + cities).toMatchFileSnapshot('../../docs/SCENARIOS.md')
})
