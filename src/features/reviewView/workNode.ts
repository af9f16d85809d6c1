import * as vscode from 'vscode';
import { factsChangedText } from '../../core/anchoring/factChanges';
import { labelsOf, noteOf } from '../../core/annotation/annotationSet';
import { labelText } from '../../core/annotation/body';
import type { ReanchorState } from '../../core/annotation/reanchorReport';
import type { PlacedAnnotation } from '../../core/marks/mark';
import type { LedgerEntry } from '../../core/negotiation/ledgerEntry';
import type { MoreRow, TreeRow } from '../../core/rows/rowTree';
import { shortenText } from '../../core/text/shortenText';
import type { AnnotationRow, Work, WorkRow } from '../../core/worklist/worklist';
import { VIEW, type EntryRow, type Place } from '../../manifest';
import { entryLooks } from '../../vscode/commitmentItem';
import { localized } from '../../vscode/localized';
import { moreItem } from '../../vscode/moreItem';
import { labelName } from '../../vscode/names';
import { rowItem, type Looks } from '../../vscode/rowItem';
import type { LostDocument } from './lostDocuments';

/** A row of the view; menus on it pass it to their command, which looks at its `place`, `entry` or `lost`. */
export interface WorkNode {
  readonly id: string;
  readonly row: TreeRow<WorkRow | MoreRow>;
  readonly place: Place | undefined;
  readonly entry: LedgerEntry | undefined;
  readonly lost: LostDocument | undefined;
  /** What can be decided at once below the row: commitments, and annotations on changed words. */
  readonly below: () => readonly (EntryRow | ChangeRow)[];
}

/** An annotation of which only words have changed. */
export interface ChangeRow {
  readonly placed: PlacedAnnotation;
  readonly place: Place;
}

export function toTreeItem({ row, place }: WorkNode): vscode.TreeItem {
  if (row.kind === 'more') return moreItem(VIEW.review, row.parent, row.remaining);
  return rowItem(looksOf(row), row.isLeaf, place);
}

function looksOf(row: WorkRow): Looks {
  switch (row.kind) {
    case 'section':
      return {
        label: WORK_NAMES[row.work](),
        description: String(row.count),
        contextValue: `section ${row.work}`,
        expanded: true,
        icon: WORK_ICONS[row.work],
      };
    case 'document':
      return {
        label: shortenText(row.title ?? row.file, TITLE),
        description: [String(row.count), row.published].filter(Boolean).join(' · '),
        tooltip: [row.title, row.file, row.published].filter(Boolean).join('\n'),
        contextValue: 'document',
        icon: new vscode.ThemeIcon('file-text'),
      };
    case 'entry':
      return entryLooks(row.entry);
    case 'annotation':
      return annotationLooks(row);
    case 'lost':
      return {
        label: row.path,
        description: vscode.l10n.t('document missing'),
        tooltip: vscode.l10n.t(
          'This document has annotations but is not there. They are kept; find it under its new name.',
        ),
        contextValue: 'lost',
        icon: new vscode.ThemeIcon('question'),
      };
  }
}

/** In UTF-16 units: a longer title leaves no room for the count behind it. */
const TITLE = 40;

function annotationLooks({ file, placed, state }: AnnotationRow): Looks {
  const { annotation } = placed;
  const label = labelsOf(annotation).map((one) => labelName(labelText(one)))[0] ?? vscode.l10n.t('Note');
  const facts = factsText(placed);
  return {
    label: `${label}: ${quoteOf(placed)}`,
    description: facts || file,
    tooltip: [quoteOf(placed), facts, noteOf(annotation), `${file} · ${annotation.creator}`].filter(Boolean).join('\n'),
    contextValue: state === 'orphaned' ? 'orphan' : state,
    icon: STATE_ICONS[state],
  };
}

const factsText = ({ anchoring }: PlacedAnnotation): string =>
  anchoring.kind === 'changed' && anchoring.facts.length > 0 ? localized(factsChangedText(anchoring.facts)) : '';

export const quoteOf = ({ annotation }: PlacedAnnotation): string =>
  annotation.target.kind === 'text' ? annotation.target.selector.exact.replace(/\s+/g, ' ') : '';

export const STATE_NAMES: Readonly<Record<ReanchorState, () => string>> = {
  'facts changed': () => vscode.l10n.t('Facts changed'),
  changed: () => vscode.l10n.t('Words changed'),
  orphaned: () => vscode.l10n.t('Text gone'),
  moved: () => vscode.l10n.t('Moved'),
  unmoved: () => vscode.l10n.t('Unmoved'),
};

const WORK_NAMES: Readonly<Record<Work, () => string>> = {
  'facts changed': STATE_NAMES['facts changed'],
  changed: STATE_NAMES.changed,
  orphaned: STATE_NAMES.orphaned,
  lost: () => vscode.l10n.t('Documents missing'),
  disputed: () => vscode.l10n.t('Disputed'),
  suggested: () => vscode.l10n.t('Suggested'),
};

const STATE_ICONS: Readonly<Record<ReanchorState, vscode.ThemeIcon>> = {
  'facts changed': new vscode.ThemeIcon('warning', new vscode.ThemeColor('rapporteur.changed')),
  changed: new vscode.ThemeIcon('diff-modified'),
  orphaned: new vscode.ThemeIcon('debug-disconnect'),
  moved: new vscode.ThemeIcon('arrow-both'),
  unmoved: new vscode.ThemeIcon('pass'),
};

const WORK_ICONS: Readonly<Record<Work, vscode.ThemeIcon>> = {
  'facts changed': STATE_ICONS['facts changed'],
  changed: STATE_ICONS.changed,
  orphaned: STATE_ICONS.orphaned,
  lost: new vscode.ThemeIcon('question'),
  disputed: new vscode.ThemeIcon('comment-unresolved'),
  suggested: new vscode.ThemeIcon('sparkle'),
};
