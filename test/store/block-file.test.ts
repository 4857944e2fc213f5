import { describe, expect, it } from 'vitest'
import { blockBytes, blockName, isBlockName, readBlock } from '../../sim/store/block-file.ts'
import type { BlockPlace } from '../../sim/store/block-file.ts'
import type { BlockResult } from '../../sim/run/replication-task.ts'

const place: BlockPlace = { run: 'a'.repeat(64), block: { scenario: 3, from: 120, to: 122 }, numbers: 6 }
const result: BlockResult = {
  rows: Float64Array.of(0.1 + 0.2, -0, 5e-324, NaN, NaN, NaN),
  failures: [{ scenario: 3, replication: 121, stage: 'simulation', message: '街道 "whistles"\n twice' }],
}
const bytes = blockBytes(place, result)

function changed(at: number, to: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = to
  return copy
}

describe('a block as a file', () => {
  it('comes back to the last bit, failures included', () => {
    const back = readBlock(bytes, place) as BlockResult
    expect(Buffer.from(back.rows.buffer)).toEqual(Buffer.from(result.rows.buffer))
    expect(back.failures).toEqual(result.failures)
  })

  it('says in its first line what it is, and ends with the digest of the rest', () => {
    const text = Buffer.from(bytes).toString('latin1')
    expect(JSON.parse(text.split('\n', 1)[0])).toMatchObject({ scenario: 3, from: 120, to: 122, run: place.run })
    expect(text).toMatch(/[0-9a-f]{64}\n$/)
  })

  it('is read wherever in memory it lies', () => {
    const padded = new Uint8Array(bytes.length + 3)
    padded.set(bytes, 3)
    expect(readBlock(padded.subarray(3), place)).toEqual(readBlock(bytes, place))
  })

  it('is torn wherever it was cut off', () => {
    for (let length = 0; length < bytes.length; length++) expect(readBlock(bytes.slice(0, length), place)).toBe('torn')
  })

  it('is altered whichever bit was flipped', () => {
    for (let at = 0; at < bytes.length; at++) {
      const damage = readBlock(changed(at, bytes[at] ^ 1), place)
      expect(['altered', 'torn']).toContain(damage)
      if (at < bytes.length - 65) expect(damage).toBe('altered')
    }
  })

  it('is foreign in another run, and misplaced under another name', () => {
    expect(readBlock(bytes, { ...place, run: 'b'.repeat(64) })).toBe('foreign')
    for (const other of [{ scenario: 2 }, { from: 119 }, { to: 123 }]) {
      expect(readBlock(bytes, { ...place, block: { ...place.block, ...other } })).toBe('misplaced')
    }
    expect(readBlock(bytes, { ...place, numbers: 12 })).toBe('misplaced')
  })

  it('has a name that sorts by scenario and replication', () => {
    expect(blockName({ scenario: 3, from: 120 })).toBe('003-00000120.block')
    expect(blockName({ scenario: 1234, from: 123_456_789 })).toBe('1234-123456789.block')
    expect(['003-00000120.block', '1234-123456789.block'].every(isBlockName)).toBe(true)
    expect(['.003-00000120.block.host.7.0a1b2c3d.tmp', '3-120.block', 'x.block'].some(isBlockName)).toBe(false)
  })
})
