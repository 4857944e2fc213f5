/** Shares ended in one way by a time, where other ways of ending compete (Aalen and Johansen 1978). */

/** @param way of each: 0 is open */
export function incidence(times: readonly number[], ways: readonly number[], way: number, by: number): number {
  const order = times.map((_, i) => i).sort((a, b) => times[a] - times[b])
  let [left, share, at] = [1, 0, 0]
  while (at < order.length && times[order[at]] <= by) {
    const time = times[order[at]]
    let [all, own, gone] = [0, 0, 0]
    for (; at + gone < order.length && times[order[at + gone]] === time; gone++) {
      if (ways[order[at + gone]] !== 0) all++
      if (ways[order[at + gone]] === way) own++
    }
    const risk = order.length - at
    share += (left * own) / risk
    left *= 1 - all / risk
    at += gone
  }
  return share
}
