import { styleText } from 'node:util';
import { inertText } from './inert.ts';

/** What a line is, so that a terminal can show it. */
export type Tone = 'plain' | 'heading' | 'error' | 'notice' | 'gap' | 'faint';

export type TonedLine = { readonly text: string; readonly tone: Tone };

const styles: Readonly<Record<Tone, Parameters<typeof styleText>[0] | null>> = {
  plain: null,
  heading: 'bold',
  error: ['bold', 'red'],
  notice: ['bold', 'yellow'],
  gap: 'yellow',
  faint: 'dim',
};

export function plainLine(text: string): TonedLine {
  return { text, tone: 'plain' };
}

export const emptyLine: TonedLine = plainLine('');

/** Lines as they are printed: what the data holds stays inert, colour comes on top. */
export function printTonedLines(lines: readonly TonedLine[], hasColour: boolean): string {
  const printed = lines.map(({ text, tone }) => {
    const style = styles[tone];
    const inert = inertText(text);
    return style === null || !hasColour || inert === ''
      ? inert
      : styleText(style, inert, { validateStream: false });
  });
  return `${printed.join('\n')}\n`;
}
