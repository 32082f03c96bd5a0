import { llmDefaults } from '../config/llm.ts';
import type { Prompt } from '../prose/prompts/prompt.ts';
import { promptPackFor } from '../prose/prompts/prompt-packs.ts';
import { originOf } from '../providers/openai-provider.ts';
import type { WriteProse, WritingMatter } from '../run/brief.ts';
import { isThisMachine } from '../run/model/choose-endpoint.ts';
import { estimatePrompts } from '../run/model/estimate.ts';
import { fillPrompts } from '../run/model/fill-prompts.ts';
import { modelSettings } from '../run/model/model-settings.ts';
import type { ProviderSettings } from '../run/model/provider-settings.ts';
import { reportWriting } from '../run/model/report-writing.ts';
import { notesOf, withOutcomes, writeWithModel } from '../run/model/write-with-model.ts';
import { providerError } from '../run/run-error.ts';
import { loadLanguage } from '../templating/load-language.ts';
import type { CliEffects } from './effects.ts';
import type { BriefInvocation } from './invocation.ts';
import { openProvider } from './model-provider.ts';

/** Writes the sections with a model; what it may not write, or cannot, stays the offline writer's. */
export function modelWriter(
  invocation: BriefInvocation,
  effects: CliEffects,
  say: (text: string) => void,
): WriteProse {
  return async (matter) => {
    const llm = matter.config.values.llm ?? {};
    const settings = invocation.replay === null ? modelSettings(effects.env, llm, invocation.model) : null;
    const pack = promptPackFor(matter.language);
    const prompts = fillPrompts(matter.account, matter.dossier, matter.pack, pack, effects.drawMarker);
    if (settings !== null) say(announcement(prompts, settings, matter));
    const provider = await openProvider(settings, invocation, effects);
    const outcomes = await writeWithModel(prompts, matter, pack, provider);
    const failures = outcomes.flatMap(({ fallback, failure }) =>
      fallback === 'failed' && failure !== null ? [failure.message] : [],
    );
    if (invocation.writer === 'llm' && failures.length > 0)
      throw providerError(
        `${[...new Set(failures)].join('\n')}\nNo brief was written. --writer auto lets the offline writer stand in.`,
      );
    const prices = llm.prices ?? {};
    const priceOf = (name: string) =>
      prices[name] ?? (settings === null ? null : (prices[settings.model] ?? null));
    const { words } = await loadLanguage('en');
    for (const line of reportWriting(outcomes, priceOf, llm.currency ?? llmDefaults.currency, words))
      say(line);
    const name = outcomes.flatMap(({ answers }) => answers.map((answer) => answer.model)).at(-1);
    return {
      written: withOutcomes(matter.offline, outcomes),
      model: notesOf(name ?? settings?.model ?? 'replay', outcomes),
    };
  };
}

/** What goes where, before anything goes. */
function announcement(
  prompts: readonly Prompt[],
  { endpoint, model, maxOutputTokens }: ProviderSettings,
  { account }: WritingMatter,
): string {
  const origin = new URL(originOf(endpoint));
  const { inputTokens } = estimatePrompts(prompts, maxOutputTokens, null);
  const isOpen = origin.protocol === 'http:' && !isThisMachine(origin);
  return `Sending ${prompts.length} prompts (about ${inputTokens} tokens: facts, dates, notes and tickets of ${account.name}; people as pseudonyms) to ${origin.host}, model ${model}${isOpen ? ', UNENCRYPTED' : ''}. --dry-run shows them, --writer offline sends nothing.`;
}
