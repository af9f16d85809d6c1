import { said } from '../../message';
import { toWellFormed } from '../../text/plainText';
import type { ExchangeAnnotation } from '../exchangeDocument';
import type { AnnotationExporter } from '../exporter';
import { hold, HOLDS_ALL, mapValues } from '../hold';
import type { Importer } from '../importer';
import type { IndexedText } from '../indexedText';
import { sentencesOf, tokensIn, type Token } from '../sentencesOf';
import { readWebannoTsv } from './readWebannoTsv';
import { beginWebannoTsv } from './writeWebannoTsv';

/**
 * https://inception-project.github.io/releases/35.0/docs/user-guide.html#sect_webannotsv: a token a row, one layer with a
 * column for each property. Offsets are Java's, UTF-16 units. A file per document.
 */
export const webannoTsv: AnnotationExporter & Importer = {
  kind: 'annotations',
  format: 'webanno-tsv',
  name: 'WebAnno TSV 3.3',
  inTurns: true,
  extensions: ['tsv'],
  indexes: 'prose',
  unit: 'utf16',
  hold: holdOnTokens,
  reason: (aspect) => {
    if (aspect === 'annotation') return said`it stands on no token of the prose`;
    if (aspect === 'place')
      return said`WebAnno TSV marks one run of prose from a token to a token, without gaps or edges in markup`;
    if (aspect === 'other') return said`the layer has no feature for what other tools have written`;
    return said`a feature in WebAnno TSV holds no empty text, no half character, and line ends as LF only`;
  },
  begin: beginWebannoTsv,
  read: readWebannoTsv,
};

/** An empty feature is none, and a bare CR ends a row. */
const featureComesBackAs = (text: string): string | undefined =>
  text === '' ? undefined : toWellFormed(text).replace(/\r\n?/g, '\n');

function holdOnTokens(
  annotations: readonly ExchangeAnnotation[],
  indexed: IndexedText,
): readonly (ExchangeAnnotation | undefined)[] {
  const tokens = sentencesOf(indexed).flatMap((sentence) => sentence.tokens);
  return annotations.map((annotation) => {
    const held = hold(annotation, indexed, {
      ...HOLDS_ALL,
      values: mapValues(featureComesBackAs),
      gaps: false,
      other: false,
    });
    const span = held && onTokens(indexed, tokens, held);
    return span && { ...held, spans: [span] };
  });
}

/** From the first token that it touches to the last; blanks at the edges are gone. */
function onTokens(indexed: IndexedText, tokens: readonly Token[], { spans }: ExchangeAnnotation) {
  const at = indexed.toText(spans[0]!)!;
  const covered = tokensIn(tokens, at);
  if (covered.length === 0) return undefined;
  return indexed.toSource({ start: Math.max(at.start, covered[0]!.start), end: Math.min(at.end, covered.at(-1)!.end) });
}
