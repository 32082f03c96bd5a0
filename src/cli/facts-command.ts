import { reportFacts } from '../run/facts.ts';
import { loadDossier } from '../run/load-dossier.ts';
import { exitCodes } from '../run/run-error.ts';
import { loadLanguage } from '../templating/load-language.ts';
import type { CliEffects } from './effects.ts';
import { inertJson, inertText } from './inert.ts';
import type { FactsInvocation } from './invocation.ts';
import { renderTable } from './table.ts';

/** `renewbrief facts`: the ledger of an account as a table or as JSON. */
export async function runFacts(invocation: FactsInvocation, effects: CliEffects): Promise<number> {
  const source = await loadDossier({ ...invocation, asOf: invocation.asOf ?? effects.today() }, effects);
  const report = reportFacts(source.facts, invocation.isPublic, (await loadLanguage('en')).locale);
  if (invocation.isJson) {
    effects.writeOutput(inertJson(report));
    return exitCodes.done;
  }
  const rows = report.facts.map(({ id, text, label }) => [id, text, label]);
  effects.writeOutput(inertText(renderTable(['fact', 'value', 'what it is'], rows, [64, 40, 80])));
  return exitCodes.done;
}
