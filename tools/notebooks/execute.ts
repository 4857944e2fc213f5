/** A notebook executed: by its language, in a fresh session, top to bottom; and whether what is stored is what comes now. */
import type { Notebook, Output } from './notebook-file.ts'
import { codeOf, joined, nameOf, readNotebook, sorted, withOutputs } from './notebook-file.ts'
import { runSession } from './other-cells.ts'
import { runTypeScript } from './typescript-cells.ts'

/** @throws Error that names notebook and cell */
export async function executed(file: string): Promise<{ stored: Notebook; fresh: Notebook }> {
  const stored = readNotebook(file)
  const cells = codeOf(stored)
  const { language } = stored.metadata.kernelspec
  try {
    const shown =
      language === 'typescript'
        ? await runTypeScript(cells)
        : await runSession(language === 'R' ? 'R' : 'python', file, cells)
    return { stored, fresh: withOutputs(stored, shown) }
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** Where the stored outputs are not those that come now, a line each; drawings of R are held by being there alone, for its devices differ. */
export function differences(file: string, stored: Notebook, fresh: Notebook): string[] {
  const isR = stored.metadata.kernelspec.language === 'R'
  return fresh.cells.flatMap((cell, at) => {
    if (cell.cell_type !== 'code') return []
    const number = fresh.cells.slice(0, at + 1).filter(({ cell_type }) => cell_type === 'code').length
    const [before, now] = [stored.cells[at].outputs ?? [], cell.outputs ?? []].map((some) =>
      some.map((one) => asText(one, isR)),
    )
    if (before.length !== now.length)
      return [`${nameOf(file)}, cell ${number}: ${before.length} outputs are stored, ${now.length} come now`]
    return now.flatMap((text, index) =>
      text === before[index] ? [] : [`${nameOf(file)}, cell ${number}: ${firstGap(before[index], text)}`],
    )
  })
}

function asText({ text, data }: Output, isR: boolean): string {
  if (data === undefined) return joined(text ?? '')
  const parts = Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1))
  return parts
    .map(([type, value]) => {
      if (isR && type === 'image/svg+xml') return type
      return `${type}\n${typeof value === 'string' || Array.isArray(value) ? joined(value as string[]) : JSON.stringify(sorted(value))}`
    })
    .join('\n')
}

function firstGap(before: string, now: string): string {
  const [old, fresh] = [before.split('\n'), now.split('\n')]
  const at = fresh.findIndex((line, index) => line !== old[index])
  return `stored ${JSON.stringify((old[at] ?? '').slice(0, 160))}, now ${JSON.stringify((fresh[at] ?? '').slice(0, 160))}`
}
