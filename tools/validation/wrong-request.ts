/** Something that was asked for cannot be done as asked: one message with the value and the remedy; the command ends with code 2. */
export class WrongRequest extends Error {
  override readonly name = 'WrongRequest'
}
