/** The section on assumptions: on what each setting rests, and how many rest on what. */
import { expect, it } from 'vitest'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import { textOf } from './well-formed.ts'

it.each([
  [
    'en',
    /Of the lever settings, (\d+) are stated facts, (\d+) are outside figures and (\d+) are assumptions\./,
    'outside figure T2',
  ],
  ['zh', /各项参数设定中，(\d+)项为文献事实，(\d+)项为外部数据，(\d+)项为假定。/, '外部数据 T2'],
] as const)('in %s says of every setting on what it rests, and counts them', async (language, lead, figure) => {
  const { scenarios } = runFolder()
  const html = await reportHtml(runFolder(), language, () => undefined)
  const part = html.slice(html.indexOf('<section id="assumptions">'))
  const settings = new Map(
    scenarios.flatMap(({ levers }) => levers).map((one) => [JSON.stringify([one.name, one.value, one.source]), one]),
  )
  const sources = [...settings.values()].map(({ source }) => source)
  const count = (like: RegExp): number => sources.filter((source) => like.test(source)).length
  const [, facts, outside, assumed] = lead.exec(textOf(part))!.map(Number)
  expect([facts, outside, assumed]).toEqual([count(/^[EIP]/), count(/^T/), count(/^assumption$/)])
  expect(textOf(part)).toContain(figure)
})
