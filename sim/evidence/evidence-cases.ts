/** P00-P33: the cases of the sources, each a scenario or a part of one. Form of a row: evidence-row.ts; the last column is the evidence. */
export const CASES = `
P00 m S0-S4 | before the reform | Streets see and cannot manage, tasks drain down, nobody may whistle. | E054-E060, E070, E117
P01 m S0, S3 | Beijing 2018 | The city's plan: all levers moved together, led by the Party; the structure of units is left to districts. | E002-E006, E064, E071-E074
P02 m S0 | Beijing's hotline 2019 | The hotline drives whistles: direct dispatch, call-back, monthly ranking. | E031, E036
P03 m S3 | duty list pilot | Guangwai, Xueyuanlu and Guangming: clear duties and an entry gate, no staff moved. | E045-E053
P04 m S0 | Dongcheng | Units merged, a platform of joint enforcement, a fund of the street. | E007, E010, E015, E032
P05 m S0, S3 | Xicheng | Units merged without a team: the street commands fewer officers. | E016, E032, E049
P06 m S0 | Chaoyang | Assistants capped at one a post. | E026
P07 m S0 | Haidian | Assistants become grid workers. | E027
P08 m S0 | Shijingshan | Assistants support enforcement and petitions; funds go to communities. | E014, E028, E032
P09 m S0 | Changping | Five auxiliary teams on the platform of the township. | E025
P10 m S0 | Pinggu, Binhe street | The smallest structure, nine units. | E013
P11 m S0 | Pinggu, Jinhaihu township | A campaign: one township in full command, one kind of matter, a strict deadline. | E002
P12 m S3 | Dongba | One centre closes the loop, and a separate body scores. | E074, E075
P13 m S0 | Fangzhuang | Chat groups and nothing else. | E039
P14 m S0 | lane heads | Discovery and whistle at the level of lanes, with volunteers. | E017, E018, E038
P15 m S0, S3 | social reporting | Volunteers and weekend drives, no powers. | E006, E074
P16 m S1 | Haigang before | Overload: eleven posts a street. | E081-E085
P17 m S1 | Haigang after | Staff, powers, chat groups and grids together. | E086-E105
P18 m S1 | Haigang, staff only | What if only the posts had come? A half of P17. | E088
P19 m S1 | Haigang, power only | What if only the powers had come? A half of P17. | E086, E087, E090
P20 m S1 | Zaishuiyifang | An alliance of providers in one estate. | E106, E107
P21 m S2 | Chongchuan | Residents appraise, volunteers help; later the grid whistles, by grades. | E111
P22 m S2 | Pukou | Departments talk to one another at the street. | E112
P23 m S2 | Binhu | A mix of law, self-government and participation. | E113
P24 m S2 | Kunshan | Purchased services and self-help. | E114
P25 m S2 | Zhangjiagang | Grids fused; one head takes several. | E115
P26 m S2 | Jiangsu's remedy | All that the article proposes. | E119-E129
P27 m S4 | Yangzhou, Xinsheng street | Two kinds of grid, the grid whistles, powers go down as far as they can be received. | E130-E149
P28 m S3 | community whistle | The community whistles past the street; departments answer on visit days. | E077, E078
P29 m S3 | emergency whistle | Urgent matters go first, many report. | E076
P30 m S4 | no one answers | It fails: a whistle without power. | E118, E140
P31 m S3 | funnel overload | It fails: tasks go down, powers stay up. | E056, E070
P32 m outside | over-whistling | It fails: everything is whistled for. | outside reports
P33 m S3 | template office | Three offices as in a template. | E079
`
