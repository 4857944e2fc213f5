/** Everything that the report says, in English. Sentences take their numbers ready formatted. This file sets the shape of all dictionaries. */

export const en = {
  list: { separator: '; ', comma: ', ', and: ', ', colon: ': ', stop: '.', gap: ' ', yes: 'yes', no: 'no' },
  warning: {
    title: 'Read with care',
    interrupted: (completed: string, asked: string) =>
      `The run was interrupted: ${completed} of ${asked} runs were kept. All figures rest on those alone.`,
    single: 'There is only one run. Differences may be chance alone; make at least two runs, better ten.',
    failed: (failed: string, all: string) =>
      `${failed} of ${all} runs failed and are missing from all figures. If they failed because of what happened in them, the figures are biased; what failed is listed near the end.`,
    otherCity: (titles: string) =>
      `${titles}: another city than the baseline, with other streets or residents. Costs and counts of cases cannot be compared, and what differs is not the reform alone; let a reform extend the baseline.`,
    otherIssues: (titles: string) =>
      `${titles}: meets other issues than the baseline (another anchor or demand), so the difference is not the reform's alone.`,
    none: 'No run was completed. There are no results to show.',
    late: (titles: string) =>
      `Hardly anything is finished on time in ${titles} (below 5\u00a0%). Where a street is that deep in overload, the on-time rate cannot tell small changes apart; judge there by the share truly solved within 90 days.`,
  },
  verdict: {
    explain:
      'Of money it is said whether an option saves or costs more: a price is not a failing. Options are judged against the baseline, not against each other; to compare two of them, run one as the baseline.',
  },
  option: {
    baseline: 'Baseline',
    sameAtStart: 'At the start every lever is set as in the baseline.',
    entries: (count: string) => `${count} entries`,
  },
  figure: {
    resolution: {
      title: 'How long problems stay unsolved',
      axisX: 'Days since the problem arose',
      axisY: 'Share not yet truly solved',
      reading: (day: number, text: string) => `Still unsolved after ${day} days: ${text}.`,
    },
    week: 'Week of the observed period',
  },
  inSomeStreets: {
    heading: 'A reform in some streets',
    lead: (title: string, streets: string, from: string, before: string, after: string) =>
      `In “${title}” the reform comes on day ${from} to some streets only: ${streets}. Cases received in the ${before} whole weeks before are compared with those of the ${after} weeks from then on, street by street.`,
    means: {
      caption: 'Means over streets, by cases received',
      sides: ['Treated', 'Untreated'],
      periods: ['before', 'after', 'after, without the reform'],
    },
    estimates: {
      caption: 'What a comparison of streets says, beside what is true',
      heads: [
        'Difference in differences ± 95\u00a0% half-width within one city',
        'True effect on the treated',
        'True effect on the untreated (spillover)',
        'Intervals that miss the true effect on the treated',
      ],
      missed: (missed: string, all: string) => `${missed} of ${all}`,
    },
    note: 'A difference in differences takes the untreated streets for what would have been. It is wrong by what the reform does to them, for departments serve both. What is true is known here alone: the same weeks of the same world without the reform (the baseline). Handling time is restricted to 90 days.',
  },
  table: {
    heading: 'All measures',
    caption: (replications: string) => `Mean ± half-width of the 95\u00a0% interval over ${replications} replications`,
    captionSingle: 'Value of the single replication; no half-widths',
    continued: '(continued)',
    measure: 'Measure',
    unit: 'Unit',
    margin: 'Margin',
    partial: (n: string, all: string) => `from ${n} of ${all}`,
    beyond: (n: string, all: string) => `beyond 90 days in ${n} of ${all}`,
    pooled: (days: string) => `; all replications together: ${days} days`,
    differenceHeading: 'Differences against the baseline',
    differenceCaption: (baseline: string) => `Option minus “${baseline}”, mean of the paired differences ± half-width`,
    differenceCaptionSingle: (baseline: string) => `Option minus “${baseline}” in the single replication`,
    noDifference: 'With a single setting there is nothing to compare.',
    formulaNote:
      'Measures of this study are worked out by their formulas in every replication, and then averaged and compared like all others. The names in a formula are columns of replications.csv; residents, streets and posts are those of the whole city at the start.',
    missingNote:
      '— means that the measure has no value; where that is because it lies beyond the 90 days followed in more than a tenth of the replications, the others are no measure of it. The reasons in this run:',
    missingDifference:
      '— in this table means that the measure is missing in the option or in the baseline, or lies beyond the 90 days followed.',
    nothingToShow: 'no replication came to a result',
  },
  assumption: {
    heading: 'What is assumed, and what has a source',
    lead: (facts: string, outside: string, assumed: string) =>
      `Of the lever settings, ${facts} are stated facts, ${outside} are outside figures and ${assumed} are assumptions. An assumption is no finding: before a decision, vary it over its range and see whether the verdict holds.`,
    coefficients: (count: string) =>
      `Besides the levers, the rules of behaviour use ${count} assumed coefficients; they are the same in every option unless listed here.`,
    authority: (departments: string, domains: string, source: string) =>
      `Which of ${departments} departments hold the power over which matters is set by the authority matrix of the scenario (${source}). Matters fall into ${domains}.`,
    captionAssumed: 'Assumptions',
    captionKnown: 'Settings with a source',
    lever: 'Lever',
    value: 'Value',
    range: 'Plausible range',
    why: 'Why',
    source: 'Source',
    sourceNote:
      'Facts: E numbers are statements of the sources, I numbers are readings where they are unclear, P numbers are cases as they tell them. Outside figures: T numbers, used for calibration. All are written out in docs/EVIDENCE.md.',
    ground: { fact: 'fact', outside: 'outside figure', assumption: 'assumption' },
    noReason: 'no reason given',
    noRange: 'no range given',
    nothing: 'none',
    coefficient: 'Coefficients that differ from their default',
  },
  reproduce: {
    heading: 'How to reproduce this report',
    lead: 'The same command with the same version gives the same numbers, on any machine and with any number of workers.',
    version: 'WhistleLab version',
    node: 'Node.js',
    seed: 'Seed',
    days: 'Observed days',
    warmUp: 'Warm-up days',
    followUp: 'Follow-up days',
    replications: 'Replications',
    replicationsValue: (completed: string, asked: string) => `${completed} of ${asked}`,
    start: 'First day of the clock',
    hashes: 'Scenarios and their fingerprints (hash of the full setting)',
    scenario: 'Scenario',
    name: 'Name',
    hash: 'Fingerprint',
    alias: (name: string, of: string) => `${name} has the same values as ${of} and was computed once.`,
  },
  failures: {
    heading: 'What failed',
    lead: (failed: string, all: string) =>
      `${failed} of ${all} replications came to no result. The command beside each makes it alone, to see it fail again.`,
    first: (shown: string) => `The first ${shown} are listed; failures.csv has all.`,
    caption: 'Replications that failed',
    scenario: 'Scenario',
    replication: 'Replication',
    stage: 'Failed',
    stages: { simulation: 'in the simulation', worker: 'with the worker that made it' },
    message: 'Message',
    command: 'Command',
  },
  leverGroup: {
    city: 'City',
    demand: 'Demand',
    street: 'Street offices',
    assistants: 'Assistants',
    grid: 'Grids',
    whistle: 'Whistle',
    departments: 'Departments',
    appraisal: 'Appraisal',
    duties: 'Duties',
    platform: 'Platform',
    participation: 'Participation',
    district: 'District',
    money: 'Money',
    domains: 'Authority matrix',
    behaviour: 'Behaviour',
  } as Readonly<Record<string, string>>,
  footer:
    'Made by WhistleLab. The figures describe a model, not a city: they say what follows from the settings above.',
}

/** The shape of a dictionary: a phrase missing in another language does not compile. */
export type Words = typeof en
