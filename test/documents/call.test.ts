import { describe, expect, it } from 'vitest';
import { renderBriefMarkdown } from '../../src/documents/render-brief-markdown.ts';
import { dossierOf } from '../support/books.ts';
import { briefOf } from './support/brief-of.ts';

describe('the questions and answers of the team', () => {
  const dossier = dossierOf(
    {
      accounts:
        'account_id,name,currency,arr,contract_end\nA,Acme,USD,1000,2026-12-31\nB,Bee,USD,1000,2026-12-31\n',
      faq: 'question,answer,account_id\nIs {{account}} safe?,"Yes [[contract.arr]] | <b>really</b>",\nOnly for A?,Yes.,A\nOnly for B?,Yes.,B\n',
    },
    '2026-11-20',
  );
  const text = renderBriefMarkdown(briefOf(dossier));

  it('stand as they are written, escaped, and only where they hold', () => {
    expect(text).toContain(
      '| Is \\{\\{account}} safe? | Yes \\[\\[contract.arr\\]\\] \\| \\<b\\>really\\</b\\> |',
    );
    expect(text).toContain('| Only for A? | Yes. |');
    expect(text).not.toContain('Only for B?');
  });
});
