/** An expectation of a fixture: see test/fixtures/commitments/README.md. */
export interface Mark {
  readonly kind: string;
  /** Sorted. */
  readonly parties: readonly string[];
  /** undefined where the mark does not say. */
  readonly addressees: readonly string[] | undefined;
  /** "said", "due", "if", "about"; "-" stands for none. */
  readonly details: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  /** The text without its marks; the offsets of the marks count in it. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Takes the marks `{{kind | party > addressee | key=value || clause}}` out of a text. */
export function parseMarkedText(source: string): MarkedText {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(/\{\{(.*?)\|\|\s*([\s\S]*?)\}\}/g)) {
    text += source.slice(at, match.index);
    const [kind, who, ...details] = match[1]!.split('|').map((part) => part.trim());
    const [parties, addressees] = who!.split('>').map(names);
    marks.push({
      kind: kind!,
      parties: parties!,
      addressees,
      details: new Map(details.filter(Boolean).map((detail) => detail.split('=') as [string, string])),
      start: text.length,
      end: text.length + match[2]!.length,
    });
    text += match[2]!;
    at = match.index + match[0].length;
  }
  return { text: text + source.slice(at), marks };
}

const names = (text: string): string[] =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== '-')
    .sort();
