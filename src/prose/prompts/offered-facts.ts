import type { SectionName } from '../sections.ts';

/** Ids by name: `*` stands for one segment, `**` for whatever follows, `{a,b}` for either. */
const contract = [
  'contract.{arr,seats,unitPrice,startDate,endDate,renewalDate,daysToRenewal,lastNoticeDay,daysToNotice,state,termMonths}',
];
const usageParts =
  '{class,strong,indicative,volatile,first,firstMonth,last,lastMonth,lastChange,dropAlert,relativeSlope,recentChange,recent,shiftMonth,shiftSize}';
const usage = [`usage.*.${usageParts}`];
const usageByGroup = [`usage.*.group.*.${usageParts}`];
const adoption = [
  'seats.*',
  'adoption.{entitled,used,breadth,coreCount,coreUsed,coreShare,coreDepth,newGroups,newGroupShare}',
  'adoption.feature.*.{users,depth,class,growth}',
];
const health = ['health.{score,lower,upper,coverage,confidenceLevel,grade,floor,trendClass,trendChange}'];
const value = [
  'roi.{cost,fee,costBasis,gross,anchors,breakEvenShare}',
  'roi.{conservative,expected,optimistic}.{benefit,ratio,bcr,paybackMonths,npv}',
];
const valueLines = ['roi.line.*.{value,gross,evidence,measuredOn,rateBefore,rateAfter,strength,quote}'];
const goals = ['goal.*.{baseline,target,current,progress}'];
const urgent = ['support.{openP0,openP1,resolveFirst}', 'support.ticket.**'];
const people = ['person.*.{leftOn,lastTouch}', 'person.active'];
const odds = ['renewal.{probability,probabilityLow,probabilityHigh,planningPrior,risk,hiddenRisk}'];
const rivals = ['competition.**'];

/** What each section may cite: what it needs to be good, and nothing that tempts it to stray. */
const offered: Readonly<Record<SectionName, readonly string[]>> = {
  healthNarrative: [
    ...[
      'account.*',
      ...contract,
      ...usage,
      ...usageByGroup,
      ...adoption,
      ...health,
      ...goals,
      ...people,
      ...odds,
    ],
    'health.item.*.{measure,impact}',
    'health.{reviewsHeld,reviewsAttended}',
    'health.flip.**',
    'health.askFirst.**',
    'nps.{mean,respondents,score,standardError}',
    'roi.{conservative.ratio,breakEvenShare}',
    'support.{openP0,openP1,resolveFirst,load,loadPer100,judged,breaches,breachShare,index}',
    'support.ticket.**',
    'relationship.**',
    'receivables.**',
    'plan.**',
    'milestone.**',
    'voice.*.{date,score}',
    'call.*',
  ],
  roiStory: [
    ...['account.*', ...contract, ...usage, ...usageByGroup, ...adoption, ...value, ...goals],
    'milestone.**',
    'roi.line.**',
  ],
  competitiveRebuttals: [
    ...[
      'account.*',
      ...contract,
      ...rivals,
      ...value,
      ...valueLines,
      ...goals,
      ...adoption,
      ...usage,
      ...health,
    ],
    ...[...odds, ...urgent, 'delay.*', 'negotiation.{ask,ask.change,ceiling}'],
  ],
  expansionOpeners: [
    ...['account.*', ...contract, ...adoption, ...usage, ...usageByGroup, ...health, ...value, ...valueLines],
    ...[...goals, ...urgent, ...people, 'expansion.**', 'delay.expansion', 'milestone.**'],
  ],
  concessionFramework: [
    ...[
      'account.*',
      ...contract,
      ...odds,
      ...value,
      ...valueLines,
      ...goals,
      ...health,
      ...urgent,
      ...people,
    ],
    ...[
      'contract.{listPrice,contractionExposure,lastUplift,tcv}',
      'negotiation.**',
      'trade.**',
      'delay.*',
      'call.*',
    ],
    ...[
      'competition.*.{stage,price,priceGap,oneOff,saving,breakEven,breakEvenMonths,class,observedOn}',
      'seats.*',
    ],
    ...[
      'receivables.{balance,overdueShare,over90,disputed,financeFirst}',
      'plan.**',
      'usage.*.{class,recent,last}',
    ],
    ...['expansion.*.{realistic,verdict,blockedBy}', 'relationship.{coverage,engaged,singleThreaded,index}'],
  ],
};

/** What a section must not even see in passing, because it would write about it. */
const withheld: Partial<Readonly<Record<SectionName, readonly string[]>>> = {
  healthNarrative: ['negotiation.**', 'trade.**', 'contract.listPrice'],
  competitiveRebuttals: [
    'negotiation.{reservation,target,opening,floorOfLadder,ladder,package,option}**',
    'trade.**',
  ],
  expansionOpeners: ['negotiation.**', 'trade.**', 'contract.listPrice'],
};

/** What stands for what in a pattern. */
const signs: Readonly<Record<string, string>> = {
  '**': '.*',
  '*': '[^.]+',
  '.': '\\.',
  '{': '(?:',
  '}': ')',
  ',': '|',
};

/** Workings of a method that say nothing by themselves. */
const workings = ['negotiation.position.*.{s,weight}', '**.{s,weight}'].map(toPattern);

const withheldPatterns = new Map(
  Object.entries(withheld).map(([section, ids]) => [section, ids.map(toPattern)]),
);

const patterns = new Map(Object.entries(offered).map(([section, ids]) => [section, ids.map(toPattern)]));

/** Whether a section is offered a fact to cite. */
export function isOffered(section: SectionName, factId: string): boolean {
  const matches = (pattern: RegExp): boolean => pattern.test(factId);
  return (patterns.get(section)?.some(matches) ?? false) && !workings.some(matches);
}

/** Whether a line that cites a fact is kept from a section. */
export function isWithheld(section: SectionName, factId: string): boolean {
  return withheldPatterns.get(section)?.some((pattern) => pattern.test(factId)) ?? false;
}

function toPattern(glob: string): RegExp {
  const source = glob.replace(/\*\*|[*.{},]/g, (sign) => signs[sign] ?? sign);
  return new RegExp(`^${source}$`, 'u');
}
