/** Where a table goes piece by piece, so that it never stands in memory whole: a file, or a list in a test. */
export interface Sink {
  /** Text is UTF-8. The bytes are the sink's to keep. */
  write(piece: Uint8Array | string): void
}
