import type { Row } from '../../book/account.ts';
import type { Context } from '../context.ts';
import { ageInDays } from '../freshness.ts';
import { cellSide, dispute, type Finding } from './finding.ts';
import { foldWords } from './fold-words.ts';

/** How far a source may be believed: hearsay, measurements that have aged, and quotes that nobody may use. */
export function findStandingConflicts(context: Context): readonly Finding[] {
  const { rows } = context.account;
  return [
    ...rivalHearsay(context),
    ...rows.signals.flatMap((row) => signalHearsay(context, row)),
    ...agedMeasurements(context),
    ...quotes(context),
  ];
}

const hearsay =
  /\b(?:rumou?rs?|hearsay|heard (?:that|from)|reportedly|apparently|somebody said|is said to)\b|听说|据说|传闻|传言/i;
const toldInPassing = /\bmention(?:s|ed)?\b|提到|提及/i;

/** What is known of a rival from nobody in particular, or in passing: its newest row. */
function rivalHearsay({ account, asOf }: Context): readonly Finding[] {
  const newest = new Map<string, Row<'competitors'>>();
  for (const row of account.rows.competitors) {
    const name = row.competitor.value ?? '';
    const known = newest.get(name);
    const seen = row.observed_on.value ?? '';
    if (seen > (asOf.value ?? '')) continue;
    if (known === undefined || seen > (known.observed_on.value ?? '')) newest.set(name, row);
  }
  return [...newest.values()].flatMap((row): readonly Finding[] => {
    const source = row.source.value ?? '';
    const isHearsay =
      source === '' || row.stage.value === 'mentioned' || hearsay.test(source) || toldInPassing.test(source);
    const figures = [row.price_annual, row.price].find((one) => one.value !== null);
    if (!isHearsay || row.stage.value === 'none' || (figures === undefined && row.claim.value === null))
      return [];
    return [
      {
        code: 'rivalHearsay',
        about: row.competitor.value ?? '',
        sides: [
          figures === undefined ? cellSide('claim', 'text', row.claim) : cellSide('price', 'money', figures),
          cellSide('source', 'text', row.source),
          cellSide('stage', 'code', row.stage, 'rivalStage'),
        ],
        words: { rival: row.competitor.value ?? '' },
        disputes: [dispute('competitors', row, 'price', 'price_annual', 'price_pull', 'claim', 'stage')],
      },
    ];
  });
}

/** A signal that its own note calls a rumour. */
function signalHearsay({ asOf }: Context, row: Row<'signals'>): readonly Finding[] {
  const isOpen = row.state.value !== null && row.state.value !== 'unknown';
  if (!isOpen || (row.observed_on.value ?? '') > (asOf.value ?? '')) return [];
  if (!hearsay.test(row.note.value ?? '')) return [];
  return [
    {
      code: 'signalHearsay',
      about: `${row.signal.value ?? ''} ${row.observed_on.value ?? ''}`,
      sides: [cellSide('state', 'code', row.state, 'signalState'), cellSide('note', 'text', row.note)],
      codes: { signal: { code: row.signal.value ?? '', vocabulary: 'signal' } },
      disputes: [dispute('signals', row, 'state')],
    },
  ];
}

/** What a measurement has measured. */
const measured = [
  'users',
  'hours_per_period',
  'periods',
  'rate_before',
  'rate_after',
  'volume',
  'incremental_revenue',
  'avoided_cost',
] as const;

/** Benefits measured longer ago than a measurement holds: they may stand, but nobody has looked since. */
function agedMeasurements({ account, asOf, setting }: Context): readonly Finding[] {
  const validityDays = setting('assumptions.freshness.roi').value ?? 365;
  const age = (row: Row<'benefits'>) => ageInDays(row.measured_on.value, asOf.value ?? '') ?? 0;
  return account.rows.benefits
    .filter((row) => row.category.value !== 'qualitative' && age(row) > validityDays)
    .map((row) => ({
      code: 'measurementStale' as const,
      about: row.benefit_id.value ?? '',
      sides: [cellSide('measuredOn', 'date', row.measured_on)],
      words: { line: row.description.value ?? row.benefit_id.value ?? '' },
      disputes: [dispute('benefits', row, ...measured)],
    }));
}

/** Words that may not be used outside: who said them has gone, or has not agreed to be quoted. */
function quotes(context: Context): readonly Finding[] {
  const quoted = context.account.rows.benefits.filter((row) => row.quote.value !== null);
  if (quoted.length === 0) return [];
  const people = context.account.rows.stakeholders.map((row) => ({
    row,
    name: foldWords(row.name.value ?? ''),
    id: foldWords(row.contact_id.value ?? ''),
  }));
  return quoted.flatMap((row) => quote(context, row, people));
}

type Person = { readonly row: Row<'stakeholders'>; readonly name: string; readonly id: string };

function quote({ asOf }: Context, row: Row<'benefits'>, people: readonly Person[]): readonly Finding[] {
  const by = foldWords(row.quoted_by.value ?? '');
  const speaker = by === '' ? undefined : people.find(({ name, id }) => name === by || id === by)?.row;
  const left = speaker?.left_on.value ?? null;
  const hasLeft = speaker?.status.value === 'left' || (left !== null && left <= (asOf.value ?? ''));
  const about = row.benefit_id.value ?? '';
  const words = { person: row.quoted_by.value ?? '' };
  const found: Finding[] = [];
  if (speaker !== undefined && hasLeft) {
    found.push({
      code: 'quoteSpeakerLeft',
      about,
      words,
      sides: [cellSide('quote', 'text', row.quote), cellSide('leftOn', 'date', speaker.left_on)],
      disputes: [dispute('benefits', row, 'quote')],
    });
  }
  if (row.quote_approved.value !== true) {
    found.push({
      code: 'quoteNotApproved',
      about,
      words,
      sides: [cellSide('quote', 'text', row.quote), cellSide('approved', 'flag', row.quote_approved)],
      disputes: [dispute('benefits', row, 'quote')],
    });
  }
  return found;
}
