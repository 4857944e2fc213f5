/** A figure of theory that is worked out by a formula of ours and pinned to what is published. */

/** The value. @throws Error when it is not the figure, to as many digits as are written */
export function known(value: number, figure: string): number {
  const digits = figure.split('.')[1]?.length ?? 0
  if (value.toFixed(digits) !== figure) throw new Error(`theory gives ${value}, published is ${figure}`)
  return value
}
