/** E081-E110: what the source says of Haigang district, Qinhuangdao (S1), in our own words with its key terms. Form of a row: evidence-row.ts. */
export const HAIGANG = `
E081 n S1 | scale | 701 km², over 1 million residents; largest central district in the province. | 701平方公里; 100余万人
E082 n S1 | staffing | Street offices long had only 11 posts each. | 编制只有11名
E083 n S1 | load | "On average each" carries 100,000 residents' daily management. | 平均每人负荷10万人
E084 n S1 | load | Some larger streets manage up to 300,000. | 达到30万
E085 m S1 | diagnosis | Small horse pulling a big cart. | 小马拉大车
E086 m S1 | authority | 2020 rules: delegate whatever powers grassroots need, by law; rights to advise on major decisions, command departments, and appraise/appoint stationed staff. | 需要什么职权就下放什么职权
E087 m S1 | appraisal | Each whistle matter is scored on its own. | 一事一考
E088 n S1 | staffing | 469 institution posts moved to streets/towns; every one now has at least 50. | 469名; 50名以上
E089 n S1 | staffing | 150 selected staff moved from district departments. | 选调150名
E090 n S1 | whistle | Since the reform: 186 whistles, 234 practical problems solved (1.26 per whistle). | 186次; 234个
E091 m S1 | effect | Staff say coordination, mobilisation and command improved; some long-stuck problems went fast. | 久拖不决
E092 n S1 | information | Separate grids of at least five lines (party, security, health, emergency, city management) merged into one; party unit built on the grid. | 多网合一; 综合网格
E093 m S1 | deliberation | Six-in-one structure; five-party meeting; residents' deliberation day; "red" property managers. | 六位一体; 五方联席会; 百姓议事日
E094 n S1 | channel | Five-tier WeChat groups led by town/street head, community head, grid, building, unit leaders. | 五级微信群
E095 n S1 | channel | 25,000 groups in streets and 2,200 in towns; coverage practically complete (about 37 residents per group). | 2.5万个; 2200个
E096 m S1 | personnel | Post pool: posts stay when people leave; entry and exit. | 周转池; 人走编留、能进能出
E097 n S1 | personnel | 366 young cadres in a contest; some posted as community secretaries; 2 promoted. | 366名; 2名
E098 n S1 | information | Data of 11 departments joined in one command platform. | 11个部门; 智慧海港综合指挥平台
E099 n S1 | priority | Three priority classes: special, urgent, ordinary. | 特事特办、急事急办、普件快办
E100 n S1 | triage | Three outcomes at the group: answer on the spot; pass to department with a named person; send up. | 当场答复/转办/提交上级
E101 n S1 | coproduction | Blocked drain in a 32-storey unit: residents stopped water, paid 50 yuan each, fixed in half a day. | 每户50元; 半天
E102 n S1 | grid | Urban community grid: 300 to 500 households. | 300至500户
E103 n S1 | grid | Small village 1-2 grids, large village 2-4; firms, offices, schools have their own grids. | 小村1至2个; 大村2至4个; 单独网格
E104 n S1 | information | Four connected levels: district, street or department, community, grid terminal. | 四级联网
E105 m S1 | channel | Residents may post in the group or ask the grid worker; lamps, manholes, lost elders handled. | 路灯、井盖
E106 n S1 | society | Zaishuiyifang service alliance since Sept 2016: 12 professional bodies, 700+ members, 2,376 volunteers, 1,000+ youths, 50+ activities a year, 23 clubs in 6 classes, 10 rooms, 51 epidemic volunteers. | 在水一方; 服务联盟党支部
E107 n S1 | money | Property firm put 10 million yuan into a care home; a developer gave 180,000 yuan in 2019 for an old-estate clean-up. | 1000万元; 18万元
E108 m S1 | personnel | Training and selection standard "one good, two strong". | 一好双强
E109 n S1 | programme | Three-year pilot of municipal social governance. | 三年试点
E110 n S1 | rural chain | Rural group chain has town leaders, village heads, two-committee members, villagers' delegates, villagers. | 村民代表
`
