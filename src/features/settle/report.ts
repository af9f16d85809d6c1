import * as vscode from 'vscode';
import { REANCHOR_STATES, reanchorReport, type ReanchorReport } from '../../core/annotation/reanchorReport';
import { COMMAND } from '../../manifest';
import type { IndexedDocument, WorkspaceIndex } from '../../session/workspaceIndex';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { OUTCOME_NAMES } from './settleNode';

const SCHEME = 'rapporteur-report';

/** Writes down, for all annotated documents, where their annotations stand now: a page to read, not a file. */
export function registerReport({ commands, index }: Deps): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const page = vscode.Uri.from({ scheme: SCHEME, path: `/${vscode.l10n.t('Re-anchoring')}.txt` });
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => reportText(index.all().filter(({ placed }) => placed.length > 0)),
    }),
    commands.register(COMMAND.reanchoringReport, async () => {
      await index.ready();
      changed.fire(page);
      await vscode.window.showTextDocument(page, { preview: true });
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
  const open = report.open.map(({ state, message }) => `  ${OUTCOME_NAMES[state]()}: ${message}`);
  return [file, `  ${summary(report)}`, ...open, ''];
}

const summary = ({ counts }: ReanchorReport): string =>
  REANCHOR_STATES.map((state) => `${OUTCOME_NAMES[state]()}: ${counts[state]}`).join(', ');
