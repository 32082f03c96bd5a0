import type { Statement } from '../../book/columns/decision.ts';
import type { Say } from './say.ts';

/** Codes among the params of a decision that have words of their own. */
const wordedParams = ['order', 'decimal', 'unit'] as const;

/** What was decided about the reading of a column, each in a few words. */
export function decisionWords(decisions: readonly Statement[], say: Say): readonly string[] {
  return decisions.map(({ code, header, column, params }) => {
    const worded = wordedParams.flatMap((name) => {
      const key = `decision.${name}.${params[name]}`;
      return say.has(key) ? [[name, say(key)] as const] : [];
    });
    return say(`decision.${code}`, { ...params, ...Object.fromEntries(worded), header, column });
  });
}
