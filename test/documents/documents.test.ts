/** Documents and comments point to what is in the repository: links, anchors, and paths named in prose. */
import { expect, test } from 'vitest'
import { deadAnchors, deadLinks, deadPaths, everyPath, outsidePages } from './mentions.ts'

const all = everyPath()
const said = (mentions: readonly { file: string; said: string }[]) =>
  mentions.map(({ file, said }) => `${file}: ${said}`)

test('every relative link of a document leads somewhere', () => {
  expect(said(all.files.flatMap((file) => deadLinks(file, all.places)))).toEqual([])
})

test('every anchor has its heading', () => {
  expect(said(all.files.flatMap(deadAnchors))).toEqual([])
})

test('every path of the repository that is named is there', () => {
  expect(said(all.files.flatMap((file) => deadPaths(file, all)))).toEqual([])
})

test('no page is named that stands outside of the repository', () => {
  expect(said(all.files.flatMap(outsidePages))).toEqual([])
})
