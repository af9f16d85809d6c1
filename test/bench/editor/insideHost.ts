// Runs inside the extension host of a real editor, in the place of tests: measures what can only be measured there.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { tallyMark, type Tally } from '../../../scripts/host/tally';
import type { Exports } from '../../../src/extensionWiring';
import { FIGURES_MARK, type HostFigures } from './hostFigures';
import { watchTasks, type WatchedTasks } from './watchTasks';

/** How often the long text is scrolled by a page, and how long the editor is given to draw it, in milliseconds. */
const PAGES = 30;
const DRAWING = 100;

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<Exports>('rapporteur.rapporteur');
  const heapBefore = heap();
  const wired = await (await extension?.activate())?.whenReady;
  await wired?.index.refresh();
  const heapIndexed = heap();
  const figures: HostFigures = { heapBefore, heapIndexed, ...(await readLongText()) };
  console.log(FIGURES_MARK + JSON.stringify(figures));
  const tally: Tally = { passed: 1, pending: 0, failures: [], repeated: [] };
  console.log(tallyMark + JSON.stringify(tally));
}

/** Opens the long text of the folder, waits until it is read and scrolls through it. */
async function readLongText(): Promise<WatchedTasks & Pick<HostFigures, 'marked'>> {
  const [uri] = await vscode.workspace.findFiles('long/*.md');
  const watch = watchTasks();
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri!));
  const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  for (let page = 0; page < PAGES; page++) {
    await vscode.commands.executeCommand('editorScroll', { to: 'down', by: 'page', value: 1 });
    await new Promise((resolve) => setTimeout(resolve, DRAWING));
  }
  editor.revealRange(new vscode.Range(editor.document.lineCount - 1, 0, editor.document.lineCount - 1, 0));
  await new Promise((resolve) => setTimeout(resolve, DRAWING));
  return { ...watch(), marked: symbols?.length ?? 0 };
}

/** Megabytes in use by the host once all garbage is gone. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}
