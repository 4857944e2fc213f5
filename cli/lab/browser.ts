/** Opens an address in the browser that somebody uses, where there is one; where not, nothing happens. */
import { spawn } from 'node:child_process'

const OPENERS: Partial<Readonly<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  linux: ['xdg-open'],
  win32: ['explorer.exe'],
}

export function openBrowser(address: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open']
  const opening = spawn(program, [...args, address], { stdio: 'ignore', detached: true })
  // There may be no such program, as on a server: the address has been printed.
  opening.on('error', () => {})
  opening.unref()
}
