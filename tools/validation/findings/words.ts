/** What the tables show, in words, by finding: written after computing, and to be read again whenever figures change. */
export const WORDS: Readonly<Record<string, string>> = {}
