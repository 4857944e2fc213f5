/**
 * WhistleLab for programs: every name that the package offers, by chapter, in reading order. All of it runs in Node and in a browser alike;
 * threads, run folders and the scenarios of the package are in `node.ts`. What is not named here may change from one version to the next.
 */

// Scenarios: layers of levers, with the place and the source of every value.
export { loadScenario } from './scenario/scenario-file.ts'
export { withAssignments } from './scenario/assignment.ts'
export { memoryLibrary } from './scenario/scenario-library.ts'
export type { ScenarioLibrary } from './scenario/scenario-library.ts'
export type { LeverSetting, Scenario, ScenarioSwitch } from './scenario/scenario.ts'
export { differences } from './scenario/differences.ts'
export { suspiciousValues } from './scenario/suspicious-values.ts'
export { InputError } from './text/input-error.ts'
export type { Bilingual } from './text/bilingual.ts'

// Levers, and the facts that their values rest on.
export { LEVERS, lever } from './levers/levers.ts'
export type { LeverName } from './levers/levers.ts'
export type { Lever, LeverValue } from './levers/lever.ts'
export { EVIDENCE, evidence } from './evidence/evidence.ts'
export type { Evidence } from './evidence/evidence-row.ts'

// Points and studies: many scenarios from a few, and a question to them.
export { asTheyAre, scenarioAt } from './scenario/point.ts'
export type { Point } from './scenario/point.ts'
export { variantPoint } from './scenario/assignment.ts'
export { loadStudy } from './study/study.ts'
export type { Study, StudySources } from './study/study.ts'
export type { StudyFile } from './study/study-file.ts'

// Experiments: at which points a question is asked, and what they say.
export { pointsOfDesign } from './design/design.ts'
export type { Design, DesignPoint } from './design/design.ts'
export { latinHypercube } from './design/latin-hypercube.ts'
export { sobolPoints } from './design/sobol-sequence.ts'
export { morrisTrajectories } from './design/morris-design.ts'
export { morrisIndices } from './experiment/morris-indices.ts'
export type { MorrisIndex } from './experiment/morris-indices.ts'
export { saltelliRows } from './design/saltelli.ts'
export { sobolIndices } from './experiment/sobol-indices.ts'
export type { SobolAnswer } from './experiment/sobol-indices.ts'
export { verdictOf } from './experiment/feasibility.ts'
export { nextStep } from './experiment/sizing.ts'
export { discovered } from './experiment/discover-analysis.ts'
export { knownMeans } from './surrogate/known-means.ts'
export { fittedKriging } from './surrogate/fitted-kriging.ts'

// Comparisons: what the replications of several options say together, as pure functions of tables (docs/METHODS.md).
export { bonferroni, holm } from './compare/adjusted-p.ts'
export { simultaneous } from './compare/simultaneous.ts'
export { compareWithBest } from './compare/with-the-best.ts'
export { priceOf } from './compare/step-price.ts'
export { costFrontier } from './compare/cost-frontier.ts'
export { frontShares } from './compare/pareto-front.ts'
export { logRank, pairedLogRank, riskRows } from './compare/log-rank.ts'
export { quantileDifference } from './compare/quantile-difference.ts'
export { medianInterval } from './compare/median-interval.ts'
export { precisionStages } from './compare/precision.ts'
export { steinInterval, steinSize } from './compare/stein.ts'
export { selectBest } from './compare/select-best.ts'
export { ocbaShares, pairedShares } from './compare/ocba.ts'
export { regrets } from './compare/regret.ts'

// A comparison in memory: the short way from scenarios to verdicts.
export { compareScenarios } from './analysis/comparison.ts'
export type { ComparisonRun } from './analysis/comparison.ts'

// Runs: a plan, cut into blocks, worked off by an executor into a store.
export { planFor } from './run/planning.ts'
export type { Estimates } from './run/planning.ts'
export { blocksOf } from './run/plan.ts'
export type { Block, Plan, PlannedScenario } from './run/plan.ts'
export { inMemory, inThisThread, runBatch } from './run/batch.ts'
export type { BatchOptions, BlockStore, Executor } from './run/batch.ts'
export { replicateCity } from './run/city-replication.ts'
export type { BlockResult, Replicate, ReplicationTask } from './run/replication-task.ts'

// The city: one replication of one setting.
export { simulateCity } from './city/city.ts'
export { anchorOf } from './city/model/anchor.ts'
export { FOLLOW_UP_DAYS } from './city/model/replication.ts'
export type { Anchor, Horizon, Replication } from './city/model/replication.ts'
export type { Setting } from './city/model/setting.ts'
export { BEHAVIOUR } from './city/model/behaviour.ts'
export type { Coefficient } from './city/model/behaviour.ts'

// Measures, and the tables that hold them.
export { MEASURES, measureIndex } from './city/model/measures.ts'
export type { MeasureId } from './city/model/measures.ts'
export type { Measure } from './city/model/measure.ts'
export { GROUP_MEASURES } from './city/readout/group-measures.ts'
export type { GroupMeasureId } from './city/readout/group-measures.ts'
export { DIMENSIONS } from './city/state/groups.ts'
export type { Dimension, Group } from './city/state/groups.ts'
export { WEEKLY_COUNTS, weeklyPlace, weeklyShape } from './city/model/weekly.ts'
export { mergeRows, tableFiles } from './analysis/merge.ts'
export type { MergeOrder, TableFile } from './analysis/merge.ts'
export type { Sink } from './run/sink.ts'

// Answers: estimates, paired differences and verdicts, and the manifest of what they are of.
export type { Difference, Estimate, Summary, Verdict } from './analysis/summary.ts'
export type { Curves, Groups, RunResults } from './analysis/summary.ts'
export { manifestOf, planOf, runScenarios } from './analysis/manifest.ts'
export type { RunFacts } from './analysis/manifest.ts'
export type { Manifest, RunFiles, RunScenario } from './analysis/summary.ts'

// Traces: one replication followed step by step, or event by event.
export { followEvents, followSteps } from './trace/trace-run.ts'
export type { FollowedRun, FollowedTask } from './trace/trace-run.ts'
export type { Step } from './city/story/steps.ts'
export type { LoggedEvent } from './city/story/event-log.ts'
export { traceNames } from './trace/trace-names.ts'
export { traceJsonLine } from './trace/trace-json.ts'
export { xesWriter } from './trace/trace-xes.ts'

// One station, and what queueing theory says of it.
export { checkSetting, loadOf } from './station/station-setting.ts'
export type { StationSetting } from './station/station-setting.ts'
export { simulateStation } from './station/station-run.ts'
export type { StationResult, StationRun } from './station/station-run.ts'
export { estimateStation } from './station/station-study.ts'
export type { StationEstimates } from './station/station-study.ts'
export { theoryOf } from './station/theory.ts'
export type { StationTheory } from './station/theory-means.ts'

// Queues of one's own: take the earliest event, move the clock; jobs wait in lines and are worked on by servers.
export { Simulation } from './kernel/simulation.ts'
export type { Handler, Observer } from './kernel/simulation.ts'
export { Calendar } from './kernel/calendar.ts'
export { OFFICE_HOURS, ROUND_THE_CLOCK, Timetable, daily } from './kernel/timetable.ts'
export { Jobs, NOWHERE } from './queueing/jobs.ts'
export { WaitingLine } from './queueing/waiting-line.ts'
export { HELD } from './queueing/service.ts'
export type { Service } from './queueing/service.ts'
export { ServerPool } from './queueing/server-pool.ts'
export { Pools } from './queueing/pools.ts'

// Statistics: what replications say, and how surely.
export { meanInterval, pairedInterval, tQuantile } from './stats/interval.ts'
export type { MeanInterval } from './stats/interval.ts'
export { Tally } from './stats/tally.ts'
export { TimeAverage } from './stats/time-average.ts'
export { OrderStatistics } from './stats/order-statistics.ts'
export { warmUpOf } from './stats/warm-up.ts'
export type { BeginningSeries, WarmUpAnswer } from './stats/warm-up.ts'
export { batchMeans } from './stats/batch-means.ts'
export type { BatchMeans } from './stats/batch-means.ts'
export { restrictedMean, survivalAt, survivalCurve, survivalQuantile } from './stats/survival.ts'
export type { SurvivalCurve } from './stats/survival.ts'

// Chance: a draw is a pure function of its address.
export { RandomStreams } from './random/random-streams.ts'
export { exponential } from './random/exponential.ts'
export { normal } from './random/normal.ts'
export { lognormal } from './random/lognormal.ts'
export { gamma } from './random/gamma.ts'
export { beta } from './random/beta.ts'
export { geometric } from './random/geometric.ts'
export { discrete } from './random/discrete.ts'
