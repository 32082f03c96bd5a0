import type { Account } from '../book/account.ts';
import type { AccountProfile, Dossier } from '../dossier/dossier.ts';
import { call, cell, given } from '../facts/expression.ts';
import { fact } from '../facts/fact.ts';
import { buildLedger } from '../facts/ledger.ts';
import type { Fact } from '../facts/node.ts';
import { buildAdoption } from './adoption/adoption.ts';
import { buildSeats } from './adoption/seats.ts';
import { buildCall } from './call/call.ts';
import { buildFaq } from './call/faq.ts';
import { rankConflicts } from './conflicts/build-conflicts.ts';
import { buildCheckLimits } from './conflicts/check-limits.ts';
import { findConflictsInFacts } from './conflicts/fact-conflicts.ts';
import { nameLowered } from './conflicts/name-lowered.ts';
import { questionRows } from './conflicts/question-rows.ts';
import type { Context } from './context.ts';
import { buildCommercials, buildContract } from './contract/contract.ts';
import { buildPlan } from './contract/plan.ts';
import { buildTimeline } from './contract/timeline.ts';
import { buildEvents } from './events/build-events.ts';
import { buildOpenPromises } from './events/open-promises.ts';
import { buildSequences } from './events/sequences.ts';
import { buildFlips } from './flips/build-flips.ts';
import { buildHealth, type HealthModel } from './health/health.ts';
import { buildCompetitors } from './market/competitors.ts';
import { buildDelay } from './market/delay.ts';
import { buildExpansions } from './market/expansions.ts';
import { buildMirror } from './mirror/build-mirror.ts';
import { buildNegotiation } from './negotiation/negotiation.ts';
import type { NegotiationPolicy } from './negotiation/policy.ts';
import { buildPeople, buildVoices } from './people/people.ts';
import { type Findings, ranked } from './points/point-builder.ts';
import { findQuestions } from './points/questions.ts';
import { findRisks } from './points/risks.ts';
import { findStrengths } from './points/strengths.ts';
import { buildProfileFacts } from './profile/profile-facts.ts';
import { buildReceivables } from './receivables/receivables.ts';
import { buildRelationship } from './relationship/relationship.ts';
import { buildRenewal, type RenewalHistory } from './renewal/renewal.ts';
import { buildSupport } from './support/support.ts';
import { buildUsage } from './usage/usage.ts';
import { buildValue } from './value/value.ts';

/** The team's models and policy, resolved for one account. */
export type EngineSettings = {
  readonly setting: Context['setting'];
  readonly flag: Context['flag'];
  readonly npsScale: Context['npsScale'];
  readonly rate: Context['rate'];
  /** The team's own renewals by grade of health. */
  readonly history: RenewalHistory;
  readonly health: HealthModel;
  readonly policy: NegotiationPolicy;
};

/**
 * Everything that may be said of one account on one day: computed once, from the book and the settings alone.
 *
 * @param asOf the day of the run, `YYYY-MM-DD`.
 */
export function buildDossier(account: Account, settings: EngineSettings, asOf: string): Dossier {
  const asGiven: Context = {
    account,
    asOf: given(asOf, 'asOf'),
    currency: account.row.currency.value,
    setting: settings.setting,
    flag: settings.flag,
    npsScale: settings.npsScale,
    rate: settings.rate,
  };
  const { context, metrics, findings: doubts } = questionRows(asGiven);
  const activeUsers = metrics.find((metric) => metric.name === 'active_users') ?? null;
  const commercials = buildCommercials(context);
  const timeline = buildTimeline(context);
  const contract = buildContract(context, commercials, timeline, activeUsers?.total ?? null);
  const seats = buildSeats(context, commercials.seats, activeUsers?.total ?? null);
  const adoption = buildAdoption(context, seats.active, activeUsers);
  const value = buildValue(context, commercials.arr);
  const health = buildHealth(context, settings.health, { metrics, seats, adoption, value });
  const competitors = buildCompetitors(context, commercials);
  const people = buildPeople(context);
  const support = buildSupport(context, commercials.seats);
  const expansions = buildExpansions(context, {
    commercials,
    health,
    value,
    support,
    adoption,
    people,
  });
  const relationship = buildRelationship(context, people);
  const receivables = buildReceivables(context);
  const renewal = buildRenewal(context, settings.history, contract, health.card);
  const findings: Findings = {
    account: profileOf(account),
    asOf,
    profile: buildProfileFacts(context),
    contract,
    plan: buildPlan(context, timeline),
    usage: buildUsage(context, metrics),
    seats,
    adoption,
    health,
    value,
    renewal,
    negotiation: buildNegotiation(context, settings.policy, {
      contract,
      value,
      health,
      model: settings.health,
      competitors,
      indices: {
        renewalProbability: renewal.probability,
        relationship: relationship.index,
        support: support.index,
        receivables: receivables.index,
      },
    }),
    competitors,
    expansions,
    delay: buildDelay(context, contract, value, expansions),
    people,
    activePeople: countActivePeople(context),
    relationship,
    call: buildCall(context),
    faq: buildFaq(context),
    support,
    receivables,
    voices: buildVoices(context),
  };
  const conflicts = rankConflicts(asGiven, [...doubts, ...findConflictsInFacts(asGiven, findings)]);
  const events = buildEvents(context, findings, metrics);
  const openPromises = buildOpenPromises(context, events, findings);
  const told = {
    checkLimits: buildCheckLimits(context),
    events,
    sequences: buildSequences(context, events),
    openPromises,
    mirror: buildMirror(context, findings, { events, openPromises }),
    flips: buildFlips(health.card, settings.health.bands),
  };
  const ledger = buildLedger([findings, conflicts.map(({ conflict }) => conflict), told]);
  return {
    account: findings.account,
    asOf,
    profile: findings.profile,
    contract,
    plan: findings.plan,
    usage: findings.usage,
    seats,
    adoption,
    health,
    value,
    renewal,
    negotiation: findings.negotiation,
    competitors,
    expansions,
    delay: findings.delay,
    people,
    activePeople: findings.activePeople,
    relationship,
    call: findings.call,
    faq: findings.faq,
    support,
    receivables,
    voices: findings.voices,
    checkLimits: told.checkLimits,
    events,
    sequences: told.sequences,
    openPromises,
    mirror: told.mirror,
    flips: told.flips,
    points: ranked([...findRisks(findings), ...findStrengths(findings)]),
    questions: ranked(findQuestions(findings)),
    conflicts: nameLowered(conflicts, ledger),
    ledger,
  };
}

function profileOf({ id, name, row }: Account): AccountProfile {
  return {
    id,
    name,
    industry: row.industry.value,
    segment: row.segment.value,
    region: row.region.value,
    csm: row.csm.value,
    product: row.product.value,
    useCase: row.use_case.value,
    purchaseReason: row.purchase_reason.value,
    currency: row.currency.value,
  };
}

function countActivePeople({ account }: Context): Fact<number> {
  const active = account.rows.stakeholders.filter((row) => row.status.value !== 'left');
  const ids = active.map((row) => cell(row.contact_id));
  return fact(
    'person.active',
    'count',
    call('countRows', ids, (...contacts) => contacts.length),
  );
}
