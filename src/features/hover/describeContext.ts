import * as vscode from 'vscode';
import { changeText, type ChangeAspect } from '../../core/negotiation/change';
import type { Restatement } from '../../core/negotiation/restatements';
import type { TopicReason } from '../../core/topics/explainTopic';
import type { HoverText } from './hoverText';

/** What stands around a commitment: in its own document and in the others. */
export interface CommitmentContext {
  /** Why it has its topic, own words first. */
  readonly reasons: readonly TopicReason[];
  readonly restatements: readonly Restatement[];
}

/** Documents that a hover names; more would fill it, and the page of positions has them all. */
const MAX_DOCUMENTS = 3;

/** The words that gave the topic, those nearest to the commitment. */
export function addTopicReason(text: HoverText, { reasons: [nearest] }: CommitmentContext): HoverText {
  if (!nearest) return text;
  const words = nearest.words.map((word) => `“${word}”`).join(', ');
  return text.row(vscode.l10n.t('Topic because'), `${words} (${SOURCE_NAMES[nearest.source]()})`);
}

/** "Also in 2026-05-22-correction.md: amount 800 million pounds → 600 million pounds" */
export function addRestatements(text: HoverText, { restatements }: CommitmentContext): HoverText {
  for (const { entry, changes } of restatements.slice(0, MAX_DOCUMENTS)) {
    const name = entry.file.slice(entry.file.lastIndexOf('/') + 1);
    const changed = changes
      .map((change) => `${ASPECT_NAMES[change.aspect]()} ${changeText(change, vscode.l10n.t)}`)
      .join('; ');
    text.row(vscode.l10n.t('Also in {0}', name), changed || vscode.l10n.t('the same'));
  }
  const left = restatements.length - MAX_DOCUMENTS;
  return left > 0 ? text.row(vscode.l10n.t('Also in'), vscode.l10n.t('{0} more documents', left)) : text;
}

const SOURCE_NAMES: Readonly<Record<TopicReason['source'], () => string>> = {
  topicPhrase: () => vscode.l10n.t('in its own words'),
  clause: () => vscode.l10n.t('in its own words'),
  sentence: () => vscode.l10n.t('in its sentence'),
  paragraph: () => vscode.l10n.t('in its paragraph'),
  heading: () => vscode.l10n.t('in the heading above'),
  document: () => vscode.l10n.t('in the subject of the document'),
};

const ASPECT_NAMES: Readonly<Record<ChangeAspect, () => string>> = {
  party: () => vscode.l10n.t('party'),
  addressee: () => vscode.l10n.t('addressee'),
  act: () => vscode.l10n.t('act'),
  modal: () => vscode.l10n.t('modal'),
  amount: () => vscode.l10n.t('amount'),
  date: () => vscode.l10n.t('date'),
  condition: () => vscode.l10n.t('condition'),
};
