/** What TypeScript says of a name: the declaration that the package ships, and what stands above it in words. */
import { join } from 'node:path'
import ts from 'typescript'

export interface Declaration {
  /** Without bodies and without what is private. */
  readonly code: string
  readonly text: string
  /** `@param`, `@returns` and `@throws`, in their order. */
  readonly tags: readonly { readonly tag: string; readonly of: string; readonly text: string }[]
}

/** @param paths from the root */
export function declarationsIn(root: string, paths: readonly string[]): (path: string, name: string) => Declaration {
  const files = shippedTypes(root, paths)
  return (path, name) => {
    const file = files(path)
    const node = file.statements.find((statement) => namesIn(statement).includes(name))
    if (node === undefined)
      throw new Error(`${path} declares no ${name}; name the file that does in the list of the package`)
    return { code: shownCode(node, file), ...wordsAbove(node) }
  }
}

/** Declarations as the build makes them. */
function shippedTypes(root: string, paths: readonly string[]): (path: string) => ts.SourceFile {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.build.json'), (file) => ts.sys.readFile(file))
  const { options } = ts.parseJsonConfigFileContent({ ...(config as object), include: [], files: paths }, ts.sys, root)
  delete options.tsBuildInfoFile
  const program = ts.createProgram(
    paths.map((path) => join(root, path)),
    { ...options, emitDeclarationOnly: true, noCheck: true, incremental: false },
  )
  return (path) => {
    let text = ''
    const source = program.getSourceFile(join(root, path))
    if (source === undefined)
      throw new Error(`${path} is in the list of the package and not on the disk; mend the list`)
    program.emit(source, (_, written) => void (text = written), undefined, true)
    return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  }
}

function namesIn(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText())
  const named = statement as ts.DeclarationStatement
  return named.name === undefined ? [] : [named.name.getText()]
}

function shownCode(node: ts.Statement, file: ts.SourceFile): string {
  let code = node.getText(file)
  if (ts.isClassDeclaration(node)) {
    const start = node.getStart(file)
    for (const member of [...node.members].reverse()) {
      if (!isPrivate(member)) continue
      code = code.slice(0, member.getFullStart() - start) + code.slice(member.end - start)
    }
  }
  return code.replace(/^export (declare )?/, '').replaceAll('    ', '  ')
}

function isPrivate(member: ts.ClassElement): boolean {
  if (member.name !== undefined && ts.isPrivateIdentifier(member.name)) return true
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword)
  )
}

function wordsAbove(node: ts.Statement): Pick<Declaration, 'text' | 'tags'> {
  const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)
  const line = (text: Parameters<typeof ts.getTextOfJSDocComment>[0]): string =>
    (ts.getTextOfJSDocComment(text) ?? '').replace(/\s*\n\s*/g, ' ').trim()
  const tags = (comment?.tags ?? []).map((tag) => ({
    tag: tag.tagName.text,
    of: ts.isJSDocParameterTag(tag) ? tag.name.getText() : '',
    text: line(tag.comment),
  }))
  return { text: line(comment?.comment), tags }
}
