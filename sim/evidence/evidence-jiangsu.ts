/** E111-E150: what the sources say of cities in Jiangsu (S2, S4), in our own words with their key terms. Form of a row: evidence-row.ts. */
export const JIANGSU = `
E111 m S2 | Nantong Chongchuan | Four-in-one: neighbourhood service, public service, volunteering, appraisal by residents; law as outline, service as base, autonomy as foundation. | 四位一体; 评议服务
E112 m S2 | Nanjing Pukou | Street joint-duty: breaks vertical/horizontal division and opens department-to-department talk at street level. | 街道治理大联勤
E113 n S2 | Wuxi Binhu | Four linked modes: law base, autonomy root, co-governance means, good governance direction. | 四治联动
E114 m S2 | Kunshan | Three-society linkage driven by government purchase, user capacity building, self- and mutual help. | 三社联动
E115 m S2 | Zhangjiagang | Party, social and culture grids fused: one trunk network, one head over several grids. | 一网为主干、一长兼多格
E116 m S2 | problem | Community party units too weak for their roles. | 组织力弱化
E117 m S2 | problem | Split between lines and blocks, unclear rights and duties; street's lawful capacity short while mobility rises. | 条块分割、权责不清
E118 m S2 | problem | Joint meetings and three-society channels exist but work poorly. | 运行效果不佳
E119 m S2 | path | Responsibility lists; clear line between street office and committee. | 权责清单; 权责边界
E120 m S2 | path | Four governances: from handling after the event to prevention before it. | 源头治理; 事前防范
E121 m S2 | remedy | Hand coordination, appraisal, staff, money and goods of stationed agencies to the street; drop departments' direct appraisal, fold into one district appraisal. | 人财物管理下放; 统一综合考核
E122 m S2 | remedy | Street enforcement brigade; food/drug, safety, environment, labour first. | 街道综合行政执法大队
E123 m S2 | cost | Many-headed enforcement and overlapping services raise running cost. | 多头执法、重叠服务
E124 m S2 | remedy | Law adviser: review before instead of relief after. | 法律顾问; 事前法律审查
E125 n S2 | remedy | Petition platform joins three channels: web, mobile, phone; early warning and first-visit handling. | 三位一体信访平台
E126 m S2 | remedy | High-frequency, quick-response enforcement items delegated to streets under real-time monitoring. | 高频执法事项下放; 实时监管
E127 m S2 | micro-governance | Push forces to the grid; settle as much as possible in the grid; grid council with six functions. | 尽可能解决在网格; 网格理事会
E128 n S2 | coordination | Three-tier joint meeting (district, street, community); contract-type pairing; three-tier party units in estates (block, building, stair). | 三级联席会议; 合约化共建
E129 m S2 | appraisal | Party-building scores tied to law-based governance, run as projects with quantities. | 项目化管理
E130 n S4 | Yangzhou | In the first national batch of municipal social-governance pilots. | 首批试点城市
E131 n S4 | Xinsheng | Joint-defence volunteers; four joints: share resources, solve problems, mediate conflicts, build safety. | 盛平安; 四联
E132 m S4 | delegation | Powers, policies and people moved down if they can be received and run; power, people and money follow the task; stops departments dumping duties. | 接得住、管得好; 权随事转、人随事走、钱随事拨; 甩锅
E133 n S4 | organisation | Seven duty modules per street/town. | 七个模块
E134 m S4 | organisation | One enforcement team; one-stop service centre. | 一支队伍管执法; 一站式
E135 m S4 | staffing | Staff pooled across civil-service and institution posts, front line first; street scores and advises on stationed staff. | 统筹使用; 一线配齐配强
E136 n S4 | information | Four named line networks (party, security, emergency, environment) merged; rule: one acceptance, graded management, classified handling, closed loop. | 多网合一、一网到底; 统一受理、分级管理、分类处置、闭合运转
E137 n S4 | grid | Four grid kinds: general, general-micro, dedicated, dedicated-micro; community staff as heads; full-time and micro grid workers hired. | 综合/微/专属网格
E138 m S4 | grid | Grid worker settles small matters at once; reports big ones at once; "grid whistles, department reports, department handles". | 网格吹哨、部门报到、部门处置
E139 n S4 | case types | Six example matters: civility drives, village hygiene, disputes, public order, work safety, environment. | 六类事项
E140 m S4 | failure | Whistles at the bottom that nobody answers. | 基层吹哨、没人响应
E141 m S4 | personnel | Age structure and fit to local population matter; uniform staffing criticised. | 人岗适宜
E142 m S4 | principle | Act on needs, not after trouble breaks out; satisfaction as guide. | 事发应变; 满意度
E143 m S4 | principle | People, money, goods, power, duty and benefit must go down symmetrically. | 人财物和权责利对称下沉
E144 m S4 | personnel | Career ladder, entry/exit, natural pay growth, pension. | 能进能出; 自然增长机制
E145 m S4 | gate | Negative list of community work; catalogue of assisted items; entry standard for departments into the grid. | 负面清单; 准入标准
E146 m S4 | transition | After reorganisation staff do not know new processes, lack knowledge and work slowly. | 新流程不熟悉、工作效率低下
E147 m S4 | grid staff | Appraisal, reward and exit rules; one specialist per grid. | 一格一专
E148 m S4 | appraisal | Regular inspection and public circulars; score used as the driver. | 督查和通报; 指挥棒
E149 m S4 | volunteers | Volunteer numbers to match grid size. | 与网格规模相匹配
E150 n S4 | gap | 3,101 characters of the report are hidden in the copy. | 此处隐藏3101字
`
