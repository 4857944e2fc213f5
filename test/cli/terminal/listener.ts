/** A terminal that remembers what it was told. */
import type { Terminal } from '../../../cli/terminal/terminal.ts'

export interface Listener extends Terminal {
  readonly printed: string[]
  readonly told: string[]
}

export function listener(): Listener {
  const printed: string[] = []
  const told: string[] = []
  return {
    ...{ printed, told, colours: false, columns: 80, live: null },
    print: (text) => void printed.push(text),
    tell: (text) => void told.push(text),
  }
}
