import * as vscode from 'vscode';
import { entityColor } from '../../core/marks/colorOf';
import { changeText } from '../../core/negotiation/change';
import type { Contradiction } from '../../core/negotiation/contradictions';
import type { LedgerEntry } from '../../core/negotiation/ledgerEntry';
import type { Move } from '../../core/negotiation/move';
import type { PositionStep } from '../../core/negotiation/positions';
import type { Part, PartyRow, PartySummary } from '../../core/parties/partyRows';
import type { EntityType } from '../../core/recognition/mention';
import type { MoreRow, TreeRow } from '../../core/rows/rowTree';
import { VIEW, type HasPlace, type Place } from '../../manifest';
import { commitmentCount, entryLooks, kindIcon } from '../../vscode/commitmentItem';
import { moreItem } from '../../vscode/moreItem';
import { kindName } from '../../vscode/names';
import { rowItem, type Looks } from '../../vscode/rowItem';

/** A row of the view. */
export interface PartyNode {
  readonly id: string;
  readonly row: TreeRow<PartyRow | MoreRow>;
  readonly place: Place | undefined;
  /** All places below it. */
  readonly below: () => readonly HasPlace[];
  readonly entry: LedgerEntry | undefined;
  /** The topic of a position, by its name. */
  readonly topic: { readonly label: string; readonly path: string } | undefined;
  /** Of a mention, counted from 1. */
  readonly line: number | undefined;
}

/** `words`: of a mention, what the text says there; undefined when the file cannot be read. */
export function toTreeItem({ row, place, topic, line }: PartyNode, words?: string): vscode.TreeItem {
  if (row.kind === 'more') return moreItem(VIEW.parties, row.parent, row.remaining);
  const looks = row.kind === 'mention' ? mentionLooks(line, words) : looksOf(row, topic);
  return rowItem(looks, row.isLeaf, place);
}

function mentionLooks(line = 0, words?: string): Looks {
  const where = vscode.l10n.t('Line {0}', line);
  const look = { contextValue: 'mention', icon: new vscode.ThemeIcon('quote') };
  return words === undefined ? { label: where, ...look } : { label: words, description: where, ...look };
}

function looksOf(row: Exclude<PartyRow, { kind: 'mention' }>, topic: PartyNode['topic']): Looks {
  switch (row.kind) {
    case 'party':
      return partyLooks(row.profile);
    case 'aliases':
      return textLooks(vscode.l10n.t('Also called'), row.names, 'symbol-string');
    case 'roles':
      return textLooks(vscode.l10n.t('Roles'), row.names, 'mortar-board');
    case 'part':
      return {
        label: PART_NAMES[row.part](),
        description: String(row.count),
        contextValue: `part ${row.part}`,
        icon: PART_ICONS[row.part],
      };
    case 'actor':
      return {
        label: row.actor.name,
        description: [row.actor.roles.join(', '), mentionText(row.actor.mentionCount)].filter(Boolean).join(' · '),
        contextValue: 'actor',
        icon: typeIcon(row.actor.type),
      };
    case 'position':
      return {
        label: topic?.label ?? row.topic,
        description: stanceText(row.stance),
        tooltip: [topic?.path, row.stance.sentence.text].filter(Boolean).join('\n'),
        contextValue: 'position',
        icon: kindIcon(row.stance.kind),
      };
    case 'step':
      return stepLooks(row.step);
    case 'contradiction':
      return contradictionLooks(row.contradiction);
    case 'document':
      return {
        label: row.file.slice(row.file.lastIndexOf('/') + 1),
        description: String(row.count),
        tooltip: row.file,
        contextValue: 'document',
        icon: new vscode.ThemeIcon('file-text'),
      };
    case 'entry':
      return entryLooks(row.entry);
  }
}

function partyLooks({ name, type, commitments, mentions, documents, contradictions }: PartySummary): Looks {
  const disagreeing = contradictions === 0 ? '' : contradictionCount(contradictions);
  const said = commitmentCount(commitments);
  const named = vscode.l10n.t('named {0} times in {1} documents', mentions, documents);
  return {
    label: name,
    description: [said, disagreeing].filter(Boolean).join(' · '),
    tooltip: [name, said, named, disagreeing].filter(Boolean).join('\n'),
    contextValue: 'party',
    icon: typeIcon(type),
  };
}

const contradictionCount = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 contradiction') : vscode.l10n.t('{0} contradictions', count);

const textLooks = (label: string, names: readonly string[], icon: string): Looks => ({
  label,
  description: names.join(', '),
  contextValue: 'names',
  icon: new vscode.ThemeIcon(icon),
});

/** "Offer · 2026-05-21 · forty thousand tonnes …" */
const stanceText = ({ kind, published, text }: LedgerEntry): string =>
  [kindName(kind), published, text.replace(/\s+/g, ' ')].filter(Boolean).join(' · ');

function stepLooks({ entry, move, changes }: PositionStep): Looks {
  return {
    label: [entry.published ?? vscode.l10n.t('no date'), MOVE_NAMES[move]()].join(' · '),
    description: [...changes.map((change) => changeText(change, vscode.l10n.t)), entry.text.replace(/\s+/g, ' ')].join(
      ' · ',
    ),
    tooltip: entry.sentence.text,
    contextValue: 'step',
    icon: kindIcon(entry.kind),
  };
}

const contradictionLooks = ({ kind, earlier, later, change }: Contradiction): Looks => ({
  label: CONTRADICTION_NAMES[kind](),
  description: [changeText(change, vscode.l10n.t), `${earlier.published ?? '?'} → ${later.published ?? '?'}`].join(
    ' · ',
  ),
  tooltip: [earlier.sentence.text, later.sentence.text].join('\n\n'),
  contextValue: 'contradiction',
  icon: new vscode.ThemeIcon('warning', new vscode.ThemeColor('rapporteur.changed')),
});

const mentionText = (count: number): string => vscode.l10n.t('named {0} times', count);

const typeIcon = (type: EntityType | undefined): vscode.ThemeIcon =>
  new vscode.ThemeIcon(
    type === 'person' ? 'person' : type === 'organization' ? 'organization' : 'globe',
    type === undefined ? undefined : new vscode.ThemeColor(entityColor(type)),
  );

const PART_NAMES: Readonly<Record<Part, () => string>> = {
  positions: () => vscode.l10n.t('Positions'),
  contradictions: () => vscode.l10n.t('Contradictions'),
  commitments: () => vscode.l10n.t('Commitments'),
  asked: () => vscode.l10n.t('Asked of it'),
  actors: () => vscode.l10n.t('Who acts for it'),
  mentions: () => vscode.l10n.t('Mentions'),
};

const PART_ICONS: Readonly<Record<Part, vscode.ThemeIcon>> = {
  positions: new vscode.ThemeIcon('compass'),
  contradictions: new vscode.ThemeIcon('warning', new vscode.ThemeColor('rapporteur.changed')),
  commitments: new vscode.ThemeIcon('checklist'),
  asked: new vscode.ThemeIcon('megaphone'),
  actors: new vscode.ThemeIcon('account'),
  mentions: new vscode.ThemeIcon('references'),
};

const MOVE_NAMES: Readonly<Record<Move, () => string>> = {
  opened: () => vscode.l10n.t('opened'),
  restated: () => vscode.l10n.t('restated'),
  amended: () => vscode.l10n.t('amended'),
  strengthened: () => vscode.l10n.t('strengthened'),
  weakened: () => vscode.l10n.t('weakened'),
  conceded: () => vscode.l10n.t('conceded'),
  hardened: () => vscode.l10n.t('hardened'),
  agreed: () => vscode.l10n.t('agreed'),
  withdrawn: () => vscode.l10n.t('withdrawn'),
};

const CONTRADICTION_NAMES: Readonly<Record<Contradiction['kind'], () => string>> = {
  stance: () => vscode.l10n.t('Promised and refused'),
  amount: () => vscode.l10n.t('Two amounts'),
  date: () => vscode.l10n.t('Two dates'),
};
