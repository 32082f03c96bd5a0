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
  { after: ' are in touch\\b', kinds: ['count'] },
  { after: ' of what makes it is known', kinds: ['percent'] },
  { before: '\\breturns ', after: ' by a cautious count', kinds: ['percent', 'ratio'] },
  { before: '每年要花的 ?', kinds: ['money'] },
  { before: '距[^，。]{0,8}只剩 ?', kinds: ['duration', 'count'] },
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
