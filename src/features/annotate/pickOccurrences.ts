import * as vscode from 'vscode';
import { wordsAround } from '../../core/navigation/wordsAround';
import { buildLineIndex, positionAt } from '../../core/text/lineIndex';
import { showHidden } from '../../core/text/showHidden';
import type { Span } from '../../core/text/span';
import { answered, seen } from '../../vscode/ask';
import type { Occurrences } from './occurrences';

interface OccurrenceItem extends vscode.QuickPickItem {
  readonly found?: Occurrences;
  readonly span?: Span;
}

/** How the list is filled: with what the file has, or the whole dossier. */
export type Look = (scope: 'document' | 'dossier') => Promise<readonly Occurrences[]>;

/**
 * Shows the occurrences with the words around them, all checked, and gives those that stay checked; undefined when the
 * person leaves. A button takes the other documents of the dossier in.
 */
export async function pickOccurrences(title: string, look: Look): Promise<readonly Occurrences[] | undefined> {
  const pick = vscode.window.createQuickPick<OccurrenceItem>();
  pick.title = showHidden(title);
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.buttons = [{ iconPath: new vscode.ThemeIcon('files'), tooltip: vscode.l10n.t('Look in the whole dossier') }];
  const fill = async (scope: 'document' | 'dossier'): Promise<void> => {
    pick.busy = true;
    const found = await look(scope);
    pick.items = found.flatMap((one) => toItems(one, found.length > 1)).map(seen);
    pick.selectedItems = pick.items.filter(({ span }) => span !== undefined);
    pick.placeholder = vscode.l10n.t('Uncheck what is not meant; Enter labels the rest');
    pick.busy = false;
  };
  const picked = new Promise<readonly Occurrences[] | undefined>((resolve) => {
    pick.onDidTriggerButton(() => fill('dossier'));
    pick.onDidAccept(() => {
      const chosen = checked(pick.selectedItems);
      // Whoever is faster than the list, or than its check marks, has not seen what would be labeled.
      if (pick.busy || chosen.length === 0) return;
      resolve(chosen);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
  pick.show();
  const [chosen] = await Promise.all([answered(picked), fill('document')]);
  return chosen;
}

/** The file's name takes room from the row below it, and is told only where there are several. */
function toItems(found: Occurrences, withFile: boolean): OccurrenceItem[] {
  const lines = buildLineIndex(found.text);
  return [
    ...(withFile ? [{ label: found.file, kind: vscode.QuickPickItemKind.Separator }] : []),
    ...found.spans.map((span) => ({
      // A description behind a long label is cut off; the number before it is not.
      label: `${positionAt(lines, span.start).line + 1}: ${wordsAround(found.text, span)}`,
      found,
      span,
    })),
  ];
}

/** Document by document, as they were listed. */
function checked(items: readonly OccurrenceItem[]): readonly Occurrences[] {
  const spans = new Map<Occurrences, Span[]>();
  for (const { found, span } of items) {
    if (found && span) spans.set(found, [...(spans.get(found) ?? []), span]);
  }
  return [...spans].map(([found, kept]) => ({ ...found, spans: kept }));
}
