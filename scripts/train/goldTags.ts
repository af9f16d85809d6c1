import type { EncodedText } from '../../src/core/recognition/names/encodedText';
import { BEGIN, INSIDE, LAST, NAME_TYPES, tagOf, UNIT } from '../../src/core/recognition/names/nameTags';
import type { GoldSpan, GoldText } from './readGold';

/** A paragraph of a gold text, its lines joined, with its own offsets. */
export interface GoldParagraph {
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

export function paragraphsOf({ text, spans }: GoldText): GoldParagraph[] {
  return [...text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)].flatMap(({ 0: paragraph, index: start }) => {
    if (paragraph.trim() === '') return [];
    const end = start + paragraph.length;
    const own = spans.filter((s) => s.start >= start && s.end <= end);
    return [
      {
        text: paragraph.replaceAll('\n', ' '),
        spans: own.map((s) => ({ start: s.start - start, end: s.end - start, type: s.type })),
      },
    ];
  });
}

/** The tags of a text's tokens; a span that ends inside a token takes the whole token. */
export function goldTags({ tokens }: EncodedText, spans: readonly GoldSpan[]): Uint8Array {
  const tags = new Uint8Array(tokens.count);
  for (const { start, end, type } of spans) {
    const first = tokens.ends.findIndex((tokenEnd) => tokenEnd > start);
    if (first < 0) continue;
    let last = first;
    while (last + 1 < tokens.count && tokens.starts[last + 1]! < end) last++;
    if (tags.subarray(first, last + 1).some((tag) => tag !== 0)) continue;
    const index = NAME_TYPES.indexOf(type);
    tags.fill(tagOf(index, INSIDE), first, last + 1);
    tags[first] = tagOf(index, first === last ? UNIT : BEGIN);
    if (last > first) tags[last] = tagOf(index, LAST);
  }
  return tags;
}
