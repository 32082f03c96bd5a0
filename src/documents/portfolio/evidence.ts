import type { Ledger } from '../../facts/ledger.ts';
import type { Fact } from '../../facts/node.ts';
import { printFact } from '../../facts/print/print-fact.ts';
import { escapeMarkdown } from '../../templating/escape.ts';
import type { FactTexts } from '../fact-texts.ts';
import { factOf } from '../figures.ts';
import { phrase } from '../language.ts';
import { referencesIn } from '../references.ts';
import { methodsIn } from '../views/evidence-formula.ts';
import { type EvidenceView, rowWriter } from '../views/evidence-view.ts';

/** The facts that the page cites, in the order of its ledger. What lies behind them is in the ledgers of the accounts. */
export function citedFacts(markdown: string, ledger: Ledger): readonly Fact[] {
  const cited = new Set(referencesIn(markdown).map(({ id }) => factOf(ledger, id)));
  return [...ledger.facts.values()].filter((fact) => cited.has(fact));
}

/** Every figure of the page with its exact value, formula and sources: the totals, then account by account. */
export function buildPortfolioEvidence(
  cited: readonly Fact[],
  ledger: Ledger,
  texts: FactTexts,
): EvidenceView {
  const { language } = texts;
  const rowOf = rowWriter(new Set(cited.map(({ id }) => id)), texts);
  const areas = new Map<string, Fact[]>();
  for (const fact of cited) {
    const area = /^account\.[^.]+/u.exec(fact.id)?.[0] ?? '';
    const facts = areas.get(area);
    if (facts === undefined) areas.set(area, [fact]);
    else facts.push(fact);
  }
  const methods = methodsIn(cited, language);
  return {
    areas:
      areas.size === 0
        ? null
        : [...areas].map(([area, facts]) => ({
            name:
              area === ''
                ? phrase(language, 'portfolio.evidence.totals')
                : escapeMarkdown(printFact(factOf(ledger, `${area}.name`), 'default', language.locale)),
            rows: facts.map(rowOf),
          })),
    methods: methods.length === 0 ? null : methods,
  };
}
