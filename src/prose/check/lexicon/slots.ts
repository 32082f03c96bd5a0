/** What a fact is a quantity of, as far as the grammar of a sentence can tell. */
export type QuantityKind =
  | 'money'
  | 'percent'
  | 'score'
  | 'points'
  | 'count'
  | 'duration'
  | 'day'
  | 'ratio'
  | 'chance';

/**
 * A place in a sentence by the words next to it, and what may be printed there: facts of these kinds, and of these ids.
 * `before` ends where the figure begins, `after` begins where it ends; where both are given, both have to be there.
 */
export type Slot = {
  readonly before?: string;
  readonly after?: string;
  readonly kinds?: readonly QuantityKind[];
  readonly ids?: string;
  /** The facts that could be confused here, by id; others pass. */
  readonly among?: string;
};

const end = '(?:[.,;:)!?]|$)';
const is = ' ?(?:为|是|达|仅|约)? ?';

/** Slots by kind: a day where a day is wanted, a price where a price is. */
export const kindSlots: readonly Slot[] = [
  // When
  { before: '\\b(?:since|until|till|[Rr]enews(?: on)?|notice:) ', kinds: ['day'] },
  { before: '(?:续约日|通知日[:是为]?) ?', after: '(?! ?天)', kinds: ['day'] },
  { before: '\\bon ', after: end, kinds: ['day'] },
  { before: '\\bin ', after: `${end}| (?:to|alone)\\b`, kinds: ['day', 'duration'] },
  { before: '\\b(?:by|before|after) ', after: end, kinds: ['day', 'duration', 'percent', 'points', 'money'] },
  { before: '(?:(?<![关等高低优源属多少易难介终])于|截至|直到|自) ?', kinds: ['day'] },
  { after: ' ?(?:截止|到期|起生效|离开)', kinds: ['day'] },
  // "Holding at a price" names the price first (守在 … 的 …).
  { before: '(?<![守停]在 ?)', after: ' ?的 ?\ufffc', kinds: ['day', 'percent'] },
  {
    before: '\ufffc ?的 ?',
    kinds: ['count', 'money', 'percent', 'duration', 'points', 'score', 'ratio'],
  },
  // How long
  { after: ' (?:ago|old)\\b', kinds: ['duration'] },
  {
    after: ' (?:left(?! (?:the|a|an|no|us|them|our|their)\\b)|remain|remaining|are left)\\b',
    kinds: ['duration', 'count', 'money'],
  },
  { before: '(?:还有|只剩|距今|已存在) ?', kinds: ['duration', 'count', 'money'] },
  { before: '少用 ?', kinds: ['duration'] },
  { before: '\\b(?:down|up) ', after: ' over the last', kinds: ['percent', 'points'] },
  { before: '(?<!\\bcosts? (?:you|us|them|it) )', after: ' less\\b', kinds: ['duration', 'percent'] },
  // How many
  {
    after:
      ' (?:active |core |open |more |new |unused |idle |contracted |observed |full )*(?:users?|seats?|licen[cs]es?|people|cases|contacts|features?|tickets?|reviews?|steps?|teams?|departments?|months|groups|times)\\b',
    kinds: ['count'],
  },
  { after: ' ?(?:个(?!百分点|月|小时)|名|位|人(?!工)|席|次|笔|家|级(?!别))', kinds: ['count'] },
  { after: ' (?:would do|are enough|is enough|suffice)\\b', kinds: ['count'] },
  // How much
  {
    before: '\\b(?:worth|price of|cost of|costs?|pays?|ask of|asks for|quoted|quote of|charges) ',
    after: '(?! points?\\b)',
    kinds: ['money', 'percent', 'count'],
  },
  {
    before: '\\b(?:worth|price of|ask of|quoted|charges|[Oo]pen at|[Aa]im for|go below|[Aa]ccept) ',
    after: `${end}| (?:a year|only|\\(|re-scope)`,
    kinds: ['money'],
  },
  // A price, or what a rate, a score or a group has come to.
  { before: '\\bstand at ', after: end, kinds: ['money', 'percent', 'count', 'score'] },
  { before: '\\bstand at ', after: end, among: '^(?:contract|negotiation)\\.', kinds: ['money'] },
  { after: ' (?:each(?! (?:period|time|week|month|day)\\b)|apiece)\\b', kinds: ['money', 'count'] },
  {
    after:
      ' (?:of benefit|of cost|was spent|not spent|more revenue|a year (?:in question|depends|at stake))\\b',
    kinds: ['money'],
  },
  { after: ' (?:a year|per year|a month|per month)\\b', kinds: ['money', 'count', 'percent', 'ratio'] },
  {
    before: `(?:成本|费用|报价|开价|单价|每笔|年值|支付|增收|每席|(?<!联系)停在|让出)${is}`,
    kinds: ['money'],
  },
  // A goal has a target too, in a unit of its own.
  { before: `目标价?${is}`, among: '^(?!goal\\.)', kinds: ['money'] },
  { before: `(?:收益|计入|对应|付给我们)${is}`, kinds: ['money', 'count'] },
  { before: '每年 ?', kinds: ['money', 'count', 'percent'] },
  // What share
  {
    before:
      '\\b(?:return of|retention of|margin of|discount of|share of|(?<!loaded )rate of|utili[sz]ation of|ROI of|ROI is) ',
    kinds: ['percent', 'ratio'],
  },
  {
    after:
      ' (?:off list|off today|on today|below (?:us|what|today)|above (?:us|what|today)|cheaper|margin|of the card|of what we count|of the way|of all active users|of active users)\\b',
    kinds: ['percent'],
  },
  { before: `(?:率|占比|比例|占全部|仅知|已知|毛利率|折扣)${is}`, kinds: ['percent', 'ratio'] },
  { before: '(?:相对现价|目录价减|比现价低|比我们低|我们的低) ?', kinds: ['percent'] },
  { after: ' ?(?:属实|的路程)', kinds: ['percent'] },
  // A share of them, or those of a month; a count of them stands right before, as their own number.
  { after: ' ?的活跃用户', among: '^(?!seats\\.active$)', kinds: ['percent', 'day'] },
  // What score
  { after: ' of 100\\b', kinds: ['score'] },
  { after: ' ?分[（(]满分 ?100', kinds: ['score'] },
  { after: ' of ten\\b', kinds: ['count'] },
  { before: '\\b(?:lost|gained) ', after: ' points?\\b', kinds: ['points'] },
  { before: '(?:上升|下降|失去|提高|降低) ?', after: ' ?分(?!钟|之)', kinds: ['points'] },
  { before: '[(（]', after: ' points?\\b| 分(?!钟|之)', kinds: ['points'] },
  { after: ' points?\\b', kinds: ['points', 'score', 'count'] },
  { after: ' ?分(?!钟|之|成|公|别|析|为)', kinds: ['points', 'score', 'count'] },
  { before: '(?:\\brating|评分) ', kinds: ['count', 'score'] },
  { before: '\\(p ', kinds: ['chance'] },
];

/** Slots by name: words that say which of several kindred facts is meant. */
export const nameSlots: readonly Slot[] = [
  {
    before: '\\bARR(?: is| of| at)? |\\bARR ?(?:为|是)? ?',
    ids: '[Aa]rr|expansion|risk|[Ee]xposure|resized|goal',
    kinds: ['money', 'percent'],
  },
  {
    before: '\\bNPS(?: is| of| at| stands at)? |\\bNPS ?(?:为|是)? ?',
    ids: 'nps\\.(?:score|mean)|item\\.nps|voice|goal',
  },
  { before: '(?:retention of|留存率为?) ?', among: 'negotiation', ids: 'grr|nrr' },
  { after: ' off today\\b', among: 'negotiation', ids: 'change' },
  { after: ' off list\\b', among: 'negotiation', ids: 'discount|Discount' },
  { before: '(?:相对现价|比现价低) ?', among: 'negotiation', ids: 'change' },
  { before: '目录价减 ?', among: 'negotiation', ids: 'discount|Discount' },
  // Of two figures with "of" between them the first is the one that is counted.
  { before: '(?<!\ufffc of )', after: ' (?:is counted|are counted)\\b', among: 'roi', ids: 'value|benefit' },
  {
    before: '\\b[Hh]ealth (?:score )?(?:stands at|sits at|is at|is|of) ',
    among: '^health',
    ids: '^health\\.score$',
  },
  { before: '健康(?:度|分)(?:为|是)? ?', among: '^health', ids: '^health\\.score$' },
  { after: ' counted against\\b', among: 'roi', ids: 'value|benefit' },
  { before: '\\bagainst (?:a (?:full )?cost of )?', among: 'roi', ids: '[cC]ost|fee' },
  { before: '对应 ?', among: 'roi', ids: '[cC]ost|fee' },
  { after: ' times a year\\b', among: 'roi', ids: 'periods' },
  { after: ' people,', among: 'roi\\.line', ids: 'users' },
  { after: ' active users\\b', among: '^(?:seats|contract)', ids: 'active|Users' },
  { before: '\\busers on ', after: ' seats\\b', among: '^(?:seats|contract)', ids: 'contract\\.seats' },
  {
    after: ' seats? (?:are|is|went|stand) (?:unused|idle|empty)',
    among: '^(?:seats|contract)',
    ids: 'unused',
  },
  { after: ' ?个席位(?:闲置|空置|没有人用)', among: '^(?:seats|contract)', ids: 'unused' },
  { before: '\\bstep of ', among: 'ladder', ids: 'concession' },
  { before: '核心功能 ?\ufffc ?个?中有 ?', among: 'adoption', ids: '[cC]ore' },
  {
    before: '\\b(?:we count|we claim|claim) ',
    among: 'roi',
    ids: 'value|benefit|Factor$|realisation$|attribution$',
  },
  { before: '(?:计入|只认|我方贡献) ?', among: 'roi', ids: 'value|benefit' },
  { after: ' that was measured\\b', among: 'roi', ids: 'gross' },
  { before: '(?:测得的|(?<!每)年值|,值) ?', among: 'roi', ids: 'gross' },
  { before: ', worth ', among: 'roi', ids: 'gross|value|benefit' },
  { after: ' each\\b', among: 'roi', ids: 'unitCost|loadedRate|hours' },
  { before: '每笔 ?', among: 'roi', ids: 'unitCost' },
  { after: ' of cost\\b', among: 'roi', ids: '[cC]ost|fee' },
  { before: '(?:cost of|对照(?:全部)?成本|对(?:应)?成本) ?', among: 'roi', ids: '[cC]ost|fee' },
  { after: ' of benefit\\b', among: 'roi', ids: '[bB]enefit|gross|value|net' },
  { before: '收益(?:为)? ?', among: 'roi', ids: '[bB]enefit|gross|value|net' },
  { before: '(?:停在|\\bstands? at|\\bleaves? (?:you|us) at) ?', among: 'ladder', ids: 'price' },
  { before: '(?:让出|\\b[Gg]ives?) ?', among: 'ladder', ids: 'concession' },
  { after: ' (?:below|above) (?:what|today|us)', among: '^negotiation', ids: 'change' },
  { before: '折合毛利 ?', among: 'roi', ids: 'gross|argin' },
  { after: ' more revenue\\b', among: 'roi', ids: 'evenue' },
  { before: '增收 ?', among: 'roi', ids: 'evenue' },
  { after: ' of margin\\b', among: 'roi', ids: 'gross|argin' },
  { after: ' of \ufffc core\\b', among: 'adoption', ids: '[cC]ore' },
  { before: '\\bof ', after: ' core\\b', among: 'adoption', ids: '[cC]ore' },
  { before: '核心功能 ?', among: 'adoption', ids: '[cC]ore' },
  {
    before: '(?:差距是|\\bgap (?:to [^.,;\ufffc]{1,40} )?is) ?',
    among: 'competition|roi|negotiation',
    ids: '[gG]ap|saving',
  },
  { before: '(?:[Oo]pen at|开价) ?', among: 'negotiation', ids: 'opening|cap' },
  { before: '(?:[Aa]im for|目标价?(?:是|为|守住|定在)?) ?', among: 'negotiation', ids: 'target' },
  { before: '(?:go below|不要低于) ?', among: 'negotiation|contract\\.listPrice', ids: 'reservation|floor' },
  { before: '[,，] ?(?:评分|rating) ?', after: ' ?[)）]', among: '^nps', ids: 'voice' },
  { before: '目录价减 ?', after: ' ?[,，] ?由', among: 'negotiation', ids: 'ladder' },
  { before: '目录价减 ?', after: ' ?是政策', among: 'negotiation', ids: 'reservation|maxDiscount' },
  { after: ' (?:a month|per month) at the median', among: 'usage', ids: 'lope' },
  { before: '中位数(?:为)?每月 ?', among: 'usage', ids: 'lope' },
  // What has a fact of its own, or none at all
  {
    before: '\\b[Cc]hurn(?: rate)?(?: is| was| of| at| stands at)? |流失率(?:为|是|达)? ?',
    ids: 'churn|breakEvenLoss',
  },
  {
    before: '\\b(?:[Ss]atisfaction|CSAT)(?: score)?(?: is| was| of| at| stands at)? |满意度(?:为|是|达)? ?',
    ids: 'nps|csat|voice',
  },
  {
    before:
      '\\b[Rr]evenue (?:is|was|of|rose|grew|fell|increased|declined|up|down)(?: by)? |(?<!增)收入(?:为|是|增长|增加|上升|下降)(?:了)? ?',
    ids: 'evenue|arr|nrr|grr|goal|gross|argin',
  },
  {
    before: '\\b[Bb]udget (?:is|was|of|stands at|comes to) |预算(?:为|是|达)? ?',
    ids: 'budget|event|signal|conflict',
  },
  { before: '\\b[Hh]eadcount (?:is|was|of) |员工(?:数|人数)(?:为|是)? ?', ids: 'mployees|headcount' },
  { before: '\\b[Uu]ptime (?:is|was|of) |可用性(?:为|是)? ?', ids: 'uptime' },
  // What an option is worth: its price, and two chances.
  { before: '[Aa]ccept |接受 ?', among: '^negotiation\\.option', ids: '\\.accept\\.|expected|value' },
  {
    before: '\\bodds at ',
    after: ' (?:are|is|lie|stay)\\b',
    among: '^negotiation',
    ids: 'negotiation\\.(?!position)(?!.*[pP]robability)',
  },
  {
    before: '\\b(?:odds of|odds at \ufffc (?:are|lie|stay) (?:below|above|under|over)) ',
    among: '^negotiation\\.option|^renewal\\.prob',
    ids: 'reakEven',
  },
  {
    before: '\\b(?:put|see|rate) (?:them|it|the odds|those odds) at ',
    among: '^negotiation\\.option',
    ids: '\\.probability$',
  },
  { before: '\\bAt ', after: ' it beats\\b', among: '^negotiation', ids: 'price$|ask$|target$|opening$' },
  { after: ' ?的续约概率', among: '^negotiation', ids: 'price$|ask$|target$|opening$' },
  { before: '续约概率(?:低于|不低于|高于|超过) ?', among: '^negotiation', ids: 'reakEven' },
  { before: '(?:估计为|估计是) ?', among: '^negotiation\\.option', ids: '\\.probability$' },
  { before: '还价 ?', after: ' ?(?:时|,)', among: '^negotiation', ids: 'price$|ask$|target$|opening$' },
  // What an opening is worth in theory, and what of it is within reach.
  { after: ' (?:a year )?(?:is|are|lies) within reach\\b', among: '^expansion', ids: 'realistic|rankValue' },
  { after: ' (?:a year )?in theory\\b', among: '^expansion', ids: 'theoretical' },
  { before: '(?:可及|现实中(?:约|为)?) ?', among: '^expansion', ids: 'realistic|rankValue' },
  { before: '(?:理论上(?:为|是|约)?) ?', among: '^expansion', ids: 'theoretical' },
  { after: ' for each unit of cost\\b', kinds: ['ratio'] },
  { before: '回报率(?:为|是)? ?', among: '^(?:roi|negotiation)', ids: '[rR]atio|bcr' },
  { before: '地位(?:为|是|得分为?)? ?', among: '^(?:roi|negotiation)', ids: 'position' },
  { before: '\\bthreat [^.;,]{0,40}, ?', after: ' of 100\\b', among: '^competition', ids: '\\.threat$' },
];
