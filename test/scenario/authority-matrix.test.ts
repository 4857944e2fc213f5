/** The authority matrix: reading, folding to another number of departments, refusals. */
import { describe, expect, test } from 'vitest'
import { foldDomains } from '../../sim/scenario/authority-matrix.ts'
import { LIBRARY, loadText, messageOf } from './scenario-folder.ts'
import { loadScenario, withAssignments } from '../../sim/scenario/scenario-file.ts'

const row = { name: { en: 'a', zh: '甲' }, share: 1, weights: [1, 2, 3, 4] }

describe('folding', () => {
  test.each([
    [4, [1, 2, 3, 4]],
    [3, [5, 2, 3]],
    [2, [4, 6]],
    [1, [10]],
    [5, [0.5, 2, 3, 4, 0.5]],
    [9, [1 / 3, 1, 1.5, 2, 1 / 3, 1, 1.5, 2, 1 / 3]],
  ])('to %i departments', (count, weights) => {
    expect(foldDomains([row], count)[0].weights).toEqual(weights)
  })

  test('keeps the weight of every row, and enough departments, for any number of them', () => {
    const { domains } = loadScenario('prereform', LIBRARY).authority
    for (let count = 1; count <= 47; count++) {
      foldDomains(domains, count).forEach((domain, i) => {
        const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0)
        expect(sum(domain.weights)).toBeCloseTo(sum(domains[i].weights), 10)
        expect(domain.weights.filter((weight) => weight > 0).length).toBeGreaterThanOrEqual(Math.min(4, count))
        expect(domain.weights).toHaveLength(count)
      })
    }
  })
})

function matrix(
  weights: string,
  shares = ['0.5', '0.5'],
  departments = '[a, b, c, d, e]',
  rest = 'source: assumption\n  why: a guess',
): string {
  return `extends: prereform
authority:
  ${rest}
  departments: ${departments}
  domains:
    - {name: One, share: ${shares[0]}, weights: ${weights}}
    - {name: Two, share: ${shares[1]}, weights: [1, 1, 1, 1, 1]}
`
}

describe('reading', () => {
  test('keeps names and provenance, normalises shares', () => {
    const { authority, setting } = loadText(matrix('[1, 2, 0, 1, 1]', ['0.4999999', '0.5']))
    expect(authority).toMatchObject({
      source: 'assumption',
      why: 'a guess',
      setBy: 'city',
      file: 'my/city.yaml',
      line: 2,
    })
    expect(authority.departments[4]).toEqual({ en: 'e', zh: 'e' })
    expect(setting.domains[0].share + setting.domains[1].share).toBe(1)
    expect(setting.domains[0].weights).toHaveLength(11)
  })

  test.each([
    [
      matrix('[1, 2, 3]'),
      'domain 1 of authority has 3 weights in my/city.yaml:7:40; give 5, one for each department named',
    ],
    [
      matrix('[1, 2, 3, 0, 0]'),
      'domain 1 of authority has 3 departments with a positive weight in my/city.yaml:7:40; give at least 4',
    ],
    [matrix('[1, 2, 3, 4, -1]'), 'weight 5 of domain 1 of authority is -1 in my/city.yaml:7:53; give 0 to 1000'],
    [matrix('[1, 2, 3, 4, .nan]'), 'weight 5 of domain 1 of authority is "NaN"'],
    [matrix('4'), 'weights of domain 1 of authority in my/city.yaml:7:40 is not a list of 1 to 47'],
    [
      matrix('[1, 2, 3, 4, 5]', ['0.5', '0.6']),
      'shares of the domains of authority sum to 1.1 in my/city.yaml:2:1; make them sum to 1',
    ],
    [
      matrix('[1, 2, 3, 4, 5]', ['much', '0.6']),
      'share of domain 1 of authority is "much" in my/city.yaml:7:26; give 0 to 1',
    ],
    [
      matrix('[1, 2, 3, 4, 5]', undefined, '[]'),
      'departments of authority in my/city.yaml:5:16 is not a list of 1 to 47',
    ],
    [matrix('[1, 2, 3, 4, 5]', undefined, undefined, 'why: x'), 'authority has no source in my/city.yaml:2'],
    [
      matrix('[1, 2, 3, 4, 5]', undefined, undefined, 'source: assumption'),
      'authority is an assumption without range or why',
    ],
    [
      'extends: prereform\nauthority: yes',
      'authority is "yes" in my/city.yaml:2:12; write {source, why, departments, domains}',
    ],
  ])('refuses %#', (text, message) => {
    expect(messageOf(() => loadText(text))).toContain(message)
  })

  test('a matrix that a smaller number of departments leaves too thin is refused with both places', () => {
    const thin = loadText(matrix('[1, 1, 1, 1, 0]').replaceAll('[1, 1, 1, 1, 1]', '[1, 1, 1, 1, 0]'))
    expect(withAssignments(thin, ['departments.count=3']).setting.domains[0].weights).toEqual([2, 1, 1])
    const odd = loadText(
      matrix('[1, 1, 0, 0, 0, 1, 1]', undefined, '[a, b, c, d, e, f, g]').replace(
        '[1, 1, 1, 1, 1]',
        '[1, 1, 1, 1, 1, 1, 1]',
      ),
    )
    expect(messageOf(() => withAssignments(odd, ['departments.count=5']))).toBe(
      'domain One of authority (my/city.yaml:2:1), folded to departments.count (command line) = 5, leaves 2 departments; spread its weights over at least 4',
    )
  })
})
