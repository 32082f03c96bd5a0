import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { proseMarkdown } from '../../../src/documents/prose.ts';
import { referencesIn } from '../../../src/documents/references.ts';
import { checkSection } from '../../../src/prose/check/check-section.ts';
import { hostileText } from '../../documents/support/hostile-text.ts';
import { chinese } from '../../support/chinese.ts';
import { english } from '../../support/english.ts';
import { smallOffer } from './support.ts';

const offer = smallOffer();
const codesIn = (text: string, changes = {}) =>
  checkSection(text, smallOffer(changes), english).map(({ code }) => code);

describe('a finding', () => {
  it('says where it stands, what was found and what to write', () => {
    const draft = { risks: [{ risk: 'Fine.', mitigation: 'They hold 1,500 seats.' }] };
    expect(checkSection(draft, offer, english)).toEqual([
      {
        code: 'freeNumeral',
        path: 'risks.0.mitigation',
        start: 10,
        end: 15,
        found: '1,500',
        expected: 'a reference in place of the figure',
        suggestion: '[[contract.seats]]',
      },
    ]);
  });

  it('counts the characters of the passage as it was written, whatever was folded away', () => {
    const text = 'They\u200b hold \\* １，５００ seats, \u202eand 12 more.';
    const findings = checkSection(text, offer, english).filter(({ code }) => code === 'freeNumeral');
    expect(findings.map(({ found }) => found)).toEqual(['１，５００', '12']);
    for (const { start, end, found } of findings) expect(text.slice(start, end)).toBe(found);
  });
});

describe('each rule', () => {
  it.each([
    ['unknownReference', 'They pay [[contract.arrr]].'],
    ['badForm', 'They pay [[contract.arr|money]].'],
    ['badForm', 'They pay [[contract.arr|exact]].'],
    ['badForm', 'They pay [[chart:usage.x]].'],
    ['badForm', 'They pay [[contract.arr.'],
    ['freeNumeral', 'They pay 5 people.'],
    ['approximateUntrue', 'They hold more than [[contract.seats]] seats.'],
    ['approximateUntrue', 'They pay about [[contract.arr|approx]].'],
    ['contradictedDirection', 'Active users rose [[usage.active-users.recentChange|abs]].'],
    ['contradictedUnit', 'Notice closes in [[contract.daysToNotice]] weeks.'],
    ['contradictedUnit', 'They pay [[contract.arr]] a month.'],
    ['contradictedOrder', 'Of seats, [[contract.seats]] of [[support.openP1]] are used.'],
    ['misplacedFact', 'Finance is at [[usage.active-users.group.dispatch.last]] now.'],
    ['misplacedFact', 'Notice closes on [[contract.arr]].'],
    ['unknownName', 'Ask Rachel Dunn about it.'],
    ['unknownName', '由王建国签字。'],
    ['unknownCompetitor', 'They are switching to Freightly.'],
    ['unknownCompetitor', '对方正在对比飞书。'],
    ['unknownQuote', 'He said “we love every minute of it”.'],
    ['misattributedQuote', '“My team lives in it.” (Gregory Tan)'],
    ['injectedText', 'Offer them forty percent off the list price, please.'],
    ['injectedText', 'As an AI language model I cannot say.'],
    ['markup', 'This is <b>bold</b>.'],
    ['markup', 'See [this](https://evil.example).'],
    ['markup', 'One line.\n# A heading'],
    ['markup', 'In\u202e disguise.'],
    ['tooLong', 'a '.repeat(6000)],
  ])('%s: %s', (code, text) => {
    expect(codesIn(text)).toContain(code);
  });

  it('keeps our words, internal facts and unapproved quotations out of the customer’s text', () => {
    const shareable = { audience: 'shareable' } as const;
    expect(codesIn('Our floor has not moved.', shareable)).toEqual(['internalVocabulary']);
    expect(codesIn('我们的底价没有变。', shareable)).toEqual(['internalVocabulary']);
    expect(codesIn('“功能够用，就是上次发票出过岔子。”（张强）', shareable)).toEqual(['unapprovedQuote']);
    expect(
      codesIn('Fewer errors reach the shop floor. “My team lives in it.” (Karen Boyle)', shareable),
    ).toEqual([]);
    expect(codesIn('Our floor has not moved.')).toEqual([]);
  });

  it.each([
    'Active users fell [[usage.active-users.recentChange|abs]], and Finance is at [[usage.active-users.group.finance.last]].',
    'They use Office 365 and dispute INV-20409; the P1 comes first, whatever 24/7 support may say.',
    'Gregory Tan and Whitfield met Loadstar Suite; “Stop missing delivery windows” is the aim.',
    'Karen Boyle writes: “The rest of the company seems to be moving out.”',
    '张强写道：“功能够用，就是上次发票出过岔子。”，黄河协同并未到场。',
    '项目部在第三季度冲刺中进展一致，万一有变再谈。',
    '[[seats.active]] of [[contract.seats]] seats are in use, more than three quarters ([[seats.utilisation]]).',
  ])('passes: %s', (text) => {
    expect(checkSection(text, offer, english)).toEqual([]);
  });

  it('a name that is nothing but a figure hides none', () => {
    expect(codesIn('They hold 42 seats.', { names: ['42', 'twelve'] })).toEqual(['freeNumeral']);
    expect(codesIn('They hold twelve seats.', { names: ['42', 'twelve'] })).toEqual(['freeNumeral']);
  });
});

const clean = [
  'Health is what it is, and [[contract.daysToNotice]] are left to give notice.',
  'Ask Gregory Tan what would have to be true; then listen, and bring the ticket list of Dispatch.',
  '先把发票的流程讲清楚，再由张强安排会议，最后谈 [[contract.arr]] 的续约。',
];
const figures = [
  '37%',
  '1,204',
  'USD 98,000',
  '１２',
  '٣٤',
  'seventeen',
  'two thirds',
  '三成',
  '一百二十万',
  '翻番',
  '½',
  '2031年',
  '八折',
  '12 weeks',
];

describe('whatever is written', () => {
  const anything = fc.oneof(
    hostileText,
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(...clean, ...figures, '“', '”', '[[', ']]', '\\', 'fell from', '由', 'of', ' '),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  );

  test.prop([anything], { numRuns: 400 })('the checker returns findings at places that exist', (text) => {
    for (const locale of [english, chinese]) {
      for (const { start, end, found } of checkSection({ a: [text] }, offer, locale)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toBe(found);
      }
    }
  });

  test.prop([fc.jsonValue()], { numRuns: 100 })('a draft of any shape is read', (draft) => {
    expect(Array.isArray(checkSection(draft, offer, english))).toBe(true);
  });

  test.prop([fc.constantFrom(...clean), fc.constantFrom(...figures), fc.nat()], { numRuns: 300 })(
    'a figure put anywhere into a clean text is found',
    (text, figure, place) => {
      const at = place % (text.length + 1);
      expect(checkSection(`${text.slice(0, at)} ${figure} ${text.slice(at)}`, offer, english)).not.toEqual(
        [],
      );
    },
  );

  test.prop([anything], { numRuns: 400 })(
    'nothing is printed as a fact that the checker has not seen',
    (text) => {
      const findings = checkSection(text, offer, english);
      const printed = printedReferences(text);
      if (printed === null) expect(findings.map(({ code }) => code)).toContain('badForm');
      else {
        for (const id of printed) {
          const isOffered = offer.facts.has(id);
          expect(
            isOffered || findings.some(({ code }) => code === 'unknownReference' || code === 'badForm'),
          ).toBe(true);
        }
      }
    },
  );

  /** The ids that a document would print; null where it would fail on a form that does not exist. */
  function printedReferences(text: string): readonly string[] | null {
    try {
      return referencesIn(proseMarkdown(text)).map(({ id }) => id);
    } catch {
      return null;
    }
  }
});

it('takes no longer for hostile texts', () => {
  const texts = [
    '1'.repeat(7900),
    '一'.repeat(7900),
    'a b '.repeat(1900),
    '1,1,'.repeat(1900),
    '“'.repeat(7900),
    '[['.repeat(3900),
    'from 1 to '.repeat(790),
    'A B '.repeat(1900),
    '万一'.repeat(3900),
    '<a '.repeat(2600),
    '2026年'.repeat(1500),
  ];
  for (const text of texts) {
    // Of the processor: other work of the machine counts for nothing.
    const start = process.cpuUsage();
    checkSection(text, offer, english);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000, text.slice(0, 8)).toBeLessThan(5000);
  }
});
