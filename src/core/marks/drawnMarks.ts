import type { AnnotationMark, Mark } from './mark';

/**
 * The marks that are drawn. Where annotators have labeled the same words as different kinds, that is the label which was
 * given first: two looks on one place hide each other, and not the same one in the editor and in the preview. The card
 * and the disagreements tell of all of them.
 */
export function drawnMarks(marks: readonly Mark[]): ReadonlySet<Mark> {
  const first = new Map<string, AnnotationMark>();
  const drawn = new Set(marks);
  for (const mark of marks) {
    const place = placeOf(mark);
    if (mark.kind !== 'annotation' || place === undefined) continue;
    const rival = first.get(place);
    if (rival) drawn.delete(isBefore(mark, rival) ? rival : mark);
    if (!rival || isBefore(mark, rival)) first.set(place, mark);
  }
  return drawn;
}

/** What only one mark can be drawn for; undefined for marks that do not vie for it. */
function placeOf(mark: Mark): string | undefined {
  if (mark.kind !== 'annotation') return undefined;
  const { label, span } = mark;
  if (label?.kind !== 'commitment' && label?.kind !== 'entity') return undefined;
  return `${label.kind} ${span.start} ${span.end}`;
}

const isBefore = ({ annotation: a }: AnnotationMark, { annotation: b }: AnnotationMark): boolean =>
  a.created < b.created || (a.created === b.created && a.id < b.id);
