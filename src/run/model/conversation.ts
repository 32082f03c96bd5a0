import { createHash } from 'node:crypto';
import type { AnswerProblem } from '../../prose/answers/problem.ts';
import type { Prompt } from '../../prose/prompts/prompt.ts';
import type { PromptPack } from '../../prose/prompts/prompt-pack.ts';
import type { ChatMessage, ProseRequest } from './prose-provider.ts';

/** Characters of an answer that are shown to its writer again; a longer one is not worth it. */
const longestAnswer = 60_000;

export function firstRequest(prompt: Prompt): ProseRequest {
  return toRequest(prompt, [
    { role: 'system', content: prompt.system },
    { role: 'user', content: prompt.user },
  ]);
}

/** The one turn in which an answer may be mended: the answer, and what is wrong with it. */
export function repairRequest(
  prompt: Prompt,
  { messages }: ProseRequest,
  answer: string,
  problems: readonly AnswerProblem[],
  pack: PromptPack,
): ProseRequest {
  const shown = answer.trim() === '' || answer.length > longestAnswer ? [] : [answer];
  return toRequest(prompt, [
    ...messages,
    ...shown.map((content): ChatMessage => ({ role: 'assistant', content })),
    { role: 'user', content: pack.repair({ problems }) },
  ]);
}

function toRequest(prompt: Prompt, messages: readonly ChatMessage[]): ProseRequest {
  const plain = messages.map(({ role, content }) => [role, content.replaceAll(prompt.marker, '')]);
  const key = createHash('sha256')
    .update(JSON.stringify([prompt.section, prompt.version, plain]))
    .digest('hex');
  return { section: prompt.section, messages, schema: prompt.schema, key };
}
