/** What was asked for on the command line of `npm run validate`. */
import type { Part } from './part.ts'
import { WrongRequest } from './wrong-request.ts'

export interface Request {
  readonly list: boolean
  readonly processes: number
  /** Of parts that are told piecewise: no row is begun after so many, if not after fewer; 0 tells what is kept. */
  readonly minutes?: number
  readonly parts: readonly Part[]
}

/** @throws WrongRequest for a part or an option that is not known */
export function requestOf(words: readonly string[], all: readonly Part[]): Request {
  const names: string[] = []
  let list = false
  let processes = 1
  let minutes: number | undefined
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === '--list') list = true
    else if (word === '--processes') processes = countOf(word, words[++at], 8)
    else if (word === '--minutes') minutes = countOf(word, words[++at], 30, 0)
    else if (word.startsWith('-'))
      throw new WrongRequest(`no option ${word}; give --list, --processes 1 to 8, --minutes 0 to 30, or names of parts`)
    else names.push(word)
  }
  const unknown = names.find((name) => !all.some((part) => part.name === name))
  if (unknown !== undefined)
    throw new WrongRequest(`no part ${unknown}; give any of ${all.map(({ name }) => name).join(', ')}, or none for all`)
  const parts = names.length > 0 ? all.filter(({ name }) => names.includes(name)) : all
  return { list, processes, parts, ...(minutes !== undefined && { minutes }) }
}

function countOf(option: string, word: string | undefined, most: number, least = 1): number {
  const count = Number(word)
  if (Number.isInteger(count) && count >= least && count <= most) return count
  throw new WrongRequest(`${option} is ${word}; give ${least} to ${most}`)
}
