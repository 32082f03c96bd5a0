import { describe, expect, it } from 'vitest';
import { roundHalfAway } from '../../../src/facts/round.ts';
import { dossierOf, shownValue } from '../../support/books.ts';

const day = '2026-11-20';
const columns = 'account_id,competitor,capability,importance,ours,theirs,evidence_strength,evidence';

describe('differentiators (METHODS §10)', () => {
  const rows = [
    'A,Rival,Best,3,0.9,0.5,0.9,measured',
    'A,Rival,Worse,3,0.4,0.7,0.75,seen in their demo',
    'A,Rival,Unproved,3,1,0,1,',
    'A,Rival,Even,2,0.5,0.5,1,both measured',
    ',,General,1,0.8,0.5,1,in every edition',
    'A,Other,Elsewhere,3,1,0,1,measured',
    'A,Rival,Unrated,3,,0.5,1,measured',
    ...['b', 'c', 'd'].map((name) => `A,Rival,More ${name},1,0.8,0.6,1,measured`),
  ];
  const dossier = dossierOf(
    {
      accounts: 'account_id,name\nA,Acme\n',
      competitors: 'account_id,competitor,stage\nA,Rival,demo\n',
      differentiators: `${columns}\n${rows.join('\n')}\n`,
    },
    day,
  );
  const [rival] = dossier.competitors;

  it('(3, .9, .5, .9) → 1.08; (3, .4, .7, .75) → −.68', () => {
    const score = (slug: string) =>
      roundHalfAway(Number(shownValue(dossier, `competition.rival.differentiator.${slug}`)), 2);
    expect(score('best')).toBe(1.08);
    expect(score('worse')).toBe(-0.68);
  });

  it('leads with four at most, positive and with evidence, and lists where they are ahead', () => {
    expect(rival?.leading.map(({ capability }) => capability)).toEqual([
      'Best',
      'General',
      'More b',
      'More c',
    ]);
    expect(rival?.trailing.map(({ capability }) => capability)).toEqual(['Worse']);
    expect(rival?.differentiators).toHaveLength(9);
  });
});
