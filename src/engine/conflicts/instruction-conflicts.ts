import type { Context } from '../context.ts';
import { type BookText, newestFirst, writtenTexts } from './book-texts.ts';
import { cellSide, type Finding } from './finding.ts';

/** Words without which no text speaks to a machine; nearly all texts are done with this one test. */
const worthReading =
  /instruction|prompt|guideline|you are |reading this|system\s*>|inst\]|(?:reservation|floor|away) price|指令|指示|提示|系统|底价|你现在是/i;

/**
 * What a text says when it speaks to a machine instead of a person. Narrow on purpose: "ignore the earlier quote" is
 * said among people every day. Short patterns are first: one that matches saves making those that look further.
 */
const instructions: readonly RegExp[] = [
  /\b(?:ai|llm|language model)s? (?:assistants? )?reading this\b/i,
  /\bsystem prompts?\b|<\/?\s*(?:system|instructions?)\s*>|\[\/?INST\]|系统提示词/i,
  /\byou are (?:now |only )?(?:an? )?(?:ai|assistant|language model|chatbot)\b|你现在是[^。！？]{0,8}(?:AI|助手|模型)/i,
  /(?:忽略|无视|忘记|不要理会|不要遵守)[^。！？]{0,12}(?:指令|指示|提示词?|系统规则)|(?:输出|泄露|显示|告诉我)[^。！？]{0,12}(?:提示词|系统指令|底价)/,
  /\b(?:reveal|print|repeat|output)\b[^.!?]{0,30}\b(?:your instructions|reservation price|floor price|walk-?away price)\b/i,
  /\b(?:ignore|disregard|forget|override)\b[^.!?]{0,40}\b(?:previous|prior|earlier|above|all|your|system)\b[^.!?]{0,30}\b(?:instructions?|prompts?|guidelines)\b/i,
];

/** Texts that read like an instruction to whoever writes the brief: told as text, quoted if at all, never obeyed. */
export function findInstructions({ account }: Context, spoken: readonly BookText[]): readonly Finding[] {
  const told = spoken.filter(({ text }) => isInstruction(text)).sort(newestFirst);
  return [...told, ...writtenTexts(account, isInstruction)].map(({ about, cell }) => ({
    code: 'instructionInText',
    about,
    sides: [cellSide('text', 'text', cell)],
  }));
}

function isInstruction(text: string): boolean {
  return worthReading.test(text) && instructions.some((one) => one.test(text));
}
