import type { WrittenMirror } from '../../prose/sections.ts';
import type { Markdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { proseMarkdown } from '../prose.ts';

export type MirrorView = {
  readonly rows: readonly { readonly point: Markdown; readonly answer: Markdown }[] | null;
};

/** The buyer's case beside ours; what cannot be answered is marked as conceded. */
export function buildMirrorView(mirror: WrittenMirror, language: Language): MirrorView {
  return {
    rows:
      mirror.length === 0
        ? null
        : mirror.map(({ point, stance, answer }) => ({
            point: proseMarkdown(point),
            answer: phrase(language, `mirror.${stance}`, { text: proseMarkdown(answer) }),
          })),
  };
}
