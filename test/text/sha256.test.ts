/** SHA-256 against the published examples of FIPS 180-4 and against Node's own. Canonical JSON: one spelling for equal data. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../sim/text/canonical-json.ts'
import { sha256 } from '../../sim/text/sha256.ts'

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a'.repeat(1000000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('published digest %#', (text, digest) => {
  expect(sha256(text)).toBe(digest)
})

test('any text, as Node digests it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }),
  )
})

test('order of keys does not matter, order of lists does, undefined parts are left out', () => {
  expect(canonicalJson({ b: [1, { d: true, c: null }], a: 'x', z: undefined })).toBe(
    '{"a":"x","b":[1,{"c":null,"d":true}]}',
  )
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]))
})

test('canonical JSON is JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      expect(JSON.parse(canonicalJson(data))).toEqual(JSON.parse(JSON.stringify(data)))
    }),
  )
})
