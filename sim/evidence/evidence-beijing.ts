/** E001-E080: what the sources say of Beijing (S0, S3), in our own words with their key terms. Form of a row: evidence-row.ts. */
export const BEIJING = `
E001 n S0 | context | National urbanisation rose from 17.92% (1978) to 59.58% (2018), a factor of 3.3 in forty years. | 城镇化率
E002 m S0 | timeline | City plan issued early 2018, generalising a township practice tried in Pinggu. | 街乡吹哨、部门报到 实施方案; 金海湖镇
E003 m S0 | oversight | In 2018 the mechanism was put on every district's and department's party-building agenda and on the municipal inspection list; city- and district-level leading groups steer it. | 督查重点; 领导小组
E004 m S0 | authority | Street committee appraises departments' stationed staff and advises on their appointment. | 考核权、任免建议权
E005 m S0 | coordination | Area coordination committee elected by members' meeting plans; a management committee executes; delegates monitor. | 党建工作协调委员会; 联席会议
E006 m S0 | volunteers | Serving party members also report to the street/community where they live. | 双报到
E007 n S0 | organisation | Dongcheng merged 25 sections and 4 institutions (29 units) into 6 offices, 1 committee, 1 team and 4 centres (12 units), with top leaders heading the offices. | 25个科室和4个事业单位; 六办一委一队四中心; 扁平化
E008 m S0 | staffing rule | People, money and goods to be allotted by resident population, firms/institutions, area and floating population. | 常住人口、社会单位、辖区面积、流动人口
E009 m S0 | authority | Duty list is the instrument that bounds the street's duties and splits matters between vertical departments and horizontal streets. | 职责清单; 条块事权
E010 m S0 | enforcement | Dongcheng and Pinggu built physical joint-enforcement platforms pooling street and department officers. | 实体化综合执法平台
E011 m S0 | appraisal | Direction of appraisal reversed: from departments scoring streets to streets scoring departments on work done in the area. | 综合考评权
E012 m S0 | organisation | Old sections mirrored superior departments and answered upward; new six offices follow six duty groups: general affairs, party-mass, safety, city management, community building, livelihood. | 大部门制; 6项基本职能; 6个部室
E013 n S0 | organisation | Pinggu Binhe street: 1 office, 4 departments, 1 team, 3 centres (9 units). | 一室四部一队三中心
E014 n S0 | organisation | Shijingshan: 1 office, 5 departments, 1 team, 4 centres (11 units). | 一室五部一队四中心
E015 n S0 | organisation | Dongcheng (second passage): piloted at Dongzhimen then district-wide, 6 departments, 1 team, 4 centres (11 units). | 六部一队四中心
E016 n S0 | organisation | Xicheng: 1 office, 6 departments, 4 centres (11 units), no team named. | 一办六部四中心
E017 m S0 | front line | Lane-head system began 2017 in a lane clean-up, city-wide 2018; street cadres become responsible for named lanes, dispatch resources and blow the whistle, under public watch. | 街巷长制
E018 m S0 | front line | Volunteer lane stewards, neighbours' teams and courtyard talks link residents with the administration. | 小巷管家; 老街坊; 胡同主事; 楼院议事
E019 n S0 | information | Four separate department networks named: city management, social service, public security, city enforcement. | 城市管理网、社会服务管理网、社会治安网、城管综合执法网
E020 n S0 | information | Fusion covers nine aspects: systems, hotlines, items, grid boundaries, command, process, base data, grid staff, appraisal. | "多网"融合; 9方面
E021 n S0 | information | Three-tier platform: district, street/town, community/village. | 三级网格化平台
E022 n S0 | process | Six-step loop: discover, report, dispatch, handle, feed back, verify; plus a conference for hard cases. | 发现—上报—派遣—处理—反馈—核查; 疑难案件会商
E023 m S0 | process | Single window / single net: residents submit papers once, data moves instead of people. | 一窗受理; 一网通办
E024 m S0 | assistants | Departments hired assistants to fill manpower gaps; result: bloat, missing rules, messy management, weak incentives. | 协管员; 规模膨胀、激励不足
E025 n S0 | assistants | Changping: five auxiliary enforcement teams moved onto the township platform. | 五支辅助执法队伍
E026 n S0 | assistants | Chaoyang: assistants capped at 1:1 with civil-servant posts (incl. equivalent posts); surplus cut. | 1∶1比例核定
E027 m S0 | assistants | Haidian: assistants merged with grid work. | 协管员与网格工作相结合
E028 m S0 | assistants | Shijingshan: assistants tied to grid, city management, petition agency and key tasks; main auxiliary for enforcement. | 信访代理; 大城管
E029 n S0 | assistants | Four ways to tidy teams: abolish, hive off, keep, move down. | 取消、剥离、保留、下沉
E030 m S0 | appraisal | Departments' separate appraisals of streets abolished; the weight of streets' scoring of departments raised. | 取消单独考评; 增加权重
E031 m S0 | appraisal | Two-way appraisal with resident satisfaction as an important index. | 双向考评; 群众满意度
E032 m S0 | money | If money does not follow tasks, streets carry duties they cannot afford; districts must give streets a yearly discretionary fund; Shijingshan and Dongcheng/Xicheng examples. | 费随事转; 自主经费
E033 m S0 | pay | Low pay makes community workers unsettled, raises movement out, and erodes skill. | 薪酬待遇低; 人员流动频繁
E034 n S0 | pay | From 1 Jan 2018 total pay of Beijing community workers moved from not less than 70% to 100% of the city mean wage. | 70%提高到100%
E035 m S0 | pay | Pay rise paired with stricter management and training, meant to become skill. | 职业化、专业化
E036 m S0 | demand | Whistles should originate mainly from residents, and residents judge the result. | 哨源主要从群众中来
E037 n S0 | whistle list | Special list: 3 domains (joint enforcement, key work, emergency), 15 items, 32 concrete problems that streets cannot solve alone. | 专项清单; 15项32个
E038 m S0 | participation | Lane heads + stewards let residents into old-estate problems such as parking and illegal building. | 停车难、乱搭建
E039 m S0 | channel | Fangzhuang used community WeChat groups to join the last step of information delivery with the first step of discovery. | 社区微信群
E040 m S0 | service | 15-minute service circle; more providers near home. | 一刻钟社区服务圈
E041 m S0 | society | Hub-type social organisations and purchased services fill terminal capacity gaps. | 枢纽型; 购买服务
E042 m S0 | burden | Committees relieved of administrative chores so that they can return to residents. | 社区减负
E043 m S0 | society | Units on the territory open facilities to residents. | 社区之家
E044 m S0 | legal form | Whistle/report said to improve workflow, build enforcement platforms and a skilled team. | 工作流程机制
E045 n S3 | duty list | City duty list (trial) issued April 2018 by the establishment office and organisation department, document no. 12 of 2018. | 京编办发〔2018〕12号
E046 n S3 | duty list | Six groups, 111 duties. | 6个职责板块、共111项
E047 n S3 | duty list | Street solely responsible for about 24.1%; organises/coordinates others for about 34.5%; takes part/assists/cooperates for about 41.4%. | 负责、承担; 组织、协调; 参与、协助、配合
E048 m S3 | duty list | For every assist duty the list also names the lead department. | 明确主责部门
E049 n S3 | duty list | Built from 300+ legal documents, 3 streets (Guangwai, Xueyuanlu, Guangming) and 47 municipal departments. | 300余件; 47个市级部门
E050 n S3 | duty list | One base list for 16 districts; small local subtraction or addition allowed. | 16个区; 减法/加法
E051 n S3 | duty list | Fewer than 15% of the legal bases are mere department documents. | 不足15%
E052 m S3 | entry gate | Tasks outside the list refused by streets except emergencies; unauthorised hand-down can be reported and sanctioned. | 准入制度
E053 m S3 | duty list | List is revised dynamically by procedure and inspected. | 动态管理; 监督检查
E054 m S3 | ambiguity | Street seen by its staff as district's agency, by departments as executor; no agreed definition. | 派出机关 / 基层政权
E055 m S3 | mismatch | Large responsibility, little power; "territorial responsibility" makes the street the last resort. | 属地责任; 兜底
E056 m S3 | mismatch | Departments pass down tasks but keep power. | 放了事务，不放权力
E057 m S3 | buck-passing | Where the lead role is unclear each pushes the case to the other; no formal channel; informal personal ties fill gaps. | 推诿; 情感联络
E058 m S3 | sight vs power | Streets see but cannot manage; departments can manage but do not see. | 看得见的管不了，管得了的看不见
E059 m S3 | complementarity | Departments have legal tools but one function; streets can mobilise but lack specialism. | 条专块统
E060 m S3 | overhead | Many appraisals and inspections take grassroots time. | 迎检迎查
E061 m S3 | demand | Residents turn to government more than to law. | 诉诸法律的少
E062 m S3 | escalation | Example duty: regular patrol, find and coordinate, report up what the level cannot solve. | 河长制
E063 m S3 | follow-up | A special list and a street law were to fix crossed, blank and awkward duties across city, district, street. | 职责交叉、空白、不顺
E064 n S3 | plan | Plan of Feb 2018 has 14 key tasks, 3 of them led by the social-work committee: area party building, grid, assistants. | 十四项重点任务; 三项
E065 n S3 | coordination | Coordination committee meets in full at least twice a year, plus ad-hoc topic meetings; chair is the secretary, or a district leader where many central/municipal units sit. | 每年至少两次全体会议
E066 m S3 | coordination | "Four two-way" mechanism named; its content is cut off in the source. | 四个双向
E067 m S3 | whistle gate | Who blows: mainly street/town and community heads, above all secretaries. | 谁来吹哨
E068 m S3 | problem | Township sees but has no power; enforcement powers scattered over departments; repeated, many-headed enforcement. | 多头执法、重复执法
E069 n S3 | approval | Approved by the central reform commission's 5th meeting, Nov 2018. | 中央深改委第五次会议
E070 m S3 | funnel | Stress on territorial responsibility lets departments drain tasks down to streets and villages, which get ever busier. | 漏斗效应
E071 n S3 | design | Three parts: fix rights, give power, move force down. | 确权、赋权、力量下沉
E072 m S3 | design | Outside city management, livelihood, community building and public safety, departments may not freely give streets work. | 不得随意安排工作
E073 m S3 | whistle right | Two powers: opinion on major matters; command over comprehensive matters; personnel moves of agencies need the street's view; street score weighs more. | 吹哨权; 条条围着块块转
E074 n S3 | report forms | Four forms of reporting: officers to enforcement platform; cadres as lane heads; double reporting of party bodies and members; weekend clean-ups. | 4种报到形式
E075 m S3 | Dongba | Township enforcement centre: one body accepts, assigns, whistles, confers and closes; discipline office scores and chases departments. | 东坝地区城市管理综合执法中心; 考核、督办
E076 m S3 | emergency | "Emergency" variant: hospitals, schools and firms report; fast response; joint command; training, kit, publicity. | 信息报告、快速响应、协同处置
E077 n S3 | community plan | Community variant: three phases; departments on site once before end of April; sample problems: waste removal, shops spilling out, street stalls. | 社区吹哨、部门报到; 现场办公1次
E078 m S3 | community plan | Settle on the spot if possible; else contact departments; publish results and track; give a time promise. | 作出时间承诺
E079 n S3 | generic duties | Template duty lists: 3 offices x 5 duties; or 5 posts. | 综合办公室、社区治理部、综合执法部
E080 m S3 | reform basis | Central documents 2014-2018 on integrated enforcement: move power down, fewer levels, merge teams. | 综合行政执法改革
`
