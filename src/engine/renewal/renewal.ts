import type { ContractFacts } from '../../dossier/contract.ts';
import type { Scorecard } from '../../dossier/health.ts';
import type { RenewalFacts, RenewalList } from '../../dossier/renewal.ts';
import { absent, call, called, callWithGaps, given, multiply, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Quantity } from '../../facts/node.ts';
import { type Unknown, unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { renewalProbability, withHistory } from './probability.ts';

/** The team's own outcomes by grade: how many of how many renewed. */
export type RenewalHistory = Readonly<
  Record<string, { readonly renewed: Quantity; readonly total: Quantity }>
>;

const one = given(1);
const noHistory = given(0, 'noHistory');
const expired = absent<number>({ code: 'expired' }, 'internal');
const committed = absent<number>({ code: 'committed' }, 'internal');

/** METHODS §5 and §15: how likely they renew, what is at stake, and where the account stands in the portfolio. */
export function buildRenewal(
  context: Context,
  history: RenewalHistory,
  contract: ContractFacts,
  card: Scorecard,
): RenewalFacts {
  const { currency, setting } = context;
  const own = history[card.grade.value ?? 'none'];
  const curve = probabilityCurve(context, own);
  const state = contract.state.value;
  const isExpired = state === 'expired';
  const probability = fact('renewal.probability', 'share', isExpired ? expired : curve(card.score));
  const low = fact(
    'renewal.probabilityLow',
    'share',
    isExpired ? expired : curve(orElse(card.lower, 'lowestScore', 0)),
  );
  const high = fact(
    'renewal.probabilityHigh',
    'share',
    isExpired ? expired : curve(orElse(card.upper, 'highestScore', 100)),
  );
  const outcomes = fact('renewal.outcomes', 'count', own?.total ?? noHistory);
  const outcomesNeeded = fact('renewal.outcomesNeeded', 'count', setting('assumptions.history_minimum'));
  const lapsedAfter = fact('renewal.lapsedAfter', 'days', setting('assumptions.portfolio.lapsed_days'));
  const list = fact(
    'renewal.list',
    'code',
    callWithGaps(
      'portfolioList',
      [contract.state, contract.daysLapsed, lapsedAfter],
      (now, lapsed, limit): RenewalList | Unknown => {
        if (now === null) return unknown('missing', { column: 'contract_end', file: 'accounts' });
        if (now === 'committed') return 'committed';
        return now === 'expired' && (lapsed ?? 0) > (limit ?? 0) ? 'lapsed' : 'due';
      },
    ),
  );
  const money = { currency };
  const risk = fact(
    'renewal.risk',
    'money',
    isExpired
      ? contract.arr
      : state === 'committed'
        ? committed
        : multiply(contract.arr, subtract(one, probability)),
    money,
  );
  // Without a score nobody can say what is at risk; all that the interval leaves open is then hidden.
  const reach = subtract(probability.value === null ? high : probability, low);
  return {
    probability,
    probabilityLow: low,
    probabilityHigh: high,
    outcomes,
    outcomesNeeded,
    planningPrior: fact(
      'renewal.planningPrior',
      'flag',
      call('fewerThan', [outcomes, outcomesNeeded], isFewer),
    ),
    risk,
    hiddenRisk: fact(
      'renewal.hiddenRisk',
      'money',
      state === 'committed' ? committed : multiply(contract.arr, reach),
      money,
    ),
    priority: fact(
      'renewal.priority',
      'money',
      list.value === 'lapsed' ? expired : multiply(risk, contract.urgency),
      money,
    ),
    list,
    lapsedAfter,
  };
}

function isFewer(have: number, need: number): boolean {
  return have < need;
}

/** From a score to a probability: the planning prior's curve, moved by own outcomes of the grade where there are any. */
function probabilityCurve(
  { setting }: Context,
  history: RenewalHistory[string] | undefined,
): (score: Quantity) => Quantity {
  const anchors = anchorPaths.map((path) => setting(path));
  const [x0 = 0, p0 = 0, x1 = 0, p1 = 0] = anchors.map((anchor) => anchor.value ?? 0);
  const weight = setting('assumptions.history_prior_weight');
  return (score) => {
    const prior = called(
      'renewalProbability',
      [score, ...anchors],
      renewalProbability(roundHalfAway(score.value ?? 0, 1), [
        [x0, p0],
        [x1, p1],
      ]),
    );
    if (history === undefined) return prior;
    const own = { renewed: history.renewed.value ?? 0, total: history.total.value ?? 0 };
    return called(
      'withHistory',
      [prior, history.renewed, history.total, weight],
      withHistory(prior.value ?? 0, own, weight.value ?? 0),
    );
  };
}

const anchorPaths = [
  'assumptions.renewal_anchors.0.0',
  'assumptions.renewal_anchors.0.1',
  'assumptions.renewal_anchors.1.0',
  'assumptions.renewal_anchors.1.1',
];

/** A bound of the score; where there is no card at all, the whole scale is open. */
function orElse(bound: Quantity, name: string, end: number): Quantity {
  return bound.value === null ? given(end, name) : bound;
}
