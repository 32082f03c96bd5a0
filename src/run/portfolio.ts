import { composePortfolio } from '../documents/portfolio/compose-portfolio.ts';
import type { PortfolioMatter } from '../documents/portfolio/portfolio-matter.ts';
import { renderPortfolioHtml } from '../documents/portfolio/render-portfolio-html.ts';
import { renderPortfolioJson } from '../documents/portfolio/render-portfolio-json.ts';
import { renderPortfolioMarkdown } from '../documents/portfolio/render-portfolio-markdown.ts';
import { loadLanguage } from '../templating/load-language.ts';
import type { BriefFormat } from './brief.ts';
import type { OutputFile } from './write-outputs.ts';

const renderers = {
  md: renderPortfolioMarkdown,
  html: renderPortfolioHtml,
  json: renderPortfolioJson,
} as const satisfies Record<BriefFormat, unknown>;

/** The portfolio page in the formats of the briefs. */
export async function makePortfolio(
  matter: PortfolioMatter,
  formats: readonly BriefFormat[],
  language: string,
): Promise<readonly OutputFile[]> {
  const { locale, words } = await loadLanguage(language);
  const page = composePortfolio(matter, { locale, words });
  return await Promise.all(
    formats.map(async (format) => ({ name: `portfolio.${format}`, content: await renderers[format](page) })),
  );
}
