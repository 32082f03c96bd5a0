import type { Expansion } from '../../dossier/market.ts';
import { type Params, type Say, sayFirst } from '../catalogue/say.ts';
import type { Sections } from '../sections.ts';
import { spoken } from './opening-frame.ts';
import type { Writer } from './writer.ts';

type Opportunity = Sections['expansionOpeners']['opportunities'][number];

/** How to move from the renewal to growth, where growth is due; "hold" where it is not. */
export function writeExpansionOpeners(writer: Writer): Sections['expansionOpeners'] {
  const { dossier, say } = writer;
  const used = new Set<string>();
  const opportunities = dossier.expansions
    .slice(0, 6)
    .map((expansion) => opportunity(writer, expansion, used));
  const open = opportunities.filter((one) => one.hold === null).length;
  const summary =
    opportunities.length === 0
      ? sayFirst(say, [
          ...(['full', 'overage'].includes(dossier.seats.class.value ?? '')
            ? ['expand.summary.seatsOnly']
            : []),
          'expand.summary.none',
        ])
      : open === 0
        ? say('expand.summary.hold')
        : say('expand.summary.open', { open: { number: open } });
  return { summary: summary ?? '', opportunities, questions: [] };
}

function opportunity(writer: Writer, expansion: Expansion, used: Set<string>): Opportunity {
  const { dossier, say } = writer;
  const params: Params = {
    description: { words: spoken(expansion.description ?? '') },
    type: { code: expansion.type, vocabulary: 'expansionType' },
    unit: { code: expansion.type, vocabulary: 'expansionUnit' },
    amount: expansion.theoretical,
    quantity: expansion.quantity,
    group: { words: expansion.group ?? '' },
    champion: { words: championName(writer, expansion) },
    anchorLine: { words: spoken(dossier.value.anchors[0]?.description ?? '') },
    reason: expansion.blockedBy,
  };
  const hold = holdReason(writer, params);
  const isOpen = hold === null;
  const groups =
    expansion.group === null
      ? ['expand.beneficiary.champion', 'expand.beneficiary.none']
      : ['expand.beneficiary.group', 'expand.beneficiary.groupOnly'];
  return {
    title: sayFirst(say, ['expand.title', 'expand.titleBare'], params) ?? '',
    size: sayFirst(say, ['expand.size', 'expand.sizeUnknown'], params) ?? '',
    trigger: sayFirst(say, triggers(writer, expansion), params) ?? '',
    beneficiary: sayFirst(say, groups, params) ?? '',
    opener: isOpen ? sayUnused(say, openers(expansion), params, used) : null,
    objections: isOpen ? objections(writer, expansion.type, used) : [],
    hold,
  };
}

/** METHODS §11: never before success, never while something urgent is open. */
function holdReason({ dossier, say }: Writer, params: Params): string | null {
  const grade = dossier.health.card.grade.value;
  const ticket = dossier.points.find((point) => point.code === 'openTicket');
  return (
    say('expand.hold.blocked', params) ??
    (ticket === undefined ? null : say('expand.hold.ticket', ticket.params)) ??
    (grade === 'red' ? say('expand.hold.red') : grade === 'none' ? say('expand.hold.ungraded') : null)
  );
}

/** `champion` of the data is a contact, or yes or no; only a contact has a name. */
function championName({ dossier }: Writer, expansion: Expansion): string {
  const person = dossier.people.find(
    (candidate) => candidate.id === expansion.champion || candidate.name === expansion.champion,
  );
  return person?.name ?? '';
}

function triggers({ dossier }: Writer, expansion: Expansion): readonly string[] {
  const isFull = ['full', 'overage'].includes(dossier.seats.class.value ?? '');
  return [
    ...(expansion.raisedByCustomer.value === true ? ['expand.trigger.raised'] : []),
    ...(expansion.type === 'seats' && isFull ? ['expand.trigger.seats'] : []),
    ...(expansion.group !== null && dossier.adoption.newGroupNames.includes(expansion.group)
      ? ['expand.trigger.newGroup']
      : []),
    'expand.trigger.none',
  ];
}

function openers(expansion: Expansion): readonly string[] {
  const byType: Readonly<Record<string, string>> = {
    seats: 'expand.opener.seats',
    tier: 'expand.opener.tier',
    team: 'expand.opener.team',
    acquisition: 'expand.opener.acquisition',
    use_case: 'expand.opener.useCase',
  };
  const isRaised = expansion.raisedByCustomer.value === true && expansion.type !== 'seats';
  return [
    ...(isRaised ? ['expand.opener.raised'] : []),
    byType[expansion.type] ?? '',
    'expand.opener.plain',
  ].filter((code) => code !== '');
}

/** The first opener that no other opportunity has used: nobody makes the same remark twice in a meeting. */
function sayUnused(say: Say, codes: readonly string[], params: Params, used: Set<string>): string | null {
  for (const code of codes) {
    const said = used.has(code) ? null : say(code, params);
    if (said === null) continue;
    used.add(code);
    return said;
  }
  return null;
}

function objections({ say }: Writer, type: string, used: Set<string>): Opportunity['objections'] {
  const objection = say(`expand.objection.${type}`);
  const answer = say(`expand.answer.${type}`);
  if (objection === null || answer === null || used.has(objection)) return [];
  used.add(objection);
  return [{ objection, answer }];
}
