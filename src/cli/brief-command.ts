import { isAbsolute, join } from 'node:path';
import { type BriefResult, makeBrief, type WriteProse } from '../run/brief.ts';
import { loadDossier } from '../run/load-dossier.ts';
import { isModelConfigured } from '../run/model/is-model-configured.ts';
import { exitCodes } from '../run/run-error.ts';
import { writeOutputs } from '../run/write-outputs.ts';
import type { CliEffects } from './effects.ts';
import { inertText } from './inert.ts';
import type { BriefInvocation } from './invocation.ts';

/** `renewbrief brief`: writes the brief of an account and says where it is. */
export async function runBrief(invocation: BriefInvocation, effects: CliEffects): Promise<number> {
  const asOf = invocation.asOf ?? effects.today();
  const say = (text: string) => {
    if (!invocation.isQuiet) effects.report(inertText(text));
  };
  if (invocation.isDryRun) {
    const loaded = await loadDossier({ ...invocation, asOf }, effects);
    return (await import('./dry-run.ts')).printDryRun(loaded, invocation, effects, say);
  }
  const result = await makeBrief(
    { ...invocation, asOf },
    effects,
    await chooseWriter(invocation, effects, say),
  );
  const by = result.model === null ? 'written offline' : `written with ${result.model.name}`;
  say(`${result.accountName} (${result.accountId}), as of ${asOf}, ${by}.`);
  const { errors, notices } = result.problems;
  if (errors + notices > 0) {
    say(
      `The data has ${errors} ${errors === 1 ? 'error' : 'errors'} and ${notices} ${notices === 1 ? 'notice' : 'notices'} that touch this account: renewbrief check ${invocation.book} --account ${result.accountId}`,
    );
  }
  const exitCode = invocation.isStrict && hasLosses(result) ? exitCodes.problems : exitCodes.done;
  if (invocation.isForStdout) {
    for (const file of result.files) effects.writeOutput(file.content.toString());
    return exitCode;
  }
  const folder = isAbsolute(invocation.out) ? invocation.out : join(effects.workingFolder, invocation.out);
  const paths = await writeOutputs(folder, result.files, invocation.isForced, effects);
  for (const path of paths) effects.writeOutput(`${inertText(path)}\n`);
  const first = paths.find((path) => path.endsWith('.html')) ?? paths[0];
  if (invocation.shouldOpen && first !== undefined) await effects.open(first);
  return exitCode;
}

/** The model where it is wanted, or where `auto` finds one; what it takes is loaded only then. */
async function chooseWriter(
  invocation: BriefInvocation,
  effects: CliEffects,
  say: (text: string) => void,
): Promise<WriteProse | undefined> {
  const isWanted =
    invocation.writer === 'llm' ||
    (invocation.writer === 'auto' && (invocation.replay !== null || isModelConfigured(effects.env)));
  if (!isWanted) return undefined;
  return (await import('./model-writer.ts')).modelWriter(invocation, effects, say);
}

function hasLosses({ model }: BriefResult): boolean {
  return model !== null && model.fallbacks.length + model.cuts.length > 0;
}
