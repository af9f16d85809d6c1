import * as vscode from 'vscode';
import { changedText } from '../../core/anchoring/changedText';
import type { CommitmentBody } from '../../core/annotation/body';
import { noteOf } from '../../core/annotation/annotationSet';
import type { Commitment } from '../../core/commitments/commitment';
import type { AnnotationMark, CommitmentMark, Mark, MentionMark } from '../../core/marks/mark';
import { markWord } from '../../core/marks/marksOf';
import { topicName } from '../../core/topics/topicName';
import type { Taxonomy } from '../../core/topics/taxonomy';
import { COMMAND, type Place } from '../../manifest';
import { localized } from '../../vscode/localized';
import { kindName, labelName, typeName } from '../../vscode/names';
import { addRestatements, addTopicReason, type CommitmentContext } from './describeContext';
import { HoverText, type HoverAction } from './hoverText';

/** What stands around a mark that its words need. */
export interface Surroundings {
  readonly document: vscode.TextDocument;
  readonly taxonomy: Taxonomy;
  /** Of a mark that stands for a commitment. */
  readonly context: CommitmentContext | undefined;
  /** Under whose name the reader annotates. */
  readonly annotator: string;
}

/**
 * Says what a mark is, who and what and to whom, why it is there, and what can be done about it. Of annotations that
 * record the same, one's own comes first: what the card does, it does to that.
 */
export function describeMarks(alike: readonly Mark[], around: Surroundings): vscode.MarkdownString {
  const annotations = alike.filter((one) => one.kind === 'annotation').toSorted(ownFirst(around.annotator));
  const mark = annotations[0] ?? alike[0]!;
  const place: Place = { uri: around.document.uri.toString(), start: mark.span.start, end: mark.span.end };
  switch (mark.kind) {
    case 'mention':
      return describeMention(mark, place);
    case 'commitment':
      return describeCommitment(mark, place, around);
    case 'annotation':
      return describeAnnotations(annotations, place, around);
  }
}

const ownFirst =
  (annotator: string) =>
  ({ annotation: a }: AnnotationMark, { annotation: b }: AnnotationMark): number =>
    Number(b.creator === annotator) - Number(a.creator === annotator);

function describeMention({ mention, entity }: MentionMark, place: Place): vscode.MarkdownString {
  const isValue = mention.type === 'date' || mention.type === 'amount';
  const name = isValue ? mention.text : (entity?.name ?? mention.text);
  const others = isValue ? [] : (entity?.aliases ?? []).filter((alias) => alias !== name);
  return new HoverText()
    .strong(name)
    .text(` · ${typeName(mention.type)}`)
    .row(vscode.l10n.t('Role'), entity?.roles.join(', '))
    .row(vscode.l10n.t('Acts for'), entity?.country)
    .row(vscode.l10n.t('Also called'), others.join(', '))
    .row(vscode.l10n.t('Means'), mention.value === name ? undefined : mention.value)
    .row(vscode.l10n.t('Marked because'), `${localized(mention.reason)} (${mention.rule})`)
    .actions(place, [...decisions(), [vscode.l10n.t('This is…'), 'edit', COMMAND.thisIs], ...(isValue ? [] : joins())])
    .actions(place, [...(isValue ? [] : ways()), [vscode.l10n.t('Not an entity'), 'circle-slash', COMMAND.notAnEntity]])
    .markdown;
}

const decisions = (): HoverAction[] => [
  [vscode.l10n.t('Accept'), 'check', COMMAND.accept],
  [vscode.l10n.t('Reject'), 'close', COMMAND.reject],
];

const joins = (): HoverAction[] => [
  [vscode.l10n.t('Same as…'), 'link', COMMAND.sameAs],
  [vscode.l10n.t('Rename…'), 'rename', COMMAND.renameEntity],
];

const ways = (): HoverAction[] => [
  [vscode.l10n.t('First statement'), 'go-to-file', COMMAND.goToFirst],
  [vscode.l10n.t('All mentions'), 'references', COMMAND.findMentions],
];

function describeCommitment({ commitment }: CommitmentMark, place: Place, around: Surroundings): vscode.MarkdownString {
  const text = new HoverText().strong(kindName(commitment.kind)).text(whoToWhom(commitment));
  addEvidence(addSlots(text, commitment, around), commitment, around);
  if (around.context) addRestatements(text, around.context);
  return text.actions(place, [
    ...decisions(),
    [vscode.l10n.t('Correct…'), 'tag', COMMAND.annotate],
    [vscode.l10n.t('Note…'), 'comment', COMMAND.note],
    [vscode.l10n.t('Reject this phrase always…'), 'circle-slash', COMMAND.rejectAlways],
  ]).markdown;
}

function describeAnnotations(
  alike: readonly AnnotationMark[],
  place: Place,
  around: Surroundings,
): vscode.MarkdownString {
  const mark = alike[0]!;
  const { annotation, label, anchoring, commitment } = mark;
  const text = new HoverText().strong(labelName(markWord(mark)));
  if (label?.kind === 'commitment') addRecord(text.text(whoToWhom(label)), label, around);
  if (label?.kind === 'entity' && label.name) text.text(` · ${label.name}`);
  text.row(vscode.l10n.t('Note'), noteOf(annotation));
  text.row(vscode.l10n.t('Annotated by'), whoAndWhen(alike));
  if (anchoring.kind === 'changed') {
    text.row(vscode.l10n.t('The text has changed under it'), localized(changedText(anchoring)));
  }
  if (commitment && annotation.provenance) addEvidence(text, commitment, around);
  if (around.context) addRestatements(text, around.context);
  const others = alike.filter(({ annotation: { creator } }) => creator !== around.annotator);
  for (const {
    annotation: { id, creator },
  } of others)
    text.actions({ ...place, annotation: id }, answersTo(others.length > 1 ? creator : undefined));
  return text.actions({ ...place, annotation: annotation.id }, actionsOf(mark)).markdown;
}

const whoAndWhen = (alike: readonly AnnotationMark[]): string =>
  alike.map(({ annotation: { creator, created } }) => `${creator}, ${created.slice(0, 10)}`).join('; ');

/** To a colleague, by name where the card tells of several. */
const answersTo = (name: string | undefined): readonly HoverAction[] => [
  [name === undefined ? vscode.l10n.t('Agree') : vscode.l10n.t('Agree with {0}', name), 'thumbsup', COMMAND.agree],
  [name === undefined ? vscode.l10n.t('Dispute…') : vscode.l10n.t('Dispute {0}…', name), 'thumbsdown', COMMAND.dispute],
];

function actionsOf({ anchoring }: AnnotationMark): readonly HoverAction[] {
  const settle: readonly HoverAction[] = [
    [vscode.l10n.t('Show change'), 'diff', COMMAND.showChange],
    [vscode.l10n.t('Accept change'), 'check', COMMAND.acceptChange],
    [vscode.l10n.t('Detach'), 'debug-disconnect', COMMAND.detach],
  ];
  return [
    ...(anchoring.kind === 'changed' ? settle : []),
    [vscode.l10n.t('Discuss'), 'comment-discussion', COMMAND.discuss],
    [vscode.l10n.t('Correct…'), 'tag', COMMAND.annotate],
    [vscode.l10n.t('Note…'), 'comment', COMMAND.note],
    [vscode.l10n.t('Remove'), 'trash', COMMAND.remove],
  ];
}

interface WhoToWhom {
  readonly parties: readonly string[];
  readonly addressees: readonly string[];
}

function whoToWhom({ parties, addressees }: WhoToWhom): string {
  if (parties.length + addressees.length === 0) return '';
  const who = parties.join(', ') || vscode.l10n.t('somebody');
  return addressees.length > 0 ? ` · ${who} → ${addressees.join(', ')}` : ` · ${who}`;
}

function addSlots(text: HoverText, commitment: Commitment, { taxonomy }: Surroundings): HoverText {
  const { topicPhrase, due } = commitment;
  const phrase = topicPhrase ? `“${topicPhrase}”` : '';
  const dueDate = due?.date && due.date !== due.phrase ? ` (${due.date})` : '';
  return text
    .row(vscode.l10n.t('Topic'), [topicName(taxonomy, commitment.topic), phrase].filter(Boolean).join(' · '))
    .row(vscode.l10n.t('Due'), due && `${due.phrase}${dueDate}`)
    .row(vscode.l10n.t('Condition'), commitment.condition)
    .row(vscode.l10n.t('Said by'), commitment.speaker);
}

function addRecord(text: HoverText, record: CommitmentBody, { taxonomy }: Surroundings): HoverText {
  return text
    .row(vscode.l10n.t('Topic'), record.topic && topicName(taxonomy, record.topic))
    .row(vscode.l10n.t('Due'), record.due)
    .row(vscode.l10n.t('Condition'), record.condition)
    .row(vscode.l10n.t('Said by'), record.speaker);
}

function addEvidence(text: HoverText, { rule, trigger }: Commitment, { document, context }: Surroundings): HoverText {
  const words = document.getText().slice(trigger.start, trigger.end);
  if (context) addTopicReason(text, context);
  return text.row(vscode.l10n.t('Marked because'), words ? `“${words}” (${rule})` : rule);
}
