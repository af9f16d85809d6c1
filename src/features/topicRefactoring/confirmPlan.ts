import * as vscode from 'vscode';
import { placeText } from '../../core/negotiation/placeText';
import type { LedgerEntry } from '../../core/negotiation/ledgerEntry';
import { groupBy } from '../../core/groupBy';
import { topicName } from '../../core/topics/topicName';
import { shortenText } from '../../core/text/shortenText';
import { pickOne } from '../../vscode/ask';
import { commitmentCount } from '../../vscode/commitmentItem';
import type { Plan } from './refactoring';

interface PlanItem extends vscode.QuickPickItem {
  readonly confirms?: true;
}

/** Rows of a preview; a longer list is not read, and it says how many more there are. */
const MAX_ROWS = 1000;
/** In UTF-16 units: as much as fits in a row. */
const QUOTE = 140;

/** The preview is a list: its first row does it, the others are what it would do, file by file. */
export async function confirmPlan(plan: Plan): Promise<boolean> {
  const first: PlanItem = {
    label: `$(check) ${plan.refactoring.title}`,
    detail: summaryOf(plan),
    confirms: true,
  };
  const picked = await pickOne([first, ...changeItems(plan)], {
    title: vscode.l10n.t('Preview: {0}', plan.refactoring.title),
    placeHolder: vscode.l10n.t(
      'Nothing has been written yet. The first row does it; Escape leaves everything as it is',
    ),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.confirms === true;
}

function summaryOf({ moved, recorded, reread, documents }: Plan): string {
  const files = new Set([...moved.map(({ entry }) => entry.file), ...recorded.map(({ file }) => file)]).size;
  return [
    vscode.l10n.t('.rapporteur/topics.yaml changes'),
    vscode.l10n.t('to be moved: {0} (files: {1})', commitmentCount(moved.length + recorded.length), files),
    recorded.length > 0 ? vscode.l10n.t('{0} of them are recorded as your annotations', recorded.length) : '',
    reread < documents ? vscode.l10n.t('looked at {0} of {1} files only', reread, documents) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function changeItems(plan: Plan): readonly PlanItem[] {
  const changes = [
    ...plan.moved.map(({ entry, to }) => ({ entry, to })),
    ...plan.recorded.map((entry) => ({ entry, to: plan.topic })),
  ];
  const shown = changes.slice(0, MAX_ROWS);
  const rows = [...groupBy(shown, ({ entry }) => entry.file)].flatMap(([file, own]): PlanItem[] => [
    { label: file, kind: vscode.QuickPickItemKind.Separator },
    ...own.map(({ entry, to }) => changeItem(entry, topicName(plan.taxonomy, to))),
  ]);
  const left = changes.length - shown.length;
  return left === 0 ? rows : [...rows, { label: vscode.l10n.t('… and {0} more', left) }];
}

const changeItem = (entry: LedgerEntry, to: string): PlanItem => ({
  label: shortenText(entry.text.replace(/\s+/g, ' '), QUOTE),
  description: `→ ${to}`,
  detail: [
    entry.parties.join('; '),
    entry.published,
    placeText(entry.sentence.place, vscode.l10n.t),
    annotatedText(entry),
  ]
    .filter(Boolean)
    .join(' · '),
});

const annotatedText = ({ annotation }: LedgerEntry): string =>
  annotation === undefined ? '' : vscode.l10n.t('annotated');
