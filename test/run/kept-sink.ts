/** A sink that keeps what is written to it, for tests to look at. */
import type { Sink } from '../../sim/run/sink.ts'

export class KeptSink implements Sink {
  readonly pieces: Uint8Array[] = []

  write(piece: Uint8Array | string): void {
    this.pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece)
  }

  get bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.pieces))
  }

  get text(): string {
    return new TextDecoder().decode(this.bytes)
  }

  get file(): ArrayBuffer {
    return this.bytes.buffer as ArrayBuffer
  }
}
