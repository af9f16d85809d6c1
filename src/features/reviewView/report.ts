import * as vscode from 'vscode';
import { REANCHOR_STATES, reanchorReport, type ReanchorReport } from '../../core/annotation/reanchorReport';
import { COMMAND } from '../../manifest';
import type { IndexedDocument, WorkspaceIndex } from '../../session/workspaceIndex';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { localized } from '../../vscode/localized';
import { registerPage } from '../../vscode/pages';
import { STATE_NAMES } from './workNode';

/** Writes down, for all annotated documents, where their annotations stand now: a page to read, not a file. */
export function registerReport({ commands, index }: Deps): vscode.Disposable {
  const page = registerPage(`${vscode.l10n.t('Re-anchoring')}.txt`, {
    render: () => reportText(index.all().filter(({ placed }) => placed.length > 0)),
  });
  return vscode.Disposable.from(
    page,
    commands.register(COMMAND.reanchoringReport, async () => {
      await index.ready();
      await page.show();
    }),
  );
}

interface Deps {
  readonly commands: CommandRegistry;
  readonly index: WorkspaceIndex;
}

function reportText(documents: readonly IndexedDocument[]): string {
  const title = vscode.l10n.t('Re-anchoring of {0} annotated documents', documents.length);
  const total = summary(reanchorReport(documents.flatMap(({ placed }) => placed)));
  return [title, total, '', ...documents.flatMap(documentLines)].join('\n');
}

function documentLines({ file, placed }: IndexedDocument): string[] {
  const report = reanchorReport(placed);
  const open = report.open.map(({ state, message }) => `  ${STATE_NAMES[state]()}: ${localized(message)}`);
  return [file, `  ${summary(report)}`, ...open, ''];
}

const summary = ({ counts }: ReanchorReport): string =>
  REANCHOR_STATES.map((state) => `${STATE_NAMES[state]()}: ${counts[state]}`).join(', ');
