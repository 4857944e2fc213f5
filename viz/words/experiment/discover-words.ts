/** What the terminal says of where something fails, in both languages. */
import type { Language } from '../language.ts'

export interface DiscoverWords {
  readonly lede: (rule: string, failing: number, points: number) => string
  /** The rule of a share of replications. */
  readonly share: (rule: string, bound: string) => string
  readonly missing: (count: number) => string
  readonly refusals: Readonly<Record<'none' | 'all' | 'few' | 'missing' | 'noBox', string>>
  readonly box: (box: string, coverage: string, density: string) => string
  readonly other: Readonly<Record<'broad' | 'dense', (box: string, coverage: string, density: string) => string>>
  readonly and: string
  readonly isOneOf: (lever: string, words: string) => string
  readonly between: (lever: string, low: string, high: string) => string
  readonly heads: readonly string[]
  readonly note: string
  readonly written: (folder: string) => string
  /** @param rule of the boxes that were there */
  readonly replaced: (rule: string, folder: string) => string
}

const en: DiscoverWords = {
  lede: (rule, failing, points) => `Failing means ${rule}: ${failing} of ${points} points do.`,
  share: (rule, bound) => `${rule} in a share of its replications that is ${bound}`,
  missing: (count) =>
    `${count} more ${count === 1 ? 'point has' : 'points have'} no value and ${count === 1 ? 'is' : 'are'} left out.`,
  refusals: {
    none: 'Nothing fails, so there is nothing to find: widen what is varied, or ask for more with --fails-if.',
    all: 'Everything fails, so there is nothing to find: widen what is varied, or ask for less with --fails-if.',
    missing:
      'Too few points have a value for anything to be said of where it fails: take more --days or a larger city, or give --fails-if another measure.',
    few: 'At least 20 points must fail and 20 hold for a box that means something: give more --points, or another bound in --fails-if.',
    noBox:
      'No box of at most three levers is better than chance: what fails is spread over all that was varied. Give more --points, or vary fewer levers.',
  },
  box: (box, coverage, density) =>
    `It fails where ${box}: ${coverage} of all failures lie there, and ${density} of the points there fail (counted on the half of the points that the box was not found on).`,
  other: {
    broad: (box, coverage, density) => `Broader: ${box} (${coverage} of the failures, of its points ${density} fail).`,
    dense: (box, coverage, density) => `Denser: ${box} (${coverage} of the failures, of its points ${density} fail).`,
  },
  and: ' and ',
  isOneOf: (lever, words) => `${lever} is ${words}`,
  between: (lever, low, high) => `${lever} is from ${low} to ${high}`,
  heads: ['rule', 'chance does as well', 'returns'],
  note: 'Chance does as well: the probability that the box would be as dense without the rule (quasi-p). Returns: the share of resamples of the points in whose best box the lever is. Points were tried, not drawn from the world: their share is no probability.',
  written: (folder) => `The boxes are in ${folder}: discover.json and boxes.csv.`,
  replaced: (rule, folder) => `those of ${rule} in ${folder} are replaced; to have them again: --fails-if "${rule}"`,
}

const zh: DiscoverWords = {
  lede: (rule, failing, points) => `不达标指 ${rule}：${points} 个点中有 ${failing} 个不达标。`,
  share: (rule, bound) => `${rule} 的重复所占比例 ${bound}`,
  missing: (count) => `另有 ${count} 个点没有值，略去。`,
  refusals: {
    none: '没有点不达标，无可寻找：请放宽变动的范围，或在 --fails-if 中提高要求。',
    all: '所有点都不达标，无可寻找：请放宽变动的范围，或在 --fails-if 中降低要求。',
    missing: '有值的点太少，无从说明何处不达标：请增加 --days、用更大的城市，或在 --fails-if 中换一个指标。',
    few: '至少须有 20 个点不达标、20 个点达标，找出的范围才有意义：请增加 --points，或在 --fails-if 中换一个界限。',
    noBox: '至多三个参数的范围都不优于偶然：不达标的点散布在所变动的各处。请增加 --points，或减少变动的参数。',
  },
  box: (box, coverage, density) =>
    `不达标出现在：${box}。全部不达标的点有 ${coverage} 在其中，其中的点有 ${density} 不达标（按未用于寻找的一半点计）。`,
  other: {
    broad: (box, coverage, density) => `较宽：${box}（含不达标点的 ${coverage}，其中的点有 ${density} 不达标）。`,
    dense: (box, coverage, density) => `较密：${box}（含不达标点的 ${coverage}，其中的点有 ${density} 不达标）。`,
  },
  and: ' 且 ',
  isOneOf: (lever, words) => `${lever} 为 ${words}`,
  between: (lever, low, high) => `${lever} 在 ${low} 至 ${high}`,
  heads: ['规则', '偶然亦可如此', '再现'],
  note: '偶然亦可如此：去掉该规则后范围同样密集的概率（拟 p 值）。再现：对点再抽样后，最好的范围中仍有该参数的比例。这些点是试过的取值，不是从现实中抽样：其份额不是概率。',
  written: (folder) => `结果在 ${folder}：discover.json 和 boxes.csv。`,
  replaced: (rule, folder) => `${folder} 中原有 ${rule} 的结果已被取代；如仍需要：--fails-if "${rule}"`,
}

const WORDS: Readonly<Record<Language, DiscoverWords>> = { en, zh }

export function discoverWords(language: Language): DiscoverWords {
  return WORDS[language]
}
