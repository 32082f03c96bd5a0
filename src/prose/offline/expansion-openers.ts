import type { Expansion } from '../../dossier/market.ts';
import { type Params, sayFirst } from '../catalogue/say.ts';
import type { Sections } from '../sections.ts';
import { spoken } from './opening-frame.ts';
import type { Writer } from './writer.ts';

type Opportunity = Sections['expansionOpeners']['opportunities'][number];

/** How to move from the renewal to growth, where growth is due; "hold" where it is not. */
export function writeExpansionOpeners(writer: Writer): Sections['expansionOpeners'] {
  const { dossier, say } = writer;
  const opportunities = dossier.expansions.slice(0, 6).map((expansion) => opportunity(writer, expansion));
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

function opportunity(writer: Writer, expansion: Expansion): Opportunity {
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
    opener: isOpen ? sayFirst(say, openers(expansion), params) : null,
    objections: isOpen ? objections(writer, expansion.type) : [],
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
  const own: readonly string[] =
    expansion.type === 'seats'
      ? ['expand.opener.seats']
      : expansion.type === 'tier'
        ? ['expand.opener.tier']
        : expansion.type === 'team'
          ? ['expand.opener.team']
          : [];
  return [
    ...(expansion.raisedByCustomer.value === true && expansion.type !== 'seats'
      ? ['expand.opener.raised']
      : []),
    ...own,
    'expand.opener.plain',
  ];
}

function objections({ say }: Writer, type: string): Opportunity['objections'] {
  const objection = say(`expand.objection.${type}`);
  const answer = say(`expand.answer.${type}`);
  return objection === null || answer === null ? [] : [{ objection, answer }];
}
