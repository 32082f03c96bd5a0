import type { Dossier } from '../../dossier/dossier.ts';
import type { Package, TradeFacts } from '../../dossier/trade.ts';
import { printReason } from '../../facts/print/label.ts';
import { escapeMarkdown, type Markdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { refer } from '../references.ts';
import { codeName } from './names.ts';
import { some } from './some.ts';

export type TradesView = {
  readonly gives: readonly TradeRow[] | null;
  readonly gets: readonly TradeRow[] | null;
  readonly packages: readonly PackageRow[] | null;
  /** What the packages have in common, or why there are none. */
  readonly packagesNote: Markdown | null;
  /** A package whose price is no higher than their ask: the ask, but for a return. */
  readonly meetsAsk: Markdown | null;
};

type TradeRow = {
  readonly name: Markdown;
  readonly what: Markdown;
  readonly npv: Markdown;
  readonly breakEven: Markdown;
};

type PackageRow = {
  readonly number: Markdown;
  readonly give: Markdown;
  readonly get: Markdown;
  readonly price: Markdown;
  readonly arr: Markdown;
  readonly tcv: Markdown;
  readonly grr: Markdown;
  readonly approval: Markdown;
};

/** What may be given and asked for, priced, and the packages that are worth the same to us (METHODS §12). */
export function buildTradesView({ negotiation }: Dossier, language: Language): TradesView {
  const { gives, gets, packages } = negotiation;
  return {
    gives: some(gives.map((trade) => tradeRow(trade, 'give', language))),
    gets: some(gets.map((trade) => tradeRow(trade, 'get', language))),
    packages: some(packages.map((one) => packageRow(one, language))),
    packagesNote: packagesNote(negotiation, language),
    meetsAsk: meetsAsk(negotiation, language),
  };
}

function tradeRow(
  { id, type, npv, breakEvenDiscount }: TradeFacts,
  kind: 'give' | 'get',
  language: Language,
): TradeRow {
  return {
    name: escapeMarkdown(id),
    what: codeName(type, kind, language),
    npv: refer(npv),
    breakEven: refer(breakEvenDiscount),
  };
}

function packageRow(one: Package, language: Language): PackageRow {
  const named = (type: string, kind: 'give' | 'get', name: Package['give']) =>
    phrase(language, 'negotiation.named', { what: codeName(type, kind, language), name: refer(name) });
  return {
    number: escapeMarkdown(String(one.number)),
    give: named(one.giveType, 'give', one.give),
    get: named(one.getType, 'get', one.get),
    price: refer(one.price),
    arr: refer(one.arrChange),
    tcv: refer(one.tcv),
    grr: refer(one.grr),
    approval: phrase(language, 'negotiation.offList', {
      discount: refer(one.discount),
      approver: refer(one.approver),
    }),
  };
}

function packagesNote({ packages, packageCount, gives, gets }: Dossier['negotiation'], language: Language) {
  const [first] = packages;
  if (first !== undefined) return phrase(language, 'negotiation.packagesNote', { value: refer(first.value) });
  if (gives.length + gets.length === 0 || packageCount.reason === null) return null;
  return escapeMarkdown(printReason(packageCount.reason, language.locale));
}

function meetsAsk({ packages, ask }: Dossier['negotiation'], language: Language): Markdown | null {
  const met = packages.find(({ price }) => (price.value ?? 0) <= (ask.price.value ?? 0));
  return met === undefined
    ? null
    : phrase(language, 'negotiation.packageMeetsAsk', {
        number: escapeMarkdown(String(met.number)),
        price: refer(met.price),
        ask: refer(ask.price),
        get: codeName(met.getType, 'get', language),
      });
}
