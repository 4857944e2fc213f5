/** Other programs, as the tests call them. */
import { spawn, spawnSync } from 'node:child_process'

export interface Ended {
  readonly code: number | null
  readonly printed: string
  readonly told: string
}

/** What a quick program prints, trimmed. @throws Error with what it said when it fails */
export function output(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const { status, stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8', timeout: 20_000 })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`)
  return stdout.trim()
}

/** Runs a program to its end, without blocking this process. */
export function ended(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    let told = ''
    child.stdout.on('data', (chunk) => (printed += String(chunk)))
    child.stderr.on('data', (chunk) => (told += String(chunk)))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, printed, told }))
  })
}

/** Waits until something is so. @throws Error when it is not after so many seconds */
export async function until(what: string, seconds: number, so: () => boolean): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!so()) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
