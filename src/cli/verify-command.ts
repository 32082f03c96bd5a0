import { exitCodes } from '../run/run-error.ts';
import { type VerifyReport, verifyDocument } from '../run/verify.ts';
import type { CliEffects } from './effects.ts';
import { inertJson, inertText } from './inert.ts';
import type { VerifyInvocation } from './invocation.ts';

/** `renewbrief verify`: every figure of an edited document against the ledger. */
export async function runVerify(invocation: VerifyInvocation, effects: CliEffects): Promise<number> {
  const report = await verifyDocument({ ...invocation, today: effects.today() }, effects);
  effects.writeOutput(
    invocation.isJson ? inertJson(report) : inertText(renderReport(report, invocation.isVerbose)),
  );
  return report.counts.unsupported + report.quotes.length > 0 ? exitCodes.problems : exitCodes.done;
}

/** What is wrong, line by line, and the sum of it; `isVerbose` lists what is right as well. */
function renderReport(
  { file, account, asOf, counts, figures, quotes }: VerifyReport,
  isVerbose: boolean,
): string {
  const lines = figures.flatMap((figure): readonly string[] => {
    const place = `${file}:${figure.line}:${figure.column}`;
    if (figure.status === 'unsupported')
      return [`${place}: found "${figure.text}"; ${adviceFor(figure.expected)}`];
    if (figure.status === 'derived') return [`${place}: "${figure.text}" is ${figure.formula}`];
    return isVerbose ? [`${place}: "${figure.text}" is ${figure.fact ?? 'as we would write it'}`] : [];
  });
  const doubts = quotes.map(
    ({ line, column, text, expected }) => `${file}:${line}:${column}: found ${text}; expected ${expected}.`,
  );
  const sum = `${figures.length} figures for ${account} as of ${asOf}: ${counts.matched} matched, ${counts.derived} derived, ${counts.unsupported} unsupported${quotes.length > 0 ? `; ${quotes.length} doubtful quotations` : ''}.`;
  return `${[...lines, ...doubts, sum].join('\n')}\n`;
}

function adviceFor(expected: string | null): string {
  return expected === null
    ? 'no fact of the account has this value in these words. Name the fact that you mean, or leave the figure out.'
    : `expected "${expected}", as the data has it.`;
}
