/** Programs of the machine that a command calls: a scheduler, a shell. Injected, so that tests can put others in their place. */
import { spawn } from 'node:child_process'

export interface Answer {
  /** 128 and more for an end by a signal. */
  readonly code: number
  readonly printed: string
  readonly told: string
}

export interface OutsidePrograms {
  /** Runs a program to its end. @returns undefined where there is none of this name */
  ask(program: string, args: readonly string[]): Promise<Answer | undefined>
  /**
   * Runs a program that speaks for itself on the streams of this process; the signal ends it and all that it has started.
   * @returns its exit code; undefined where there is none of this name
   */
  watch(program: string, args: readonly string[], interruption: AbortSignal): Promise<number | undefined>
}

/** Exit code of a program that a signal has ended, as shells give it. */
const BY_SIGNAL = 128

/** @param env environment of the programs */
export function machinePrograms(env: NodeJS.ProcessEnv = process.env): OutsidePrograms {
  return {
    ask: (program, args) =>
      new Promise((resolve, reject) => {
        const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
        const pieces: { printed: string; told: string } = { printed: '', told: '' }
        child.stdout.setEncoding('utf8').on('data', (piece: string) => (pieces.printed += piece))
        child.stderr.setEncoding('utf8').on('data', (piece: string) => (pieces.told += piece))
        child.on('error', (error) => (isAbsent(error) ? resolve(undefined) : reject(error)))
        child.on('close', (code) => resolve({ code: code ?? BY_SIGNAL, ...pieces }))
      }),
    watch: (program, args, interruption) =>
      new Promise((resolve, reject) => {
        // A process group of its own, so that one signal reaches whatever it has started.
        const child = spawn(program, args, { env, stdio: 'inherit', detached: true })
        const end = (): void => void process.kill(-child.pid!, 'SIGTERM')
        child.on('spawn', () => (interruption.aborted ? end() : interruption.addEventListener('abort', end)))
        child.on('error', (error) => (isAbsent(error) ? resolve(undefined) : reject(error)))
        child.on('close', (code) => {
          interruption.removeEventListener('abort', end)
          resolve(code ?? BY_SIGNAL)
        })
      }),
  }
}

function isAbsent(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
