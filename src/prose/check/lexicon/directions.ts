/** Words that say that something went up, or stands above. */
export const upWords: readonly string[] = [
  'gr(?:ew|ow|ows|own|owing|owth)',
  '(?:rose|rise|rises|risen|rising)',
  'increas(?:e|ed|es|ing)',
  'gain(?:s|ed|ing)?',
  'improv(?:e|ed|es|ing|ement)',
  'climb(?:s|ed|ing)?',
  'expand(?:s|ed|ing)?',
  'jump(?:s|ed|ing)?',
  'surg(?:e|ed|es|ing)',
  'soar(?:s|ed|ing)?',
  'recover(?:s|ed|ing|y)?',
  'accelerat(?:e|ed|es|ing)',
  'higher|above|uplift|better',
  'more expensive|dearer|pricier|costlier',
  '(?<!(?:set|follow|sign|clean|warm|speak|open|look|come|came|bring|back|build|take|took|make|made|end|ended)[\\s-])up(?!\\s+to\\b|\\s+for\\b|-)',
  '上升|增长|增加|增至|增到|上涨|涨|升至|升到|提高|提升|攀升|回升|走高|改善|扩大|高出|高于|多出|飙升|激增|更贵|(?<![昂珍宝名])贵(?=\\s?\ufffc)',
];

/** Words that say that something went down, or stands below. */
export const downWords: readonly string[] = [
  '(?:fell|fall|falls|fallen|falling)',
  'drop(?:s|ped|ping)?',
  'declin(?:e|ed|es|ing)',
  'decreas(?:e|ed|es|ing)',
  '(?:lost|lose|loses|losing|loss)',
  '(?:shrank|shrunk|shrink|shrinks|shrinking)',
  'worsen(?:s|ed|ing)?|worse',
  'deteriorat(?:e|ed|es|ing|ion)',
  'slip(?:s|ped|ping)?|slid|slides?|sliding',
  '(?:sank|sunk|sinks?|sinking)',
  'plung(?:e|ed|es|ing)|plummet(?:s|ed|ing)?',
  'reduc(?:e|ed|es|ing|tion)',
  'lower|below|beneath|cheaper|less expensive',
  '(?<!(?:break|broke|write|wrote|put|cut|lay|sit|sat|come|double|turn)[\\s-])down(?!\\s+to\\b|-)',
  '下降|下滑|下跌|跌|降至|降到|减少|减至|减到|回落|缩减|萎缩|降低|走低|恶化|流失|滑落|低于|低了|少了|缩水|骤降|锐减|(?<![降减最更较])低(?=\\s?\\ufffc)',
];

/** Words that turn a direction into its opposite, or into none: before it in English, right before it in Chinese. */
export const negations: readonly string[] = [
  "(?:not|never|no|hardly|without|n't|nothing|neither|nor|stop(?:ped)?|instead of|rather than)",
  '没有|没|未|不再|不会|并未|不|避免|防止|而非|不是',
];
