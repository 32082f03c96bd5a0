import stringWidth from 'string-width';

/** Letters of Latin, and the signs of our own reports: one character, one column. */
const narrow =
  /^[ -~\u00a0-\u00ac\u00ae-\u02af\u2010-\u2027\u2032\u2033\u20a0-\u20c0\u2190-\u2193\u2212\u2260\u2264\u2265]*$/;

/**
 * How many columns of a terminal a text takes; wide characters take two. The library knows all scripts and emoji, which
 * takes it longer to get ready for than a small book takes to check: plain texts do without.
 */
export function columnsOf(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text);
}
