import { expect, it } from 'vitest'
import { cos, sin } from '../../sim/arithmetic/trigonometry.ts'
import { exp } from '../../sim/arithmetic/exp.ts'
import { gammaQuantile } from '../../sim/arithmetic/gamma-quantile.ts'
import { ln } from '../../sim/arithmetic/ln.ts'
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { power } from '../../sim/arithmetic/power.ts'
import { spread } from './points.ts'

/** Fowler-Noll-Vo hash (FNV-1a) of the bits of doubles. */
function fingerprint(values: readonly number[]): string {
  let hash = 0x811c9dc5
  for (const byte of new Uint8Array(Float64Array.from(values).buffer)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16)
}

// The fingerprints were taken on Node 20, x64. They must be the same on any engine and processor, and may change only
// together with the functions, whose values are judged in the other tests.
it.each([
  ['ln', ln, 0, 30, '66369329'],
  ['exp', exp, -30, 30, 'f94d0817'],
  ['sin', sin, -100, 100, 'ccad1ee6'],
  ['cos', cos, -100, 100, '43a738a3'],
  ['power', (x: number) => power(x, 0.7), 0, 30, '1e02f1a1'],
  ['normal quantile', normalQuantile, 0, 1, '4f47b5f3'],
  ['gamma quantile', (p: number) => gammaQuantile(p, 3.3), 0, 1, '6169be16'],
])('%s gives the same bits everywhere', (_name, f, low, high, expected) => {
  expect(fingerprint(spread(2000, low, high).map(f))).toBe(expected)
})
