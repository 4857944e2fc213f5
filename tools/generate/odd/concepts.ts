/** The eleven design concepts of the protocol (Grimm and others 2010, 2020), as this model has them. */

export const CONCEPTS = {
  'Basic principles': `Queueing networks: work waits for people, and small changes near a load of one have large effects. Separation of seeing and
power: streets find, departments may act. Expectation and disconfirmation: satisfaction depends on the time taken against the
time expected (Van Ryzin 2006). Incentives against effort: departments come when it counts for them. Exit and voice:
residents chase, give up, trust or stop reporting. Being ranked presses: slack gives way where what residents say counts.`,
  Emergence: `Resolution, times, loads, backlog, recorded demand, report-in rate and displacement of own orders emerge from who meets
whom in which line. Imposed are the success of one piece of work, the content of work, the logistic forms of rules 7 and 11, the
rates of rules 1, 12 and 15, and how far slack gives way to pressure (rule 22).`,
  Adaptation: `Residents report more or less of what they meet with trust (rule 12). Departments come more or less with incentives, belief, calls
missed lately and their own line (rule 7), and leave what is forwarded lying more or less (rule 9). Streets whistle for harder matters
only when departments have not come (rule 6), claim falsely more when overloaded (rule 16), and leave less undone when what residents
say counts (rule 22). Posts quit more when overloaded (rule 15).`,
  Objectives: `No agent has an explicit objective. The incentives of departments are a sum of terms in logits, their effort; it stands for
what the appraisal is worth to them.`,
  Learning: `Trust and expectation of residents, belief of departments, confidence of streets and the pace by which they promise move by fixed
steps towards what was met; trust also towards what neighbours tell. Skill grows with tenure. After a switch new rules are learned
(rule 23), and effort and pressure follow with lags of their own. Nobody changes a rule.`,
  Prediction: `Implicit: the expected time of a resident is a forecast from experience or from a promise; the pace of a street is a forecast
from its recent cases. Nobody looks ahead otherwise.`,
  Sensing: `A street knows duty and difficulty of a matter, and which departments have come when it called; a gate below it mistakes some lead
matters for joint ones (rule 6). The platform mistakes owners (rule 9). Departments know their own line, the street that calls and
the calls that they have missed. Residents know what happened to their own cases, and how many in their street were satisfied. True resolution is known to the model alone; the platform hears it from those whom it calls.`,
  Interaction: `Through lines for the same people (streets, departments, desk), through whistles and joint work of two to four departments,
through belief and confidence, through calls missed at any street of the district, through what neighbours tell, through funds
shared by repairs, prevention and outside officers, through reports and call-backs.`,
  Stochasticity: `Every draw is a pure function of its address: seed, replication, purpose, entity, index. The scenario is no part of it, so
scenarios meet the same issues, the same residents and the same luck (common random numbers). What is partly known is drawn:
onset, household, domain, duty, urgency, difficulty, content of work, success, readiness to come, quits. Marks (reported at all, seen,
list, prevention, delegation, sent to the department) are a uniform against a share, so that raising a share only adds.`,
  Collectives: `Households in chat groups, grids, units of a street, streets, departments, districts: all given, none forms by itself.`,
  Observation: `Measures of the observed period, of its cohort (cases accepted in it and in scope), by group and by week. Rates have all
valid cases in the denominator; an empty one is missing. Times of unfinished cases are restricted to the follow-up, not
dropped. Observers are told and never asked: following a run changes no bit of it ([traces](decisions/traces.md)).`,
} as const satisfies Readonly<Record<string, string>>
