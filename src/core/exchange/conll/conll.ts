import { said, type Message } from '../../message';
import type { ExchangeAnnotation } from '../exchangeDocument';
import type { AnnotationExporter } from '../exporter';
import { hull, isRejected } from '../hold';
import type { IndexedText } from '../indexedText';
import type { LossAspect } from '../loss';
import { sentencesOf, tokensIn, type Token } from '../sentencesOf';
import { LAYERS } from './layers';
import { readConll } from './readConll';
import { beginConll } from './writeConll';

/**
 * https://www.clips.uantwerpen.be/conll2003/ner/: a token a line in four columns, names in IOB2. One layer per file:
 * names of entities, and commitments. The columns for part of speech and chunk stay empty ("-X-").
 */
export const conll: AnnotationExporter = {
  kind: 'annotations',
  format: 'conll',
  name: 'CoNLL-2003 (IOB2)',
  inTurns: true,
  indexes: 'prose',
  unit: 'token',
  hold: holdLayers,
  reason,
  begin: beginConll,
  read: readConll,
};

function reason(aspect: LossAspect, annotation: ExchangeAnnotation): Message {
  if (aspect === 'place') return said`CoNLL marks whole tokens of one sentence`;
  if (aspect !== 'annotation') return said`CoNLL holds a label for each token, and nothing else`;
  if (isRejected(annotation)) return said`in CoNLL a label is a label, and this one was rejected`;
  return LAYERS.some(({ property }) => annotation.values[property])
    ? said`a token in CoNLL has one label, and another annotation has this one; or it is on no token`
    : said`CoNLL holds entities and commitments, and this is neither`;
}

/** Of annotations that overlap in a layer the first counts. */
function holdLayers(
  annotations: readonly ExchangeAnnotation[],
  indexed: IndexedText,
): readonly (ExchangeAnnotation | undefined)[] {
  const tokens = sentencesOf(indexed).flatMap((sentence) => sentence.tokens);
  const taken = new Map(LAYERS.map(({ property }) => [property, new Set<Token>()]));
  return annotations.map((annotation) => {
    const property = LAYERS.find((layer) => annotation.values[layer.property])?.property;
    const at = indexed.toText(hull(annotation.spans));
    if (!property || !at || isRejected(annotation)) return undefined;
    const covered = tokensIn(tokens, at);
    const own = covered.filter(({ sentence }) => sentence === covered[0]!.sentence);
    if (own.length === 0 || own.some((token) => taken.get(property)!.has(token))) return undefined;
    own.forEach((token) => taken.get(property)!.add(token));
    const span = indexed.toSource({ start: own[0]!.start, end: own.at(-1)!.end });
    return { id: '', spans: [span], values: { [property]: annotation.values[property] }, reviews: [], other: [] };
  });
}
