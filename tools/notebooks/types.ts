/** Checks the types of TypeScript notebooks, which Deno's kernel does not: each as one module, its package being the sources here. */
import { join } from 'node:path'
import ts from 'typescript'
import { codeOf, nameOf, readNotebook } from './notebook-file.ts'

const ROOT = join(import.meta.dirname, '../..')
const PATHS = {
  whistlelab: ['./sim/index.ts'],
  'whistlelab/node': ['./sim/node.ts'],
  'whistlelab/report': ['./viz/node.ts'],
  'whistlelab/notebook': ['./viz/notebook.ts'],
}

/** @returns one line a fault: notebook, cell, line of the cell, what is wrong */
export function typeFaults(files: readonly string[]): string[] {
  const texts = new Map(files.map((file) => [join(ROOT, `${nameOf(file)}.notebook.ts`), codeOf(readNotebook(file))]))
  const options: ts.CompilerOptions = {
    ...{
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts'],
      module: ts.ModuleKind.NodeNext,
      // Names and arguments are checked, not whether every value is there: a notebook is read by people who do not write types.
      strict: false,
      noEmit: true,
    },
    ...{ moduleResolution: ts.ModuleResolutionKind.NodeNext, allowImportingTsExtensions: true, skipLibCheck: true },
    ...{
      types: ['node'],
      resolveJsonModule: true,
      verbatimModuleSyntax: true,
      moduleDetection: ts.ModuleDetectionKind.Force,
    },
    ...{ exactOptionalPropertyTypes: true, erasableSyntaxOnly: true, paths: PATHS, ignoreDeprecations: '6.0' },
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  host.fileExists = (name) => texts.has(name) || fileExists(name)
  host.readFile = (name) => texts.get(name)?.join('\n') ?? readFile(name)
  host.getCurrentDirectory = () => ROOT
  const program = ts.createProgram([...texts.keys()], options, host)
  return [...texts].flatMap(([name, cells]) => {
    const file = program.getSourceFile(name)!
    const faults = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    return faults.map((fault) => told(nameOf(name).replace('.notebook.ts', ''), cells, file, fault))
  })
}

function told(notebook: string, cells: readonly string[], file: ts.SourceFile, fault: ts.Diagnostic): string {
  let line = file.getLineAndCharacterOfPosition(fault.start ?? 0).line
  let cell = 0
  for (; cell < cells.length - 1 && line >= cells[cell].split('\n').length; cell++)
    line -= cells[cell].split('\n').length
  return `${notebook}, cell ${cell + 1}, line ${line + 1}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`
}
