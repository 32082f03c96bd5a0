import type { Dossier } from '../../dossier/dossier.ts';
import type { UsageFacts } from '../../dossier/usage.ts';
import { isKnown, roundedValue } from '../../facts/fact.ts';
import type { Context } from '../context.ts';
import { leavingGroup, readingsOf } from '../usage/hidden-group.ts';
import { cellSide, type Finding, side } from './finding.ts';

type Computed = Pick<Dossier, 'contract' | 'usage' | 'value' | 'competitors'>;

/** What only shows once the methods have run, which lower their own confidence for it: each row says in what. */
export function findConflictsInFacts(context: Context, computed: Computed): readonly Finding[] {
  return [
    ...computed.usage.flatMap(hiddenGroup),
    ...vendorEstimates(computed),
    ...unlikelyPrices(context, computed),
  ];
}

/** A total that stands still, or grows, while one of its groups leaves. */
function hiddenGroup(total: UsageFacts): readonly Finding[] {
  const leaving = leavingGroup(total);
  if (leaving === null) return [];
  return [
    {
      code: 'totalHidesGroup',
      about: total.metric,
      sides: [
        total.class,
        total.last,
        total.lastMonth,
        leaving.class,
        leaving.first,
        leaving.firstMonth,
        leaving.last,
      ].map((fact, index) => side(hiddenNames[index] ?? '', fact.unit, fact)),
      words: { group: leaving.group ?? '' },
      codes: { metric: { code: total.metric, vocabulary: 'metric' } },
      lowers: readingsOf(total),
    },
  ];
}

const hiddenNames = ['class', 'total', 'month', 'groupClass', 'groupFirst', 'groupMonth', 'groupLast'];

/** The share of all benefit from which on our own estimate carries the case. */
const materialShare = 0.25;

/** Lines that only we have estimated, where much of the case rests on them: METHODS §9 believes their inputs less. */
function vendorEstimates({ value }: Computed): readonly Finding[] {
  const gross = roundedValue(value.gross) ?? 0;
  return value.lines.flatMap((line): readonly Finding[] => {
    const isOurs = line.evidence.value === null || line.evidence.value === 'vendor_estimate';
    const own = roundedValue(line.gross);
    if (!isOurs || own === null || own <= 0 || own < gross * materialShare) return [];
    return [
      {
        code: 'vendorEstimate',
        about: line.id,
        sides: [side('gross', 'money', line.gross), side('evidence', 'code', line.evidence)],
        words: { line: line.description ?? line.id },
        lowers: Object.values(line.inputs),
      },
    ];
  });
}

/** Prices of rivals that the method has refused because they cannot be the price of this contract for a year. */
function unlikelyPrices({ account }: Context, { competitors, contract }: Computed): readonly Finding[] {
  return competitors.flatMap((rival): readonly Finding[] => {
    const row = account.rows.competitors
      .filter((one) => one.competitor.value === rival.name)
      .sort((a, b) => ((a.observed_on.value ?? '') < (b.observed_on.value ?? '') ? 1 : -1))[0];
    const quoted = [row?.price_annual, row?.price].find((one) => one?.value !== null && one !== undefined);
    const isRefused =
      rival.price.value === null && !['missing', 'notApplicable'].includes(rival.price.reason?.code ?? '');
    if (row === undefined || quoted === undefined || !isRefused || !isKnown(contract.arr)) return [];
    return [
      {
        code: 'rivalPriceUnit',
        about: rival.name,
        sides: [cellSide('price', 'money', quoted), side('arr', 'money', contract.arr)],
        words: { rival: rival.name },
        codes: { unit: { code: row.price_unit.value ?? 'none', vocabulary: 'priceUnit' } },
        lowers: [rival.price],
      },
    ];
  });
}
