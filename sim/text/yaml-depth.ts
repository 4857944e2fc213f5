/**
 * How deep a text may go before YAML reads it. The parser calls itself for each level; where its stack ends inside a regular
 * expression the whole process is ended by V8, which no handler can stop. So depth is bounded by the text itself, roughly and generously.
 */

/** Brackets open at once; indicators in a row, as in `- - - x`. Ten levels are all that a scenario may have. */
const MOST_OPEN = 50
const ROW = /(?:[-?:][ \t]+){21}/

/** Where a text goes deeper than any scenario, or undefined. Brackets count in quotes and comments too: nobody leaves fifty of them open. */
export function tooDeepAt(text: string): number | undefined {
  let open = 0
  for (let position = 0; position < text.length; position++) {
    const letter = text[position]
    if (letter === '[' || letter === '{') open++
    else if ((letter === ']' || letter === '}') && open > 0) open--
    if (open > MOST_OPEN) return position
  }
  const row = text.search(ROW)
  return row < 0 ? undefined : row
}
