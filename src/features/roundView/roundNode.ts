import * as vscode from 'vscode';
import type { CommitmentKind } from '../../core/commitments/commitment';
import type { LedgerEntry } from '../../core/negotiation/ledgerEntry';
import type { PeriodRow, RoundRow } from '../../core/negotiation/roundRows';
import type { MoreRow, TreeRow } from '../../core/rows/rowTree';
import { VIEW, type HasPlace, type Place } from '../../manifest';
import { commitmentCount, entryLooks, kindIcon } from '../../vscode/commitmentItem';
import { moreItem } from '../../vscode/moreItem';
import { rowItem, type Looks } from '../../vscode/rowItem';

/** A row of the view. */
export interface RoundNode {
  readonly id: string;
  readonly row: TreeRow<RoundRow | MoreRow>;
  readonly place: Place | undefined;
  /** All places below it. */
  readonly below: () => readonly HasPlace[];
  readonly entry: LedgerEntry | undefined;
}

export function toTreeItem({ row, place }: RoundNode): vscode.TreeItem {
  if (row.kind === 'more') return moreItem(VIEW.rounds, row.parent, row.remaining);
  return rowItem(looksOf(row), row.isLeaf, place);
}

function looksOf(row: RoundRow): Looks {
  switch (row.kind) {
    case 'round':
    case 'before':
    case 'outside':
      return periodLooks(row);
    case 'said':
      return {
        label: SAID_NAMES[row.act](),
        description: String(row.count),
        contextValue: 'said',
        icon: kindIcon(row.act),
        expanded: row.act === 'agreement',
      };
    case 'group':
      return {
        label: GROUP_NAMES[row.group](),
        description: String(row.count),
        contextValue: row.group,
        icon: GROUP_ICONS[row.group],
      };
    case 'participant':
      return { label: row.name, contextValue: 'participant', icon: new vscode.ThemeIcon('person') };
    case 'document': {
      const { file, title, published } = row.document;
      return {
        label: title ?? file,
        description: published ?? vscode.l10n.t('no date'),
        tooltip: file,
        contextValue: 'document',
        icon: new vscode.ThemeIcon('file-text'),
      };
    }
    case 'mention':
      return {
        label: row.mention.file.slice(row.mention.file.lastIndexOf('/') + 1),
        description: [row.mention.date, row.mention.place].filter(Boolean).join(' · '),
        tooltip: row.mention.file,
        contextValue: 'mention',
        icon: new vscode.ThemeIcon('quote'),
      };
    case 'entry':
      return entryLooks(row.entry);
  }
}

function periodLooks(row: PeriodRow): Looks {
  const count = row.commitments === 0 ? '' : commitmentCount(row.commitments);
  if (row.kind !== 'round') {
    return {
      label: row.kind === 'before' ? vscode.l10n.t('Before the first round') : vscode.l10n.t('Outside the rounds'),
      description: count,
      contextValue: 'period',
      icon: new vscode.ThemeIcon(row.kind === 'before' ? 'history' : 'circle-large-outline'),
    };
  }
  const name = vscode.l10n.t('Round {0}', row.number);
  const days = row.end === row.start ? row.start : `${row.start ?? ''} – ${row.end ?? ''}`;
  const when = days ?? vscode.l10n.t('no date');
  return {
    label: row.place === undefined ? name : `${name} · ${row.place}`,
    description: [when, row.isAnnounced ? vscode.l10n.t('announced') : count].filter(Boolean).join(' · '),
    contextValue: 'round',
    icon: row.isAnnounced
      ? new vscode.ThemeIcon('calendar')
      : new vscode.ThemeIcon('comment-discussion', new vscode.ThemeColor('charts.blue')),
  };
}

/** What was said at a round, by the kinds of commitments. */
const SAID_NAMES: Readonly<Record<CommitmentKind, () => string>> = {
  agreement: () => vscode.l10n.t('Agreed'),
  pledge: () => vscode.l10n.t('Pledged'),
  plan: () => vscode.l10n.t('Planned'),
  offer: () => vscode.l10n.t('Offered'),
  demand: () => vscode.l10n.t('Demanded'),
  refusal: () => vscode.l10n.t('Refused'),
  threat: () => vscode.l10n.t('Threatened'),
};

const GROUP_NAMES = {
  participants: () => vscode.l10n.t('Participants'),
  speakers: () => vscode.l10n.t('Who speaks'),
  documents: () => vscode.l10n.t('Documents'),
  mentions: () => vscode.l10n.t('Where it is named'),
} as const;

const GROUP_ICONS = {
  participants: new vscode.ThemeIcon('organization'),
  speakers: new vscode.ThemeIcon('megaphone'),
  documents: new vscode.ThemeIcon('files'),
  mentions: new vscode.ThemeIcon('references'),
} as const;
