import * as vscode from 'vscode';
import type { LayerReport } from '../../core/agreement/renderAgreement';
import { COMMAND } from '../../manifest';
import { currentText } from '../../session/currentText';
import type { IndexedDocument, WorkspaceIndex } from '../../session/workspaceIndex';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { loadCore } from '../../session/loadCore';
import { registerPage } from '../../vscode/pages';

interface Deps {
  readonly commands: CommandRegistry;
  readonly index: WorkspaceIndex;
}

/** Writes down how far the annotators of the folder agree: a page to read, not a file. */
export function registerAgreementPage({ commands, index }: Deps): vscode.Disposable {
  const page = registerPage(`${vscode.l10n.t('Agreement')}.md`, { render: () => renderPage(index) });
  return vscode.Disposable.from(
    page,
    commands.register(COMMAND.agreement, async () => {
      await index.ready();
      await page.show();
    }),
  );
}

async function renderPage(index: WorkspaceIndex): Promise<string> {
  const { agreementReport, codedText, LAYERS, parseDocument, renderAgreement } = await loadCore();
  const shared = index.all().filter(isShared);
  const texts = (await Promise.all(shared.map(textOf))).flat();
  const layers = LAYERS.map((layer): LayerReport => ({
    layer,
    report: agreementReport(texts.map(({ file, text, placed }) => codedText(file, parseDocument(text), placed, layer))),
  }));
  return renderAgreement(layers, vscode.l10n.t);
}

/** Only what two have annotated can be compared, so that only this is read again. */
const isShared = ({ placed }: IndexedDocument): boolean =>
  new Set(placed.map(({ annotation }) => annotation.creator)).size > 1;

interface Shared extends Pick<IndexedDocument, 'file' | 'placed'> {
  readonly text: string;
}

async function textOf({ uri, file, placed }: IndexedDocument): Promise<Shared[]> {
  const text = await currentText(uri);
  return text === undefined ? [] : [{ file, placed, text }];
}
