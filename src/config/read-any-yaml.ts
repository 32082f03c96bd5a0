import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Position, YamlText } from './yaml-text.ts';

/** Reads YAML of any form. */
export function readAnyYaml(text: string): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const positionOf = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) => ({ ...positionOf(pos[0]), message }));
    return { kind: 'faulty', faults };
  }
  const places = new Map<string, Position>();
  collectPlaces(document.contents, [], (path, offset) => places.set(path, positionOf(offset)));
  return { kind: 'read', found: document.toJS(), places };
}

function collectPlaces(
  node: Node | null,
  path: readonly string[],
  add: (path: string, offset: number) => void,
): void {
  if (path.length > 0 && node?.range) add(path.join('.'), node.range[0]);
  if (isMap(node)) {
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const inner = [...path, key];
      collectPlaces(pair.value as Node | null, inner, add);
      const keyRange = (pair.key as Node | null)?.range;
      if (keyRange) add(inner.join('.'), keyRange[0]);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries())
      collectPlaces(item as Node, [...path, String(index)], add);
  }
}
