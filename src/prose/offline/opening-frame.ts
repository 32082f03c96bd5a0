import type { Goal, ValueFacts } from '../../dossier/value.ts';
import { sayFirst } from '../catalogue/say.ts';
import { sayToned } from './style.ts';
import { lineParams, type Writer } from './writer.ts';

/** The three sentences to say before any price: what they wanted, what it was worth, and what comes next. */
export function openingFrame(writer: Writer): string[] {
  return [first(writer), second(writer), third(writer)];
}

function first({ dossier, say, posture }: Writer): string {
  const { points, value, account } = dossier;
  const ticket = points.find((point) => point.code === 'openTicket');
  const growth = points.find((point) => point.code === 'usageGrowing');
  const goal = leadingGoal(value);
  const codes: string[] = [];
  if (posture === 'winBack') codes.push('opening.first.ended');
  if (ticket !== undefined) codes.push('opening.first.ticket');
  if (goal !== undefined) codes.push('opening.first.goalAnchor');
  if (account.purchaseReason !== null) codes.push('opening.first.purpose');
  if (growth !== undefined) codes.push('opening.first.usage');
  return (
    sayFirst(say, [...codes, 'opening.first.plain'], {
      ...ticket?.params,
      ...growth?.params,
      goal: { words: spoken(goal?.statement ?? '') },
      reason: { words: spoken(account.purchaseReason ?? '') },
    }) ?? ''
  );
}

/** The goal that the strongest proof speaks to, else the first that they put in words. */
export function leadingGoal({ anchors, goals }: ValueFacts): Goal | undefined {
  const own = anchors[0]?.goal;
  return typeof own?.statement === 'string' ? own : goals.find((goal) => goal.statement !== null);
}

/** Words of the data inside a spoken sentence: without the full stop that they may bring along. */
export function spoken(text: string): string {
  return text.trim().replace(/[.。;；]+$/u, '');
}

const everyTone = ['direct', 'thorough', 'factual'] as const;
const secondTones = {
  'opening.second.anchor': everyTone,
  'opening.second.anchorNamed': everyTone,
  'opening.second.total': everyTone,
};

/** "That" may only stand for the proof when the sentence before spoke of the proof's own goal. */
function second(writer: Writer): string {
  const { dossier, posture } = writer;
  const anchor = dossier.value.anchors[0];
  const hasTicket = dossier.points.some((point) => point.code === 'openTicket');
  const followsGoal = !hasTicket && typeof anchor?.goal?.statement === 'string';
  const codes = posture === 'winBack' ? ['opening.second.ended'] : [];
  if (anchor !== undefined) codes.push(followsGoal ? 'opening.second.anchor' : 'opening.second.anchorNamed');
  codes.push('opening.second.total', 'opening.second.unproved');
  return sayToned(writer, codes, secondTones, anchor === undefined ? {} : lineParams(anchor)) ?? '';
}

const thirdTones = {
  'opening.third.seats': ['direct'],
  'opening.third.growth': ['direct'],
  'opening.third.rival': ['direct'],
  'opening.third.price': ['direct'],
} as const;

function third(writer: Writer): string {
  const { dossier, posture } = writer;
  const has = (code: string) => dossier.points.some((point) => point.code === code);
  const candidates: readonly (readonly [boolean, string])[] = [
    [posture === 'winBack', 'ended'],
    [posture === 'committed', 'committed'],
    [has('seatsUnused'), 'seats'],
    [has('rivalQuote') || has('rivalPilot'), 'rival'],
    [has('seatsFull') || has('newGroup'), 'growth'],
    [true, 'price'],
  ];
  const [, code] = candidates.find(([applies]) => applies) ?? [true, 'price'];
  return sayToned(writer, [`opening.third.${code}`], thirdTones, {}) ?? '';
}
