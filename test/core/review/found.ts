import { commitmentBody } from '../../../src/core/annotation/body';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { emptySet, foldLines, type AnnotationSet } from '../../../src/core/annotation/annotationSet';
import { applyEdit } from '../../../src/core/annotation/applyEdit';
import type { AnnotationEdit } from '../../../src/core/annotation/annotationEdit';
import { placeAnnotations } from '../../../src/core/annotation/placeAnnotations';
import type { Commitment, CommitmentKind } from '../../../src/core/commitments/commitment';
import { marksOf } from '../../../src/core/marks/marksOf';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import { textTarget } from '../../../src/core/annotation/target';
import { told } from '../../../src/core/message';
import type { UnderReview } from '../../../src/core/review/reviewItem';

/** A text whose every sentence is a find, the kind in front: "pledge: Norland cuts its tariff." */
export const TEXT = 'pledge: A cuts.\nplan: B goes.\npledge: C pays.\npledge: C pays.\n';

/** The document of `TEXT` under review by `reviewer`, after what was done by whom. */
export function underReview(
  acts: readonly (readonly [author: string, edit: AnnotationEdit])[] = [],
  { reviewer = 'ana', skipped = new Set<string>(), text = TEXT } = {},
): UnderReview {
  const set = acts.reduce((before, [author, edit]) => after(before, author, edit), emptySet);
  const placed = placeAnnotations(set, text, new Map());
  const analysis = { mentions: [], entities: [], commitments: findsIn(text) };
  const marks = marksOf(analysis as unknown as Parameters<typeof marksOf>[0], placed);
  return { text, marks, placed, set, reviewer, skipped };
}

export const lineAt = (at: number, text = TEXT): { start: number; end: number } => {
  const lines = text.split('\n');
  const start = lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
  return { start, end: start + lines[at]!.length };
};

/** Somebody records a line of the text under a kind. */
export const recordLine = (id: string, at: number, kind: CommitmentKind = 'pledge'): AnnotationEdit => ({
  kind: 'create',
  id,
  target: textTarget('talks.md', describePlace(TEXT, lineAt(at))),
  bodies: [commitmentBody(kind)],
});

/** Somebody answers the find in a line of the text. */
export const answerLine = (id: string, at: number, kind: 'accept' | 'reject'): AnnotationEdit => ({
  kind,
  id,
  suggestion: {
    source: 'talks.md',
    selector: describePlace(TEXT, lineAt(at)),
    label: commitmentBody(TEXT.split('\n')[at]!.split(':')[0] as CommitmentKind),
    rule: 'test-rule',
  },
});

function after(set: AnnotationSet, author: string, edit: AnnotationEdit): AnnotationSet {
  const applied = applyEdit(set, edit, { author, time: '2026-01-01T00:00:00Z' });
  if (applied.kind === 'refused') throw new Error(told(applied.message));
  return foldLines(applied.entries as readonly Annotation[], set);
}

const findsIn = (text: string): Commitment[] =>
  text.split('\n').flatMap((line, at): Commitment[] => {
    const kind = line.split(':')[0] as CommitmentKind;
    if (line === '') return [];
    const span = lineAt(at, text);
    const bare = { block: 0, rule: 'test-rule', sentence: span, trigger: span, strength: 0.5, topic: 'other' };
    const open = { topicPhrase: undefined, speaker: undefined, due: undefined, condition: undefined };
    return [{ ...bare, ...open, kind, span, text: line, parties: ['A'], addressees: [] }];
  });
