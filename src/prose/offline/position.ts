import type { ContractFacts } from '../../dossier/contract.ts';
import type { PositionPart } from '../../dossier/position.ts';
import { roundedValue } from '../../facts/fact.ts';
import { passage, type SayParam, sayFirst } from '../catalogue/say.ts';
import type { Writer } from './writer.ts';

/** How strong our position is, honestly: the figure, what carries it, what weakens it, their levers, and time. */
export function writePosition(writer: Writer): string {
  const { dossier, say } = writer;
  const { negotiation } = dossier;
  return (
    passage([
      say(`deal.position.class.${classOf(writer)}`),
      ...sayParts(writer),
      say(`deal.position.value.${valueCode(writer)}`),
      say(`deal.position.room.${negotiation.zopa.value ?? 'unknown'}`),
      ...sayLevers(writer),
      isNear(dossier.contract) ? say('deal.position.time') : null,
    ]) ?? ''
  );
}

function classOf({ dossier }: Writer): string {
  const { position, positionClass } = dossier.negotiation;
  if (position.value === null) return 'nothing';
  return positionClass.value ?? 'unclear';
}

/** From this credit on a part carries us, and up to that one it weakens us. */
const carries = 0.7;
const weakens = 0.4;

/** The parts that carry us and those that weaken us, the most telling first, and what nobody knows. */
function sayParts({ dossier, say }: Writer): readonly (string | null)[] {
  const parts = dossier.negotiation.positionParts;
  const creditOf = ({ s }: PositionPart) => roundedValue(s);
  const known = parts.filter((part) => creditOf(part) !== null);
  const strong = known
    .filter((part) => (creditOf(part) ?? 0) >= carries)
    .sort((a, b) => (creditOf(b) ?? 0) - (creditOf(a) ?? 0));
  const weak = known
    .filter((part) => (creditOf(part) ?? 0) <= weakens)
    .sort((a, b) => (creditOf(a) ?? 0) - (creditOf(b) ?? 0));
  const unknown = parts.filter(({ s }) => s.value === null);
  const code =
    strong.length === 0
      ? 'deal.position.restsLeast'
      : weak.length === 0
        ? 'deal.position.restsMost'
        : 'deal.position.restsBoth';
  return [
    say(code, { strong: named(strong), weak: named(weak) }),
    unknown.length === 0 || known.length === 0 ? null : say('deal.position.open', { parts: named(unknown) }),
  ];
}

/** Three parts at most: more are no reason. */
function named(parts: readonly PositionPart[]): SayParam {
  return { list: parts.slice(0, 3).map(({ id }) => ({ code: id, vocabulary: 'positionItem' })) };
}

/** From this conservative ROI on the value defends the price; below it there is little to spare. */
const solidReturn = 0.25;

function valueCode({ dossier }: Writer): string {
  const ratio = roundedValue(dossier.value.scenarios.conservative.ratio);
  const part = dossier.negotiation.positionParts.find(({ id }) => id === 'value');
  const credit = part === undefined ? null : roundedValue(part.s);
  if (ratio === null) return 'unproved';
  if (ratio < 0) return 'thin';
  if ((credit ?? 0) >= carries) return 'strong';
  return ratio >= solidReturn ? 'solid' : 'fair';
}

function sayLevers({ dossier, say }: Writer): readonly (string | null)[] {
  const rival = dossier.points.find((point) => point.code === 'rivalQuote' || point.code === 'rivalPilot');
  const hasSeatLever = dossier.points.some((point) => point.code === 'seatsUnused');
  return [
    hasSeatLever ? say('deal.position.seats') : null,
    rival === undefined
      ? null
      : sayFirst(say, [hasSeatLever ? 'deal.position.rival' : 'deal.position.rivalOnly'], rival.params),
  ];
}

/** Days to the notice date from which time itself becomes an argument. */
const nearDays = 60;

function isNear({ state, daysToNotice }: ContractFacts): boolean {
  return state.value === 'open' && daysToNotice.value !== null && daysToNotice.value <= nearDays;
}
