/**
 * Why each curve goes as it does: the rule that acts, and where a curve is level, whether rule or place makes it so. Written by hand, after the
 * curves; of a lever without a sentence yet, its row says what it does.
 */
import { lever } from '../../../sim/levers/levers.ts'
import type { LeverName } from '../../../sim/levers/levers.ts'

const SENTENCES: Readonly<Partial<Record<LeverName, string>>> = {
  'city.streets':
    'Each street brings its own residents, posts and grids, and departments are sized for all of them: what grows is money, and where officers are called also the size of the pools in which they wait for work, so that more is done in time.',
  'city.districts':
    'Officers are dealt to each district in whole numbers, so pools shrink and own orders wait, most where one of two officers is embedded; with eight districts the one officer that each department has at least is more than its load asks for.',
  'city.residentsPerStreet':
    'Issues grow with residents and departments are sized for them, but posts stay as many (rule 2): the load of the posts decides.',
  'city.start':
    'The season moves demand by the date on the clock, and posts loaded to nine tenths have no room for a spring that brings more.',
  'demand.issueRate':
    'Posts, departments and desk stay as they are, so what comes beyond their hours waits until residents give up or the follow-up ends.',
  'demand.reportPropensity':
    'More issues are reported at all (rule 1), so more are solved, while the cases that come of it load the same posts and departments.',
  'demand.consultShare':
    'Questions wait at the desk alone, and the desk of a small city has a seat for every street, which they fill to a fifth at the most: the place is too small, not the rule idle, for at forty cases per 10,000 residents, where questions overload the desk, 0.3 to 0.9 costs 49 points of on-time replies.',
  'demand.mix':
    'Joint matters need several departments at once and fare worst; assist matters load departments and lead matters posts, and whichever is the fuller decides (rules 6 and 9).',
  'demand.urgentShare':
    'Urgent matters are nearly always reported, dispatched at once, served first and signed by nobody above, so the mean gets faster and more issues come to light.',
  'demand.dayEffectCv':
    'Good and bad days average out within the week or two that a case may take: the spread of weekly demand doubles, and of rates a few points are lost at most, which ten replications do not tell from none.',
  'demand.pulse':
    'For a fortnight issues arise at a multiple, and each waits behind those before it: nobody plans for a pulse.',
  'demand.feedback':
    'Trust starts near what it settles at and moves by hundredths a month (rule 12), so in half a year the share reported moves by a hundredth: the time is too short, not the rule idle, for in the third year 0 to 1 brings 6 % more cases and two points fewer on time.',
  'street.staff':
    'More hands for the same work (rule 2): the curve bends where the load passes one, and beyond 45 posts what is left undone is the business of departments, slack and residents who give up.',
  'street.caseworkShare':
    'All work of posts stretches by its inverse (rule 2), so it goes as posts do, with the bend where the load passes one.',
  'street.inspectionLoad':
    'All work of posts stretches by the inverse of what inspections leave (rule 2); officers have fewer hours on cases where streets get less to them, hence the lower cost.',
  'street.units':
    'Posts of one pool cannot help another (rule 3), so fewer pools are better as long as generalists lose only a tenth; beyond one unit a post the rest are second hats and change nothing.',
  'street.crossSkillLoss':
    'With all posts in one unit their work stretches by nearly the whole loss (rule 3), which takes the load past one after the first step and ends where only the work in front gets done.',
  'street.signOffLayers':
    "Each level above the first takes eight working hours before the reply and nobody's work (rule 2): replies come later, and as much is solved.",
  'street.payRatio':
    'Wages rise at once and quits fall with the inverse of pay (rule 15), so fewer posts are vacant or new; within half a year that is worth a few points at the most.',
  'street.vacancyFill':
    'A post that somebody leaves stays empty for so long, and a grid worker absent (rule 15): fewer hands at a load of nine tenths, and their wages saved.',
  'street.transitionLoss':
    'All work of posts takes longer for the ninety days after the switch (rule 19), and at a load of nine tenths the line of those days outlasts them.',
  'street.transitionDays':
    'It is how long the loss lasts (rule 19); beyond the observed days there is nothing left to lose, so the curve is level from 122 on.',
  'street.fund':
    "A repair waits thirty days for the district's money where the street has none (rule 20), and one lead matter in seven needs one; about ten yuan a resident pay for all, and more is left over.",
  'assistants.ratio':
    'A free assistant does the support part beside the post (rule 4), but above one a post each costs the posts supervision where departments keep them, so the best number lies between one and two.',
  'assistants.effectiveness':
    'The faster the assistant, the sooner the support part is done and the assistant free for the next case (rule 4).',
  'assistants.authority':
    'A lone attempt at a joint matter succeeds more often (rule 5), also where streets whistle, for easy matters and those off the list are tried alone; it saves nobody work.',
  'assistants.pooled':
    'A free assistant helps whichever unit is busy, and departments no longer make posts supervise them (rule 4).',
  'grid.households':
    'The patrol cycle grows with the grid (rule 1): fewer issues are found and solved, there are fewer cases and grid workers to pay, and the posts have less to do.',
  'grid.workers':
    'Patrols come round sooner (rule 1), so more issues are found, until residents or time would have shown them anyway; posts have more cases, and each worker is paid.',
  'grid.patrolCover':
    'Patrols find what they can see (rule 1): the first sixth of cover brings most of it, for a round of some weeks is soon enough for what lasts.',
  'grid.visibleShare':
    'Only what can be seen is found by patrols (rule 1), and what nobody reports is found by nobody else: far more issues are solved, and the same posts have more cases.',
  'grid.selfHandle': "Minor matters that the grid settles at once never reach the street's line.",
  'whistle.enabled':
    'Joint matters on the list and hard enough get joint work in place of a lone attempt (rule 6); they are one in seven here, so the whole moves by a seventh of what they gain, and where departments do not come it does not move at all.',
  'whistle.threshold':
    'Matters below it are tried alone (rule 6): a low one whistles for easy matters too, which takes time and hours, a high one leaves hard matters to lone attempts, and so time and resolution go opposite ways.',
  'whistle.gate':
    "Below the street the street's part goes before other work, but lead matters are mistaken for joint ones (rule 6): what the one gains the other costs, within two points.",
  'whistle.scope':
    'More joint matters are on the list (rule 6): where departments come more are solved, where they do not the whistles only take time.',
  'whistle.covers':
    'A matter that the street forwards and a department leaves lying is called for instead of lying up to fifteen days (rule 6), but only if it is on the list and hard enough: the gain is a point or two, which ten replications do not tell from the margin.',
  'whistle.reportDeadline':
    'Below two hours officers leave what they have in hand and come, within a few hours who is busy comes too late, and in a day most of the willing get there (rule 7): report-in is lowest between, and the rates follow by a point or two.',
  'whistle.maxAttempts':
    'Each further whistle takes a deadline more and half an hour of the street for each call in vain, and the conference would have taken the matter anyway: replies come later, and joint matters gain within the noise.',
  'whistle.form':
    'In parallel the parts add up over whistles, while together all must come to the same one; the street arranges each visit in return, and with one joint matter in seven the balance stays within the margins.',
  'whistle.assemblyPatience':
    'An officer who waits on site is there when the last one comes; that pays where most are willing, and where most stay away the wait is in vain.',
  'whistle.stayUntilDone':
    'Officers are held until the longest part is done, which makes them busier by a point at the most: whistles for which all come are too few here; with six joint matters in ten it is three points, and a resolution lower by about half a point.',
  'whistle.upgrade':
    'Each level risen adds half a logit to readiness (rule 7), which lifts report-in by seven points, but all whom a joint matter needs still seldom come.',
  'departments.count':
    'With three officers each, more departments are more officers for the same cases, while own orders come to each: one or two are swamped, and from 13 on little is left to gain.',
  'departments.officers':
    'Fewer officers for own orders, assist matters and whistles: past a load of one their lines grow without end (rule 8).',
  'departments.ownOrders':
    'Own orders, assist matters and whistles share the officers (rule 8), who were sized for a fraction of the upper orders.',
  'departments.ownOrderHours':
    'The hours of own orders take those of cases (rule 8): past two or three the load passes one.',
  'departments.officersMoved':
    'Officers at streets take delegated and lead matters off loaded posts (rule 10); what departments then lack is felt where they are full, so with the reform replies are fastest near an eighth.',
  'departments.embedShare':
    'Embedded officers always come and take up at once what is forwarded (rule 7), which counts where much is forwarded, as before the reform; elsewhere their smaller lines cost what their nearness gains.',
  'departments.embedOwnOrders':
    'Own orders that embedded officers may not do are left to the few at home, whose line then delays cases as well (rule 7).',
  'departments.embedPooled':
    "One line a street: no officer there is idle while another department's work waits (rule 7), which counts most where departments are full.",
  'departments.peopleFollow':
    'Officers whose work was delegated do it at the streets, and lead matters when idle (rule 10); without them it falls to loaded posts. They come in whole numbers, hence the stairs.',
  'departments.delegatedShare': "Posts loaded to nine tenths get the departments' work without their people (rule 10).",
  'appraisal.weight':
    'Readiness to come and to take up what is forwarded rises with the score that streets give (rule 7), and what lay fifteen days no longer lies.',
  'appraisal.personnelSay':
    'A say in appointments adds 0.6 to the logit of readiness (rule 7): more calls are answered, and what is left lying moves the rates by less than a point.',
  'appraisal.perMatter':
    'Scoring each whistle on its own adds 0.8 to the logit of readiness (rule 7): more calls are answered, and the rates move by about a point, near the margin.',
  'appraisal.independent':
    'A body of its own adds 0.3 to the logit of readiness (rule 7), the smallest of the incentives: the rates move by half a point.',
  'appraisal.oversight':
    'Superiors add 0.4 to the logit of readiness (rule 7): more calls are answered, and the rates move by half a point.',
  'appraisal.satisfactionWeight':
    'Pressure is the share called back times the weight, and full from a weight of 0.35 on (rule 22): slack shrinks up to there, and then the curve is level.',
  'appraisal.callbackShare':
    'Streets that are ranked by what residents say leave less undone and take up again what is unsolved (rule 22).',
  'appraisal.gaming':
    'The chance of a false claim is the product of this, the weight of satisfaction (0.1 here), the share not called (0.8) and 0.2 plus overload (rule 16), 0.016 where nobody is overloaded: the place tempts nobody. Even with a weight of 0.8 and nobody called the gap grows by one point from 0 to 1, and by four with half the posts.',
  'duties.clarity':
    'A wrong owner keeps a case for a day and gives it back (rule 9), and after five returns the street tries it alone.',
  'duties.entryGate':
    'Each task refused leaves hours of posts for cases (rule 2); where tasks alone fill the posts, the first half of the refusals frees nothing.',
  'duties.funnelRate':
    'Tasks wait in one line with cases (rule 2): past a load of one they crowd cases out, until what has waited thirty days lapses.',
  'duties.assistDirect': 'What goes to its department at once need not be forwarded and cannot be left lying (rule 9).',
  'duties.directDispatch':
    'It saves the wait at network boundaries and four hours of dispatch: much with four networks, and within the margin where there is one.',
  'platform.networks':
    'A dispatch crosses a boundary with the probability 1 - 1 / networks and waits a day there (rule 9): the first networks beyond one cost most.',
  'platform.handoffDelay':
    'It is the wait at each boundary crossed, and most dispatches cross one where there are four networks (rule 9).',
  'platform.dispatchTime': 'It adds to the life of every case that is not urgent, two days of it at the most.',
  'platform.limits':
    'Wider limits are met more often with no work done better, and residents expect more time and are asked later.',
  'participation.channelReach':
    'Households in chat groups report more and sooner (rule 1), so more issues are solved, and where posts had room for their cases they have less.',
  'participation.coproduction':
    'Neighbours settle minor matters inside their buildings before anybody hears of them (rule 17).',
  'participation.volunteers':
    'Volunteers settle visible minor matters that nobody has found or that wait (rule 17), until there are none left.',
  'participation.pulseDays':
    'On rarer volunteer days more of what they could take has been found by others, and hours not used by the evening lapse (rule 17).',
  'participation.outsideCapacity':
    'Heads from outside take lead matters and support off the posts (rule 20); lent ones come however many, but bought ones only while the fund lasts, and beyond some twenty it is spent before the year is over.',
  'participation.outsidePlace':
    'At departments they do nothing for the posts, which are the ones that are loaded (rule 20).',
  'participation.prevention':
    'Issues that never arise count as solved and ask for no work (rule 18); without a fund half of them is reached.',
  'district.meetingInterval':
    'What is escalated waits for the conference (rule 24), and counts only if it is solved within ninety days.',
  'district.meetingCases':
    'A conference takes so many cases for each street (rule 24): past two nothing is left in its line.',
  'district.visitInterval':
    'Whistles wait for the next visit day (rule 21), half an interval on average, and beyond the ninety days that count the curve is level.',
  'district.promise':
    'The promise takes the place of what a resident expects (rule 11), but who judges a case of an ordinary limit as solved has waited two limits at the most, and one expected time too many costs one of six units of the logit: a third of a point. The rule has little left to move since cases are judged when they are due: with everybody called, as loaded or with 40 posts, and with limits eight times as wide, it is never more than a sixth of a point.',
  'money.cityMeanWage': 'All wages are multiples of it (rule 20); nobody works otherwise for it.',
  'money.assistantWageRatio': 'It is the price of assistants alone (rule 20); nobody works otherwise for it.',
  'money.gridWorkerWageRatio': 'It is the price of grid workers alone (rule 20); quits follow street.payRatio.',
  'money.postWageRatio': 'It is the price of posts alone (rule 20); quits follow street.payRatio.',
  'money.officerHour': "It is the price of officers' hours on cases (rule 20), a tenth of the cost at its usual value.",
  'money.overhead': 'It comes on top of all wages (rule 20).',
}

export function sentenceOf(name: string): string {
  return SENTENCES[name as LeverName] ?? lever(name)!.does
}
