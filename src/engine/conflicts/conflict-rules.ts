import type { ConflictKind, ConflictTouch } from '../../dossier/conflict.ts';

export type ConflictRule = {
  readonly kind: ConflictKind;
  readonly touches: ConflictTouch;
  /** Editorial, within what is touched: it orders what is said, and enters no number. */
  readonly rank: number;
  /** What the methods went on with, and why: words of the catalogue. */
  readonly used: string;
  readonly why: string;
};

const sources = {
  arrAgainstBilled: { touches: 'price', rank: 22, used: 'contractArr', why: 'billsMix' },
  arrAgainstFee: { touches: 'price', rank: 21, used: 'eachInItsPlace', why: 'twoPurposes' },
  arrAgainstSeats: { touches: 'price', rank: 20, used: 'contractArr', why: 'arrIsSigned' },
  seatsAgainstBilled: { touches: 'price', rank: 19, used: 'contractSeats', why: 'contractGoverns' },
  noticeTwice: { touches: 'price', rank: 18, used: 'earlierNotice', why: 'earlierIsSafe' },
  endInText: { touches: 'price', rank: 17, used: 'table', why: 'textIsNoSource' },
  noticeInText: { touches: 'price', rank: 16, used: 'table', why: 'textIsNoSource' },
  arrInText: { touches: 'price', rank: 15, used: 'table', why: 'textIsNoSource' },
  seatsInText: { touches: 'price', rank: 14, used: 'table', why: 'textIsNoSource' },
  askInText: { touches: 'price', rank: 13, used: 'table', why: 'textIsNoSource' },
  usersAboveSeats: { touches: 'price', rank: 12, used: 'bothAsGiven', why: 'overageOrCount' },
  arrAboveList: { touches: 'price', rank: 11, used: 'bothAsGiven', why: 'onlyTeamKnows' },
  paidWithBalance: { touches: 'price', rank: 5, used: 'bothAsGiven', why: 'onlyTeamKnows' },
  openWithoutBalance: { touches: 'price', rank: 3, used: 'bothAsGiven', why: 'onlyTeamKnows' },
  rivalStageInText: { touches: 'price', rank: 7, used: 'table', why: 'textIsNoSource' },
  rivalInText: { touches: 'price', rank: 6, used: 'nothing', why: 'noRow' },
  activeButLeft: { touches: 'health', rank: 18, used: 'status', why: 'statusGoverns' },
  leftInText: { touches: 'health', rank: 17, used: 'table', why: 'textIsNoSource' },
  closedUnresolved: { touches: 'health', rank: 8, used: 'status', why: 'statusGoverns' },
  openButResolved: { touches: 'health', rank: 9, used: 'resolutionDate', why: 'datesGovern' },
  resolvedBeforeOpened: { touches: 'health', rank: 7, used: 'bothAsGiven', why: 'onlyTeamKnows' },
  rateAgainstGoal: { touches: 'value', rank: 12, used: 'eachInItsPlace', why: 'twoPurposes' },
  doneBeforeMade: { touches: 'rest', rank: 8, used: 'bothAsGiven', why: 'onlyTeamKnows' },
  rivalWithoutRow: { touches: 'rest', rank: 6, used: 'nothing', why: 'noRow' },
} as const;

const units = {
  amountScale: { touches: 'price', rank: 24, used: 'bothAsGiven', why: 'scaleUnclear' },
  rivalPriceUnit: { touches: 'price', rank: 23, used: 'nothing', why: 'unitUnlikely' },
  rivalPriceBySeat: { touches: 'price', rank: 4, used: 'atOurSeats', why: 'seatsMayDiffer' },
  zeroSeats: { touches: 'price', rank: 13, used: 'bothAsGiven', why: 'onlyTeamKnows' },
  usersFarAboveSeats: { touches: 'price', rank: 20, used: 'bothAsGiven', why: 'scaleUnclear' },
  capTooHigh: { touches: 'price', rank: 9, used: 'asGiven', why: 'outOfBounds' },
  npsScale: { touches: 'health', rank: 16, used: 'nothing', why: 'scaleUndeclared' },
  monthTenfold: { touches: 'health', rank: 14, used: 'asGiven', why: 'outOfBounds' },
  healthScale: { touches: 'health', rank: 10, used: 'asGiven', why: 'scaleUnclear' },
  usageScale: { touches: 'health', rank: 9, used: 'asGiven', why: 'scaleUnclear' },
  revenueWithoutMargin: { touches: 'value', rank: 20, used: 'nothing', why: 'revenueIsNoMargin' },
  shareOutOfRange: { touches: 'value', rank: 16, used: 'asGiven', why: 'outOfBounds' },
  rateTooHigh: { touches: 'value', rank: 15, used: 'asGiven', why: 'outOfBounds' },
  goalScale: { touches: 'value', rank: 10, used: 'asGiven', why: 'scaleUnclear' },
} as const;

const counting = {
  featureNotEntitled: { touches: 'price', rank: 8, used: 'leftOut', why: 'contractGoverns' },
  totalHidesGroup: { touches: 'health', rank: 19, used: 'groupsBeside', why: 'totalsHide' },
  groupsAgainstTotal: { touches: 'health', rank: 11, used: 'totalRow', why: 'totalIsCounted' },
  partialMonth: { touches: 'health', rank: 2, used: 'lastFullMonth', why: 'monthNotOver' },
  benefitTwice: { touches: 'value', rank: 19, used: 'bothCounted', why: 'noPool' },
  poolOfOne: { touches: 'value', rank: 6, used: 'asGiven', why: 'poolNeedsTwo' },
  rowTwice: { touches: 'rest', rank: 7, used: 'bothCounted', why: 'differentIds' },
} as const;

const standing = {
  rivalHearsay: { touches: 'price', rank: 10, used: 'withLessConfidence', why: 'hearsay' },
  signalHearsay: { touches: 'health', rank: 12, used: 'withLessConfidence', why: 'hearsay' },
  vendorEstimate: { touches: 'value', rank: 14, used: 'withHaircut', why: 'ownEstimate' },
  measurementStale: { touches: 'value', rank: 9, used: 'withLessConfidence', why: 'measurementAged' },
  quoteSpeakerLeft: { touches: 'value', rank: 8, used: 'insideOnly', why: 'speakerLeft' },
  quoteNotApproved: { touches: 'value', rank: 4, used: 'insideOnly', why: 'notApproved' },
  instructionInText: { touches: 'rest', rank: 20, used: 'quotedOnly', why: 'textIsNoInstruction' },
  unreadableDate: { touches: 'rest', rank: 5, used: 'unknown', why: 'orderUnclear' },
} as const;

/** Every check by its code: what kind of doubt it is, what it touches, what was used, and why. */
export const conflictRules = {
  ...ofKind('sources', sources),
  ...ofKind('units', units),
  ...ofKind('counting', counting),
  ...ofKind('standing', standing),
};

export type ConflictCode = keyof typeof conflictRules;

function ofKind<C extends string>(
  kind: ConflictKind,
  rules: Readonly<Record<C, Omit<ConflictRule, 'kind'>>>,
): Readonly<Record<C, ConflictRule>> {
  return Object.fromEntries(
    Object.entries<Omit<ConflictRule, 'kind'>>(rules).map(([code, rule]) => [code, { kind, ...rule }]),
  ) as Record<C, ConflictRule>;
}

const touchWeights: Readonly<Record<ConflictTouch, number>> = { price: 75, health: 50, value: 25, rest: 0 };

/** 0–100: first what is touched (price, health, value, the rest), then the rank of the check within it. */
export function weightOf(rule: ConflictRule): number {
  return touchWeights[rule.touches] + rule.rank;
}
