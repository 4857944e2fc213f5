/** I01-I22: where the sources are at odds or unclear, and the reading that the model takes. Form of a row: evidence-row.ts. */
export const READINGS = `
I01 a E082-E084 | load | Does each member of staff carry 100,000 residents, or each street? Each street: eleven such loads would be more than the district has, and ten streets of 100,000 make its million. | 平均每人负荷10万人
I02 a E088 | posts | 469 posts lift twelve offices from 11 to 50, but the district has eighteen streets and towns. Ten streets start at 11; the eight towns had about 40 each and are left out. | 469名
I03 a E088-E089 | posts | Are the 150 people moved down among the 469 posts or on top? Posts and people are kept apart; the 150 are taken to be among them. | 选调150名
I04 a E090 | whistles | 186 whistles and 234 problems solved, without period or failures. Taken as an order of magnitude only: formal whistles are far rarer than cases. | 186次; 234个
I05 a E007 and E015 | organisation | Dongcheng's structure is given twice, as 12 and as 11 units. 11 is taken; the difference hardly matters. | 六办一委一队四中心
I06 a S0 and S3 | duty list | One source tells of a duty list and of 111 items as two papers, the other of one list with 111 items. One list is taken. | 111项
I07 a E047 | duty kinds | 24.1, 34.5 and 41.4 % cannot be shares of 111 items. The printed shares are kept; they are shares of duties, not of cases. | 24.1%
I08 a E034 | pay | Not less than 70 % is a floor, 100 % of an average is a mean. Pay before the rise lay between 0.70 and 0.85 of the mean wage. | 70%提高到100%
I09 a E037 | whistle list | Three domains in the list, other groupings elsewhere. Domain and urgency of a matter are kept as two attributes. | 专项清单
I10 a E076 | emergency | A text under the title of the whistle plan describes health emergencies. Kept as a case of its own, never as evidence on the main mechanism. | 信息报告
I11 a E079 | duty lists | Template duty lists show three offices where Beijing has six groups of duties. Background only. | 综合执法部
I12 a E021, E094 and E104 | levels | Three levels of platform in Beijing, four in Haigang, five of chat groups: different things, each true of its own. | 三级; 四级; 五级
I13 a E022, E075 and E136 | process | A loop of six steps, five functions or four phrases: views of one loop. The six steps are taken. | 闭环
I14 a E026 | assistants | One to one refers to authorised posts, not to people in post. Assistants are counted per authorised post. | 1∶1比例核定
I15 a E102 | grid | 300 to 500 households a grid is the rule of Haigang's towns, not of Beijing. | 300至500户
I16 a E095 | chat groups | Groups overlap over five levels, so residents by groups is not the size of a group. Only their reach is used. | 五级微信群
I17 a E092 and E098 | information | Five lines of grids merged, and data of eleven departments joined: two different things. | 多网合一; 11个部门
I18 a S3 | source | Parts of two articles stand twice in the paste-up. They are not counted as independent evidence. | 重复
I19 a S0 | source | Dated January 2019 and printed in the fourth issue of that year. Nothing hangs on it. | 2019(4)
I20 a S4 | source | The city is masked; a street that is named points to Yangzhou. The case is called Yangzhou, by inference. | 邗江区新盛街道
I21 a all | outcomes | Hardly any failure is told: no share unsolved, no delay, no cost, no satisfaction. Outcomes come from outside figures or are assumptions. | 成功案例
I22 a E007-E016 | organisation | Units are counted on charts; whether staff stand in for one another is not said. Number of units and loss of generalists are two levers. | 大部门制
`
