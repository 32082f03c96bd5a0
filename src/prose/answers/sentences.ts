/** Words after which a full stop ends nothing. */
const abbreviations =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|no|nr|inc|ltd|co|corp|mr|mrs|ms|dr|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])\.$/iu;
const stop = /[.!?…]+["'”’)\]]*(?=\s)|[。！？…]+["'”’）」』]*|[.!?]+["'”’)]*$/gu;

/**
 * A passage as its sentences, each from its first character up to the next one's: together they are the passage.
 * References are never cut in two.
 *
 * @example sentencesOf('It fell by [[a.b|abs]]. Ask why!').length // 2
 */
export function sentencesOf(passage: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of passage.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (isInsideReference(passage, match.index)) continue;
    if (abbreviations.test(passage.slice(start, match.index + 1))) continue;
    if (end <= start) continue;
    found.push({ start, end });
    start = end;
  }
  if (passage.slice(start).trim() !== '') found.push({ start, end: passage.length });
  return found;
}

function isInsideReference(passage: string, at: number): boolean {
  const opened = passage.lastIndexOf('[[', at);
  return opened !== -1 && passage.indexOf(']]', opened) >= at;
}
