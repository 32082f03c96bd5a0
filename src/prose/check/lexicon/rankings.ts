/**
 * Ranks, averages and the larger part of something: figures without a digit, of which the data holds none. The `\ufffc` of
 * a reference in the same clause is no excuse: no fact is a benchmark.
 */
export const rankings: readonly string[] = [
  // Against others
  '\\b(?:above|below|over|under|beats?|beyond|better than|worse than|higher than|lower than|ahead of|behind|close to|at) (?:the |its |their |our |an? )?(?:(?:industry|segment|peer|portfolio|market|sector|class|customer|account|group|usual|regional|national)[ -])*(?:average|norm|benchmark|mean)\\b',
  '\\b(?:above|below)[ -]average\\b',
  '\\b(?:industry|peer|market|sector|segment|portfolio)(?:[ -](?:wide|level))?[ -](?:average|benchmark|median|norm)s?\\b',
  '\\b(?:top|bottom|upper|lower) (?:quartile|quintile|decile|percentile|ten|five|three|half|third|quarter)\\b',
  '\\b(?:best|worst)[ -]in[ -]class\\b|\\ball-time (?:high|low)\\b|\\brecord (?:high|low)\\b',
  '(?:高于|低于|超过|优于|好于|不及|达到|接近|超出|落后于|领先于?)\\s?(?:[\\u3400-\\u9fff]{0,6}?)(?:平均|均值|基准|中位)(?:水平|值|线|数)?',
  '(?:行业|同行|同业|市场|同类|全国|区域)的?(?:[\\u3400-\\u9fff]{0,2})(?:平均|均值|基准|中位数|标杆|水平)',
  '排名?(?:第[一二三四五六七八九十]+|前[列茅十三五])|名列前茅|位居(?:前列|第[一二三四五六七八九十]+|榜首)|数一数二|首屈一指|历史(?:新高|新低|最高|最低)',
  // In a row
  '\\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,3}(?:st|nd|rd|th))[ -](?:largest|biggest|highest|lowest|smallest|best|worst|most|least|longest|oldest|fastest)\\b',
  '\\bsecond(?= (?:time|year|month|week|renewal|term|consecutive|straight|quarter) (?!of the))',
  '第[二三四五六七八九十]+[大高低小多少长好差强弱]',
  '第二(?=次(?:续约|提出|要求|降价|投诉|延期|出现)|个(?:季度|年头))',
  // The larger part
  '\\b(?:the|a) (?:(?:vast|overwhelming|large|great|clear|slim|small) )?(?:majority|minority)\\b(?= of)',
  '\\b(?:most|the bulk|the better part|almost all|nearly all|virtually all|practically all|next to none|hardly any|barely any) (?:of )?(?:the |their |our |its |your )?(?:(?:active|contracted|open|core|paid) )?(?:users|seats|licen[cs]es|tickets|invoices|departments|teams|features|loads|reports|people|employees|staff)\\b',
  '(?:绝大多数|大多数|多数|绝大部分|大部分|大半|过半|几乎所有|几乎全部|少数)(?:的)?(?:[\\u3400-\\u9fff]{0,2}?)(?:席位|用户|人(?!说|认为)|员工|工单|发票|部门|团队|功能|报表|许可)',
];
