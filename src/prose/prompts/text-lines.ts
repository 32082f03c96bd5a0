import type { HiddenText, Veil } from '../privacy/veil.ts';
import type { SourceText } from './source-text.ts';

/** A text as the prompt shows it, with the way back to the cell. */
export type FencedText = { readonly source: SourceText; readonly hidden: HiddenText; readonly shown: string };

/** Characters of one text, and of all together, that a prompt holds: the newest come first. */
const mostOfOne = 2_000;
const mostOfAll = 40_000;

/** The texts that go into a prompt, by the id that stands for each: the newest, as many as there is room for. */
export function fenceTexts(texts: readonly SourceText[], veil: Veil): ReadonlyMap<string, FencedText> {
  const fenced = new Map<string, FencedText>();
  let room = mostOfAll;
  for (const source of [...texts].sort(byNewest)) {
    const hidden = veil.hideText(source.text);
    const shown = hidden.text.slice(0, mostOfOne);
    if (shown === '' || shown.length > room) continue;
    room -= shown.length;
    fenced.set(`text-${fenced.size + 1}`, { source, hidden, shown });
  }
  return fenced;
}

function byNewest(a: SourceText, b: SourceText): number {
  const [one, other] = [a.date ?? '', b.date ?? ''];
  return one === other ? 0 : one > other ? -1 : 1;
}

export function textLines(fenced: ReadonlyMap<string, FencedText>, veil: Veil): readonly object[] {
  return [...fenced].map(([id, { source, shown }]) => ({
    id,
    kind: source.kind,
    ...(source.date === null ? {} : { date: source.date }),
    ...(source.by === null ? {} : { by: veil.pseudonymOf(source.by) ?? '[CONTACT]' }),
    ...(source.about === null ? {} : { about: veil.hide(source.about) }),
    text: shown,
  }));
}
