/** Which function of which source a line of a bundle belongs to: files by the comments that esbuild puts above each, functions by parsing. */
import ts from 'typescript'

export interface Place {
  /** Path of the source from the root of the project. */
  readonly file: string
  /** Such as `Calendar.next`, or `Pools.constructor, callback` for a function without a name of its own. */
  readonly name: string
}

/** @returns one entry a line, the first line first */
export function placesOf(bundle: string): Place[] {
  const names = namesOf(bundle)
  let file = ''
  return bundle.split('\n').map((line, index) => {
    file = /^\/\/ (\S+\.ts)$/.exec(line)?.[1] ?? file
    return { file, name: names.get(index) ?? '(module)' }
  })
}

/** By line: the innermost function that has part of it. */
function namesOf(bundle: string): Map<number, string> {
  const tree = ts.createSourceFile('bundle.js', bundle, ts.ScriptTarget.ES2022, true)
  const names = new Map<number, string>()
  const lineOf = (position: number): number => tree.getLineAndCharacterOfPosition(position).line
  const walk = (node: ts.Node, outer: string): void => {
    let name = outer
    if (ts.isClassLike(node)) name = ownName(node) ?? outer
    if (ts.isFunctionLike(node)) {
      name = functionName(node, outer)
      for (let line = lineOf(node.getStart()); line <= lineOf(node.end); line++) names.set(line, name)
    }
    node.forEachChild((child) => walk(child, name))
  }
  walk(tree, '')
  return names
}

function functionName(node: ts.SignatureDeclaration, outer: string): string {
  if (ts.isClassLike(node.parent))
    return `${outer}.${ts.isConstructorDeclaration(node) ? 'constructor' : ownName(node)}`
  return ownName(node) ?? (outer === '' ? '(module), callback' : outer.replace(/(, callback)?$/, ', callback'))
}

/** The name that a function or class is declared, assigned or stored under. */
function ownName(node: ts.NamedDeclaration): string | undefined {
  if (node.name) return node.name.getText()
  const { parent } = node
  const isNamed =
    ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)
  return isNamed ? parent.name.getText() : undefined
}
