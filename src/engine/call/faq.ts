import type { FaqEntry } from '../../dossier/call.ts';
import { cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import { slugEach } from '../../facts/slug.ts';
import type { Context } from '../context.ts';

/** The questions and answers of the book that hold for the account, in the order of the book. */
export function buildFaq({ account }: Context): readonly FaqEntry[] {
  const rows = account.rows.faq;
  const slugs = slugEach(rows.map((row) => row.question.value ?? ''));
  return rows.map((row, index): FaqEntry => {
    const slug = slugs[index] ?? String(index);
    const params = { question: row.question.value ?? '' };
    return {
      slug,
      question: fact(`faq.${slug}.question`, 'text', cell(row.question), {
        label: { code: 'faq.question', params },
      }),
      answer: fact(`faq.${slug}.answer`, 'text', cell(row.answer), { label: { code: 'faq.answer', params } }),
    };
  });
}
