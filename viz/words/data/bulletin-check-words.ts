/** What is said of a scenario that is held against a bulletin, in both languages. */
import type { Language } from '../language.ts'

interface BulletinCheckWords {
  readonly title: string
  readonly lede: (city: string, scenario: string, replications: number) => string
  readonly heads: readonly string[]
  readonly verdicts: Readonly<Record<'fits' | 'above' | 'below' | 'untold', string>>
  readonly runsCloser: string
  readonly beforeCloser: string
  readonly calibrated: (names: string) => string
  readonly how: string
  readonly written: (file: string) => string
}

const en: BulletinCheckWords = {
  title: 'Do runs come to what was published?',
  lede: (city, scenario, replications) =>
    `${city}: ${replications} replications of ${scenario} beside the published rates.`,
  heads: ['period', 'figure', 'published', 'runs', 'miss', 'verdict', 'figure before', 'closer'],
  verdicts: { fits: 'fits', above: 'runs are above', below: 'runs are below', untold: 'runs do not tell it' },
  runsCloser: 'runs',
  beforeCloser: 'figure before',
  calibrated: (names) =>
    `Calibrated to this very bulletin: ${names}. What fits was to be expected; hold the scenario against another period as well.`,
  how: 'After ± stand standard deviations: of what was published by chance, rounding and definition, of runs by chance. The miss is runs less published in such deviations of both; up to 1.6 fits (90 %). The figure before is the baseline: that nothing changes.',
  written: (file) => `The page is in ${file}.`,
}

const zh: BulletinCheckWords = {
  title: '模拟与公布的数字相符吗？',
  lede: (city, scenario, replications) => `${city}：${scenario} 的 ${replications} 次重复与所公布的比率对照。`,
  heads: ['时段', '指标', '公布', '模拟', '偏差', '结论', '前一期', '更接近'],
  verdicts: { fits: '相符', above: '模拟偏高', below: '模拟偏低', untold: '模拟中无此值' },
  runsCloser: '模拟',
  beforeCloser: '前一期',
  calibrated: (names) => `${names} 正是据这份公报校准的，相符在意料之中；请再用另一时段检验该方案。`,
  how: '± 之后为标准差：公布的数字包括随机误差、四舍五入与口径，模拟则为随机误差。偏差为模拟减公布，以两者合并的标准差计；不超过 1.6 为相符（90%）。前一期的数字为基准，即假定一切不变。',
  written: (file) => `页面在 ${file}。`,
}

export function bulletinCheckWords(language: Language): BulletinCheckWords {
  return { en, zh }[language]
}
