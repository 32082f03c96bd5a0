import { nearestTo } from '../facts/nearest.ts';
import type { Prompt } from '../prose/prompts/prompt.ts';
import { promptPackFor } from '../prose/prompts/prompt-packs.ts';
import { promptText } from '../prose/prompts/prompt-text.ts';
import type { LoadedDossier } from '../run/load-dossier.ts';
import { fillPrompts, sectionNames } from '../run/model/fill-prompts.ts';
import { exitCodes, usageError } from '../run/run-error.ts';
import { loadLanguage } from '../templating/load-language.ts';
import type { CliEffects } from './effects.ts';
import { inertJson, inertText } from './inert.ts';
import type { PromptsInvocation } from './invocation.ts';

/** `renewbrief prompts`: the filled prompts, word for word as a model would be sent them. */
export async function printPrompts(
  { account, dossier }: LoadedDossier,
  invocation: PromptsInvocation,
  effects: CliEffects,
): Promise<number> {
  const section = invocation.section === null ? null : sectionOf(invocation.section);
  const language = await loadLanguage(invocation.language);
  const pack = promptPackFor(invocation.language);
  const prompts = fillPrompts(account, dossier, language, pack, effects.drawMarker).filter(
    (prompt) => section === null || prompt.section === section,
  );
  effects.writeOutput(
    invocation.isJson ? inertJson(prompts.map(asRecord)) : inertText(prompts.map(promptText).join('\n')),
  );
  return exitCodes.done;
}

/** `roi-story`, as the file is called, and `roiStory`, as JSON calls it, mean the same. */
function sectionOf(wanted: string): string {
  const plain = wanted.replace(/-/g, '').toLowerCase();
  const found = sectionNames.find((name) => name.toLowerCase() === plain);
  if (found !== undefined) return found;
  const near = nearestTo(wanted, sectionNames, 1)[0];
  throw usageError(
    `There is no section "${wanted}". ${near === undefined ? `There are ${sectionNames.join(', ')}.` : `Did you mean ${near}?`}`,
  );
}

function asRecord({ section, version, audience, system, user, schema }: Prompt) {
  return {
    section,
    version,
    audience,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    schema,
  };
}
