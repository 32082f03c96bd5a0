import type { BenefitLine } from '../../dossier/value.ts';
import { roundedValue } from '../../facts/fact.ts';
import type { Ledger } from '../../facts/ledger.ts';
import { passage, sayFirst } from '../catalogue/say.ts';
import type { Sections } from '../sections.ts';
import { leadingGoal, spoken } from './opening-frame.ts';
import { lineParams, sayEach, sayQuestions, type Writer } from './writer.ts';

/** For the customer's CFO. Everything cited here is shareable. */
export function writeRoiStory(writer: Writer): Sections['roiStory'] {
  const { dossier, say } = writer;
  const { value } = dossier;
  return {
    bullets: bullets(writer),
    narrative: [origin(writer), outcome(writer)].filter((paragraph) => paragraph !== null),
    anchors: sayEach(
      value.anchors,
      (line) =>
        sayFirst(
          say,
          [line.category === 'error_reduction' ? 'roi.anchor.error_reduction' : 'roi.anchor.other'],
          lineParams(line),
        ),
      2,
    ),
    attribution: say(attributionCode(writer)) ?? say('roi.attribution.nothing') ?? '',
    questions: sayQuestions(
      writer,
      (code) => ['benefitInput', 'confirmBenefit', 'goalTarget', 'goals'].includes(code),
      4,
    ),
  };
}

function attributionCode({ dossier }: Writer): string {
  const share = roundedValue(dossier.value.breakEvenShare);
  if (share === null || (dossier.value.scenarios.conservative.benefit.value ?? 0) <= 0)
    return 'roi.attribution.nothing';
  return share <= 1 ? 'roi.attribution.covers' : 'roi.attribution.notCovered';
}

function byValue(lines: readonly BenefitLine[]): readonly BenefitLine[] {
  return [...lines].sort((a, b) => (b.value.value ?? -1) - (a.value.value ?? -1) || (a.id < b.id ? -1 : 1));
}

/** Three to five bullets: the sum, the largest lines, and when it was paid back. */
function bullets({ dossier, say }: Writer): string[] {
  const { value } = dossier;
  const ratio = roundedValue(value.scenarios.conservative.ratio);
  const total =
    ratio === null
      ? null
      : ratio < 0
        ? 'roi.bullet.negative'
        : value.costBasis.value === 'licenceOnly'
          ? 'roi.bullet.totalLicence'
          : 'roi.bullet.total';
  const lines = sayEach(
    byValue(value.lines),
    (line) => say(lineCode(line, dossier.ledger), lineParams(line)),
    3,
  );
  const soft = sayEach(
    value.qualitative,
    (line) => say('roi.line.qualitative', lineParams(line)),
    lines.length >= 3 ? 0 : 1,
  );
  const said = [
    total === null ? null : say(total),
    ...lines,
    ratio !== null && ratio >= 0 ? say('roi.bullet.payback') : null,
    ...soft,
  ];
  const known = said.filter((sentence) => sentence !== null).slice(0, 5);
  return known.length > 0 ? known : [say('roi.bullet.noBenefit') ?? ''];
}

/** A rate of faults that went up is told as what it is. */
function lineCode({ category, slug }: BenefitLine, { facts }: Ledger): string {
  const [before, after] = ['rateBefore', 'rateAfter'].map(
    (rate) => facts.get(`roi.line.${slug}.${rate}`)?.value,
  );
  const isWorse = typeof before === 'number' && typeof after === 'number' && after > before;
  return category === 'error_reduction' && isWorse ? 'roi.line.error_increase' : `roi.line.${category}`;
}

/** Why they bought, and what became of it. */
function origin({ dossier, say }: Writer): string | null {
  const { value, account } = dossier;
  const goal = leadingGoal(value);
  const reached = roundedValue(goal?.progress ?? value.breakEvenShare) === 1;
  const why =
    goal !== undefined
      ? passage([
          say('roi.story.goal', { goal: { words: spoken(goal.statement ?? '') } }),
          say(reached ? 'roi.story.goalReached' : 'roi.story.goalProgress', {
            goalId: { stem: `goal.${goal.slug}` },
          }),
        ])
      : sayFirst(say, ['roi.story.reason', 'roi.story.noGoal'], {
          reason: { words: spoken(account.purchaseReason ?? '') },
        });
  const largest = byValue(value.lines).find((line) => (line.value.value ?? 0) > 0);
  return passage([
    why,
    say('roi.story.use'),
    largest === undefined ? null : say('roi.story.largest', lineParams(largest)),
    largest === undefined ? null : say(`roi.story.evidence.${largest.evidence.value ?? 'vendor_estimate'}`),
  ]);
}

function outcome({ dossier, say }: Writer): string | null {
  const { gross, scenarios } = dossier.value;
  const ratio = roundedValue(scenarios.conservative.ratio);
  if (ratio === null) return say('roi.story.nothing');
  // Losses are believed less as well, and then more may be left than was measured.
  const isPart = (scenarios.conservative.benefit.value ?? 0) <= (gross.value ?? 0);
  return passage([
    say(isPart ? 'roi.story.cautious' : 'roi.story.cautiousAlone'),
    say(ratio < 0 ? 'roi.story.notCovered' : 'roi.story.covers'),
    say('roi.story.invite'),
  ]);
}
