/** One line of the table that the bench prints. */

export interface Row {
  readonly what: string
  /** Million events per CPU second, where events are counted. */
  readonly millions?: number
  /** As text, such as `0.35 (0.33-0.36)`. */
  readonly toCpp?: string
  readonly toPlainLoop?: string
  readonly remark?: string
}

export function ratioText({ median, least, most }: { median: number; least: number; most: number }): string {
  return `${median.toFixed(2)} (${least.toFixed(2)}-${most.toFixed(2)})`
}
