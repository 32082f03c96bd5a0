import type { Block } from './block.ts';

/** The lines of a Markdown file, rows of tables with their header. */
export function markdownBlocks(source: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let heading = '';
  let header = '';
  for (const line of source.split('\n')) {
    const from = start;
    const isRow = line.trimStart().startsWith('|');
    if (/^#{1,6}\s/.test(line)) heading = line.replace(/^#+\s*/, '');
    if (!isRow) header = '';
    else if (header === '') header = line;
    blocks.push({
      text: line,
      placeOf: (character) => from + character,
      wider: isRow ? `${header} ${heading}` : heading,
      marked: [],
    });
    start += line.length + 1;
  }
  return blocks;
}
