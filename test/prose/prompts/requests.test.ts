import { describe, expect, it } from 'vitest';
import { promptPackFor } from '../../../src/prose/prompts/prompt-packs.ts';
import type { SectionName } from '../../../src/prose/sections.ts';
import { languages } from '../../../src/templating/language-names.ts';

type Request = readonly [what: string, section: SectionName, en: RegExp, zh: RegExp];

/**
 * What a customer success manager asks for when she prepares a renewal by hand, request by request, and the words with
 * which a prompt of ours asks for it.
 */
const requests: readonly Request[] = [
  [
    '1.1 account health in two paragraphs',
    'healthNarrative',
    /paragraphs: exactly two/,
    /paragraphs：正好两段/,
  ],
  [
    '1.1 three to five factors',
    'healthNarrative',
    /factors, three to five, for and against/,
    /三到五个因素，正面反面/,
  ],
  [
    '1.2 value delivered with quantified outcomes',
    'roiStory',
    /each as before, after and what that is worth/,
    /每项说之前、之后、值多少/,
  ],
  [
    '1.3 risks',
    'healthNarrative',
    /risks: up to five, the most dangerous first/,
    /risks：至多五条，最危险的在前/,
  ],
  [
    '1.3 mitigation',
    'healthNarrative',
    /"mitigation" says who does what with whom, and before which date/,
    /mitigation 说谁、与谁、做什么/,
  ],
  ['1.4 competitive context', 'competitiveRebuttals', /positioning: who is in play/, /positioning：谁在竞争/],
  [
    '1.5 expansion opportunities',
    'expansionOpeners',
    /opportunities: one for each/,
    /opportunities：事实中的每个机会/,
  ],
  ['1.6 initial position', 'concessionFramework', /opening: what to propose first/, /opening：先提什么/],
  ['1.6 exit', 'concessionFramework', /walk: for each, the conditions/, /walk：分别在什么事实条件下是对的/],
  [
    '1.7 opening statement',
    'concessionFramework',
    /openingFrame: exactly three sentences/,
    /openingFrame：正好三句/,
  ],
  ['2.1 return in a form an executive believes', 'roiStory', /cost beside benefit/, /成本与收益并列/],
  ['2.2 three to five points for a CFO', 'roiStory', /bullets: three to five/, /bullets：三到五条/],
  [
    '2.3 two paragraphs to speak',
    'roiStory',
    /narrative: exactly two paragraphs to be spoken/,
    /narrative：正好两段，用于口述/,
  ],
  ['2.4 one or two proof points', 'roiStory', /anchors: the one or two proofs/, /anchors：一到两个/],
  [
    '2.5 how do I know it was your product',
    'roiStory',
    /How do I know that this came from your product/,
    /我怎么知道这些价值是你们的产品带来的/,
  ],
  [
    '3.1 three or four differentiators for this use',
    'competitiveRebuttals',
    /differentiators: three or four, for their use/,
    /differentiators：三到四个，针对他们的用途/,
  ],
  [
    '3.2 acknowledge, differentiate, evidence',
    'competitiveRebuttals',
    /"acknowledge".*"differentiate".*"evidence"/,
    /acknowledge.*differentiate.*evidence/,
  ],
  [
    '3.3 price as return and not as cost',
    'competitiveRebuttals',
    /priceGap: .*from a cost to a return/,
    /priceGap：.*把价格从成本转为回报/,
  ],
  ['3.4 why now', 'competitiveRebuttals', /whyNow: the cost of putting off/, /whyNow：推迟决定的代价/],
  [
    '3.5 questions, and what they need to stay',
    'competitiveRebuttals',
    /asks what they would need in order to stay/,
    /问他们留下来需要哪些条件/,
  ],
  [
    '3 where they are stronger',
    'competitiveRebuttals',
    /strongerAt: where they are stronger/,
    /strongerAt：他们更强的地方/,
  ],
  [
    '4.1 annual recurring revenue',
    'expansionOpeners',
    /size: the annual recurring revenue/,
    /size：.*年度经常性收入/,
  ],
  ['4.2 trigger', 'expansionOpeners', /trigger: the strongest hook/, /trigger：.*最强触发点/],
  [
    '4.3 who benefits and carries it',
    'expansionOpeners',
    /beneficiary: whose work gets better, and who inside should carry it/,
    /beneficiary：谁的工作会变好，内部应由谁来推动/,
  ],
  [
    '4.4 opener of two or three sentences out of the health talk',
    'expansionOpeners',
    /opener: two or three sentences .*health and value/,
    /opener：两到三句.*健康与价值/,
  ],
  [
    '4.5 objections with answers',
    'expansionOpeners',
    /objections: up to three .*each with an answer/,
    /objections：.*每个用他们的事实回答/,
  ],
  ['5.1 how strong, honestly', 'concessionFramework', /how strong are we, honestly/, /诚实地说，我们有多强/],
  ['5.2 what to propose first and why', 'concessionFramework', /and why this is fair/, /为什么公平/],
  [
    '5.3 what to ask for in return',
    'concessionFramework',
    /more years, growth, payment in advance, a case study, a reference/,
    /多年承诺、扩展承诺、预付、案例研究、参考客户/,
  ],
  [
    '5.4 two or three anchors before price',
    'concessionFramework',
    /anchors: the two or three pieces of evidence to put on the table before any price/,
    /anchors：谈任何价格之前先摆出的两到三条证据/,
  ],
  [
    '5.5 accept, escalate or walk',
    'concessionFramework',
    /accept, counter, escalate, walk/,
    /accept、counter、escalate、walk/,
  ],
  [
    '5.5 a large discount',
    'concessionFramework',
    /the larger discount that we would not take/,
    /我们不会接受的大幅折扣/,
  ],
  [
    '5.6 three sentences before any price',
    'concessionFramework',
    /three sentences to be spoken before any price is named/,
    /在说出任何价格之前讲/,
  ],
];

const view = {
  ...{ marker: 'M', asOf: '2026-01-01', facts: '[]', schema: '{}', examples: [], isForCustomer: false },
  ...{ unknowns: null, series: null, people: null, points: null, questions: null, timeline: null },
  ...{ conflicts: null, promises: null, sequences: null, mirror: null, flips: null, trades: null },
  ...{ stops: null, texts: null },
};

describe.each(languages)('the prompts in %s', (language) => {
  const { sections } = promptPackFor(language);

  it.each(requests)('ask for: %s', (_, section, en, zh) => {
    expect(sections[section].render(view)).toMatch(language === 'en' ? en : zh);
  });
});
