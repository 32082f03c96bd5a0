import { escapeMarkdown } from '../templating/escape.ts';

/** Markdown without the marks of our containers, which other readers would show as text. */
export function withoutContainers(markdown: string): string {
  return `${markdown
    .replace(/^:{3,}(?: [a-z-]+)?$\n?/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** An id as code; one with characters that code could not hold as plain text. */
export function codeOf(id: string): string {
  return /^[\w.-]+$/.test(id) || /^[\p{L}\p{M}\p{N}._-]+$/u.test(id) ? `\`${id}\`` : escapeMarkdown(id);
}
