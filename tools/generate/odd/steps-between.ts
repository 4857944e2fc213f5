/** Steps of the life of a case that have no numbered rule: their formulas and the coefficients that are at home in them. */
import type { Rule } from './rule.ts'

export const STEPS_BETWEEN: readonly Rule[] = [
  {
    title: 'Issues',
    files: ['demand.ts', 'demand-course.ts', 'season.ts', 'discovery.ts'],
    says: [
      'Issues of a street are a Poisson process with rate residents x level x hour of the week x season (1 + `seasonStrength` x swing) x day effect of the city x day effect of the street; the effects are gamma variates of mean 1 whose product has coefficient of variation `demand.dayEffectCv`.',
      'Level = `demand.issueRate` x issues per case of the anchor: the nearest scenario upwards that says `anchor: own`, else the root; pulses multiply it.',
      'An issue is life with probability `demand.urgentShare` x `lifeShareOfUrgent`, utility for the rest of that share, else hard if joint and ordinary if not. It is minor if lead and x < `minorBelow`.',
      'With probability `selfHealingShare` it would vanish by itself after `selfHealingDays` on average (exponential).',
    ],
    coefficients: ['seasonStrength', 'lifeShareOfUrgent', 'minorBelow', 'selfHealingShare', 'selfHealingDays'],
  },
  {
    title: 'The grid settles',
    files: ['grid.ts'],
    says: [
      'Of the minor matters that a chat group tells, the share `chatAnswer` is answered on the spot, in `chatHours` of a worker of the grid, where one is in post and free.',
      'Of the other minor matters that patrol finds or a chat group tells, the grid worker who is free first settles the share `grid.selfHandle`, in `gridHours` / skill of grid hours.',
    ],
    coefficients: ['chatAnswer', 'chatHours', 'gridHours'],
  },
  {
    title: "The platform's desk",
    files: ['platform.ts', 'anchor.ts', 'streams.ts'],
    says: [
      'A case waits for triage (`triageHours`) in the same line as consultations (`consultationHours`; a Poisson stream of constant rate round the clock) and call-backs; the desk works round the clock and is sized for `deskLoad` by the work of the anchor, at the demand and mix of the scenario (of the anchor where it says `sizes: inherit`).',
      "At triage the share `outOfScopeShare` is closed as nobody's. Others are dispatched after `platform.dispatchTime`; urgent ones and those under `duties.directDispatch` after `urgentDispatchMinutes`.",
    ],
    coefficients: ['triageHours', 'consultationHours', 'deskLoad', 'outOfScopeShare', 'urgentDispatchMinutes'],
  },
  {
    title: 'Success of work',
    files: ['success.ts', 'street-work.ts', 'department-work.ts', 'joint-work.ts'],
    says: [
      'One draw for each case and attempt: lead work succeeds with `leadSuccess`, assist and delegated work with `assistSuccess`, joint work with all present with `jointSuccess`; less by slack (rule 22).',
    ],
    coefficients: ['leadSuccess', 'assistSuccess', 'jointSuccess'],
  },
  {
    title: 'Official judgement',
    files: ['judgement.ts', 'satisfaction.ts', 'reply.ts'],
    says: [
      'Whoever complained judges once: when the case is closed for good or withdrawn, or when it is due, whichever comes first. It is due min(90 days, max(`dueAtLeast`, `dueTimes` x class limit)) after acceptance.',
      "Solved is what has been replied to (and is not about to be opened again) and is truly solved; whatever is open or withdrawn then is unsolved. Trust and expectation learn then, and when a grid worker has settled what was told in a chat group; at no other time from cases of one's own.",
      'Those whose mark is below `appraisal.callbackShare` are the official sample: verified resolution and satisfaction are shares of them. Call-backs at each closing load the desk and act in rules 16 and 22 alone.',
    ],
    coefficients: ['dueTimes', 'dueAtLeast'],
  },
  {
    title: 'Joint work',
    files: ['joint-work.ts', 'deadline.ts'],
    says: [
      'Together (`whistle.form`): officers meet on site; who has come waits `whistle.assemblyPatience` working hours for the rest, then leaves. When all are there, each does a part of `jointPartHours`; with `whistle.stayUntilDone` all stay until the longest part is done.',
      'In parallel: each does its part when it comes, way included, and the last one finishes the case. The form is settled with the first whistle of a case, until it is opened again.',
      'After `whistle.reportDeadline` calendar hours whoever has not come is absent. The whistle is blown again, up to `whistle.maxAttempts` times: for everybody (together) or for those missing (in parallel). After the last one the matter waits for the conference (rule 24); where whistles have been switched off meanwhile, the street takes it back.',
      'With `whistle.upgrade` a whistle blown below the street rises at each such time, from grid or lane to the community and from there to the street, which recognises a matter of its own and takes it back.',
    ],
    coefficients: [],
  },
]
