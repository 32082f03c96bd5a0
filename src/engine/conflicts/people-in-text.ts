import type { Context } from '../context.ts';
import { type BookText, newestFirst } from './book-texts.ts';
import { cellSide, dispute, type Finding } from './finding.ts';

/** Leaving a meeting is no departure: the words have to name the company, or leave no doubt. */
const leaving =
  /\b(?:has|have|had) left\b(?! (?:the|a) (?:call|meeting|review|room))|\bleft (?:the )?(?:company|firm|business|organi[sz]ation)\b|\bno longer (?:works?|there|with|at|in)\b|\bis leaving\b|\bresigned\b|\bretired\b|离职|辞职|离开了?公司/i;

/** Words without which nobody has left; nearly all texts are done with this one test. */
const worthReading = /left|longer|leaving|resigned|retired|离职|辞职|离开/i;

/**
 * Somebody who is active in the table, and gone in the words.
 *
 * @param texts what has been said until the day of the brief.
 */
export function findPeopleInText({ account, asOf }: Context, texts: readonly BookText[]): readonly Finding[] {
  const today = asOf.value ?? '';
  const told = texts.filter(({ text }) => worthReading.test(text) && leaving.test(text));
  if (told.length === 0) return [];
  told.sort(newestFirst);
  return account.rows.stakeholders.flatMap((row): readonly Finding[] => {
    const name = row.name.value;
    if (name === null || row.status.value === 'left' || (row.left_on.value ?? '9') <= today) return [];
    const others = account.rows.stakeholders.flatMap((one) => (one === row ? [] : (one.name.value ?? [])));
    const source = told.find((one) => isSaidOf(one.text, name, others));
    if (source === undefined) return [];
    return [
      {
        code: 'leftInText',
        about: row.contact_id.value ?? name,
        sides: [
          cellSide('status', 'code', row.status, 'personStatus'),
          cellSide('text', 'text', source.cell),
        ],
        words: { person: name },
        disputes: [dispute('stakeholders', row, 'status', 'last_touch', 'left_on')],
      },
    ];
  });
}

/** Whether the name stands before the words in one sentence, with no other person between them. */
function isSaidOf(text: string, name: string, others: readonly string[]): boolean {
  return text.split(/(?<=[.!?。！？；;])/).some((sentence) => {
    const at = leaving.exec(sentence)?.index ?? -1;
    const from = sentence.lastIndexOf(name, at);
    if (at < 0 || from < 0) return false;
    const between = sentence.slice(from + name.length, at);
    return between.length <= 40 && !others.some((other) => between.includes(other));
  });
}
