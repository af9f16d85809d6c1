import * as vscode from 'vscode';
import { placeText } from '../../core/negotiation/placeText';
import { groupBy } from '../../core/groupBy';
import type { LedgerEntry } from '../../core/negotiation/ledgerEntry';
import { shortenText } from '../../core/text/shortenText';
import type { EntryRow } from '../../manifest';
import { pickSome } from '../../vscode/ask';
import { kindName } from '../../vscode/names';
import { quoteOf, type ChangeRow } from './workNode';

/** What can be decided together with others. */
export type Decidable = EntryRow | ChangeRow;

interface DecidableItem extends vscode.QuickPickItem {
  readonly row?: Decidable;
}

/** More than a person looks through before agreeing; the rest is left for another time, and that is said. */
const MAX_AT_ONCE = 1000;
/** In UTF-16 units: as much as fits in a row. */
const QUOTE = 140;

/** The preview: all of them with their words, by document, each with a box. Undefined when the person leaves it. */
export async function confirmDecisions(
  rows: readonly Decidable[],
  verdict: 'accept' | 'reject',
): Promise<readonly Decidable[] | undefined> {
  const shown = rows.slice(0, MAX_AT_ONCE);
  const items = [...groupBy(shown, fileOf)].flatMap(([file, own]): DecidableItem[] => [
    { label: file, kind: vscode.QuickPickItemKind.Separator },
    ...own.map(toItem),
  ]);
  const picked = await pickSome(items, {
    title: titleOf(shown.length, rows.length, verdict),
    placeHolder: vscode.l10n.t('Nothing has been decided yet; uncheck what is not meant'),
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.flatMap(({ row }) => row ?? []);
}

function titleOf(shown: number, all: number, verdict: 'accept' | 'reject'): string {
  const title =
    verdict === 'accept' ? vscode.l10n.t('Accept {0} at once', shown) : vscode.l10n.t('Reject {0} at once', shown);
  return shown === all ? title : `${title} ${vscode.l10n.t('(the first of {0})', all)}`;
}

const fileOf = (row: Decidable): string =>
  'entry' in row ? row.entry.file : vscode.workspace.asRelativePath(vscode.Uri.parse(row.place.uri, true));

function toItem(row: Decidable): DecidableItem {
  const text = 'entry' in row ? row.entry.text : quoteOf(row.placed);
  return {
    row,
    picked: true,
    label: shortenText(text.replace(/\s+/g, ' '), QUOTE),
    ...('entry' in row ? entryFacts(row.entry) : { description: vscode.l10n.t('Words changed') }),
  };
}

const entryFacts = ({ parties, kind, sentence, rule }: LedgerEntry): { description: string; detail: string } => ({
  description: [parties.join('; '), kindName(kind)].filter(Boolean).join(' · '),
  detail: [placeText(sentence.place, vscode.l10n.t), rule].filter(Boolean).join(' · '),
});
