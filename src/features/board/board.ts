import * as vscode from 'vscode';
import type { Board } from '../../core/board/board';
import { COMMAND } from '../../manifest';
import { readFolder } from '../../session/readFolder';
import { report, type CommandRegistry } from '../../vscode/commandRegistry';
import type { Log } from '../../vscode/log';
import { throttle } from '../../vscode/throttle';
import { answer, type AnswerDeps } from './answer';
import { boardPage } from './boardPage';
import { createBoardSource } from './boardSource';
import { translatedWords } from './translatedWords';
import { createConversation } from './conversation';
import { parseMessage } from './parseMessage';

/** Of the webview panel; the editor restores panels of this type. */
const BOARD_VIEW_TYPE = 'rapporteur.board';

interface Deps extends AnswerDeps {
  readonly commands: CommandRegistry;
  readonly extension: vscode.Uri;
  readonly newId: () => string;
  readonly log: Log;
}

/** The board as tests look at it: what a person sees is inside the page. */
export interface BoardPanel extends vscode.Disposable {
  panel(): vscode.WebviewPanel | undefined;
  /** What the page was told last. */
  told(): Board | undefined;
  /** Takes a message as if the page had sent it. */
  receive(message: unknown): Promise<void>;
  /** Makes a panel that the editor has kept the board again. */
  restore(panel: vscode.WebviewPanel): void;
}

/** A page changes at most this often while a folder is read, in milliseconds. */
const REDRAW = 300;

/** The board: one panel, opened by its command only. */
export function registerBoard(deps: Deps): BoardPanel {
  const { commands, index, log } = deps;
  const source = createBoardSource(deps);
  let panel: vscode.WebviewPanel | undefined;
  const talk = createConversation(source, (message) => void panel?.webview.postMessage(message));
  const tellLater = throttle(REDRAW, () => panel?.visible && void talk.tell());

  const receive = async (message: unknown): Promise<void> => {
    const said = parseMessage(message);
    if (said?.kind === 'ready') return talk.begin();
    if (said && panel) await answer(said, { ...deps, panel, board: await source.board(), say: talk.say });
  };
  const adopt = (opened: vscode.WebviewPanel): void => {
    panel?.dispose();
    panel = opened;
    const listening = opened.webview.onDidReceiveMessage((message: unknown) => {
      receive(message).catch((error: unknown) => report('board', error, log));
    });
    opened.onDidDispose(() => {
      listening.dispose();
      if (panel === opened) panel = undefined;
    });
    furnish(opened, deps);
    void index.ready();
  };
  const disposables = vscode.Disposable.from(
    tellLater,
    index.onDidChange(tellLater),
    commands.register(COMMAND.openBoard, async () => {
      if (panel) return panel.reveal();
      adopt(createPanel());
      await readFolder(index, vscode.l10n.t('Reading the folder for the board'));
    }),
    vscode.window.registerWebviewPanelSerializer(BOARD_VIEW_TYPE, {
      deserializeWebviewPanel: (kept) => Promise.resolve(adopt(kept)),
    }),
  );
  return {
    panel: () => panel,
    told: talk.told,
    receive,
    restore: adopt,
    dispose() {
      panel?.dispose();
      disposables.dispose();
    },
  };
}

const createPanel = (): vscode.WebviewPanel =>
  vscode.window.createWebviewPanel(BOARD_VIEW_TYPE, vscode.l10n.t('Board'), vscode.ViewColumn.Active, {
    enableFindWidget: true,
  });

/** Lets the page load its own script and styles, and nothing else. */
function furnish({ webview }: vscode.WebviewPanel, { extension, newId }: Deps): void {
  const [dist, media] = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extension, folder)) as [
    vscode.Uri,
    vscode.Uri,
  ];
  webview.options = { enableScripts: true, localResourceRoots: [dist, media] };
  webview.html = boardPage({
    cspSource: webview.cspSource,
    nonce: newId().replace(/[^\da-z]/gi, ''),
    script: String(webview.asWebviewUri(vscode.Uri.joinPath(dist, 'board.js'))),
    style: String(webview.asWebviewUri(vscode.Uri.joinPath(media, 'board.css'))),
    language: vscode.env.language,
    title: translatedWords().title,
  });
}
