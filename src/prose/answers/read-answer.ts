import type * as z from 'zod';
import { answerSchemas } from '../prompts/answer-schema.ts';
import type { SectionName } from '../sections.ts';
import { extractJson } from './extract-json.ts';
import type { AnswerProblem } from './problem.ts';

/** An answer in the form of a section, not yet checked; or why it is in no form at all. */
export type ReadAnswer =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'unreadable'; readonly problems: readonly AnswerProblem[] };

export type Draft = { readonly [field: string]: unknown };

/** Reads an answer: whatever stands around the JSON goes, lists that are too long are cut at their limit. */
export function readAnswer(section: SectionName, answer: string): ReadAnswer {
  const found = extractJson(answer);
  if (found === null) {
    return {
      kind: 'unreadable',
      problems: [
        { where: '', found: clipped(answer), expected: 'one complete JSON object, as the schema asks for' },
      ],
    };
  }
  const schema: z.ZodType<Draft> = answerSchemas[section];
  const first = schema.safeParse(found);
  if (first.success) return { kind: 'draft', draft: first.data };
  const second = schema.safeParse(withinLimits(found, first.error.issues));
  if (second.success) return { kind: 'draft', draft: second.data };
  return {
    kind: 'unreadable',
    problems: second.error.issues.slice(0, mostProblems).map((issue) => ({
      where: issue.path.map(String).join('.'),
      found: '',
      expected: issue.message,
    })),
  };
}

const mostProblems = 20;

/** A copy in which every list that has more items than it may keeps the first ones. */
function withinLimits(answer: object, issues: readonly z.core.$ZodIssue[]): unknown {
  const limits = new Map(
    issues.flatMap((issue) =>
      issue.code === 'too_big' && issue.origin === 'array'
        ? [[issue.path.map(String).join('.'), Number(issue.maximum)] as const]
        : [],
    ),
  );
  const visit = (part: unknown, path: string): unknown => {
    const at = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
    if (Array.isArray(part))
      return part.slice(0, limits.get(path) ?? part.length).map((item, index) => visit(item, at(index)));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, visit(value, at(key))]));
  };
  return visit(answer, '');
}

function clipped(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
