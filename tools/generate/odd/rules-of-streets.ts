/** Rules 1 to 6, in words: discovery, street capacity, units, assistants, lone attempts, the whistle rule. */
import type { Rule } from './rule.ts'

export const RULES_OF_STREETS: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6, Rule>> = {
  1: {
    title: 'Discovery',
    files: ['discovery.ts', 'anchor.ts', 'grid.ts'],
    says: [
      'Clocks run from onset, and the first that rings decides: the resident reports, the patrol comes by, or the issue vanishes.',
      'The resident, unless silent (`silentShare`), reports at the rate p x trust factor (rule 12) x (1 + harm) x (1 + `channelPull`, if a chat group reaches the household) / `reportDays` a day. Harm is 1 for life, 0.5 for utility, else the difficulty x.',
      'p of a resident is `demand.reportPropensity` x (1 + `propensitySpread` x (2u - 1)), at most 1, with u drawn once for life.',
      'The patrol finds at the rate cover / `patrolCoverBase` x `grid.workers` x 400 / `grid.households` / `patrolDays` a day, in grid hours and stretched so that the mean holds in calendar days; a ring while no worker of the grid is free is void, and the clock starts anew.',
      'Cover = `grid.patrolCover` + `assistantPatrol` x assistants / grids, at most 1, grids = residents / `householdSize` / `grid.households`; where `whistle.gate` is lane, patrol is `lanePatrol` times as fast.',
    ],
    coefficients: [
      'reportDays',
      'propensitySpread',
      'silentShare',
      'channelPull',
      'householdSize',
      'patrolDays',
      'patrolCoverBase',
      'lanePatrol',
      'assistantPatrol',
    ],
  },
  2: {
    title: 'Street capacity',
    files: ['street-arrangement.ts', 'street-work.ts', 'streams.ts', 'reply.ts', 'staffing.ts'],
    says: [
      'A piece of work of c staff-hours takes a post c x stretch / skill working hours, less what an assistant takes over (rule 4). Content is lognormal with coefficient of variation `workCv` and mean `leadHours`, `loneHours`, `jointStreetHours` or `forwardHours`, by what is done.',
      'Stretch = (1 + breadth loss, rule 3) / (`street.caseworkShare` x (1 - `street.inspectionLoad`) x (1 - supervision loss, rule 4)), longer in a transition (rule 19).',
      'Departments hand down `duties.funnelRate` tasks of `taskHours` a working day; each is refused with probability `duties.entryGate`, else it joins the line of the same posts.',
      'Each sign-off layer above the first adds `signOffHours` working hours before the reply, no work; not for life and utility cases.',
      'Overload = max(0, offered load - 1): work offered to the posts over `overloadDays`, net of what assistants took over, by the hours of the posts filled.',
    ],
    coefficients: [
      'workCv',
      'leadHours',
      'loneHours',
      'forwardHours',
      'jointStreetHours',
      'taskHours',
      'signOffHours',
      'overloadDays',
    ],
  },
  3: {
    title: 'Units',
    files: ['street-arrangement.ts', 'street-office.ts'],
    says: [
      'Pools in use = min(`street.units`, posts). Posts are dealt out evenly, and matters in proportion to posts by their position (0-1), so that splits are balanced.',
      'Merged units take (1 + `street.crossSkillLoss` x breadth) as long, breadth = max(0, 1 - pools / 29).',
      'A unit that has lost its last head is stood in for by its nearest neighbour that has one.',
    ],
    coefficients: [],
  },
  4: {
    title: 'Assistants',
    files: ['street-work.ts', 'street-arrangement.ts'],
    says: [
      'There are `assistants.ratio` x posts of them. One who is free in the line of the unit when a post takes up a case does the support part beside the post: `leadSupport` of a lead matter, `jointSupport` of lone, joint and delegated work, none of forwarding.',
      'The assistant works at `assistants.effectiveness`; what is left of the part when the post has done its own, they do together: the post needs max(c - part, c x skill / (skill + effectiveness)) / skill hours (times stretch). When nobody is free the post does all.',
      'Pooled (`assistants.pooled`) they are one line for the street, else one line a unit. Unpooled ones above one a post cost posts `supervisionLoss` of their time for each 0.5.',
    ],
    coefficients: ['leadSupport', 'jointSupport', 'supervisionLoss'],
  },
  5: {
    title: 'Lone attempt at a joint case',
    files: ['success.ts', 'street-work.ts'],
    says: [
      'Succeeds with min(1, (1 - x)^`loneExponent` + `loneFloor` + `loneAuthority` x `assistants.authority` x min(1, `assistants.ratio`)).',
      'Costs `loneHours` even when it fails.',
    ],
    coefficients: ['loneExponent', 'loneFloor', 'loneAuthority'],
  },
  6: {
    title: 'Whistle rule',
    files: ['gate.ts', 'whistle.ts', 'street-work.ts', 'deadline.ts'],
    says: [
      'A joint matter is whistled for if `whistle.enabled`, x >= `whistle.threshold`, and its mark says that it is on the list (`whistle.scope`). The street does its own part (`jointStreetHours`) first.',
      'A gate below the street (`whistle.gate`) whistles the moment the case reaches its owner, without line, part or signature of the street; it takes a lead matter for a joint one with probability `mistakenByGrid`, `mistakenByLane` or `mistakenByCommunity`.',
      'A matter needs four departments with probability `fourDepartments`, three with `threeDepartments`, else two, drawn without repetition from the row of its domain in the authority matrix.',
      'A whistle is needless if the matter is a lead matter or x < `needlessBelow`.',
    ],
    coefficients: [
      'threeDepartments',
      'fourDepartments',
      'needlessBelow',
      'mistakenByGrid',
      'mistakenByLane',
      'mistakenByCommunity',
    ],
  },
}
