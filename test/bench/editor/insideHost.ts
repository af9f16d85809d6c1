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
/** Typed letter by letter into the long text, with a pause after each in which the letter is read. */
const TYPED = ' Norway pledged to pay 5 percent.';
const READING = 500;
/** Letters before the worker that reads the text has caught up with it. */
const CATCHING_UP = 8;

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<Exports>('rapporteur.rapporteur');
  const heapBefore = heap();
  const wired = await (await extension?.activate())?.whenReady;
  await wired?.index.refresh();
  const heapIndexed = heap();
  const figures: HostFigures = { heapBefore, heapIndexed, ...(await readLongText()), ...(await typeIntoLongText()) };
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

/** Types at the end of the paragraph that the middle of the long text stands in. */
async function typeIntoLongText(): Promise<Pick<HostFigures, 'longestWhileTyping'>> {
  const { document, edit } = vscode.window.activeTextEditor!;
  const at = document.getText().indexOf('.\n', document.getText().length / 2) + 1;
  let longest = 0;
  for (const [i, letter] of [...TYPED].entries()) {
    const watch = watchTasks();
    await edit((change) => change.insert(document.positionAt(at + i), letter));
    await new Promise((resolve) => setTimeout(resolve, READING));
    const { longestTask } = watch();
    if (i >= CATCHING_UP) longest = Math.max(longest, longestTask);
  }
  return { longestWhileTyping: longest };
}

/** Megabytes in use by the host once all garbage is gone. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}
