import * as vscode from 'vscode';
import { factsChangedText } from '../../core/anchoring/factChanges';
import { labelsOf, noteOf } from '../../core/annotation/annotationSet';
import { labelText } from '../../core/annotation/body';
import type { PlacedAnnotation } from '../../core/marks/mark';
import { reanchorReport, stateOf, type ReanchorState } from '../../core/annotation/reanchorReport';
import { COMMAND, type Place } from '../../manifest';
import type { IndexedDocument } from '../../session/workspaceIndex';
import type { LostDocument } from './lostDocuments';
import { labelName } from '../../vscode/names';

/** A row of the view: what happened, and below it the annotations it happened to. */
export type SettleNode = OutcomeNode | AnnotationNode | LostNode;

export interface OutcomeNode {
  readonly kind: 'outcome';
  readonly outcome: ReanchorState;
  readonly children: readonly AnnotationNode[];
}

/** A document that has annotations and is not there. */
export interface LostNode {
  readonly kind: 'lost';
  readonly lost: LostDocument;
}

export interface AnnotationNode {
  readonly kind: 'annotation';
  readonly file: string;
  readonly placed: PlacedAnnotation;
  readonly place: Place;
}

/** A rejected find whose text has changed is no loss to anybody: it may simply be found again. */
export const isWanted = ({ annotation }: PlacedAnnotation): boolean => annotation.provenance?.state !== 'rejected';

/** What waits for a person, worst first. */
export function settleNodes(documents: readonly IndexedDocument[]): readonly OutcomeNode[] {
  const waiting = documents.flatMap(({ uri, file, placed }) =>
    reanchorReport(placed.filter(isWanted)).open.map((entry): AnnotationNode => ({
      kind: 'annotation',
      file,
      placed: entry.placed,
      place: placeOf(uri, entry.placed),
    })),
  );
  return WAITING.map((outcome): OutcomeNode => ({
    kind: 'outcome',
    outcome,
    children: waiting.filter(({ placed }) => stateOf(placed) === outcome),
  })).filter(({ children }) => children.length > 0);
}

const WAITING: readonly ReanchorState[] = ['facts changed', 'changed', 'orphaned'];

export function toTreeItem(node: SettleNode): vscode.TreeItem {
  if (node.kind === 'lost') return lostItem(node);
  return node.kind === 'outcome' ? outcomeItem(node) : annotationItem(node);
}

function outcomeItem({ outcome, children }: OutcomeNode): vscode.TreeItem {
  const row = new vscode.TreeItem(OUTCOME_NAMES[outcome](), vscode.TreeItemCollapsibleState.Expanded);
  row.id = outcome;
  row.description = String(children.length);
  row.contextValue = 'outcome';
  return row;
}

function lostItem({ lost: { path } }: LostNode): vscode.TreeItem {
  const row = new vscode.TreeItem(path);
  row.id = `lost:${path}`;
  row.description = vscode.l10n.t('document missing');
  row.tooltip = vscode.l10n.t(
    'This document has annotations but is not there. They are kept; find it under its new name.',
  );
  row.iconPath = new vscode.ThemeIcon('question');
  row.contextValue = 'lost';
  return row;
}

function annotationItem({ file, placed, place }: AnnotationNode): vscode.TreeItem {
  const { annotation, anchoring } = placed;
  const label = labelsOf(annotation).map((one) => labelName(labelText(one)))[0] ?? vscode.l10n.t('Note');
  const row = new vscode.TreeItem(`${label}: ${quoteOf(placed)}`);
  row.id = annotation.id;
  row.description = anchoring.kind === 'changed' && anchoring.facts.length > 0 ? factsText(placed) : file;
  row.tooltip = [quoteOf(placed), factsText(placed), noteOf(annotation), `${file} · ${annotation.creator}`]
    .filter(Boolean)
    .join('\n');
  row.contextValue = anchoring.kind === 'orphaned' ? 'orphan' : 'changed';
  row.iconPath = ICONS[stateOf(placed)];
  row.command = { title: vscode.l10n.t('Show in Text'), command: COMMAND.reveal, arguments: [place] };
  return row;
}

const factsText = ({ anchoring }: PlacedAnnotation): string =>
  anchoring.kind === 'changed' && anchoring.facts.length > 0 ? factsChangedText(anchoring.facts) : '';

const quoteOf = ({ annotation }: PlacedAnnotation): string =>
  annotation.target.kind === 'text' ? annotation.target.selector.exact.replace(/\s+/g, ' ') : '';

function placeOf(uri: vscode.Uri, { annotation, anchoring }: PlacedAnnotation): Place {
  const span = anchoring.kind === 'orphaned' ? { start: anchoring.near, end: anchoring.near } : anchoring.span;
  return { uri: uri.toString(), ...span, annotation: annotation.id };
}

export const OUTCOME_NAMES: Readonly<Record<ReanchorState, () => string>> = {
  'facts changed': () => vscode.l10n.t('Facts changed'),
  changed: () => vscode.l10n.t('Words changed'),
  orphaned: () => vscode.l10n.t('Text gone'),
  moved: () => vscode.l10n.t('Moved'),
  unmoved: () => vscode.l10n.t('Unmoved'),
};

const ICONS: Readonly<Record<ReanchorState, vscode.ThemeIcon>> = {
  'facts changed': new vscode.ThemeIcon('warning', new vscode.ThemeColor('rapporteur.changed')),
  changed: new vscode.ThemeIcon('diff-modified'),
  orphaned: new vscode.ThemeIcon('debug-disconnect'),
  moved: new vscode.ThemeIcon('arrow-both'),
  unmoved: new vscode.ThemeIcon('pass'),
};
