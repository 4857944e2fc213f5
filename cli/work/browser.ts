/** A browser of this machine: it prints a report as PDF, photographs a drawing as PNG, and opens a page for its reader. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Those that print without a window, the first that is there. */
const PRINTERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome']
const QUIET = ['--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/** @returns exit code; undefined where there is no such program */
function ran(program: string, args: readonly string[]): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore' })
    child.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(undefined) : reject(error)))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** @returns whether a browser was there and did it */
async function printed(args: readonly string[], page: string): Promise<boolean> {
  const profile = mkdtempSync(join(tmpdir(), 'whistlelab-print-'))
  // The sandbox of Chromium refuses to begin for the user root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  try {
    for (const program of PRINTERS) {
      const code = await ran(program, [
        ...QUIET,
        ...sandbox,
        `--user-data-dir=${profile}`,
        ...args,
        pathToFileURL(page).href,
      ])
      if (code !== undefined) return code === 0
    }
    return false
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Makes a PDF of a page, the same bytes of the same page. @returns whether a browser was there and did it */
export async function printPdf(page: string, target: string): Promise<boolean> {
  if (!(await printed(['--no-pdf-header-footer', `--print-to-pdf=${target}`], page))) return false
  writeFileSync(target, withoutClock(readFileSync(target)))
  return true
}

/** A browser writes when it printed; a report has no date but the one it is given. Places in the file are counted in bytes: none may be lost. */
function withoutClock(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1')
  const dateless = text.replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, key: string) => `/${key} (D:20000101000000`)
  return Buffer.from(dateless, 'latin1')
}

/** Makes a PNG of a drawing of this size. @returns whether a browser was there and did it */
export function printPng(drawing: string, target: string, width: number, height: number): Promise<boolean> {
  const size = `--window-size=${Math.ceil(width)},${Math.ceil(height)}`
  return printed(['--hide-scrollbars', '--force-device-scale-factor=1', size, `--screenshot=${target}`], drawing)
}

/** What opens a file with the program that its reader has for it, by system. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['explorer'],
}

/** @returns whether there was a program for it */
export async function openPage(page: string): Promise<boolean> {
  for (const program of OPENERS[process.platform] ?? ['xdg-open', 'wslview']) {
    const code = await ran(program, [page])
    // Explorer says 1 when all went well.
    if (code === 0 || (code !== undefined && program === 'explorer')) return true
  }
  return false
}
