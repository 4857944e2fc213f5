/** Words of a command line, quoted so that a POSIX shell reads back exactly what was meant. */

export function quoted(word: string): string {
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

/** `--seed text`; a value that begins with a dash is tied to its option. */
export function option(name: string, value: string | number): string {
  const text = quoted(String(value))
  return String(value).startsWith('-') ? `--${name}=${text}` : `--${name} ${text}`
}
