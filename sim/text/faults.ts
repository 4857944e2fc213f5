/** All that is wrong with what somebody wrote, not the first of it alone: what cannot be read is noted, and reading goes on beside it. */
import { InputError } from './input-error.ts'
import type { Message } from './message.ts'

export class Faults {
  readonly #said: Message[] = []
  /** Those that leave nothing to be read on their line. */
  readonly #spoilt = new Set<Message>()

  get found(): boolean {
    return this.#said.length > 0
  }

  /** What is read; the other where it cannot be. */
  or<Read, Otherwise>(otherwise: Otherwise, read: () => Read): Read | Otherwise {
    try {
      return read()
    } catch (error) {
      this.note(error)
      return otherwise
    }
  }

  /** Those that can be read. */
  each<Item, Read>(items: Iterable<Item>, read: (item: Item, index: number) => Read): Read[] {
    const NOTHING = {}
    const all = [...items].map((item, index) => this.or<Read, object>(NOTHING, () => read(item, index)))
    return all.filter((one): one is Read & object => one !== NOTHING)
  }

  /** @throws what is no fault of the input */
  note(error: unknown): void {
    if (!(error instanceof InputError)) throw error
    this.add(...error.said)
  }

  add(...said: readonly Message[]): void {
    this.#said.push(...said)
  }

  /** A fault that leaves nothing on its line to be read: what else seems to be wrong there follows from it. */
  spoil(message: Message): void {
    this.add(message)
    this.#spoilt.add(message)
  }

  /** @throws InputError with all of it in the order of the files, where there is any */
  end(): void {
    if (!this.found) return
    const spoilt = new Set([...this.#spoilt].map(lineOf))
    const said = this.#said.filter((one) => this.#spoilt.has(one) || !spoilt.has(lineOf(one)) || !one.place?.line)
    throw new InputError(inOrder(said))
  }
}

function lineOf({ place }: Message): string {
  return `${place?.file}:${place?.line}`
}

/** Each once; files as they came, in them by line, and last what concerns all of a file. */
function inOrder(said: readonly Message[]): Message[] {
  const once = [...new Map(said.map((one) => [String(one), one])).values()]
  const files = [...new Set(once.map(({ place }) => place?.file))]
  const order = ({ place }: Message): number[] => [
    files.indexOf(place?.file),
    place?.line ?? Infinity,
    place?.column ?? 0,
  ]
  return once.sort((a, b) => {
    const [first, second] = [order(a), order(b)]
    const differs = first.findIndex((value, index) => value !== second[index])
    return differs < 0 ? 0 : first[differs] - second[differs]
  })
}

/** Reads each of them. @throws InputError with all that is wrong in any */
export function readAll<Item, Read>(items: Iterable<Item>, read: (item: Item, index: number) => Read): Read[] {
  const faults = new Faults()
  const all = faults.each(items, read)
  faults.end()
  return all
}

type Readings = Readonly<Record<string, () => unknown>>
type PartsOf<All extends Readings> = { readonly [Name in keyof All]: ReturnType<All[Name]> }

/** Reads parts that stand side by side. @param checks of the whole, which give nothing @throws InputError with all that is wrong in any */
export function readParts<All extends Readings>(parts: All, ...checks: readonly (() => void)[]): PartsOf<All> {
  const faults = new Faults()
  faults.each(checks, (check) => check())
  const read = faults.each(Object.entries(parts), ([name, part]) => [name, part()] as const)
  faults.end()
  return Object.fromEntries(read) as PartsOf<All>
}
