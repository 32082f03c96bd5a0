import type { Competitor } from '../../dossier/market.ts';
import type { Person } from '../../dossier/people.ts';
import type { Question } from '../../dossier/point.ts';
import { type Findings, question, words } from './point-builder.ts';

/**
 * What nobody knows and somebody could say, with whom to ask. An unknown of the scorecard weighs as much as its item.
 */
export function findQuestions(findings: Findings): readonly Question[] {
  return [
    ...contractQuestions(findings),
    ...policyQuestions(findings),
    ...cardQuestions(findings),
    ...valueQuestions(findings),
    ...rivalQuestions(findings),
    ...tableQuestions(findings),
  ];
}

/** Whom to ask on the customer's side: the first active person with one of the roles, in the order of the roles. */
function personFor(people: readonly Person[], roles: readonly string[]): string | null {
  for (const role of roles) {
    const person = people.find((candidate) => candidate.status !== 'left' && candidate.roles.includes(role));
    if (person !== undefined) return person.name ?? person.id;
  }
  return null;
}

const money = ['economic_buyer', 'sponsor', 'champion'];
const daily = ['champion', 'technical_buyer', 'user'];

function contractQuestions({ contract, people }: Findings): readonly Question[] {
  const asked: Question[] = [];
  if (contract.endDate.value === null) asked.push(question('contractEnd', 100, null));
  else if (contract.lastNoticeDay.value === null) asked.push(question('noticePeriod', 88, null));
  if (contract.arr.value === null) asked.push(question('arr', 98, null));
  if (contract.seats.value === null && contract.seats.reason?.code !== 'notApplicable')
    asked.push(question('seats', 60, null));
  if (contract.peakUsers.value === null && contract.seats.value !== null)
    asked.push(question('activeUsers', 72, personFor(people, daily)));
  return asked;
}

function policyQuestions({ negotiation, contract }: Findings): readonly Question[] {
  const asked: Question[] = [];
  if (contract.state.value === 'expired' || contract.arr.value === null) return asked;
  if (contract.listPrice.value === null) asked.push(question('listPrice', 86, null));
  if (negotiation.maxDiscount.value === null) asked.push(question('maxDiscount', 85, null));
  const needsGet = negotiation.ladder.find((step) => step.get === null);
  if (needsGet !== undefined) asked.push(question('ladderGet', 30, null, { price: needsGet.price }));
  if (negotiation.target.price.reason?.code === 'conflict') {
    asked.push(question('policyConflict', 95, null, { reservation: negotiation.reservation.price }));
  }
  return asked;
}

/** Whom each item of the card is asked of: a role of the customer's, or our own team. */
const itemRoles: Readonly<Record<string, readonly string[]>> = {
  budgetCut: money,
  reorganisation: money,
  rivalEvaluation: money,
  otherDepartments: daily,
  reference: ['champion', 'economic_buyer', 'sponsor'],
  nps: daily,
  login: daily,
  activeUsers: [],
  coreFeatures: [],
  roi: money,
  qbrExecutive: [],
  reply: [],
};

function cardQuestions({ health, people, value, competitors }: Findings): readonly Question[] {
  const rival = competitors.find(isInTheRunning);
  return health.card.gaps.flatMap((item) => {
    if (item.id === 'activeUsers') return []; // asked with the contract's questions
    if (item.id === 'roi' && value.lines.length > 0) return []; // asked line by line
    const weight = 40 + Math.min(30, (item.weight.value ?? 0) * 2) + (isRiskFlag(item.id) ? 10 : 0);
    const person = personFor(people, itemRoles[item.id] ?? []);
    // Whoever has seen a demo is looking: then the question is how far it has come.
    const asked =
      item.id === 'rivalEvaluation' && rival !== undefined
        ? question('item.rivalEvaluation.named', weight, person, { rival: words(rival.name) })
        : question(`item.${item.id}`, weight, person);
    return item.label === null
      ? [asked]
      : [question('item.custom', weight, null, { item: words(item.label) })];
  });
}

function isRiskFlag(item: string): boolean {
  return item === 'budgetCut' || item === 'reorganisation' || item === 'rivalEvaluation';
}

function valueQuestions({ value, people }: Findings): readonly Question[] {
  const buyer = personFor(people, money);
  const missing = value.lines
    .filter((line) => line.value.value === null)
    .map((line) =>
      question('benefitInput', 66, personFor(people, daily), { line: words(line.description ?? line.id) }),
    );
  const unproven = value.lines
    .filter(
      (line) =>
        line.value.value !== null &&
        ['customer_estimate', 'vendor_estimate', null].includes(line.evidence.value),
    )
    .sort((a, b) => (b.value.value ?? 0) - (a.value.value ?? 0))
    .slice(0, 1)
    .map((line) =>
      question('confirmBenefit', 54, buyer, { line: words(line.description ?? line.id), gross: line.gross }),
    );
  const bare = value.goals
    .filter((goal) => goal.target.value === null)
    .slice(0, 1)
    .map((goal) => question('goalTarget', 44, buyer, { goal: words(goal.statement ?? goal.id) }));
  return [
    ...missing,
    ...unproven,
    ...bare,
    ...(value.goals.length === 0 ? [question('goals', 64, buyer)] : []),
  ];
}

function isInTheRunning({ stage }: Competitor): boolean {
  return ['demo', 'pilot', 'quote'].includes(stage.value ?? '');
}

function rivalQuestions({ competitors, people }: Findings): readonly Question[] {
  const buyer = personFor(people, money);
  const real = competitors.filter(isInTheRunning);
  return real.slice(0, 2).flatMap((rival) => {
    if (rival.price.value === null) return [question('rivalPrice', 62, buyer, { rival: words(rival.name) })];
    return rival.oneOff.value === null
      ? [question('rivalSwitching', 46, buyer, { rival: words(rival.name) })]
      : [];
  });
}

/** Whole tables that the book does not have: what they would tell counts neither for nor against the account. */
function tableQuestions({ support, receivables, people }: Findings): readonly Question[] {
  const hasNeither = !support.isGiven && !receivables.isGiven;
  return [
    ...(hasNeither ? [question('ticketsAndInvoices', 48, null)] : []),
    ...(support.isGiven || hasNeither ? [] : [question('tickets', 48, null)]),
    ...(receivables.isGiven || hasNeither ? [] : [question('invoices', 42, null)]),
    ...(people.length === 0 ? [question('people', 69, null)] : []),
  ];
}
