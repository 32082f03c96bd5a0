import type { TraceNode } from './trace.ts';

/**
 * A trace as an indented tree.
 *
 * @example
 * roi.breakEvenShare = 0.6417 (64%)
 * │  = roi.cost ÷ roi.conservative.benefit
 * ├─ roi.cost = USD 140,000.00 (USD 140,000)
 * └─ …
 */
export function renderTrace(root: TraceNode): string {
  const lines: string[] = [];
  const visit = (node: TraceNode, lead: string, own: string): void => {
    lines.push(`${lead}${node.heading}`);
    const stem = node.inputs.length > 0 ? '│  ' : '   ';
    for (const note of node.notes) lines.push(`${own}${stem}${note}`);
    node.inputs.forEach((input, index) => {
      const isLast = index === node.inputs.length - 1;
      visit(input, `${own}${isLast ? '└─ ' : '├─ '}`, `${own}${isLast ? '   ' : '│  '}`);
    });
  };
  visit(root, '', '');
  return `${lines.join('\n')}\n`;
}
