import { describe, expect, it } from 'vitest'
import { randomFromText } from '../../sim/random/text-random.ts'
import { kolmogorov, LEVEL } from './goodness-of-fit.ts'

function first(seed: string): number {
  return randomFromText(seed)()
}

describe('random from text', () => {
  it('repeats for the same text and leaves Math.random alone', () => {
    const builtIn = Math.random
    const a = randomFromText('海港区')
    const b = randomFromText('海港区')
    for (let i = 0; i < 100; i++) expect(a()).toBe(b())
    expect(Math.random).toBe(builtIn)
  })

  it('tells all texts apart, also where seedrandom by itself does not', () => {
    const texts = ['', '\0', '7', '007', '1', '11', '111', 'ab', 'abab', '一', '伀', '海港', '港海', 'é', 'Ã©', '1:1']
    expect(new Set(texts.map(first)).size).toBe(texts.length)
  })

  it('reads every character of a long text', () => {
    const long = 'street '.repeat(200)
    expect(first(long + 'a')).not.toBe(first(long + 'b'))
  })

  it('is uniform', () => {
    const next = randomFromText('uniform')
    expect(kolmogorov(Array.from({ length: 20_000 }, next), (x) => x)).toBeGreaterThan(LEVEL)
  })
})
