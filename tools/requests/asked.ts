/** What the product refuses of its input is, in a tool, a request that cannot be met. */
import { InputError } from '../../sim/text/input-error.ts'
import { WrongRequest } from '../validation/wrong-request.ts'

export function asked<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof InputError) throw new WrongRequest(error.message)
    throw error
  }
}
