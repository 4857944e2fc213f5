/** What the architecture rules need to know of a source file, read from its syntax in one pass. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import ts from 'typescript'

export interface Import {
  /** Path from the root of the repository for a file of our own, else the name as written. */
  readonly target: string
  readonly own: boolean
  /** Only types: nothing is loaded. */
  readonly typesOnly: boolean
}

export interface FunctionLength {
  readonly name: string
  readonly line: number
  readonly lines: number
}

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly functions: readonly FunctionLength[]
  /** Such as `Math.random` or `**`, with its line. */
  readonly unportable: readonly string[]
  readonly text: string
}

const UNPORTABLE_MATH = new Set(
  'random exp expm1 log log1p log2 log10 pow sin cos tan tanh sinh cosh atan atan2 asin acos acosh asinh atanh cbrt hypot'.split(
    ' ',
  ),
)
const UNPORTABLE = new Set([
  'Date.now',
  'performance.now',
  'process.env',
  'crypto.randomUUID',
  'crypto.getRandomValues',
])

/** All TypeScript files below the given folders of the repository. */
export function readSources(root: string, folders: readonly string[]): SourceFile[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join(posix.sep)),
  )
  return paths.sort().map((path) => describe(path, readFileSync(join(root, path), 'utf8')))
}

export function describe(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const imports: Import[] = []
  const functions: FunctionLength[] = []
  const unportable: string[] = []
  const lineOf = (position: number): number => tree.getLineAndCharacterOfPosition(position).line + 1
  const visit = (node: ts.Node): void => {
    const found = importOf(path, node)
    if (found) imports.push(found)
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const line = lineOf(node.getStart(tree))
      functions.push({ name: nameOf(node), line, lines: lineOf(node.end) - line + 1 })
    }
    const forbidden = unportableAt(node, tree)
    if (forbidden) unportable.push(`${path}:${lineOf(node.getStart(tree))} ${forbidden}`)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return { path, lines: text.trimEnd().split('\n').length, imports, functions, unportable, text }
}

/** Static and dynamic imports, and re-exports. */
function importOf(path: string, node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return resolve(path, node.moduleSpecifier.text, onlyTypes(node.importClause))
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return resolve(path, node.moduleSpecifier.text, node.isTypeOnly)
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [name] = node.arguments
    if (name && ts.isStringLiteral(name)) return resolve(path, name.text, false)
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return resolve(path, node.argument.literal.text, true)
  }
  return undefined
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword
}

function resolve(path: string, name: string, typesOnly: boolean): Import {
  if (!name.startsWith('.')) return { target: name, own: false, typesOnly }
  return { target: posix.join(dirname(path), name), own: true, typesOnly }
}

function unportableAt(node: ts.Node, tree: ts.SourceFile): string | undefined {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken
    return kind === ts.SyntaxKind.AsteriskAsteriskToken || kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
      ? '**'
      : undefined
  }
  if (ts.isNewExpression(node) && node.expression.getText(tree) === 'Date' && !node.arguments?.length)
    return 'new Date()'
  // `const { exp } = Math` would slip past a search for `Math.exp`.
  if (
    ts.isVariableDeclaration(node) &&
    ts.isObjectBindingPattern(node.name) &&
    node.initializer?.getText(tree) === 'Math'
  ) {
    const taken = node.name.elements.map((element) => (element.propertyName ?? element.name).getText(tree))
    return taken.filter((name) => UNPORTABLE_MATH.has(name)).join(', ') || undefined
  }
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined
  const property = ts.isPropertyAccessExpression(node) ? node.name.text : literal(node.argumentExpression)
  const object = node.expression.getText(tree).replace(/^globalThis\./, '')
  const name = `${object}.${property}`
  return UNPORTABLE.has(name) || (object === 'Math' && UNPORTABLE_MATH.has(property)) ? name : undefined
}

function literal(node: ts.Expression): string {
  return ts.isStringLiteralLike(node) ? node.text : ''
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText()
  const { parent } = node
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
    ? parent.name.getText()
    : 'a function without a name'
}
