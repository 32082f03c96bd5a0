import type { Goal, ValueFacts } from '../../dossier/value.ts';
import { sayFirst } from '../catalogue/say.ts';
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
  const ofAnchor = anchors.find((line) => line.goal !== null && line.goal.statement !== null)?.goal;
  return ofAnchor ?? goals.find((goal) => goal.statement !== null);
}

/** Words of the data inside a spoken sentence: without the full stop that they may bring along. */
export function spoken(text: string): string {
  return text.trim().replace(/[.。;；]+$/u, '');
}

function second({ dossier, say, posture }: Writer): string {
  const anchor = dossier.value.anchors[0];
  const codes = posture === 'winBack' ? ['opening.second.ended'] : [];
  if (anchor !== undefined) codes.push('opening.second.anchor');
  codes.push('opening.second.total', 'opening.second.unproved');
  return sayFirst(say, codes, anchor === undefined ? {} : lineParams(anchor)) ?? '';
}

function third({ dossier, say, posture }: Writer): string {
  const has = (code: string) => dossier.points.some((point) => point.code === code);
  const code =
    posture === 'winBack'
      ? 'ended'
      : posture === 'committed'
        ? 'committed'
        : has('seatsUnused')
          ? 'seats'
          : has('seatsFull') || has('newGroup')
            ? 'growth'
            : has('rivalQuote') || has('rivalPilot')
              ? 'rival'
              : 'price';
  return say(`opening.third.${code}`) ?? '';
}
