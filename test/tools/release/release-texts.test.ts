import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkVersion, releasedChangelog, releasedCitation, withVersion } from '../../../tools/release/release-texts.ts'

const ROOT = join(import.meta.dirname, '../../..')
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')

test.each(['0.2.0', '0.1.1', '1.0.0'])('%s comes after 0.1.0', (version) => {
  expect(() => checkVersion(version, '0.1.0')).not.toThrow()
})

test.each([
  ['0.1.0', 'does not come after'],
  ['0.0.9', 'does not come after'],
  ['0.2', 'is not a version'],
  ['v0.2.0', 'is not a version'],
])('%s is refused after 0.1.0', (version, why) => {
  expect(() => checkVersion(version, '0.1.0')).toThrow(why)
})

describe('the changelog', () => {
  const before = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n* This.\n\n## [0.1.0] - 2026-11-21\n\n* That.\n'

  test('what was unreleased stands under the version, and nothing is lost', () => {
    expect(releasedChangelog(before, '0.2.0', '2026-12-01')).toBe(
      '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n* This.\n\n## [0.1.0] - 2026-11-21\n\n* That.\n',
    )
  })

  test('a release of nothing is refused', () => {
    const once = releasedChangelog(before, '0.2.0', '2026-12-01')
    expect(() => releasedChangelog(once, '0.3.0', '2026-12-02')).toThrow('nothing under Unreleased')
    expect(() => releasedChangelog('# Changelog\n', '0.3.0', '2026-12-02')).toThrow('has no "## [Unreleased]"')
  })

  test('that of the repository has the form', () => {
    const versions = [...read('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)
    expect(versions[0]).toBe('[Unreleased]')
    expect(versions.slice(1).filter((heading) => !/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/.test(heading))).toEqual([])
  })
})

test('the lock changes in both of its places, and in nothing else', () => {
  const lock =
    '{\n  "name": "x",\n  "version": "0.1.0",\n  "packages": {\n    "": {\n      "version": "0.1.0"\n    }\n  }\n}\n'
  expect(withVersion(lock, '0.2.0')).toBe(lock.replaceAll('0.1.0', '0.2.0'))
  const own = read('package.json')
  expect(withVersion(own, (JSON.parse(own) as { version: string }).version)).toBe(own)
})

test('the citation names version and day, and is that of the package', () => {
  const made = releasedCitation(read('CITATION.cff'), '9.8.7', '2030-01-02')
  expect(made).toContain("version: 9.8.7\ndate-released: '2030-01-02'")
  expect(() => releasedCitation('title: x\n', '1.0.0', '2030-01-02')).toThrow('CITATION.cff lacks a line')
  const { version } = JSON.parse(read('package.json')) as { version: string }
  expect(read('CITATION.cff')).toContain(`\nversion: ${version}\n`)
})
