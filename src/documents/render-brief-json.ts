import type { Brief } from './brief.ts';
export function renderBriefJson(brief: Brief): string {
  return `${JSON.stringify({ account: brief.dossier.account.id, asOf: brief.dossier.asOf }, null, 2)}\n`;
}
