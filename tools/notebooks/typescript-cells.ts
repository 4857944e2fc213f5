/**
 * Runs the cells of a TypeScript notebook without Jupyter: all of them together are one function, run top to bottom, and what the last line of a
 * cell is, is shown. Imports of the package go to its sources.
 */
import { format } from 'node:util'
import ts from 'typescript'
import { bundled } from './notebook-file.ts'
import type { Output } from './notebook-file.ts'

/** The package as notebooks import it. */
const PACKAGE: Readonly<Record<string, () => Promise<object>>> = {
  whistlelab: () => import('../../sim/index.ts'),
  'whistlelab/node': () => import('../../sim/node.ts'),
  'whistlelab/report': () => import('../../viz/node.ts'),
  'whistlelab/notebook': () => import('../../viz/notebook.ts'),
}

/** What a notebook shows is known by this name to Deno's kernel. */
const DISPLAY = Symbol.for('Jupyter.display')

type Main = (
  load: (from: string) => Promise<object>,
  begin: (cell: number) => void,
  result: (value: unknown) => Promise<void>,
  console: Pick<Console, 'log'>,
) => Promise<void>

/** @returns what each cell shows. @throws Error that names the cell */
export async function runTypeScript(cells: readonly string[]): Promise<Output[][]> {
  const outputs: Output[][] = cells.map(() => [])
  let at = 0
  const begin = (cell: number): void => {
    at = cell
  }
  const result = async (value: unknown): Promise<void> => {
    if (value === undefined) return
    outputs[at].push(bundled(await bundleOf(value), 'execute_result'))
  }
  const log = (...parts: readonly unknown[]): void => addText(outputs[at], `${format(...parts)}\n`)
  try {
    const main = new Function(`${asFunction(cells)}; return main`)() as Main
    await main(load, begin, result, { log })
  } catch (error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    throw new Error(`cell ${at + 1} failed: ${what}`, { cause: error })
  }
  return outputs
}

function load(from: string): Promise<object> {
  return (PACKAGE[from] ?? (() => import(from) as Promise<object>))()
}

async function bundleOf(value: unknown): Promise<Record<string, unknown>> {
  const display = typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[DISPLAY]
  if (typeof display === 'function') return (await display.call(value)) as Record<string, unknown>
  const what =
    value instanceof Promise ? 'a promise: put await before it' : 'a plain value, which every kernel writes its own way'
  throw new Error(`its last line is ${what}; end it with text(...), table(...) or await chart(...)`)
}

function addText(outputs: Output[], text: string): void {
  const last = outputs.at(-1)
  const before = last?.output_type === 'stream' ? (outputs.pop()!.text as string[]) : []
  outputs.push({ output_type: 'stream', name: 'stdout', text: [...before, ...(text.match(/[^\n]*\n/g) ?? [])] })
}

/** The source of `main`. */
function asFunction(cells: readonly string[]): string {
  const bodies = cells.map((cell, at) => `begin(${at})\n${asStatements(cell)}\n`)
  const source = `async function main(load, begin, result, console) {\n${bodies.join('\n')}\n}`
  return ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true } })
    .outputText
}

/** A cell with its imports as statements, and its last line shown where that is a value. */
function asStatements(cell: string): string {
  const file = ts.createSourceFile('cell.ts', cell, ts.ScriptTarget.ES2022, true)
  return file.statements
    .map((statement, at) => {
      const own = cell.slice(statement.getStart(file), statement.end)
      if (ts.isImportDeclaration(statement)) return asLoad(statement)
      const last = at === file.statements.length - 1
      return last && ts.isExpressionStatement(statement) ? `await result(${own.replace(/;$/, '')})` : own
    })
    .join('\n;')
}

function asLoad({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const from = (moduleSpecifier as ts.StringLiteral).text
  if (importClause?.isTypeOnly) return ''
  const named = importClause?.namedBindings
  if (named !== undefined && ts.isNamespaceImport(named)) return `const ${named.name.text} = await load('${from}')`
  const names = (named?.elements ?? [])
    .filter((one) => !one.isTypeOnly)
    .map(({ name, propertyName }) => (propertyName ? `${propertyName.text}: ${name.text}` : name.text))
  if (importClause?.name) names.push(`default: ${importClause.name.text}`)
  return `const { ${names.join(', ')} } = await load('${from}')`
}
