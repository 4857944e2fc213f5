/** What the levers of power and duty do: whistle, departments, appraisal, duties. */
import { differs, down, effect, up } from './lever-effect.ts'
import type { EffectTable } from './lever-effect.ts'

export const REFORM_EFFECTS: EffectTable<'whistle' | 'departments' | 'appraisal' | 'duties'> = {
  whistle: {
    enabled: effect(
      6,
      'Joint matters on the list and hard enough are whistled for; without it they get a lone attempt.',
      ['jointStreetHours', 'jointPartHours', 'jointSuccess'],
      up('jointResolutionRate', 'joint work succeeds where lone attempts fail, if departments come'),
    ),
    threshold: effect(
      6,
      'Difficulty from which a matter is whistled for.',
      ['needlessBelow'],
      down('whistlesPerStreetMonth', 'fewer matters are hard enough'),
    ),
    gate: effect(
      6,
      'Who holds the whistle. Below the street no matter waits for posts, but lead matters are mistaken for joint ones; lane heads patrol more.',
      ['mistakenByGrid', 'mistakenByLane', 'mistakenByCommunity', 'lanePatrol'],
      differs('needlessShare', 'a whistle for a lead matter is needless; the street knows its own matters'),
    ),
    scope: effect(
      6,
      'Share of joint matters on the whistle list: a mark of each issue.',
      [],
      up('whistlesPerStreetMonth', 'more matters are on the list'),
    ),
    reportDeadline: effect(
      'own',
      'Calendar hours from a call until whoever has not come is absent, and calls still in line are cancelled.',
      ['travelHours', 'embeddedHours'],
      up('reportInRate', 'officers who are willing but busy or shut get through in time'),
    ),
    maxAttempts: effect(
      'own',
      'Whistles for a matter before the hard-case conference takes it.',
      ['jointSuccess'],
      up('jointResolutionRate', 'one more chance for all to come, before a long wait for the conference'),
    ),
    form: effect(
      'own',
      'Together: all officers at once on site, then work. In parallel: each does its part when it comes, and who came is not called again.',
      ['jointPartHours'],
      differs('assemblyRate', 'in parallel the parts add up over whistles; together all must come to the same one'),
    ),
    assemblyPatience: effect(
      'own',
      'Working hours that an officer waits on site for the rest, where they work together; then he leaves.',
      ['travelHours'],
      up('assemblyRate', 'the first to come are still there when the last one comes'),
    ),
    stayUntilDone: effect(
      'own',
      'Where they work together, every officer stays until the longest part is done.',
      ['jointPartHours'],
      up('departmentUtilisation', 'officers are held after their own part'),
    ),
    upgrade: effect(
      'own',
      'A whistle blown below the street and not answered rises one level, to the community and then the street; departments heed a risen one more.',
      ['reportUpgrade'],
      up('reportInRate', 'each level risen adds to the readiness to come'),
    ),
  },
  departments: {
    count: effect(
      'own',
      'Departments of each district: the authority matrix is folded to as many. Each has own orders; cases are spread over more of them.',
      [],
      down('departmentUtilisation', 'the same cases over more departments, each with the number of officers given'),
    ),
    officers: effect(
      8,
      'Officers of a department, or the load to size them for from the planned work of the root scenario.',
      [],
      down('ownOrderDelayMean', 'more officers for own orders, assist matters and whistles'),
    ),
    ownOrders: effect(
      8,
      'Own orders of a department, each calendar day and million residents; they come in office hours.',
      [],
      up('departmentUtilisation', 'more work for the same officers'),
    ),
    ownOrderHours: effect(
      8,
      'Work in one of them.',
      ['workCv'],
      up('departmentUtilisation', 'more work for the same officers'),
    ),
    officersMoved: effect(
      'own',
      'Share of officers that a department loses to streets; what they add to a street is said by its posts.',
      [],
      up('departmentUtilisation', 'the same work for fewer officers'),
    ),
    embedShare: effect(
      7,
      'Share of officers who sit at streets: they always come when whistled for, and do nothing else.',
      ['embeddedHours'],
      up('reportInRate', 'embedded officers always come, and soon'),
    ),
    delegatedShare: effect(
      10,
      "Share of assist matters that the street decides itself, at the department's hours.",
      ['assistHours', 'jointSupport', 'assistSuccess'],
      down('departmentUtilisation', 'departments are rid of the work'),
      up('streetUtilisation', 'streets have it, ready or not'),
    ),
  },
  appraisal: {
    weight: effect(
      7,
      "Share of a department's score that streets give.",
      ['reportBase', 'reportWeight', 'effortDays'],
      up('reportInRate', 'a department that stays away loses points'),
    ),
    personnelSay: effect(
      7,
      'Streets have a say in appointments.',
      ['reportPersonnel', 'effortDays'],
      up('reportInRate', 'careers depend on it'),
    ),
    perMatter: effect(
      7,
      'Each whistle is scored on its own.',
      ['reportPerMatter', 'effortDays'],
      up('reportInRate', 'one absence shows'),
    ),
    independent: effect(
      7,
      'An independent body scores.',
      ['reportIndependent', 'effortDays'],
      up('reportInRate', 'scores are believed'),
    ),
    oversight: effect(
      7,
      'Superiors watch over the whistles.',
      ['reportOversight', 'effortDays'],
      up('reportInRate', 'superiors ask who was absent'),
    ),
    satisfactionWeight: effect(
      16,
      'Weight of satisfaction in the appraisal: what tempts to claim falsely.',
      ['gamingBase'],
      up('gamingGap', 'there is more to gain by a false claim'),
    ),
    callbackShare: effect(
      16,
      'Share of replies after which the resident is called: false claims come to light, and verified rates have a base.',
      ['callbackHours', 'gamingBase'],
      down('gamingGap', 'fewer unsolved cases are claimed as solved'),
    ),
    gaming: effect(
      16,
      'Propensity to claim what is not solved.',
      ['gamingBase'],
      up('gamingGap', 'more unsolved cases are claimed as solved'),
    ),
  },
  duties: {
    clarity: effect(
      9,
      'Probability that a case goes to the right owner; a wrong one gives it back, and after too many returns the street keeps it.',
      ['returnHours', 'maxReturns'],
      down('hops', 'the first owner is the right one more often'),
    ),
    entryGate: effect(
      2,
      'Share of department tasks that is refused.',
      ['taskHours'],
      down('streetUtilisation', 'posts are spared the tasks'),
    ),
    funnelRate: effect(
      2,
      'Tasks that departments hand down to a street, each working day.',
      ['taskHours'],
      up('streetUtilisation', 'tasks take the hours of the same posts'),
    ),
    directDispatch: effect(
      'own',
      'The hotline reaches the street without the district: no hand-off delay, and dispatch within minutes.',
      ['urgentDispatchMinutes'],
      down('resolutionTimeMedian', 'cases reach their owner sooner'),
    ),
  },
}
