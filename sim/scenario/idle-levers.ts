/** Levers that do nothing where others stand as they do: the whistle's details where nobody may whistle, and the like. */
import type { Bilingual } from '../text/bilingual.ts'
import type { LeverName } from '../levers/lever-effect.ts'
import type { Setting } from '../city/model/setting.ts'

/** A scenario over time: the setting at the start, then the one after each switch (`phasesOf`). */
type Phases = readonly Setting[]

interface IdleRule {
  readonly levers: readonly LeverName[]
  readonly idle: (phases: Phases) => boolean
  /** The levers that make it so. */
  readonly by: readonly LeverName[]
  readonly why: Bilingual
}

const always =
  (holds: (setting: Setting) => boolean) =>
  (phases: Phases): boolean =>
    phases.every(holds)

const nobodyWhistles = always(({ whistle }) => !whistle.enabled || whistle.threshold > 1)

const RULES: readonly IdleRule[] = [
  {
    levers: [
      'whistle.threshold',
      'whistle.scope',
      'whistle.reportDeadline',
      'whistle.maxAttempts',
      'whistle.form',
      'whistle.assemblyPatience',
      'whistle.stayUntilDone',
      'whistle.upgrade',
      'appraisal.weight',
      'appraisal.personnelSay',
      'appraisal.perMatter',
      'appraisal.independent',
      'appraisal.oversight',
      'district.meetingInterval',
      'district.visitInterval',
    ],
    idle: always(({ whistle }) => !whistle.enabled),
    by: ['whistle.enabled'],
    why: {
      en: 'nobody may whistle: whistle.enabled is no, and no switch sets it to yes',
      zh: '无人可以吹哨：whistle.enabled 为否，也没有切换将其设为是',
    },
  },
  {
    // Lane heads patrol more, whistle or none.
    levers: ['whistle.gate'],
    idle: (phases) => nobodyWhistles(phases) && phases.every(({ whistle }) => whistle.gate !== 'lane'),
    by: ['whistle.enabled', 'whistle.threshold'],
    why: { en: 'nobody whistles, so nobody holds the whistle', zh: '无人吹哨，也就无所谓由谁吹哨' },
  },
  {
    levers: ['whistle.assemblyPatience', 'whistle.stayUntilDone'],
    idle: always(({ whistle }) => whistle.form === 'parallel'),
    by: ['whistle.form'],
    why: {
      en: 'officers do not meet on site: whistle.form is parallel',
      zh: '各部门不同时到场：whistle.form 为 parallel',
    },
  },
  {
    levers: ['whistle.upgrade'],
    idle: always(({ whistle }) => whistle.gate === 'street'),
    by: ['whistle.gate'],
    why: {
      en: 'a whistle of the street has no level to rise to: whistle.gate is street',
      zh: '街道吹哨已无可升级：whistle.gate 为 street',
    },
  },
  {
    levers: ['street.transitionLoss', 'street.transitionDays'],
    idle: ({ length }) => length === 1,
    by: [],
    why: {
      en: 'a reform is new only after a switch, and the scenario has none',
      zh: '只有切换之后才有过渡期，而方案没有切换',
    },
  },
  {
    levers: ['street.transitionDays'],
    idle: (phases) => phases.slice(1).every(({ street }) => street.transitionLoss === 0),
    by: ['street.transitionLoss'],
    why: { en: 'no speed is lost in the transition: street.transitionLoss is 0', zh: 'street.transitionLoss 为 0' },
  },
  {
    levers: ['participation.pulseDays'],
    idle: always(({ participation }) => participation.volunteers === 0),
    by: ['participation.volunteers'],
    why: { en: 'there are no volunteers: participation.volunteers is 0', zh: 'participation.volunteers 为 0' },
  },
  {
    levers: ['participation.coproduction'],
    idle: always(({ participation }) => participation.channelReach === 0),
    by: ['participation.channelReach'],
    why: {
      en: 'neighbours who are in no chat group settle nothing: participation.channelReach is 0',
      zh: '邻里不在微信群中便无从自助：participation.channelReach 为 0',
    },
  },
  {
    levers: ['assistants.effectiveness', 'assistants.authority', 'assistants.pooled'],
    idle: always(({ assistants }) => assistants.ratio === 0),
    by: ['assistants.ratio'],
    why: { en: 'there are no assistants: assistants.ratio is 0', zh: 'assistants.ratio 为 0' },
  },
  {
    levers: ['platform.networks', 'platform.handoffDelay', 'platform.dispatchTime'],
    idle: always(({ duties }) => duties.directDispatch),
    by: ['duties.directDispatch'],
    why: {
      en: 'cases go straight to the street: duties.directDispatch is yes',
      zh: '案件直派街道：duties.directDispatch 为是',
    },
  },
  {
    levers: ['platform.handoffDelay'],
    idle: always(({ platform }) => platform.networks === 1),
    by: ['platform.networks'],
    why: { en: 'one network has no boundary: platform.networks is 1', zh: '只有一张网：platform.networks 为 1' },
  },
  {
    levers: ['duties.entryGate'],
    idle: always(({ duties }) => duties.funnelRate === 0),
    by: ['duties.funnelRate'],
    why: { en: 'no tasks are handed down: duties.funnelRate is 0', zh: 'duties.funnelRate 为 0' },
  },
  {
    levers: ['appraisal.gaming', 'appraisal.satisfactionWeight'],
    idle: always(({ appraisal }) => appraisal.callbackShare === 1),
    by: ['appraisal.callbackShare'],
    why: {
      en: 'a false claim never pays where all are called back: appraisal.callbackShare is 1',
      zh: '全部回访时虚报无利可图：appraisal.callbackShare 为 1',
    },
  },
]

/** Why a lever does nothing over all its phases, and which others make it so; undefined where it may do something. */
export function idleBecause(lever: string, phases: Phases): Pick<IdleRule, 'by' | 'why'> | undefined {
  return RULES.find(({ levers, idle }) => levers.some((name) => name === lever) && idle(phases))
}
