/** A run with as many options as wanted, made of a kept one: its options over and over, under names of their own. */
import type { RunFiles } from '../../sim/analysis/summary.ts'

/** @param count options, the baseline included */
export function withOptions(run: RunFiles, count: number): RunFiles {
  const [baseline, ...others] = run.scenarios
  const copies = Array.from({ length: count - 1 }, (_, at) => {
    const { name } = others[at % others.length]
    return { name, copy: at < others.length ? name : `${name}-${at}` }
  })
  const all = [{ name: baseline.name, copy: baseline.name }, ...copies]
  /** Every entry of a list by the scenario that it is of, copied with it. */
  const spread = <One, Key extends keyof One>(list: readonly One[], key: Key): One[] =>
    all.flatMap(({ name, copy }) => list.filter((one) => one[key] === name).map((one) => ({ ...one, [key]: copy })))
  const { summary, curves, groups } = run
  const { worth, study, ...rest } = summary
  const scenarios = spread(run.scenarios, 'name').map((one) => ({
    ...one,
    title: { en: `${one.title.en} ${one.name}`, zh: `${one.title.zh}${one.name}` },
  }))
  return {
    ...run,
    scenarios,
    summary: {
      ...rest,
      points: count,
      scenarios: spread(summary.scenarios, 'name'),
      differences: spread(summary.differences, 'scenario'),
      ...(worth && { worth: { ...worth, options: spread(worth.options, 'name') } }),
      ...(study && {
        study: {
          ...study,
          derived: {
            scenarios: spread(study.derived.scenarios, 'name'),
            differences: spread(study.derived.differences, 'scenario'),
          },
        },
      }),
    },
    curves: { scenarios: spread(curves.scenarios, 'name') },
    groups: { ...groups, scenarios: spread(groups.scenarios, 'name') },
  }
}
