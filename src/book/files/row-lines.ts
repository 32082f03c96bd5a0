/** How many line breaks a text holds: CRLF is one. */
export function lineBreaksIn(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** How many line breaks the cells of a row hold. */
export function lineBreaksOf(texts: readonly string[]): number {
  let breaks = 0;
  for (const text of texts) breaks += lineBreaksIn(text);
  return breaks;
}

/**
 * The cell of several lines that has swallowed rows, because a quote was left open and one of a later row closed it: its
 * inner lines have as many cells as the row itself. −1 where there is none.
 */
export function cellWithRows(texts: readonly string[], delimiter: string): number {
  if (texts.length < 3) return -1;
  return texts.findIndex((text) => {
    const inner = text.split(/\r\n|\n|\r/).slice(1, -1);
    return inner.length > 0 && inner.every((line) => line.split(delimiter).length === texts.length);
  });
}

/** Where the line after the one at `start` begins in UTF-8. */
export function nextLine(bytes: Uint8Array, start: number): number {
  for (let index = start; index < bytes.length; index += 1) {
    if (bytes[index] === 10) return index + 1;
    if (bytes[index] === 13) return bytes[index + 1] === 10 ? index + 2 : index + 1;
  }
  return bytes.length;
}
