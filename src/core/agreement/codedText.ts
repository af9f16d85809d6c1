import { labelsOf } from '../annotation/annotationSet';
import { labelText, type Label } from '../annotation/body';
import type { Placed } from '../annotation/placeAnnotations';
import type { PolicyDocument } from '../document/policyDocument';
import { toSource } from '../document/prose';
import { sentenceSpans } from '../text/sentences';
import type { CodedText, Coding, LabeledSpan } from './coding';

/** Labels of one layer answer one question about a text; those of two say different things of the same words. */
export type Layer = Label['kind'];

export const LAYERS: readonly Layer[] = ['commitment', 'entity', 'topic', 'tag'];

/**
 * What each annotator made of a document, in one layer. Whoever has recorded or rejected anything in it has read it: a
 * coding without spans says that its annotator saw nothing to mark. What lost its text is left out.
 */
export function codedText(file: string, document: PolicyDocument, placed: readonly Placed[], layer: Layer): CodedText {
  const annotators = [...new Set(placed.map(({ annotation }) => annotation.creator))].sort();
  return {
    file,
    length: document.text.length,
    sentences: document.blocks.flatMap(({ prose }) =>
      sentenceSpans(prose.text).map((sentence) => toSource(prose, sentence)),
    ),
    codings: annotators.map((annotator): Coding => ({ annotator, spans: spansOf(annotator, placed, layer) })),
  };
}

const spansOf = (annotator: string, placed: readonly Placed[], layer: Layer): LabeledSpan[] =>
  placed.flatMap(({ annotation, anchoring }) => {
    const isMeant = annotation.creator === annotator && annotation.provenance?.state !== 'rejected';
    if (!isMeant || anchoring.kind === 'orphaned') return [];
    const labels = labelsOf(annotation).filter(({ kind }) => kind === layer);
    return labels.map((label) => ({ ...anchoring.span, label: labelText(label) }));
  });
