import type { SectionName } from '../sections.ts';
import { idPattern } from './id-pattern.ts';

const account = ['account.*'];
const dates =
  'contract.{startDate,endDate,renewalDate,daysToRenewal,lastNoticeDay,daysToNotice,state,termMonths}';
const contract = [dates, 'contract.{arr,seats,unitPrice}'];
const usageParts =
  '{class,strong,indicative,volatile,first,firstMonth,last,lastMonth,lastChange,dropAlert,relativeSlope,recentChange,recent,shiftMonth,shiftSize}';
const usage = [`usage.*.${usageParts}`, `usage.*.group.*.${usageParts}`];
/** Where use is an argument and not the subject: how it stands and which way it goes. */
const usageInShort = [
  'usage.*.{class,first,firstMonth,last,lastMonth,recentChange,recent}',
  'usage.*.group.*.{class,first,last,recent}',
];
const adoption = [
  'seats.*',
  'adoption.{entitled,used,breadth,coreCount,coreUsed,coreShare,coreDepth,newGroups,newGroupShare}',
  'adoption.feature.*.{users,depth,class,growth}',
];
const healthInShort = ['health.{score,lower,upper,grade,floor,trendClass}'];
const value = [
  'roi.{cost,fee,costBasis,gross,anchors,breakEvenShare}',
  'roi.conservative.{benefit,ratio,bcr,paybackMonths,npv}',
];
const valueAtBest = ['roi.{expected,optimistic}.{benefit,ratio,bcr,paybackMonths}'];
const valueLines = ['roi.line.*.{value,gross,evidence,measuredOn,rateBefore,rateAfter,quote}'];
const goals = ['goal.*.{baseline,target,current,progress}'];
const urgent = ['support.{openP0,openP1,resolveFirst}', 'support.ticket.**'];
const odds = ['renewal.{probability,probabilityLow,probabilityHigh,planningPrior,risk}'];

/**
 * What each section may cite: what its reader and its task have a use for, and nothing that tempts it to stray. Of these
 * a prompt lists what tells something (`tellingFacts`), and besides them whatever its other blocks cite.
 */
const offered: Readonly<Record<SectionName, readonly string[]>> = {
  healthNarrative: [
    ...[...account, ...contract, ...usage, ...adoption, ...goals, ...odds],
    'health.{score,lower,upper,coverage,confidenceLevel,grade,floor,trendClass,trendChange}',
    'health.item.*.{measure,impact}',
    'health.{reviewsHeld,reviewsAttended}',
    'renewal.hiddenRisk',
    'person.*.{leftOn,lastTouch}',
    'person.active',
    'nps.{mean,respondents,score}',
    'roi.{conservative.ratio,breakEvenShare}',
    'support.{openP0,openP1,resolveFirst,loadPer100,judged,breaches,breachShare,index}',
    'support.ticket.**',
    'relationship.{coverage,engaged,levels,index,singleThreaded,departures,changeOn,assessBy,touches,topTouches,touchConcentrated}',
    'relationship.role.*.covered',
    'receivables.{balance,current,upTo30,upTo60,upTo90,over90,overdueShare,disputed,financeFirst,index}',
    'plan.*.{due,doneOn,overdue}',
    'plan.overdueCount',
    'milestone.**',
    'voice.*.{date,score}',
  ],
  roiStory: [
    ...[...account, ...contract, ...usageInShort, ...adoption, ...value, ...valueAtBest, ...goals],
    'milestone.**',
    'roi.line.**',
  ],
  competitiveRebuttals: [
    ...[...account, ...contract, ...value, ...valueLines, ...goals, ...adoption, ...usageInShort],
    ...[...healthInShort, ...odds, ...urgent, 'competition.**', 'delay.*', 'negotiation.{ask,ask.change}'],
  ],
  expansionOpeners: [
    ...[...account, ...contract, ...adoption, ...usage, ...healthInShort, ...value, ...valueLines],
    ...[...goals, ...urgent, 'expansion.**', 'delay.expansion', 'milestone.**'],
  ],
  concessionFramework: [
    ...[...account, ...contract, ...odds, ...value, ...valueLines, ...goals, ...healthInShort, ...urgent],
    ...['contract.{listPrice,contractionExposure,safeSeats,lastUplift,tcv}', 'renewal.hiddenRisk'],
    ...['negotiation.**', 'trade.*.{npv,breakEvenDiscount}', 'delay.*'],
    'call.{date,outcome,intent,nextStep,nextDue}',
    'competition.*.{stage,price,priceGap,oneOff,saving,breakEven,breakEvenMonths,class,observedOn}',
    'seats.{active,utilisation,unused}',
    'receivables.{balance,overdueShare,over90,disputed,financeFirst}',
    'plan.overdueCount',
    'person.*.leftOn',
    'usage.*.{class,recent,last}',
    'expansion.*.{realistic,verdict,blockedBy}',
    'relationship.{coverage,engaged,singleThreaded,index}',
  ],
};

/** What no model may see: a reference to words that give orders would print them. */
const neverTold = ['conflict.instructionInText.**'];

/** What a section must not even see in passing, because it would write about it. */
const withheld: Partial<Readonly<Record<SectionName, readonly string[]>>> = {
  healthNarrative: ['negotiation.**', 'trade.**', 'contract.listPrice'],
  competitiveRebuttals: [
    'negotiation.{reservation,target,opening,floorOfLadder,ladder,package,option}**',
    'trade.**',
  ],
  expansionOpeners: ['negotiation.**', 'trade.**', 'contract.listPrice'],
};

/** Steps of a method that say nothing by themselves, and rates that nobody will name at a table. */
const workings = [
  'negotiation.position.*.{s,weight}',
  '**.{s,weight}',
  'roi.line.*.{swing,strength}',
  'negotiation.{reservation,opening,ask}.{grr,nrr}',
  'negotiation.{target,floorOfLadder}.nrr',
  'negotiation.ladder.*.grr',
  'negotiation.package.*.{arr,arrChange,grr}',
  'negotiation.option.*.value',
  'negotiation.{positionCoverage,oddsShift,adviceLow,adviceHigh,packageCount,horizonYears}',
].map(idPattern);

const patterns = new Map(Object.entries(offered).map(([section, ids]) => [section, ids.map(idPattern)]));

const withheldPatterns = new Map(
  Object.keys(offered).map((section) => [
    section,
    [...neverTold, ...(withheld[section as SectionName] ?? [])].map(idPattern),
  ]),
);

/** Whether a section is offered a fact to cite. */
export function isOffered(section: SectionName, factId: string): boolean {
  const matches = (pattern: RegExp): boolean => pattern.test(factId);
  return (patterns.get(section)?.some(matches) ?? false) && !workings.some(matches);
}

/** Whether a line that cites a fact is kept from a section. */
export function isWithheld(section: SectionName, factId: string): boolean {
  return withheldPatterns.get(section)?.some((pattern) => pattern.test(factId)) ?? false;
}
