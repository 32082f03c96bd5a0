import { llmDefaults } from '../config/llm.ts';
import { promptPackFor } from '../prose/prompts/prompt-packs.ts';
import { previewRequest } from '../providers/openai-provider.ts';
import type { LoadedDossier } from '../run/load-dossier.ts';
import { firstRequest } from '../run/model/conversation.ts';
import { estimatePrompts } from '../run/model/estimate.ts';
import { fillPrompts } from '../run/model/fill-prompts.ts';
import { modelSettings } from '../run/model/model-settings.ts';
import { exitCodes } from '../run/run-error.ts';
import { loadLanguage } from '../templating/load-language.ts';
import type { CliEffects } from './effects.ts';
import type { BriefInvocation } from './invocation.ts';

/**
 * `renewbrief brief --dry-run`: the body of every request, byte for byte and a line each, with where it would go, how many
 * tokens it has by rule of thumb, and what it would cost at most. No socket is opened.
 */
export async function printDryRun(
  { account, dossier, config }: LoadedDossier,
  invocation: BriefInvocation,
  effects: CliEffects,
  say: (text: string) => void,
): Promise<number> {
  const llm = config.values.llm ?? {};
  const settings = modelSettings(effects.env, llm, invocation.model);
  const language = await loadLanguage(invocation.language);
  const pack = promptPackFor(invocation.language);
  const prompts = fillPrompts(account, dossier, language, pack, effects.drawMarker);
  const price = llm.prices?.[settings.model] ?? null;
  const currency = llm.currency ?? llmDefaults.currency;
  for (const prompt of prompts) {
    const { url, body } = await previewRequest(firstRequest(prompt), settings);
    effects.writeOutput(`${body}\n`);
    const own = estimatePrompts([prompt], settings.maxOutputTokens, price);
    say(
      `${prompt.section}: POST ${url}, ${new TextEncoder().encode(body).length} bytes, ${costLine(own, currency)}`,
    );
  }
  say(
    `In all: ${costLine(estimatePrompts(prompts, settings.maxOutputTokens, price), currency)}. Nothing was sent.`,
  );
  return exitCodes.done;
}

function costLine({ inputTokens, mostCost }: ReturnType<typeof estimatePrompts>, currency: string): string {
  const tokens = `about ${inputTokens} tokens in`;
  return mostCost === null
    ? `${tokens}, price unknown (set llm.prices)`
    : `${tokens}, at most ${currency} ${mostCost.toFixed(4)}`;
}
