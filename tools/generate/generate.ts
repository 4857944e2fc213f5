/** What `npm run generate` does: writes every document that is not what the model says, or with `--check` only names them. */
import { parseArgs } from 'node:util'
import type { Generated } from './generated.ts'
import { putRight, unlike } from './generated.ts'

interface Request {
  readonly chosen: readonly Generated[]
  readonly check: boolean
}

/** The request, or what is wrong with it and what to give instead. */
function requestOf(words: readonly string[], every: readonly Generated[]): Request | string {
  const names = every.map(({ name }) => name)
  const remedy = `give --check or nothing, and names to have only those: ${names.join(', ')}`
  try {
    const options = { check: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const unknown = positionals.find((name) => !names.includes(name))
    if (unknown !== undefined) return `there is no document "${unknown}"; ${remedy}`
    const chosen = every.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
    return { chosen, check: values.check }
  } catch (error) {
    return `${(error as Error).message}; ${remedy}`
  }
}

/** @returns the exit code: 0, 1 where something is stale or cannot be made, 2 for words that are not understood */
export async function generate(
  words: readonly string[],
  every: readonly Generated[],
  root: string,
  tell: (line: string) => void,
): Promise<number> {
  const request = requestOf(words, every)
  if (typeof request === 'string') {
    tell(request)
    return 2
  }
  let exitCode = 0
  for (const generated of request.chosen) {
    try {
      if (!(await one(generated, request.check, root, tell))) exitCode = 1
    } catch (error) {
      tell(`${generated.name}: ${(error as Error).message}`)
      exitCode = 1
    }
  }
  return exitCode
}

/** @returns whether all is well with it now */
async function one(generated: Generated, check: boolean, root: string, tell: (line: string) => void): Promise<boolean> {
  const documents = await generated.make()
  const found = unlike(generated, documents, root)
  const isFresh = found.stale.length + found.left.length === 0
  if (check) {
    for (const path of found.stale) tell(`${path} is not what the model says; run: npm run generate`)
    for (const path of found.left) tell(`${path} is of what is no more; run: npm run generate`)
    return isFresh
  }
  putRight(documents, found, root)
  for (const path of found.stale) tell(`${path} is written`)
  for (const path of found.left) tell(`${path} is removed`)
  if (isFresh) tell(`${generated.name}: as it was`)
  return true
}
