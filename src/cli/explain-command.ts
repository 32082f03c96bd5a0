import { explainFact, explainFactAsRecords } from '../run/explain.ts';
import { loadDossier } from '../run/load-dossier.ts';
import { exitCodes } from '../run/run-error.ts';
import { loadLanguage } from '../templating/load-language.ts';
import type { CliEffects } from './effects.ts';
import { inertJson, inertText } from './inert.ts';
import type { ExplainInvocation } from './invocation.ts';

/** `renewbrief explain`: one value, down to the cells. */
export async function runExplain(invocation: ExplainInvocation, effects: CliEffects): Promise<number> {
  const { facts } = await loadDossier({ ...invocation, asOf: invocation.asOf ?? effects.today() }, effects);
  const locale = (await loadLanguage('en')).locale;
  const { factId, isJson, isVerbose } = invocation;
  effects.writeOutput(
    isJson
      ? inertJson(explainFactAsRecords(facts, factId, locale))
      : inertText(explainFact(facts, factId, isVerbose, locale)),
  );
  return exitCodes.done;
}
