import { describe, expect, it } from 'vitest';
import { renderBriefMarkdown } from '../../src/documents/render-brief-markdown.ts';
import type { Input } from '../../src/facts/node.ts';
import { type FixtureName, fixtureDays, fixtureDossiers } from '../support/books.ts';
import { briefOf } from './support/brief-of.ts';

/** The built-in assumptions that a formula touches directly. */
function assumptionsIn(input: Input, found: Set<string> = new Set()): ReadonlySet<string> {
  if (input.kind === 'setting' && input.origin === 'default' && input.value !== null) found.add(input.path);
  if (input.kind === 'operation' || input.kind === 'call')
    for (const part of input.inputs) assumptionsIn(part, found);
  return found;
}

const dossiers = (Object.keys(fixtureDays) as FixtureName[]).flatMap((name) => [...fixtureDossiers(name)]);

describe.each(dossiers)('the evidence of %s', (_, dossier) => {
  const brief = briefOf(dossier);
  const lines = renderBriefMarkdown(brief).split('\n');

  it('names every built-in assumption beside each figure that it touches', () => {
    const unnamed = brief.evidence.facts.flatMap((fact) => {
      const row = lines.find((line) => line.startsWith('|') && line.includes(`\`${fact.id}\` |`)) ?? '';
      const plain = row.replaceAll('\\', '');
      return [...assumptionsIn(fact.from)].filter(
        (path) => !new RegExp(`${path} = [^;|]* \\(ASM\\)`).test(plain),
      );
    });
    expect(unnamed).toEqual([]);
  });
});

describe('the evidence of account X', () => {
  const [dossier] = fixtureDossiers('account-x').values();
  if (dossier === undefined) throw new Error('no dossier');
  const markdown = renderBriefMarkdown(briefOf(dossier)).replaceAll('\\', '');

  it.each([
    'assumptions.relationship.role_weights.influencer = 0.05 (ASM)',
    'assumptions.competition.threat_weights.price_pull = 0.2 (ASM)',
    'assumptions.renewal_anchors.1.1 = 0.92 (ASM)',
    'assumptions.price_slope = 5 (ASM)',
    'assumptions.accepted_probability = 0.97 (ASM)',
    'assumptions.position.hygiene = 0.1 (ASM)',
    'assumptions.reach = 0.5 (ASM)',
  ])('prints %s', (text) => {
    expect(markdown).toContain(text);
  });
});
