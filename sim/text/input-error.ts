/** Something the user gave is wrong: one message with file, line, value and remedy. The command line answers it with exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
