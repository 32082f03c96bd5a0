import { type Html, trustHtml } from '../templating/escape.ts';

export type Heading = { readonly id: string; readonly title: Html };

export type Outline = {
  /** Headings of the second level, but those inside the container `front`. */
  readonly contents: readonly Heading[];
  readonly headingHtml: (level: number, title: Html) => Html;
  readonly enterContainer: (name: string, isInside: boolean) => void;
};

/** The table of contents of a document, gathered while its headings are printed. */
export function startOutline(): Outline {
  const contents: Heading[] = [];
  let isFront = false;
  return {
    contents,
    headingHtml: (level, title) => {
      if (level !== 2 || isFront) return trustHtml(`<h${level}>${title}</h${level}>\n`);
      const id = `s-${contents.length + 1}`;
      contents.push({ id, title });
      return trustHtml(`<h2 id="${id}">${title}</h2>\n`);
    },
    enterContainer: (name, isInside) => {
      if (name === 'front') isFront = isInside;
    },
  };
}
