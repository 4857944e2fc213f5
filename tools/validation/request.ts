/** What was asked for on the command line of `npm run validate`. */
import type { Part } from './part.ts'
import { WrongRequest } from './wrong-request.ts'

export interface Request {
  readonly list: boolean
  readonly processes: number
  readonly parts: readonly Part[]
}

/** @throws WrongRequest for a part or an option that is not known */
export function requestOf(words: readonly string[], all: readonly Part[]): Request {
  const names: string[] = []
  let list = false
  let processes = 1
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === '--list') list = true
    else if (word === '--processes') processes = processesOf(words[++at])
    else if (word.startsWith('-'))
      throw new WrongRequest(`no option ${word}; give --list, --processes 1 to 8, or names of parts`)
    else names.push(word)
  }
  const unknown = names.find((name) => !all.some((part) => part.name === name))
  if (unknown !== undefined)
    throw new WrongRequest(`no part ${unknown}; give any of ${all.map(({ name }) => name).join(', ')}, or none for all`)
  return { list, processes, parts: names.length > 0 ? all.filter(({ name }) => names.includes(name)) : all }
}

function processesOf(word: string | undefined): number {
  const processes = Number(word)
  if (Number.isInteger(processes) && processes >= 1 && processes <= 8) return processes
  throw new WrongRequest(`--processes is ${word}; give 1 to 8`)
}
