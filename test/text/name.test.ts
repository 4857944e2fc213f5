/** One pattern for the names of files, domains and departments. */
import { describe, expect, it } from 'vitest'
import { readLayer } from '../../sim/scenario/layer.ts'
import { readStudyFile } from '../../sim/study/study-file.ts'
import { checkedManifest } from '../../sim/analysis/manifest-check.ts'
import { isName } from '../../sim/text/name.ts'
import { loadText } from '../scenario/scenario-folder.ts'

const GOOD = [
  'haigang-before',
  '海港区（先行）',
  '1 street, 5 posts',
  'Zürich',
  '方案·一',
  'a=b',
  'x'.repeat(100),
  '🙂',
]
const BAD = [
  '',
  ' a',
  'a ',
  '=1+1',
  '+SUM(1+1)',
  '-x',
  '@a',
  '＝1',
  "'a",
  'a\nb',
  'a\u202eb',
  '\u001b[2J',
  'x'.repeat(101),
]

describe('a name', () => {
  it.each(GOOD)('%j is fit', (name) => expect(isName(name)).toBe(true))
  it.each(BAD)('%j is not', (name) => expect(isName(name)).toBe(false))

  it.each(BAD)('that a file gives a scenario or a study and is not fit is refused, with what to do: %j', (name) => {
    for (const read of [readLayer, readStudyFile]) {
      expect(() => read(`dir/${name}.yaml`, 'extends: prereform')).toThrow(
        /the file ".* has no fit name; rename it: 1 to/,
      )
    }
  })

  it('of a domain or department is as fit, in both languages', () => {
    const authority = (domain: string, department: string): string =>
      `extends: prereform\nauthority:\n  source: assumption\n  why: test\n  departments: [${department}]\n` +
      `  domains: [{name: ${domain}, share: 1, weights: [1]}]`
    expect(() => loadText(authority('{en: "=1+1", zh: 水}', 'Water'))).toThrow(
      /name of domain 1 of authority is "=1\+1" in .*:6:.*; give 1 to 100 visible characters/,
    )
    expect(() => loadText(authority('{en: Water, zh: "a\\u202eb"}', 'Water'))).toThrow(/is "a\\u202eb" in/)
    expect(() => loadText(authority('Water', '"@x"'))).toThrow(/department 1 of authority is "@x"/)
  })
})

it('a manifest of anybody has no word that a terminal would obey', () => {
  const manifest = {
    format: 'whistlelab-run-4',
    run: 'a'.repeat(64),
    sum: 'b'.repeat(64),
    engine: 'x',
    version: '1\u001b[2J\nok',
  }
  expect(() => checkedManifest(manifest, 'manifest.json')).toThrow(
    /version is "1\\u001b\[2J\\nok", and must be a text in one line/,
  )
})
