/** The list of names that an entry file of the package offers, by chapter, as it stands there: a comment, then `export { ... } from` lines. */
import ts from 'typescript'

export interface ListedName {
  readonly name: string
  /** The file that declares it, as the entry file names it. */
  readonly from: string
  readonly isType: boolean
}

export interface Chapter {
  readonly title: string
  /** What the comment says after the title. */
  readonly about: string
  readonly names: readonly ListedName[]
}

/** @throws Error for a statement that is no list of names, or a name before the first chapter */
export function chaptersOf(path: string, text: string): Chapter[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const chapters: (Chapter & { readonly names: ListedName[] })[] = []
  for (const statement of source.statements) {
    const title = titleBefore(statement, text)
    if (title !== undefined) chapters.push({ ...titled(title), names: [] })
    const chapter = chapters.at(-1)
    const names = namesOf(statement)
    if (names === undefined || chapter === undefined) {
      const what = statement.getText(source).split('\n')[0]
      throw new Error(
        `${path} has "${what}"; give it names by hand, export { ... } from, below the comment of a chapter`,
      )
    }
    chapter.names.push(...names)
  }
  return chapters
}

function titleBefore(statement: ts.Statement, text: string): string | undefined {
  const comments = ts.getLeadingCommentRanges(text, statement.getFullStart()) ?? []
  const last = comments.findLast(({ kind }) => kind === ts.SyntaxKind.SingleLineCommentTrivia)
  return last && text.slice(last.pos + 2, last.end).trim()
}

/** "Runs: a plan, cut into blocks." is the chapter "Runs"; "Levers, and the facts." is "Levers". */
function titled(comment: string): { readonly title: string; readonly about: string } {
  const title = /^[^:,.]+/.exec(comment)![0]
  return { title, about: comment }
}

function namesOf(statement: ts.Statement): ListedName[] | undefined {
  if (!ts.isExportDeclaration(statement) || !statement.exportClause || !ts.isNamedExports(statement.exportClause))
    return
  const { moduleSpecifier } = statement
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return
  return statement.exportClause.elements.map(({ name }) => ({
    name: name.text,
    from: moduleSpecifier.text,
    isType: statement.isTypeOnly,
  }))
}
