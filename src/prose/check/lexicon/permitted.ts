import { countedNouns } from './number-words-en.ts';

/** Tokens with digits that are words and no figures. */
export const inertTokens: readonly string[] = [
  '24\\s?[/x×]\\s?7',
  '7\\s?[x×*/]\\s?24',
  'B2[BCG]',
  '2FA',
  'P[0-3](?!\\d|\\.\\d)',
  'T-(?:180|90|60|30)(?!\\d)',
  '1:1|1-on-1',
  'A4(?![\\d.])',
  'one-(?:on|to)-one',
];

/**
 * Phrases with a number that claim nothing about the account, because the number belongs to the method or to the words
 * themselves: the window over which a recent change is taken, the scale of a score, a month as a part of a year, and
 * advice that counts sentences or questions and not what the data holds.
 */
export const permittedPhrases: readonly string[] = [
  // The windows of METHODS §2 and §3: the last three full months, and the three before.
  '(?:last|past|latest) three (?:full |complete )?months',
  'three (?:months )?before(?= it| that|[.,;)]|$)',
  '最近三个(?:完整)?月份?|之前三个月|三个月内',
  // The ends of a scale.
  `(?<=\ufffc\\s?(?:points )?(?:out )?)of (?:100|ten)(?! (?:${countedNouns}))`,
  '(?:from )?zero to ten|从零到十',
  '满分\\s?(?:100|十|10)\\s?分?',
  // A month is a twelfth of a year.
  'a month without the product gives up a twelfth',
  '(?<=停用一个月[^。]{0,40})十二分之一',
  // Advice: how many questions, sentences, people or figures to bring along.
  '(?:one or two|two or three|one to three)(?! (?:competitors|rivals|percent|points|hundred|thousand|million))',
  '(?:一两|两三)[个句位项件次](?!\\s?(?:部门|席位|用户|工单|客户|团队|小组|对手|竞争|供应商|联系人|高管|月|星期|季度|功能|机会|目标|承诺))|三言两语',
  // What the writer says counts itself: three things, two questions.
  '(?:one|two|three|four|five) (?:things|questions|reasons|sentences|words|arguments|topics|messages)(?! (?:users|seats))',
  '[一两三四五]件事|[两三四五]个(?:问题|理由|话题|要点)|[一两三]句话',
  // The name of a fact of ours: an overdue balance is told by its age.
  '(?:more than|over) 90 days overdue|逾期(?:超过)?\\s?90\\s?天(?:以上)?',
  // Words that only hold a number.
  'zero(?:ed|ing)? in|(?:of|in) two minds|four (?:walls|corners|eyes)|(?:one|two)-(?:way|sided)|nine[\\s-]to[\\s-]five',
  'two (?:more people|figures to measure)',
  '再认识两个人|两个要测量的指标',
  'between the two|the two of (?:you|us|them)|(?:which|either|neither) of the two(?= (?:the|it|is|they|we|you)\\b|[.,;?])',
  '(?<=do with )twice(?= the seats)|席位多一倍(?=会)',
  'halfway(?= again above)|再留一半(?=的余地)',
  '付两份钱',
];
