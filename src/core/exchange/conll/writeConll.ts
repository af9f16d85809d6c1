import type { HeldDocument } from '../exporter';
import { sentencesOf, type Token } from '../sentencesOf';
import type { Writing } from '../writing';
import { DOCUMENT_START, LAYERS } from './layers';

/** A file per layer with all documents in it. */
export const beginConll = (): Writing<HeldDocument> => ({
  add: (held) => LAYERS.map(({ property, file }) => ({ path: file, content: documentLines(held, property) })),
  end: () => LAYERS.map(({ file }) => ({ path: file, content: '' })),
});

function documentLines({ indexed, annotations }: HeldDocument, layer: (typeof LAYERS)[number]['property']): string {
  const tags = new Map<number, string>();
  const ends = new Map<number, { readonly end: number; readonly label: string }>();
  for (const { at, values } of annotations) {
    const label = values[layer]?.[0];
    if (label !== undefined && (layer === 'commitment' || !values.commitment)) {
      ends.set(at[0]!.start, { end: at[0]!.end, label });
    }
  }
  let open: { readonly end: number; readonly label: string } | undefined;
  const sentences = sentencesOf(indexed);
  for (const token of sentences.flatMap(({ tokens }) => tokens)) {
    const begun = ends.get(token.start);
    if (begun) open = begun;
    else if (open && token.start >= open.end) open = undefined;
    tags.set(token.start, open ? `${begun ? 'B' : 'I'}-${open.label}` : 'O');
  }
  const line = (token: Token): string =>
    `${indexed.text.slice(token.start, token.end)} -X- -X- ${tags.get(token.start)}\n`;
  return `${DOCUMENT_START}\n\n${sentences.map(({ tokens }) => `${tokens.map(line).join('')}\n`).join('')}`;
}
