/**
 * One row of the evidence: `E001 n S0 | topic | statement | key terms`, where the first part holds the id, its strength and where it
 * stands. Tables are text, one row a line, so that they read like the tables that they are.
 */

/** n: a stated number; m: a stated mechanism or rule; a: an ambiguity of the sources and how it is read. */
export type Strength = 'n' | 'm' | 'a'

/** One fact, figure, ambiguity or case of the sources, by its id. */
export interface Evidence {
  /** E001-E150, I01-I22, T1-T15 or P00-P33. */
  readonly id: string
  readonly strength: Strength
  /** S0-S4, the ids that an ambiguity is about, or `outside`. */
  readonly from: string
  readonly topic: string
  readonly statement: string
  /** Chinese key terms of the source; of a T id the tolerance, of a P id the facts behind it. */
  readonly terms: string
}

const ROW = /^([EITP]\d+) ([nma]) ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+)$/

/** Reads a table. @throws Error with the line that is no row: the tables are ours */
export function evidenceRows(table: string): Evidence[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [, id, strength, from, topic, statement, terms] = ROW.exec(line) ?? []
      if (!id || !strength || !from || !topic || !statement || !terms)
        throw new Error(`no row of evidence: ${line.slice(0, 80)}`)
      return { id, strength: strength as Strength, from, topic, statement, terms }
    })
}
