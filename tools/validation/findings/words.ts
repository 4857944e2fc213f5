/** What the tables show, in words, by finding: written after computing, and to be read again whenever figures change. */
export const WORDS: Readonly<Record<string, string>> = {
  loads: `By hand: first attempts and department tasks of one street, with the stretch of its units, over the hours of all posts. Planned: the same as the plan of a
study reckons it. Both leave assistants out, and what comes back. Asked of posts: the staff-hours of all work that reaches a unit in a year, over the hours of all posts, filled or
not; beside it the same less what assistants took over. Posts at work: \`streetUtilisation\`, the hours worked over those of filled posts.

The plan is the hand to the last digit printed. What a year asks is within 2 % of it at \`beijing-before\` and \`prereform-thirty-posts\`, and 2 to 4 % above it where posts are ample: calls
to residents, chasers and what is opened again come on top. Where posts are too few it is 1 to 3 % below, for there cases are withdrawn before their work begins, and little is closed that could be
opened again. Posts at work are less than what is asked, for assistants take a part, but more than that net figure, for vacant posts do none of it; above a load of 1 they
cannot be more than 1, so that utilisation says nothing of how far above.`,
  embedded: `First table: three streets, as the issue asks. From nobody embedded to half of all officers, true resolution does not fall, with whistles or without, and own orders wait
17 h at most on average instead of 8 to 9: far less than a week. What embedding buys is answers: of calls 75 % are answered at one half, 53 % with nobody there; joint matters gain two points.
A department has about four officers here, of whom one stays at home, so 0.8 and 1 are the same city; there assist matters begin to lose (0.7 points with whistles).

Second table: where they do harm. Ten streets, half a year, six replications. Embedding splits a department's line into one at home and one a street, each of one or two heads, and a small line waits
longer at the same load. At the departments' own load of .8 that costs 0.3 points at a share of 0.8 and 1.7 points at 1; loaded to .95 it costs 1.3, 2.4 and 4.1 points, and own orders wait a
week (167 h). When own orders may be done at home alone, whoever is left there drowns in them, at a half already: a department then has six or seven officers for ten streets, and the matters of streets
without one queue behind own orders (3.7 points lost, 9.6 with departments loaded to .95). At a share of 1 each street has its officer again, so cases lose less, but own orders
are hardly done at all. Worst is one team a street that takes half as long again for the work of other departments, at a load of .95: specialists are gone, the teams never have an idle hour, and
15 to 18 points are lost, with assist matters at half of what they were.`,
  'official-rates': `Over those whom the official sample draws, what residents say is within 1.3 points of what was solved when due, at five posts as at 75 and at both demands. The rate
over those whose case was replied to stays at 84 to 86 % throughout, even where 38 % is solved: it is the figure that flatters, and the first edition had no other. Satisfaction lies within
1.4 points of the line of T6, always below it: late replies and cases passed on cost a little. Five posts and eleven give the same rates at full load: what residents see then is what departments solve by themselves.`,
  'nobody-answers': `Where nobody has a reason to come a fifth of the calls is answered in place of two thirds, one whistle in 27 brings all who were called, joint matters lose 7.6 points
and take a week longer: worse than the plan by all that its source names. Over all cases it is a point, for one case in twenty is joint; departments' own orders gain what whistles do not take.

With visits every 90 days in place of 14 there are three and a half times as many joint matters open at any time, and 3.5 points fewer are solved. Report-in is the same, for it is
counted from the visit day on: a whistle that waits three months for its day is not a missed one. That the mean time of joint matters moves by a day alone is the horizon: what waits past 90 days counts as 90.`,
  'staff-and-power': `Staff and power are complements for joint matters at every demand: together they give 8 to 11 points more than the two gains added up. What power is worth by itself depends on
demand: 10 points of joint resolution where posts are just kept up with (0.4), 1.5 where they are drowned (5.6), for a whistle needs hands for the street's part first. Over all cases power without people
does harm once posts are full, by 5 to 7 points: delegated matters are work that the street has nobody for (rule 10). Staff alone solves 13 to 30 points more, and with power the interaction is positive there, too.`,
  ranking: `Most of the climb is quick: 78 % in the first quarter, 91 in the second, 94 to 95 from the fifth on. Beijing's published path, 53, 75, 89 and 97 over several years, is slower, and its end
is higher. *Start*: the eve is set by slack (53 to 36 % at .1 to .5; the default of .2 gives 50 in these two streets, and 53 over half a year of three, T3 below) and by what departments leave lying (8 points).
The first quarter is the plan of 2018 more than the ranking: on the eve of \`beijing-ranking-after-plan\` it stands at 79 already. *Speed*: slack and the time in which streets learn (\`pressureDays\`) decide when
90 is passed, and how fast rules are learned (\`rampDays\`) the first quarter. *Ceiling*: slack has no part in it. It falls where matters are not taken up again (\`reopenPressure\` 0: -1.8 points) or where
the weight of satisfaction does not fill the pressure (\`pressureWeight\` .6: -4.4); work that never fails adds 0.7 only. What holds the last five points was not taken apart. A climb over four years would
need a reform that comes in steps; these levers come on one day.`,
  drift: `Fourteen main measures of every preset without a switch, in two streets at most: the first observed year after 270 days of warm-up and the second of the same runs; listed is what moves by more than
its margin beyond doubt. Own orders wait a little longer or shorter in three, by one to four hours, in lines that are long. \`prereform\` gains two points of satisfaction in its second year while its verified
resolution stands still: under its load residents come to expect what they meet (rule 11). For its level of satisfaction give \`--warm-up 635\`; all other measures of all other presets need no more than 270 days.`,
}
