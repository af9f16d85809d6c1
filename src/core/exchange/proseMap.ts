import type { ExchangeDocument } from './exchangeDocument';
import type { AnnotationExporter } from './exporter';
import { proseParts } from './indexedText';
import { unitSpans } from './unitSpans';

/** The way from the prose that a format indexes back to the Markdown as it stands, without byte order mark. */
export interface ProseMap {
  readonly document: string;
  readonly unit: 'utf16' | 'codePoint' | 'byte';
  /**
   * `[start, end]` in the prose, then in the Markdown, ascending. Where both are of one length they map unit by unit, else as
   * a whole ("&" to "&amp;"); between two runs of the Markdown is markup.
   */
  readonly runs: readonly (readonly [number, number, number, number])[];
}

export function proseMap({ path, text, blocks }: ExchangeDocument, unit: AnnotationExporter['unit']): ProseMap {
  const prose = proseParts(blocks);
  const counted = unit === 'token' ? 'codePoint' : unit;
  const inProse = unitSpans(prose.text, counted).toUnit;
  const inSource = unitSpans(text, counted).toUnit;
  const runs = prose.blocks.flatMap(({ prose: { origin, segments } }, i) =>
    segments.map((segment) => {
      const from = prose.parts[i]!.start + segment.prose;
      const to = origin + segment.source;
      const there = inProse({ start: from, end: from + segment.proseLength });
      const back = inSource({ start: to, end: to + segment.sourceLength });
      return [there.start, there.end, back.start, back.end] as const;
    }),
  );
  return { document: path, unit: counted, runs };
}
