import { scaleLinear } from 'd3-scale';
import specification from '../../../templates/interval.svg.hbs';
import type { PortfolioEntry } from '../../dossier/portfolio.ts';
import { isKnown } from '../../facts/fact.ts';
import { printFact } from '../../facts/print/print-fact.ts';
import { type Html, trustHtml } from '../../templating/escape.ts';
import { htmlTemplate } from '../../templating/templates.ts';
import { type Language, plainPhrase } from '../language.ts';

type Health = Pick<PortfolioEntry['health'], 'score' | 'lower' | 'upper' | 'grade'>;

type IntervalView = {
  readonly title: string;
  readonly low: Html;
  readonly high: Html;
  /** Where the score is; null where there is none, and the whole scale is open. */
  readonly score: Html | null;
  readonly grade: string;
};

const renderSvg = htmlTemplate<IntervalView>(specification);

/** The chart is 200 wide, with room for the dot at both ends; `interval.svg.hbs` draws its grid to the same measure. */
const x = scaleLinear([0, 100], [6, 194]).clamp(true);

/** A health score as a dot on the line that it can still reach, on the scale from 0 to 100. */
export function renderIntervalChart({ score, lower, upper, grade }: Health, language: Language): Html {
  const said = (fact: typeof score) => printFact(fact, 'default', language.locale);
  return renderSvg(
    {
      title: isKnown(score)
        ? plainPhrase(language, 'portfolio.interval.title', {
            score: said(score),
            lower: said(lower),
            upper: said(upper),
          })
        : plainPhrase(language, 'portfolio.interval.open'),
      low: place(lower.value ?? 0),
      high: place(upper.value ?? 100),
      score: isKnown(score) ? place(score.value) : null,
      grade: grade.value ?? 'none',
    },
    language.words,
  );
}

function place(value: number): Html {
  return trustHtml(String(Math.round(x(value) * 10) / 10));
}

const cells = 25;

/**
 * The same in characters: 25 of them from 0 to 100.
 *
 * @example textInterval({ score: 40, lower: 20, upper: 80 }) // "·····━━━━━●━━━━━━━━━·····"
 */
export function textInterval(health: {
  readonly score: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}): string {
  const at = (value: number) => Math.min(cells - 1, Math.floor((value / 100) * cells));
  const [low, high] = [at(health.lower ?? 0), at(health.upper ?? 100)];
  const dot = health.score === null ? null : at(health.score);
  return Array.from({ length: cells }, (_, cell) =>
    cell === dot ? '●' : cell >= low && cell <= high ? '━' : '·',
  ).join('');
}
