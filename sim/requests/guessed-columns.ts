/**
 * Which column is what, guessed from headers and from what stands below them: an exact stem, or one letter off in a long one, with cells that the
 * field can have. What is doubtful is said, so that a person can confirm it.
 */
import { distance } from 'fastest-levenshtein'
import { saysNothing } from './nothing.ts'
import { DATES, FIELDS, STEMS, YES_OR_NO, isInverted, isPrivate, plain, stemOf } from './header-words.ts'
import type { FieldName } from './header-words.ts'
import { yesOrNo } from './value-words.ts'
import { writtenDay } from './written-moment.ts'

export interface GuessedColumn {
  readonly field: FieldName
  readonly header: string
  /** 1 for a known name, less for one that is like it or whose cells do not agree. */
  readonly score: number
  /** Other columns that could be meant as well. */
  readonly rivals: readonly string[]
  readonly inverted: boolean
}

const LONG = 6
const ONE_OFF = 0.8
/** Share of filled cells that must be what the field holds. */
const AGREE = 0.8
const STEM_LISTS = new Map(FIELDS.map((field) => [field, STEMS[field].split(' ')]))

/** @param sample rows below the header, some hundreds of them */
export function guessedColumns(header: readonly string[], sample: readonly (readonly string[])[]): GuessedColumn[] {
  const taken = new Set<string>()
  return FIELDS.flatMap((field) => {
    const scored = header
      .map((name, at) => ({ name, ...scoreOf(field, name, cellsOf(sample, at)) }))
      .filter(({ name, score }) => score > 0 && !taken.has(name) && !isPrivate(name))
      // Of two known names the one that stands first among the stems.
      .sort((a, b) => b.score - a.score || a.known - b.known)
    const [best] = scored
    if (best === undefined) return []
    taken.add(best.name)
    const rivals = scored.slice(1).filter(({ score }) => score === best.score)
    return [
      {
        field,
        header: best.name,
        score: best.score,
        rivals: rivals.map(({ name }) => name),
        inverted: field === 'on_time' && isInverted(best.name),
      },
    ]
  })
}

function scoreOf(field: FieldName, header: string, cells: readonly string[]): { score: number; known: number } {
  const stems = STEM_LISTS.get(field)!
  const names = [plain(header), stemOf(header)]
  const known = stems.findIndex((stem) => names.includes(stem))
  const score = known >= 0 ? 1 : stems.some((stem) => names.some((name) => isOneOff(stem, name))) ? ONE_OFF : 0
  return { score: score > 0 && agree(field, cells) ? score : 0, known }
}

function isOneOff(stem: string, given: string): boolean {
  return stem.length >= LONG && given.length >= LONG && distance(stem, given) === 1
}

function cellsOf(sample: readonly (readonly string[])[], at: number): string[] {
  return sample.map((row) => row[at] ?? '').filter((cell) => !saysNothing(cell))
}

function agree(field: FieldName, cells: readonly string[]): boolean {
  const fit = (test: (cell: string) => boolean): boolean => cells.filter(test).length >= AGREE * cells.length
  if (DATES.includes(field)) return fit((cell) => writtenDay(cell) !== undefined || /^0/.test(cell))
  if (YES_OR_NO.includes(field)) return fit((cell) => yesOrNo(cell) !== undefined)
  return true
}
