import type { Analysis } from '../core/analysis';
import type { Commitment } from '../core/commitments/commitment';
import { lazily, withLazyParts } from '../core/lazyParts';
import type { Mention } from '../core/recognition/mention';
import type { Span } from '../core/text/span';
import type { TextChange } from './touched';

/**
 * The analysis with its spans moved by changes of the text, to serve until the new text has been read. What a change
 * deleted whole is dropped; everything else about the text stays as it was read. `changes` are in the order in which they
 * were made. Nothing is moved before it is asked for, since a person who types looks at little.
 */
export function shiftAnalysis(analysis: Analysis, changes: readonly TextChange[]): Analysis {
  const moved = lazily(() => new Map(analysis.mentions.map((mention) => [mention, shiftMention(mention, changes)])));
  const placed = (mentions: readonly Mention[]): Mention[] => present(mentions.map((mention) => moved().get(mention)));
  const mentions = lazily(() => placed(analysis.mentions));
  const entities = lazily(() => analysis.entities.map((entity) => ({ ...entity, mentions: placed(entity.mentions) })));
  const commitments = lazily(() => present(analysis.commitments.map((found) => shiftCommitment(found, changes))));
  return withLazyParts({ document: analysis.document }, { mentions, entities, commitments });
}

/** Where a span lies after the changes; an insertion at its edge stays outside; undefined when nothing is left of it. */
function shiftSpan(span: Span, changes: readonly TextChange[]): Span | undefined {
  let { start, end } = span;
  for (const change of changes) {
    const changeEnd = change.start + change.removed;
    const by = change.inserted - change.removed;
    if (change.start >= end) continue;
    if (changeEnd <= start) {
      start += by;
      end += by;
      continue;
    }
    if (change.start <= start && changeEnd >= end) return undefined;
    start = change.start < start ? change.start + change.inserted : start;
    end = changeEnd > end ? change.start : end + by;
  }
  return start < end ? { start, end } : undefined;
}

const present = <T>(items: readonly (T | undefined)[]): T[] => items.filter((item): item is T => item !== undefined);

function shiftMention(mention: Mention, changes: readonly TextChange[]): Mention | undefined {
  const span = shiftSpan(mention.span, changes);
  return span && { ...mention, span };
}

function shiftCommitment(commitment: Commitment, changes: readonly TextChange[]): Commitment | undefined {
  const span = shiftSpan(commitment.span, changes);
  if (!span) return undefined;
  const sentence = shiftSpan(commitment.sentence, changes) ?? span;
  const trigger = shiftSpan(commitment.trigger, changes) ?? { start: span.start, end: span.start };
  return { ...commitment, span, sentence, trigger };
}
