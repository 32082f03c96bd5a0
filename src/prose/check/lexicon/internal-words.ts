/** A word of our side of the table; `unless` names what in the same sentence shows that it is not meant so. */
export type InternalWord = { readonly pattern: string; readonly unless?: string };

/** Words that a text for the customer never holds: our prices, our risks, our view of them. */
export const internalWords: readonly InternalWord[] = [
  {
    pattern: '(?:price |policy |our )?floors?(?! (?:staff|manager|plan|team|workers?|supervisors?))',
    unless:
      '(?:shop|factory|warehouse|trading|production|plant|ground|first|second|dance|sales|mill|work) ?floor',
  },
  { pattern: 'walk[\\s-]?aways?(?: price)?|walk away' },
  {
    pattern: 'reservation price|reservation(?! (?:system|desk|fees?|number|list|process|book))',
    unless: 'hotel|booking|guests?|without reservation|room reservation|table',
  },
  { pattern: 'bottom line price|lowest price (?:we|that)|price limit|red line' },
  { pattern: '(?:concession |price |discount )?ladder', unless: 'career|safety|step ladder|fire' },
  { pattern: 'concessions?', unless: 'stands?|tax' },
  { pattern: 'BATNA|ZOPA|negotiat(?:ing|ion) (?:position|strategy|room)' },
  { pattern: 'target price|opening price|list price minus|price target' },
  {
    pattern:
      '(?:customer |account )?health(?:[\\s-](?:score|card|grade|index|check score))|(?:red|yellow|green) (?:account|grade)|scorecard',
  },
  {
    pattern:
      '(?:at[\\s-]risk|churn(?:ing|ed)?|renewal risk|(?:account|hidden|contraction|renewal|downgrade) risk|ARR at (?:risk|stake))',
  },
  {
    pattern: 'risks?',
    unless:
      'your risk|operational|supply|audit|security|fire|safety|compliance|credit risk|risk (?:of|for) (?:a )?(?:stock|outage|delay|injur|error)',
  },
  {
    pattern: 'approv(?:al|als|ers?)(?: (?:limit|chain|matrix))?',
    unless: 'invoice|purchase order|your approval|expense|approval (?:workflow|process|time)|leave|workflow',
  },
  {
    pattern:
      'deal desk|discount (?:limit|authority|policy)|max(?:imum)? discount|largest discount|policy allows',
  },
  {
    pattern: '(?:our|minimum|smallest|min\\.?|target|gross|contribution|product) margins?|margins?',
    unless: 'revenue|sales|margin (?:of|report)|your margin|more margin|of margin',
  },
  { pattern: 'cost to serve|renewal probability|probability of renewal|propensity' },
  { pattern: 'up-?sell(?:ing)?|cross-?sell(?:ing)?|win[\\s-]?back|land and expand' },
  {
    pattern: 'detractors?|economic buyers?|single[\\s-]threaded|champions?|our leverage|price defen[cs]e',
  },
  { pattern: 'internal(?:ly)?(?: only| use| note| notes)|do not share|confidential(?: to us)?|never named' },
  { pattern: '底价|底线|红线|保留价|最低价|让步|让价空间|阶梯价|折扣阶梯|让步阶梯' },
  { pattern: '离场|退出价|谈判(?:底线|筹码|策略|立场|空间)|筹码' },
  { pattern: '目标价|开价|要价空间' },
  { pattern: '健康(?:度|分|评分|得分|评级|卡)|评分卡|(?:红|黄|绿)色(?:客户|评级)' },
  {
    pattern: '流失(?:风险)?|续约风险|高风险客户|收缩风险|缩减风险|挽回|赢回',
    unless: '(?:客户|用户|商机|数据|订单)流失',
  },
  {
    pattern: '风险',
    unless: '(?:经营|供应|审计|安全|合规|质量|操作|库存|断货|贵方的?)[^。]{0,4}风险|风险(?:管理|控制|预警)',
  },
  {
    pattern: '审批人?|批准权限|折扣权限|审批权限',
    unless: '发票|合同审批|流程|报销|采购|付款|请假|审批(?:流程|时间|环节)',
  },
  { pattern: '毛利(?:率)?|利润率|最低毛利', unless: '增收|收入|营收|销售额|贵方|折合' },
  { pattern: '服务成本|续约概率|倾向性|追加销售|交叉销售|增购机会' },
  {
    pattern:
      '贬损者|经济决策人|内部支持者|仅供内部|内部(?:资料|使用|备注)|不得外传|绝不对客户|折扣上限|最大折扣',
  },
];
