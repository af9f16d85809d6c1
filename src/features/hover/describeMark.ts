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

/** Says what a mark is, who and what and to whom, why it is there, and what can be done about it. */
export function describeMark(mark: Mark, around: Surroundings): vscode.MarkdownString {
  const place: Place = { uri: around.document.uri.toString(), start: mark.span.start, end: mark.span.end };
  switch (mark.kind) {
    case 'mention':
      return describeMention(mark, place);
    case 'commitment':
      return describeCommitment(mark, place, around);
    case 'annotation':
      return describeAnnotation(mark, { ...place, annotation: mark.annotation.id }, around);
  }
}

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

function describeAnnotation(mark: AnnotationMark, place: Place, around: Surroundings): vscode.MarkdownString {
  const { annotation, label, anchoring, commitment } = mark;
  const text = new HoverText().strong(labelName(markWord(mark)));
  if (label?.kind === 'commitment') addRecord(text.text(whoToWhom(label)), label, around);
  if (label?.kind === 'entity' && label.name) text.text(` · ${label.name}`);
  text.row(vscode.l10n.t('Note'), noteOf(annotation));
  text.row(vscode.l10n.t('Annotated by'), `${annotation.creator}, ${annotation.created.slice(0, 10)}`);
  if (anchoring.kind === 'changed') {
    text.row(vscode.l10n.t('The text has changed under it'), localized(changedText(anchoring)));
  }
  if (commitment && annotation.provenance) addEvidence(text, commitment, around);
  if (around.context) addRestatements(text, around.context);
  return text.actions(place, actionsOf(mark, around)).markdown;
}

function actionsOf({ anchoring, annotation }: AnnotationMark, { annotator }: Surroundings): readonly HoverAction[] {
  const settle: readonly HoverAction[] = [
    [vscode.l10n.t('Show change'), 'diff', COMMAND.showChange],
    [vscode.l10n.t('Accept change'), 'check', COMMAND.acceptChange],
    [vscode.l10n.t('Detach'), 'debug-disconnect', COMMAND.detach],
  ];
  const toColleague: readonly HoverAction[] = [
    [vscode.l10n.t('Agree'), 'thumbsup', COMMAND.agree],
    [vscode.l10n.t('Dispute…'), 'thumbsdown', COMMAND.dispute],
  ];
  return [
    ...(anchoring.kind === 'changed' ? settle : []),
    ...(annotation.creator === annotator ? [] : toColleague),
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
