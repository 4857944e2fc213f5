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
}
