/** A section title, where it stands. */
export interface Heading {
  /** UTF-16 offset of its line. */
  readonly start: number;
  /** 1 to 6. */
  readonly level: number;
  readonly title: string;
}

/**
 * The ATX headings of a Markdown text. It looks at lines only, as it has to be the same for a text that is half edited;
 * a `#` inside a code fence counts, which does no harm to a description.
 */
export function headingsOf(text: string): Heading[] {
  return [...text.matchAll(/^ {0,3}(#{1,6})[ \t](.*)$/gm)].map((match) => ({
    start: match.index,
    level: match[1]!.length,
    title: withoutClosing(match[2]!.trim()),
  }));
}

/**
 * Without the `#` that may close a heading ("Fish ##", not "C#"), by hand: an expression for it takes the cube of a hostile
 * line's length.
 */
function withoutClosing(title: string): string {
  let end = title.length;
  while (title[end - 1] === '#') end--;
  return end === 0 || /[ \t]/.test(title[end - 1]!) ? title.slice(0, end).trimEnd() : title;
}

/** Titles of the sections around an offset, outermost first. */
export function headingPath(headings: readonly Heading[], offset: number): string[] {
  const path: Heading[] = [];
  for (const heading of headings) {
    if (heading.start > offset) break;
    while (path.length > 0 && path.at(-1)!.level >= heading.level) path.pop();
    path.push(heading);
  }
  return path.map(({ title }) => title);
}
