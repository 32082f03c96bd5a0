import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVeil, originalOf } from '../../../src/prose/privacy/veil.ts';

const contacts = [
  { id: 'C-101', slug: 'c-101', name: 'Dana Whitfield' },
  { id: 'C-102', slug: 'c-102', name: 'Luis Ortega' },
  { id: 'ops@harbor.example', slug: 'ops-harbor-example', name: '张强' },
  { id: 'C-104', slug: 'c-104', name: 'Dana Cole' },
  { id: 'C-105', slug: 'c-105', name: 'Will Rose' },
] as const;
const ids = [
  'person.c-101.lastTouch',
  'person.ops-harbor-example.lastTouch',
  'voice.nps-c-102.score',
  'contract.arr',
  'plan.meet-dana-whitfield-before-june.due',
  'plan.与张强见面.due',
];
const veil = createVeil(contacts, 'Priya Raman', ['ext 4711'], ids);

describe('hiding', () => {
  it.each<readonly [string, string]>([
    ['Dana Whitfield left in June.', '[CONTACT_1] left in June.'],
    ['Whitfield, Dana called; D. Whitfield wrote.', '[CONTACT_1] called; [CONTACT_1] wrote.'],
    ['Ortega’s team likes it', '[CONTACT_2]’s team likes it'],
    ['Ask Dana.', 'Ask [CONTACT_1_OR_4].'],
    ['张强认为太贵，张总要再看', '[CONTACT_3]认为太贵，[CONTACT_3]要再看'],
    ['Priya promised it to Luis', '[CSM] promised it to [CONTACT_2]'],
    ['Write to dana.whitfield@harbor-pine.com today', 'Write to [EMAIL] today'],
    ['邮箱：zhang.qiang@taishan.cn，电话 138-0013-8000', '邮箱：[EMAIL]，电话 [PHONE]'],
    ['+1 (555) 010-9999 or 020 7946 0958 or (555) 010-9999', '[PHONE] or [PHONE] or [PHONE]'],
    ['座机 010-12345678，手机13800138000', '座机 [PHONE]，手机[PHONE]'],
    ['身份证 11010519491231002X', '身份证 [ID]'],
    [
      '手机１３８００１３８０００，邮箱ｄａｎａ＠harbor.com，Ｄａｎａ　Ｗｈｉｔｆｉｅｌｄ',
      '手机[PHONE]，邮箱[EMAIL]，[CONTACT_1]',
    ],
    [
      'card 4111 1111 1111 1111, IBAN DE89 3704 0044 0532 0130 00, SSN 078-05-1120',
      'card [ID], IBAN [ID], SSN [ID]',
    ],
    ['call ext 4711', 'call [PRIVATE]'],
  ])('%s', (text, hidden) => {
    expect(veil.hide(text)).toBe(hidden);
  });

  it.each([
    'Will they renew? Rose again in May.',
    'USD 1,234,567 on 2026-11-20, 12:30, INV-20388, T-2207, 85.19%',
    '年费 114000 元，2024-11-20 到期，编号 20241120114000001',
    'Danavision and Ortegas are no names',
    'a 17-digit number 11010519491231002 and 110105194912310021',
    '约12万、9折、24/7、Office 365',
  ])('leaves alone: %s', (text) => {
    expect(veil.hide(text)).toBe(text);
  });

  it('hides contacts in ids, and tells every id apart', () => {
    expect(ids.map(veil.hideId)).toEqual([
      'person.contact-1.lastTouch',
      'person.contact-3.lastTouch',
      'voice.nps-contact-2.score',
      'contract.arr',
      'plan.meet-contact-1-before-june.due',
      'plan.与contact-3见面.due',
    ]);
    expect(ids.map((id) => veil.revealId(veil.hideId(id)))).toEqual(ids);
    const twins = createVeil(
      [{ id: 'a', slug: 'a', name: null }],
      null,
      [],
      ['person.a.x', 'person.contact-1.x'],
    );
    expect(twins.hideId('person.a.x')).toBe('person.contact-1.x');
    expect(twins.hideId('person.contact-1.x')).toBe('person.contact-1.x-2');
    expect(twins.revealId('person.contact-1.x-2')).toBe('person.contact-1.x');
  });
});

describe('revealing', () => {
  it.each<readonly [string, string]>([
    [
      '[CONTACT_1] was last seen on [[person.contact-1.lastTouch]].',
      'Dana Whitfield was last seen on [[person.c-101.lastTouch]].',
    ],
    ['\\[CONTACT\\_3\\]', '\\[CONTACT\\_3\\]'],
    ['\\[CONTACT_3\\], [[CONTACT_2]] and CONTACT_5', '张强, Luis Ortega and Will Rose'],
    ['[CONTACT_1_OR_4] wrote to [CSM], the CSM', 'Dana wrote to Priya Raman, the CSM'],
    ['[CONTACT_9] is nobody', '[CONTACT_9] is nobody'],
    ['[[contract.arr|approx]]', '[[contract.arr|approx]]'],
  ])('%s', (passage, text) => {
    expect(veil.reveal(passage)).toBe(text);
  });

  it('escapes a name that means something to Markdown', () => {
    const hostile = createVeil([{ id: 'x', slug: 'x', name: '[[contract.arr]] <b>' }], null, [], []);
    expect(hostile.reveal('[CONTACT_1]')).toBe('\\[\\[contract.arr\\]\\] \\<b\\>');
  });
});

describe('a text that was hidden', () => {
  const piece = fc.constantFrom(
    'Dana Whitfield',
    'Luis',
    '张强',
    'x@y.example',
    ' said ',
    '。',
    'A',
    ' it grew',
  );
  it('leads back to the words of the original, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(60), fc.nat(60), (pieces, a, b) => {
        const hidden = veil.hideText(pieces.join(' '));
        expect(originalOf(hidden, 0, hidden.text.length)).toBe(hidden.original);
        const [start, end] = [
          Math.min(a, b, hidden.text.length),
          Math.min(Math.max(a, b), hidden.text.length),
        ];
        const cut = originalOf(hidden, start, end);
        expect(hidden.original).toContain(cut);
        const isWhole = !hidden.pieces.some(
          (one) => (one.start < start && start < one.end) || (one.start < end && end < one.end),
        );
        const isWord = /^\s|^$/u.test(hidden.text.slice(end)) && /\s$|^$/u.test(hidden.text.slice(0, start));
        if (isWhole && isWord) expect(veil.hide(cut)).toBe(hidden.text.slice(start, end).trim());
      }),
      { numRuns: 500 },
    );
  });

  it('holds no name of a person whole, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = veil.hide(pieces.join(' '));
        for (const name of ['Dana Whitfield', 'Luis', '张强', 'x@y.example'])
          expect(text).not.toContain(name);
      }),
    );
  });
});
