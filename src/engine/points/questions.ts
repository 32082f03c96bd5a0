import type { Competitor } from '../../dossier/market.ts';
import type { Person } from '../../dossier/people.ts';
import type { Question } from '../../dossier/point.ts';
import { type Findings, question, words } from './point-builder.ts';

type ValueLine = Findings['value']['lines'][number];

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
  const asked: Question[] = [];
  for (const { id, label, weight: share } of health.card.gaps) {
    if (id === 'activeUsers') continue; // asked with the contract's questions
    if (id === 'roi' && value.lines.length > 0) continue; // asked line by line
    const weight = 40 + Math.min(30, (share.value ?? 0) * 2) + (isRiskFlag(id) ? 10 : 0);
    const person = personFor(people, itemRoles[id] ?? []);
    if (label !== null) asked.push(question('item.custom', weight, null, { item: words(label) }));
    // Whoever has seen a demo is looking: then the question is how far it has come.
    else if (id === 'rivalEvaluation' && rival !== undefined)
      asked.push(question('item.rivalEvaluation.named', weight, person, { rival: words(rival.name) }));
    else asked.push(question(`item.${id}`, weight, person));
  }
  return asked;
}

function isRiskFlag(item: string): boolean {
  return item === 'budgetCut' || item === 'reorganisation' || item === 'rivalEvaluation';
}

function valueQuestions({ value, people }: Findings): readonly Question[] {
  const buyer = personFor(people, money);
  const asked: Question[] = [];
  let unproven: ValueLine | null = null;
  for (const line of value.lines) {
    if (line.value.value === null) {
      const params = { line: words(line.description ?? line.id) };
      asked.push(question('benefitInput', 66, personFor(people, daily), params));
    } else if (isEstimate(line) && line.value.value > (unproven?.value.value ?? -Infinity)) {
      unproven = line;
    }
  }
  if (unproven !== null) {
    const params = { line: words(unproven.description ?? unproven.id), gross: unproven.gross };
    asked.push(question('confirmBenefit', 54, buyer, params));
  }
  const bare = value.goals.find((goal) => goal.target.value === null);
  if (bare !== undefined)
    asked.push(question('goalTarget', 44, buyer, { goal: words(bare.statement ?? bare.id) }));
  if (value.goals.length === 0) asked.push(question('goals', 64, buyer));
  return asked;
}

function isEstimate({ evidence }: ValueLine): boolean {
  const { value } = evidence;
  return value === 'customer_estimate' || value === 'vendor_estimate' || value === null;
}

function isInTheRunning({ stage }: Competitor): boolean {
  return stage.value === 'demo' || stage.value === 'pilot' || stage.value === 'quote';
}

function rivalQuestions({ competitors, people }: Findings): readonly Question[] {
  const buyer = personFor(people, money);
  const asked: Question[] = [];
  for (const { name, price, oneOff } of competitors.filter(isInTheRunning).slice(0, 2)) {
    const params = { rival: words(name) };
    if (price.value === null) asked.push(question('rivalPrice', 62, buyer, params));
    else if (oneOff.value === null) asked.push(question('rivalSwitching', 46, buyer, params));
  }
  return asked;
}

/** Whole tables that the book does not have: what they would tell counts neither for nor against the account. */
function tableQuestions({ support, receivables, people }: Findings): readonly Question[] {
  const asked: Question[] = [];
  if (!support.isGiven && !receivables.isGiven) asked.push(question('ticketsAndInvoices', 48, null));
  else if (!support.isGiven) asked.push(question('tickets', 48, null));
  else if (!receivables.isGiven) asked.push(question('invoices', 42, null));
  if (people.length === 0) asked.push(question('people', 69, null));
  return asked;
}
