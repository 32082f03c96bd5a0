import { describe, expect, it } from 'vitest';
import type { Input } from '../../src/facts/node.ts';
import { loadLanguage } from '../../src/templating/load-language.ts';
import { type FixtureName, fixtureDays, fixtureDossiers } from '../support/books.ts';

const { locale } = await loadLanguage('en');
const dossiers = (Object.keys(fixtureDays) as FixtureName[]).flatMap((name) => [
  ...fixtureDossiers(name).values(),
]);

function inputsOf(input: Input): readonly Input[] {
  if (input.kind === 'operation' || input.kind === 'call') return [input, ...input.inputs.flatMap(inputsOf)];
  return [input];
}

describe('what the ledgers of all fixtures need said', () => {
  const facts = dossiers.flatMap((dossier) => [...dossier.ledger.facts.values()]);

  it('a label for every fact', () => {
    const codes = new Set(facts.map((fact) => fact.label.code));
    expect([...codes].filter((code) => locale.labels[code] === undefined).sort()).toEqual([]);
  });

  it('a sentence for every method', () => {
    const names = new Set(
      facts
        .flatMap((fact) => inputsOf(fact.from))
        .flatMap((input) => (input.kind === 'call' ? [input.name] : [])),
    );
    expect([...names].filter((name) => locale.methods[name] === undefined).sort()).toEqual([]);
  });

  it('what to do about every reason', () => {
    const codes = new Set(facts.flatMap((fact) => (fact.reason === null ? [] : [fact.reason.code])));
    expect([...codes].filter((code) => locale.reasons[code] === undefined).sort()).toEqual([]);
  });

  it('a vocabulary for every code', () => {
    const labels = new Set(
      facts.filter((fact) => fact.unit === 'code' && fact.value !== null).map((fact) => fact.label.code),
    );
    expect([...labels].filter((code) => locale.vocabularies.ofLabel[code] === undefined).sort()).toEqual([]);
  });
});
