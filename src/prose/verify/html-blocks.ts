import type { Block, MarkedFigure } from './block.ts';

const silent = /<(style|script|head|title)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const piece = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|&(#\d+|#x[\da-f]+|[a-z]+);|[^<&]+|[<&]/gi;
/** Tags that do not end a piece of text. */
const inline = new Set('a b strong em i u code span small mark sup sub wbr tspan abbr'.split(' '));
const cells = new Set(['td', 'th']);
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/**
 * The visible texts of a page, cut wherever a block ends; a row of a table is one, its cells apart by bars. Links to the
 * evidence mark the figure of a fact.
 */
export function htmlBlocks(source: string): readonly Block[] {
  const blocks: Block[] = [];
  let text = '';
  let places: number[] = [];
  let marked: MarkedFigure[] = [];
  let open: { readonly factId: string; readonly start: number } | null = null;
  let heading = '';
  let header = '';
  const append = (words: string, place: number): void => {
    for (const [unit, character] of words.split('').entries()) {
      text += /\s/.test(character) ? ' ' : character;
      places.push(words.length > 1 ? place + unit : place);
    }
  };
  const flush = (tag: string): void => {
    if (text.trim() !== '') {
      const own = places;
      blocks.push({
        text,
        placeOf: (character) => own[character] ?? own.at(-1) ?? 0,
        wider: tag === 'tr' ? `${header} ${heading}` : heading,
        marked,
      });
      if (/^h[1-6]$/.test(tag)) heading = text;
      if (tag === 'tr' && header === '') header = text;
    }
    text = '';
    places = [];
    marked = [];
  };
  const visible = source.replace(silent, (hidden) => hidden.replace(/[^\n]/g, ' '));
  for (const match of visible.matchAll(piece)) {
    const [raw, closing, tag, attributes = '', entity] = match;
    const name = tag?.toLowerCase();
    if (name === undefined) append(entity === undefined ? raw : decodeEntity(entity, raw), match.index);
    else if (name === 'a' && closing === '/') {
      if (open !== null) marked.push({ ...open, end: text.length });
      open = null;
    } else if (name === 'a') {
      const [, factId] = /\bclass="fig[^"]*"[^>]*\bhref="#e-([^"]+)"/.exec(attributes) ?? [];
      open = factId === undefined ? null : { factId, start: text.length };
      const tooltip = tooltipOf(attributes);
      if (tooltip !== null) {
        const start = tooltip.lastIndexOf(': ') + 1;
        const value = factId === undefined ? [] : [{ factId, start, end: tooltip.length }];
        blocks.push({ text: tooltip, placeOf: () => match.index, wider: heading, marked: value });
      }
    } else if (cells.has(name)) append(closing === '/' ? '' : ' | ', match.index);
    else if (!inline.has(name)) {
      flush(name);
      if (name === 'table') header = '';
    }
  }
  flush('');
  return blocks;
}

/** What a reader sees who points at a figure. */
function tooltipOf(attributes: string): string | null {
  const [, text] = /\btitle="([^"]*)"/.exec(attributes) ?? [];
  return (
    text?.replace(/&(#\d+|#x[\da-f]+|[a-z]+);/gi, (raw, entity: string) => decodeEntity(entity, raw)) ?? null
  );
}

function decodeEntity(entity: string, raw: string): string {
  const code = /^#x/i.test(entity)
    ? Number.parseInt(entity.slice(2), 16)
    : entity.startsWith('#')
      ? Number(entity.slice(1))
      : null;
  if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : raw;
  return entities[entity.toLowerCase()] ?? raw;
}
