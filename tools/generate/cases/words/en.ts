/** What the pages of the cases say beside the words of the report, in English. This file sets the shape of the other dictionary. */

import { WARM_UP_DAYS } from '../terms.ts'

export const en = {
  made: 'Made from the scenario files and results.json by `npm run generate`; changes belong into scenarios/ or tools/generate/cases/.',
  sameCity: (title: string) => `${title}, same city`,
  sameDemand: (title: string) => `${title}, same demand`,
  head: {
    preset: 'Case',
    file: 'scenario file',
    other: '中文',
    all: 'all cases',
    between: ' · ',
  },
  result: {
    heading: 'What came of it',
    measured: (title: string, value: string) => `${title}: ${value}`,
    against: (title: string, value: string, base: string, difference: string, verdict: string) =>
      `${title}: ${value}, against ${base} in the baseline; difference ${difference} (${verdict})`,
    difference: 'Difference',
    verdict: 'Verdict',
    thisCase: 'This case',
    baseline: (title: string) => `Baseline: ${title}`,
    size: (streets: string, residents: string, days: string, warmUp: string, replications: string, seed: string) =>
      `${streets}, ${residents} residents; ${days} days observed after ${warmUp} days of warm-up; ${replications} replications, seed \`${seed}\`. ± is half of a 95\u00a0% interval. All measures: [results.json](results.json).`,
    paired:
      'Differences are taken replication by replication, with common random numbers. [What the verdicts mean](README.md#how-to-read-the-verdicts).',
    streets: (count: string) => (count === '1' ? '1 street' : `${count} streets`),
  },
  told: {
    heading: 'Told and found',
    measure: 'Measure',
    direction: 'Told',
    against: 'Against',
    source: 'By',
    found: 'Found',
    standing: 'The claim',
    ofGroup: (group: string) => ` (${group})`,
    /** What is told outside the source documents; in which words the file says it. */
    outside: (words: string) => `outside: ${words}`,
    directions: { up: 'up', down: 'down', 'not-down': 'not down', same: 'the same' },
    standings: { holds: 'holds', flat: 'flat', reversed: 'reversed', undecided: 'undecided' },
    terms: (replications: string, seed: string) =>
      `Paired differences of ${replications} replications, seed \`${seed}\`; how they are judged, and why a claim does not come out: [validation](../VALIDATION.md#claims-of-the-sources).`,
  },
  baseline: {
    parent: (link: string) => `Compared with ${link}, which its file extends.`,
    known: (parent: string, link: string) =>
      `Compared with ${link}: that is ${parent}, which the file extends, in the city of this case.`,
    moved: (parent: string, levers: string) =>
      `The file extends ${parent}. The baseline is that scenario with these levers set as in this case: ${levers}. So both have the same streets and residents and meet the same matters, and what is compared are the measures of the case, not two cities.`,
    sameElsewhere: (parent: string) =>
      `There is no baseline: the file takes ${parent} to another city and changes nothing else, so a difference would be one between cities. The figures are its own.`,
    sameSetting: (parent: string) =>
      `There is no baseline: with what it says of its place, the file comes to the same setting as ${parent}, and to the same figures. It is where the cases of this place begin.`,
    root: 'There is no baseline: it is where other scenarios begin. The figures are its own.',
  },
  levers: {
    heading: 'What differs from its baseline',
    headingOwn: 'What the file sets',
    headingElsewhere: 'What the file changes of the scenario that it extends',
    before: 'Baseline',
    elsewhere: 'There',
    here: 'Here',
    value: 'Value',
    lever: 'Lever',
    source: 'Rests on',
    range: (range: string) => `plausible: ${range}`,
    switch: (day: string) => `What changes inside the run, from day ${day} of the observed period:`,
  },
  evidence: {
    heading: 'On what it rests',
    sources: 'Values of the file rest on these ids of [the evidence](../EVIDENCE.md):',
    reasons: (ids: string) => `Its reasons and remarks name also ${ids}.`,
    none: 'The values of the file are all assumptions; no source states one.',
    ambiguities: 'Unclear places of the sources that bear on it, and how they are read:',
    grounds: (facts: string, outside: string, assumed: string) =>
      `Of the levers that this file and those it extends set, ${facts} are stated facts, ${outside} are outside figures and ${assumed} are assumptions; the others stand at the defaults of [the model](../ODD.md), which says on what each rests, as it does of the coefficients of its rules, most of them assumptions. An assumption is no finding: before a decision, vary it over its range and see whether the verdict holds.`,
  },
  again: {
    heading: 'Make it again',
    lead: 'The same numbers, to the last digit, on any machine:',
    page: 'All cases at once, with these pages: `npm run cases`.',
  },
  index: {
    title: 'The cases, each against its baseline',
    other: '[中文](README.zh.md)',
    lead: (cases: string, replications: string, seed: string) =>
      `A page for each of the ${cases} [scenarios](../SCENARIOS.md): the case in plain words, what it changes, what came of it, and on what that rests. Every file is run as it stands, with all its residents: a year after ${WARM_UP_DAYS} days of warm-up (in Jinhaihu the 117 days of the drive), ${replications} replications, seed \`${seed}\`.`,
    baseline:
      'The baseline of a case is the scenario that its file extends. Where the file also goes to another city, or to another demand, the baseline goes there too (`city.*`, `demand.*`, and with another city the posts and tasks of a street): both meet the same residents and the same matters, and what is compared are the measures of the case. A case without a baseline shows its own values, in italics. Rates differ by percentage points.',
    case: 'Case',
    against: 'Baseline',
    files:
      'The figures of all measures, survival curves and the hash of every setting: [results.json](results.json). `npm run cases` computes and writes all of it again, in about a quarter of an hour of one core.',
    verdicts: 'How to read the verdicts',
    means: 'What it says of the 95\u00a0% interval of the difference',
    many: (comparisons: string) =>
      `Each interval holds at 95\u00a0% by itself. The tables here make ${comparisons} comparisons, so a few of their verdicts are wrong by chance.`,
    assumed: 'What is assumed',
    coefficients: (count: string) =>
      `Most of what drives these figures no source states: of the levers, each page says which are assumptions; the rules of behaviour use ${count} assumed coefficients besides.`,
  },
}

export type CaseWords = typeof en
