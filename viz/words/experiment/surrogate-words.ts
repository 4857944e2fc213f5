/** What the terminal says of surrogates, in both languages. */
import type { NoSurrogate } from '../../../sim/surrogate/surrogate.ts'
import type { Distrust } from '../../../sim/surrogate/trust.ts'
import type { Language } from '../language.ts'

interface SurrogateWords {
  readonly lede: (points: number, levers: number, replications: number) => string
  readonly trust: (explained: string, chance: string, inside: number, points: number) => string
  readonly distrust: Readonly<Record<Distrust, string>>
  readonly without: Readonly<Record<NoSurrogate, string>>
  readonly heads: readonly string[]
  readonly next: string
  readonly note: string
  readonly written: (folder: string) => string
}

const en: SurrogateWords = {
  lede: (points, levers, replications) =>
    `A function through ${points} points of ${levers} ${levers === 1 ? 'lever' : 'levers'}, ${replications} replications each (Gaussian process, Matern 5/2).`,
  trust: (explained, chance, inside, points) =>
    `Each point foretold from the others: ${explained} of the squared differences between points, of which chance makes about ${chance}; ${inside} of ${points} lie in their 95 % intervals.`,
  distrust: {
    noise:
      'Chance makes most of these differences (neighbours share some of it, so that it is foretold as well): nothing is told of it. Give the sweep more replications.',
    poor: 'That is too little (80 % of what is not chance is asked): nothing is told of it. Give the sweep more points.',
    wrongIntervals:
      'Its intervals do not hold what they promise (90 to 99 % of the points are asked): nothing is told of it. Give the sweep more points, or a narrower range.',
  },
  without: {
    missing: 'It has no value in some replications, so there is no function through its means.',
    constant: 'It is the same in all points and replications.',
    fewReplications: 'One replication does not tell how large chance is: give the sweep --replications 5 or more.',
    alike: 'Its means are the same at all points, but for rounding.',
  },
  heads: ['lever', 'alone', '95 %', 'in all', '95 %', 'length'],
  next: 'Another point would tell most at (what is foretold there):',
  note: 'Shares of the variance of what is foretold, all combinations alike; their intervals are those of sampling the function, not of the function. Length: how far apart, in parts of its range, two values have little to do with one another. Nothing is foretold beyond the least and the greatest value that was run.',
  written: (folder) => `Curves along each lever are in ${folder}/surrogate.csv, all else in ${folder}/surrogate.json.`,
}

const zh: SurrogateWords = {
  lede: (points, levers, replications) =>
    `通过 ${levers} 个参数的 ${points} 个设计点的函数，每点重复 ${replications} 次（高斯过程，Matern 5/2）。`,
  trust: (explained, chance, inside, points) =>
    `用其余各点预测每一点：解释了各点差异平方和的 ${explained}，其中随机波动约占 ${chance}；${points} 个点中有 ${inside} 个落在其 95% 区间内。`,
  distrust: {
    noise: '这些差异大多出于随机（相邻各点共有其中一部分，故也能被预测），故不作说明。请增加扫描的重复次数。',
    poor: '解释得太少（要求达到非随机部分的 80%），故不作说明。请增加扫描的点数。',
    wrongIntervals: '其区间名不副实（要求含住 90% 至 99% 的点），故不作说明。请增加扫描的点数，或缩小范围。',
  },
  without: {
    missing: '在部分重复中没有值，无法通过其均值作函数。',
    constant: '在所有点和重复中都相同。',
    fewReplications: '只有一次重复看不出随机波动的大小：请用 --replications 5 或更多重做扫描。',
    alike: '除舍入外，各点的均值都相同。',
  },
  heads: ['参数', '单独', '95%', '总共', '95%', '相关长度'],
  next: '再算一点，在下列位置获益最大（所列为该处的预测）：',
  note: '占预测值方差的比例，各种组合同等看待；区间只含抽样误差，不含函数本身的误差。相关长度：两个取值相距多远（占范围的比例）就几乎无关。不对已算取值的最小与最大之外作预测。',
  written: (folder) => `沿各参数的曲线在 ${folder}/surrogate.csv，其余在 ${folder}/surrogate.json。`,
}

const WORDS: Readonly<Record<Language, SurrogateWords>> = { en, zh }

export function surrogateWords(language: Language): SurrogateWords {
  return WORDS[language]
}
