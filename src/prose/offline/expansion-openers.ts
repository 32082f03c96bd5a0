import type { Expansion } from '../../dossier/market.ts';
import { type Params, passage, type Say, sayFirst } from '../catalogue/say.ts';
import type { Sections } from '../sections.ts';
import { spoken } from './opening-frame.ts';
import { sayEach, type Writer } from './writer.ts';

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
  return { summary: summary ?? '', opportunities, questions: questions(writer) };
}

/** What is not known of the open ones and would make them likelier. */
function questions({ dossier, say }: Writer): string[] {
  const open = dossier.expansions.filter(({ verdict }) => verdict.value === 'open');
  const asked = open.flatMap(({ conditions, description }) =>
    (['budget', 'champion'] as const)
      .filter((name) => conditions[name].value === null)
      .map((name) => ({ code: `expand.ask.${name}`, description })),
  );
  return sayEach(
    asked,
    ({ code, description }) => say(code, { description: { words: spoken(description ?? '') } }),
    6,
  );
}

function opportunity(writer: Writer, expansion: Expansion, used: Set<string>): Opportunity {
  const { dossier, say } = writer;
  const params: Params = {
    description: { words: spoken(expansion.description ?? '') },
    type: { code: expansion.type, vocabulary: 'expansionType' },
    unit: { code: expansion.type, vocabulary: 'expansionUnit' },
    amount: expansion.theoretical,
    realistic: expansion.realistic,
    quantity: expansion.quantity,
    group: { words: expansion.group ?? '' },
    champion: { words: personName(writer, expansion.championPerson) },
    people: { list: peopleOfUnit(writer, expansion) },
    whom: { code: expansion.beneficiary, vocabulary: 'openingBeneficiary' },
    anchorLine: { words: spoken(dossier.value.anchors[0]?.description ?? '') },
    reason: expansion.blockedBy,
  };
  const hold = holdReason(writer, expansion, params);
  return {
    title: sayFirst(say, ['expand.title', 'expand.titleBare'], params) ?? '',
    size: sayFirst(say, ['expand.size', 'expand.sizeCeiling', 'expand.sizeUnknown'], params) ?? '',
    trigger: sayFirst(say, triggers(writer, expansion), params) ?? '',
    beneficiary: beneficiary(writer, expansion, params),
    opener: hold === null ? sayUnused(say, openers(expansion), params, used) : null,
    objections: hold === null ? objections(writer, expansion, used) : [],
    hold,
  };
}

/** METHODS §11: never before success, never while something urgent is open; every reason is told. */
function holdReason({ say }: Writer, { holdReasons }: Expansion, params: Params): string | null {
  const others = holdReasons.filter((reason) => reason !== 'blocked');
  return passage([
    holdReasons.includes('blocked') ? say('expand.hold.blocked', params) : null,
    others.length === 0
      ? null
      : say(others.length === holdReasons.length ? 'expand.hold.because' : 'expand.hold.also', {
          reasons: { list: others.map((code) => ({ code, vocabulary: 'holdReason' })) },
        }),
  ]);
}

function personName({ dossier }: Writer, slug: string | null): string {
  const person = dossier.people.find((candidate) => candidate.slug === slug);
  return person?.name ?? '';
}

/** Who sits in the unit that gains, besides whoever carries it. */
function peopleOfUnit(writer: Writer, { beneficiaryPeople, championPerson }: Expansion) {
  return beneficiaryPeople
    .filter((slug) => slug !== championPerson)
    .map((slug) => ({ words: personName(writer, slug) }));
}

function beneficiary({ say }: Writer, { group }: Expansion, params: Params): string {
  const whom = group === null ? ['role'] : ['people', 'unit'];
  const codes = whom.flatMap((code) => [`expand.beneficiary.${code}`, `expand.beneficiary.${code}Alone`]);
  return sayFirst(say, codes, params) ?? '';
}

/** What set it off, where the data says so; else what usually does, to be looked for. */
function triggers({ dossier }: Writer, expansion: Expansion): readonly string[] {
  const isFull = ['full', 'overage'].includes(dossier.seats.class.value ?? '');
  const isNew = expansion.group !== null && dossier.adoption.newGroupNames.includes(expansion.group);
  return [
    ...(isNew ? ['expand.trigger.newGroup'] : []),
    ...(expansion.type === 'seats' && isFull ? ['expand.trigger.seats'] : []),
    ...(expansion.raisedByCustomer.value === true ? ['expand.trigger.raised'] : []),
    `expand.trigger.look.${expansion.trigger}`,
  ];
}

function openers(expansion: Expansion): readonly string[] {
  const byType: Readonly<Record<string, string>> = {
    seats: 'expand.opener.seats',
    tier: expansion.raisedByCustomer.value === true ? 'expand.opener.tier' : '',
    team: 'expand.opener.team',
    acquisition: 'expand.opener.acquisition',
    use_case: 'expand.opener.useCase',
  };
  const isRaised = expansion.raisedByCustomer.value === true && expansion.type !== 'seats';
  return [
    ...(isRaised ? ['expand.opener.raised'] : []),
    byType[expansion.type] ?? '',
    ...(expansion.type === 'tier' ? ['expand.opener.tierPlain'] : []),
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

/** The objection that this type of opening meets, and money where nobody has set any aside; each is answered once. */
function objections({ say }: Writer, { type, objection, conditions }: Expansion, used: Set<string>) {
  const kinds = [
    { asked: `expand.objection.${objection}.${type}`, answer: `expand.answer.${type}` },
    ...(conditions.budget.value === false
      ? [{ asked: 'expand.objection.budget', answer: 'expand.answer.budget' }]
      : []),
  ];
  return kinds.flatMap(({ asked, answer }): Opportunity['objections'] => {
    const told = { objection: say(asked), answer: say(answer) };
    if (told.objection === null || told.answer === null || used.has(answer)) return [];
    used.add(answer);
    return [{ objection: told.objection, answer: told.answer }];
  });
}
