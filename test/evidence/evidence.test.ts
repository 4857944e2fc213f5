/** The tables of evidence are complete, every id that anybody cites is in them, and docs/EVIDENCE.md has them all. */
import { describe, expect, test } from 'vitest'
import { evidenceDocument } from '../../tools/generate/evidence/document.ts'
import { COEFFICIENTS } from '../../sim/scenario/coefficient.ts'
import { DOCUMENTS, EVIDENCE, STRENGTHS, evidence } from '../../sim/evidence/evidence.ts'
import { evidenceRows } from '../../sim/evidence/evidence-row.ts'
import { idsIn, usesByDefaults, usesByLayer } from '../../sim/scenario/evidence-use.ts'
import { readLayer } from '../../sim/scenario/layer.ts'
import { LEVERS } from '../../sim/levers/levers.ts'
import { groundCounts, groundOf, isEvidence } from '../../sim/evidence/provenance.ts'
import { FILES, loadText } from '../scenario/scenario-folder.ts'

const series = (letter: string, first: number, last: number, width: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => letter + String(first + i).padStart(width, '0'))

const layers = Object.entries(FILES).map(([path, text]) => readLayer(path, text))

describe('the tables', () => {
  test('have E001-E150, I01-I22, T1-T15 and P00-P33, each once, with a statement', () => {
    const ids = [
      ...series('E', 1, 150, 3),
      ...series('I', 1, 22, 2),
      ...series('T', 1, 15, 1),
      ...series('P', 0, 33, 2),
    ]
    expect(EVIDENCE.map(({ id }) => id)).toEqual(ids)
    expect(EVIDENCE.filter(({ statement }) => statement.length < 12).map(({ id }) => id)).toEqual([])
    expect(new Set(EVIDENCE.map(({ statement }) => statement)).size).toBe(ids.length)
  })

  test('a fact says in which document it stands, and with which Chinese words', () => {
    const facts = EVIDENCE.filter(({ id }) => id.startsWith('E'))
    expect(facts.filter(({ from }) => !(from in DOCUMENTS)).map(({ id }) => id)).toEqual([])
    expect(facts.filter(({ terms }) => !/\p{Script=Han}|\d/u.test(terms)).map(({ id }) => id)).toEqual([])
    expect(Object.keys(STRENGTHS).sort()).toEqual([...new Set(EVIDENCE.map(({ strength }) => strength))].sort())
    expect(evidence('E088')).toMatchObject({ strength: 'n', from: 'S1', terms: '469名; 50名以上' })
  })

  test('a line that is no row is refused', () => {
    expect(() => evidenceRows('E001 n S0 | topic | | terms')).toThrow('no row of evidence: E001 n S0')
    expect(() => evidenceRows('E001 x S0 | topic | statement | terms')).toThrow('no row of evidence')
  })
})

describe('what is cited', () => {
  test('ids in a text: each once, ranges written out, nothing that only looks like one', () => {
    expect(idsIn('two (E082-E084, I01), E082 again; T1. SE01 E0821 P00-E003')).toEqual([
      ...['E082', 'E083', 'E084', 'I01', 'T1', 'P00', 'E003'],
    ])
  })

  test('no reason, note or summary names an id that no table holds', () => {
    const texts = [
      ...LEVERS.map(({ name, why = '', afterReform = '' }) => [name, `${why} ${afterReform}`]),
      ...COEFFICIENTS.map(({ name, why = '' }) => [name, why]),
      ...Object.entries(FILES),
    ] as [string, string][]
    const dangling = texts.flatMap(([name, text]) =>
      idsIn(text)
        .filter((id) => !isEvidence(id))
        .map((id) => `${name}: ${id}`),
    )
    expect(dangling).toEqual([])
  })

  test('every row that names others names rows that are there', () => {
    const dangling = EVIDENCE.flatMap(({ id, from, statement, terms }) =>
      idsIn(`${from} ${statement} ${terms}`)
        .filter((other) => !isEvidence(other))
        .map((other) => `${id}: ${other}`),
    )
    expect(dangling).toEqual([])
  })

  test('a file cites in its values, their reasons, its switches, its matrix and its stands', () => {
    const text =
      'extends: prereform\nambiguities: [I05]\nlevers:\n' +
      "  street.staff: {value: 50, source: E088, why: 'as E082 says, and E088'}\n" +
      'switch:\n  - {from: 3, levers: {whistle.enabled: {value: yes, source: E002}}}\n'
    expect(usesByLayer(readLayer('my/city.yaml', text))).toEqual([
      { id: 'E088', scenario: 'city', lever: 'street.staff', as: 'source' },
      { id: 'E082', scenario: 'city', lever: 'street.staff', as: 'reason' },
      { id: 'E002', scenario: 'city', lever: 'whistle.enabled', as: 'source' },
      { id: 'I05', scenario: 'city', lever: 'ambiguities', as: 'source' },
    ])
    const prereform = layers.find(({ name }) => name === 'prereform')!
    expect(usesByLayer(prereform)).toContainEqual({
      id: 'E012',
      scenario: 'prereform',
      lever: 'authority',
      as: 'reason',
    })
    expect(usesByDefaults()).toContainEqual({ id: 'T2', scenario: null, lever: 'demand.consultShare', as: 'source' })
  })
})

describe('grounds', () => {
  test.each([
    ['E088', 'fact'],
    ['I02', 'fact'],
    ['P16', 'fact'],
    ['T1', 'outside'],
    ['assumption', 'assumption'],
  ])('%s is a %s', (source, ground) => {
    expect(groundOf(source)).toBe(ground)
  })

  test('every value of a scenario is counted once', () => {
    const { levers } = loadText('extends: prereform\nlevers:\n  street.staff: {value: 20, source: T3}\n')
    const counts = groundCounts(levers.values())
    expect(counts.fact + counts.outside + counts.assumption).toBe(LEVERS.length)
    const before = groundCounts(loadText('extends: prereform').levers.values())
    expect(counts).toEqual({ ...before, fact: before.fact - 1, outside: before.outside + 1 })
  })
})

describe('docs/EVIDENCE.md', () => {
  const text = evidenceDocument()

  test('has every row once and every scenario that is cited as a link', () => {
    const rows = EVIDENCE.filter(({ id }) => text.split(`\n| <a id="${id.toLowerCase()}"></a>${id} | `).length !== 2)
    expect(rows.map(({ id }) => id)).toEqual([])
    const linked = new Set([...text.matchAll(/\[([a-z\d-]+)\]: \.\.\/(scenarios\/\S+)/g)].map(([, name]) => name))
    const cited = new Set([...text.matchAll(/\[([a-z\d-]+)\](?!:)/g)].map(([, name]) => name))
    expect([...cited].filter((name) => !linked.has(name))).toEqual([])
    expect(text).toMatch(/>E088 \|.*\[haigang-staff-only\]: `street\.staff`/)
  })
})
