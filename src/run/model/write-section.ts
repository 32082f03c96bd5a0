import { type Cut, cutFindings } from '../../prose/answers/cut-findings.ts';
import type { AnswerProblem } from '../../prose/answers/problem.ts';
import { readAnswer } from '../../prose/answers/read-answer.ts';
import { findingsIn, type Review, type Reviewed, reviewDraft } from '../../prose/answers/review-draft.ts';
import type { PromptPack } from '../../prose/prompts/prompt-pack.ts';
import { type SectionName, type Sections, sectionSchemas } from '../../prose/sections.ts';
import { firstRequest, repairRequest } from './conversation.ts';
import type { ProseAnswer, ProseProvider, ProviderFailure } from './prose-provider.ts';

/** Why the offline writer stands in for the model. */
export type FallbackCode =
  | 'failed'
  | 'refused'
  | 'filtered'
  | 'blank'
  | 'cutOff'
  | 'unreadable'
  | 'unsupported';

/** What became of a section. */
export type SectionOutcome = {
  readonly section: SectionName;
  /** In the model's words; null where the offline writer stands in. */
  readonly written: Sections[SectionName] | null;
  readonly fallback: FallbackCode | null;
  readonly cuts: readonly Cut[];
  readonly failure: ProviderFailure | null;
  /** Every answer that came, good or bad: each may have cost something. */
  readonly answers: readonly ProseAnswer[];
};

/** A turn that gave something to go on with: a draft, or what to say to the model. */
type Turn =
  | { readonly kind: 'draft'; readonly reviewed: Reviewed }
  | { readonly kind: 'problems'; readonly problems: readonly AnswerProblem[]; readonly code: FallbackCode };

/**
 * Has a model write a section, and lets nothing through that the checker does not. There is one turn in which it may mend
 * what is wrong; what is wrong after that is cut, and where too much is cut there is no section.
 */
export async function writeSection(
  review: Review,
  pack: PromptPack,
  provider: ProseProvider,
): Promise<SectionOutcome> {
  const { section } = review.prompt;
  const answers: ProseAnswer[] = [];
  let request = firstRequest(review.prompt);
  let best: Reviewed | null = null;
  let code: FallbackCode = 'unreadable';
  let failure: ProviderFailure | null = null;
  for (let turn = 1; turn <= 2; turn += 1) {
    const answer = await provider.complete(request);
    if (answer.kind === 'failure') {
      failure = answer;
      code = 'failed';
      break;
    }
    answers.push(answer);
    if (answer.finishReason === 'refusal' || answer.finishReason === 'filtered') {
      code = answer.finishReason === 'refusal' ? 'refused' : 'filtered';
      break;
    }
    const read = readTurn(answer, review);
    if (read.kind === 'draft') best = betterOf(best, read.reviewed);
    else code = read.code;
    if (best !== null && isClean(best)) break;
    const problems = read.kind === 'draft' ? problemsOf(read.reviewed, review) : read.problems;
    request = repairRequest(review.prompt, request, answer.text, problems, pack);
  }
  const common = { section, answers, failure: best === null ? failure : null };
  if (best === null) return { ...common, written: null, fallback: code, cuts: [] };
  const settled = settle(best, review);
  return settled === null
    ? { ...common, written: null, fallback: 'unsupported', cuts: [] }
    : { ...common, written: settled.written, fallback: null, cuts: settled.cuts };
}

function readTurn({ text, finishReason }: ProseAnswer, review: Review): Turn {
  if (text.trim() === '') return problem('blank', 'the section; your answer was empty');
  if (finishReason === 'length')
    return problem(
      'cutOff',
      'a complete answer; yours was cut off at the limit of its length, so write shorter sentences and fewer of them',
    );
  const read = readAnswer(review.prompt.section, text);
  if (read.kind === 'unreadable') return { kind: 'problems', problems: read.problems, code: 'unreadable' };
  return { kind: 'draft', reviewed: reviewDraft(read.draft, review) };
}

function problem(code: FallbackCode, expected: string): Turn {
  return { kind: 'problems', code, problems: [{ where: '', found: '', expected: `expected ${expected}` }] };
}

function isClean({ findings, unheard }: Reviewed): boolean {
  return findings.length + unheard.length === 0;
}

/** The draft with less wrong in it; the later of two alike. */
function betterOf(earlier: Reviewed | null, later: Reviewed): Reviewed {
  const wrong = ({ findings, unheard }: Reviewed) => findings.length + unheard.length;
  return earlier !== null && wrong(earlier) < wrong(later) ? earlier : later;
}

const mostProblems = 30;

/** What is wrong, in the words of the prompt: names and ids go back behind their pseudonyms. */
function problemsOf({ findings, unheard }: Reviewed, { prompt: { veil } }: Review): readonly AnswerProblem[] {
  const hide = (text: string) =>
    veil.hide(text.replace(/\[\[([^\s[\]|\\]+)/gu, (_, id: string) => `[[${veil.hideId(id)}`));
  return [...findings, ...unheard].slice(0, mostProblems).map(({ path, found, expected }) => ({
    where: path,
    found: JSON.stringify(hide(found)),
    expected: `expected ${hide(expected)}`,
  }));
}

/** The section without what is still wrong with it; null where it would not be whole, or still not right. */
function settle(
  { draft, findings, unheard }: Reviewed,
  review: Review,
): { readonly written: Sections[SectionName]; readonly cuts: readonly Cut[] } | null {
  const { section } = review.prompt;
  const cut = cutFindings(section, draft, findings);
  if (cut === null || findingsIn(cut.draft, review).length > 0) return null;
  // Words that nobody wrote are not told either.
  const quotes = unheard.map(({ path, code }): Cut => ({ path, sentence: '…', code }));
  return {
    written: sectionSchemas[section].parse(cut.draft) as Sections[SectionName],
    cuts: [...cut.cuts, ...quotes],
  };
}
