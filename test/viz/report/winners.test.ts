/** Who gains and who does not: street by street, and what is said of those left behind. */
import { describe, expect, it } from 'vitest'
import type { RunFiles } from '../../../sim/analysis/summary.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import { textOf } from './well-formed.ts'

const RATE = 'trueResolutionRate'

/** The run with these shares solved in the streets, today and with every option; the verdict as told. */
function withStreets(
  today: readonly number[],
  later: readonly number[],
  verdict: 'better' | 'worse' | 'undecided',
): RunFiles {
  const folder = runFolder()
  const scenarios = folder.groups.scenarios.map((one, index) => ({
    ...one,
    groups: [
      ...one.groups.filter(({ dimension }) => dimension !== 'street'),
      ...today.map((share, street) => ({
        ...{
          dimension: 'street' as const,
          key: String(street + 1),
          title: { en: `Street ${street + 1}`, zh: `街道${street + 1}` },
        },
        measures: { [RATE]: { mean: index === 0 ? share : later[street], halfWidth: 0.01, n: 10 } },
        differences: index === 0 ? null : { [RATE]: { mean: later[street] - share, halfWidth: 0.01, verdict } },
      })),
    ],
  }))
  return { ...folder, groups: { ...folder.groups, scenarios } }
}

async function titleOf(run: RunFiles, language: 'en' | 'zh' = 'en'): Promise<string> {
  const html = await reportHtml(run, language)
  return textOf(/<figure id="by-street">.*?<h3>(.*?)<\/h3>/s.exec(html)?.[1] ?? '')
}

describe('street by street', () => {
  const nine = new Array<number>(9).fill(0.11)
  it('says which street is left behind, and how many live there', async () => {
    const run = withStreets([...nine, 0.03], [...new Array<number>(9).fill(0.8), 0.3], 'better')
    // The tenth street has 300,000 of 1,029,000 residents: 29 %.
    expect(await titleOf(run)).toBe(
      'Street 10, with 29 % of all residents, goes from 3 to 30 of 100; the others from 11 to 80',
    )
    expect(await titleOf(run, 'zh')).toBe('街道10（占居民29%）每100件由3件升至30件，其余街道由11件升至80件')
  })

  it('says so where all gain alike, where some lose, and where nothing was shown', async () => {
    expect(await titleOf(withStreets([0.1, 0.2], [0.5, 0.58], 'better'))).toBe(
      'Every street gains; Street 2 least, from 20 to 58 of 100',
    )
    expect(await titleOf(withStreets([0.1, 0.2], [0.05, 0.1], 'worse'))).toBe(
      'Of the streets 0 are better off, 2 worse off',
    )
    expect(await titleOf(withStreets([0.1, 0.2], [0.1, 0.2], 'undecided'))).toBe(
      'No street is shown to gain or to lose',
    )
  })

  it('draws nothing of one street, or of more than can be seen', async () => {
    expect(await titleOf(withStreets([0.1], [0.5], 'better'))).toBe('')
    expect(await titleOf(withStreets(new Array<number>(41).fill(0.1), new Array<number>(41).fill(0.5), 'better'))).toBe(
      '',
    )
  })
})
