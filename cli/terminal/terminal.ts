/** Where the command line speaks: results on one stream, everything else on the other. Injected, so that tests can listen. */

export interface Terminal {
  /** Results: standard output. */
  print(text: string): void
  /** Progress and messages: standard error. */
  tell(text: string): void
  /** Whether results may be coloured. */
  readonly colours: boolean
  /** The stream of a live progress bar; null where messages do not go to a terminal. */
  readonly live: NodeJS.WritableStream | null
}

/** A reader that has seen enough, such as `head`, closes the pipe. The work goes on, and its exit code stays what it is. */
export function hearNoBrokenPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}

/** The streams of this process. */
export function processTerminal(): Terminal {
  return {
    print: (text) => void process.stdout.write(text + '\n'),
    tell: (text) => void process.stderr.write(text + '\n'),
    colours: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    live: process.stderr.isTTY === true ? process.stderr : null,
  }
}
