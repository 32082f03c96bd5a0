import type { Competitor } from '../../dossier/market.ts';
import { roundedValue } from '../../facts/fact.ts';
import { type Params, passage, sayFirst } from '../catalogue/say.ts';
import type { Sections } from '../sections.ts';
import { spoken } from './opening-frame.ts';
import { sayEach, sayQuestions, type Writer } from './writer.ts';

/** What to say when a rival is on the table: honest first, then different, then proved. */
export function writeCompetitiveRebuttals(writer: Writer): Sections['competitiveRebuttals'] {
  const { dossier } = writer;
  const rivals = dossier.competitors.filter((rival) => rival.stage.value !== 'none');
  const main = rivals[0];
  return {
    positioning: positioning(writer, main),
    differentiators: main === undefined ? [] : differentiators(writer, main),
    objections: rivals
      .slice(0, 2)
      .flatMap((rival) => objections(writer, rival))
      .slice(0, 6),
    priceGap: main === undefined ? null : priceGap(writer, main),
    whyNow: whyNow(writer),
    strongerAt: strongerAt(writer, rivals),
    questions: questions(writer, main),
  };
}

/** The gap as what the money brings in, where it brings in more than it costs; else as what the move would take. */
function priceGap({ dossier, say }: Writer, main: Competitor): string | null {
  if ((roundedValue(main.priceGap) ?? 0) <= 0) return null;
  const pays = (roundedValue(dossier.value.scenarios.conservative.ratio) ?? -1) > 0;
  return sayFirst(
    say,
    [...(pays ? ['rival.priceGap.return'] : []), 'rival.priceGap.noReturn'],
    rivalParams(main),
  );
}

/** Why not to wait, as far as waiting costs them anything: the deadline, and a month without the product. */
function whyNow({ dossier, say }: Writer): string | null {
  if (dossier.contract.state.value !== 'open') return null;
  const lapse = roundedValue(dossier.delay.lapse);
  return passage([
    sayFirst(say, ['rival.whyNow.notice', 'rival.whyNow.renewal']),
    (lapse ?? 0) > 0 ? say('rival.whyNow.lapse') : null,
  ]);
}

/** Where a rival leads, by the comparison where there is one, else by what is said of it. */
function strongerAt({ say }: Writer, rivals: readonly Competitor[]): string[] {
  const told = rivals.flatMap((rival) =>
    rival.trailing.length === 0
      ? [say('rival.stronger', rivalParams(rival))]
      : rival.trailing.map((own) =>
          sayFirst(say, ['rival.trailing', 'rival.trailingBare'], {
            rival: { words: rival.name },
            capability: { words: own.capability },
            evidence: own.evidence,
          }),
        ),
  );
  return sayEach(told, (said) => said, 4);
}

function rivalParams(rival: Competitor): Params {
  return {
    rival: { words: rival.name },
    stage: rival.stage,
    price: rival.price,
    gap: rival.priceGap,
    class: rival.class,
    threat: rival.threat,
    low: rival.threatLower,
    high: rival.threatUpper,
    coverage: rival.coverage,
    oneOff: rival.oneOff,
    claim: rival.claim,
    strength: rival.strongerAt,
  };
}

function rivalSignal({ dossier }: Writer): unknown {
  return dossier.health.card.items.find((item) => item.id === 'rivalEvaluation')?.measure.value;
}

function isConfirmedNone(writer: Writer): boolean {
  return rivalSignal(writer) === 'confirmed_none';
}

function positioning(writer: Writer, main: Competitor | undefined): string {
  const { say } = writer;
  if (main !== undefined) {
    return (
      passage([
        say('rival.position.named', rivalParams(main)),
        sayFirst(say, threatCodes(main), rivalParams(main)),
        say(`rival.position.${main.stage.value === 'quote' ? 'quoted' : 'heard'}`, rivalParams(main)),
      ]) ?? ''
    );
  }
  if (isConfirmedNone(writer)) return say('rival.position.confirmedNone') ?? '';
  const code = rivalSignal(writer) === 'present' ? 'evaluating' : 'none';
  return say(`rival.position.${code}`) ?? '';
}

/** The threat with its interval where a part of it is unknown. */
function threatCodes({ coverage }: Competitor): readonly string[] {
  return [
    ...(roundedValue(coverage) === 1 ? ['rival.position.threatWhole'] : []),
    'rival.position.threat',
    'rival.position.threatOpen',
  ];
}

/** Those with evidence, strongest first; only where there is none, what could at least be shown. */
function differentiators({ say }: Writer, rival: Competitor): string[] {
  const ours =
    rival.leading.length > 0
      ? rival.leading
      : rival.differentiators.filter((candidate) => (roundedValue(candidate.score) ?? 0) > 0);
  return sayEach(
    ours,
    (own) =>
      sayFirst(say, ['rival.differentiator', 'rival.differentiatorBare'], {
        capability: { words: own.capability },
        evidence: own.evidence,
      }),
    4,
  );
}

/** Acknowledge, differentiate, prove: price, their claim, and where they are stronger. */
function objections({ say }: Writer, rival: Competitor): Sections['competitiveRebuttals']['objections'] {
  const best = rival.differentiators.find(
    (own) => (roundedValue(own.score) ?? 0) > 0 && own.evidence.value !== null,
  );
  const params: Params = {
    ...rivalParams(rival),
    capability: { words: spoken(best?.capability ?? '') },
    evidence: best === undefined ? { words: '' } : best.evidence,
  };
  const answer = (kind: string) => ({
    objection: say(`rival.objection.${kind}`, params),
    acknowledge: say(`rival.objection.${kind}Acknowledge`, params),
    differentiate: sayFirst(say, alternatives(kind, 'Differentiate'), params),
    evidence: sayFirst(say, alternatives(kind, 'Evidence'), params),
  });
  const kinds = [(roundedValue(rival.priceGap) ?? 0) > 0 ? 'price' : null, 'claim', 'stronger'].filter(
    (kind) => kind !== null,
  );
  return kinds
    .map(answer)
    .flatMap(({ objection, acknowledge, differentiate, evidence }) =>
      objection === null || acknowledge === null || differentiate === null || evidence === null
        ? []
        : [{ objection, acknowledge, differentiate, evidence }],
    );
}

/** A sentence with its evidence, then the one that does without. "Stronger" has only the one. */
function alternatives(kind: string, part: string): readonly string[] {
  const code = `rival.objection.${kind}${part}`;
  return kind === 'stronger' ? [code] : [code, `${code}Bare`];
}

function questions(writer: Writer, main: Competitor | undefined): string[] {
  const { say } = writer;
  if (main === undefined) return isConfirmedNone(writer) ? [] : [say('rival.ask.none') ?? ''];
  const own = sayEach(
    ['rival.ask.why', 'rival.ask.scope', 'rival.ask.decide', 'rival.ask.stay'],
    (code) => say(code, rivalParams(main)),
    4,
  );
  return [
    ...own,
    ...sayQuestions(writer, (code) => code === 'rivalSwitching' || code === 'rivalPrice', 2),
  ].slice(0, 6);
}
