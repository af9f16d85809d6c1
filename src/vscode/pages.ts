import * as vscode from 'vscode';

/** Pages that Rapporteur writes when they are asked for; no file holds them, and nothing is marked in them. */
export const PAGE_SCHEME = 'rapporteur-report';

/** A page to read; its title ends as its file would, which tells the editor its language. */
export interface Page extends vscode.Disposable {
  /** Shows the page as it is now. */
  show(): Promise<void>;
}

export interface PageContent {
  /** Asked for at every showing. */
  readonly render: () => string | Promise<string>;
  /** The document that a link of the page names by its path; undefined where the page holds no links. */
  readonly uriOf?: (file: string) => vscode.Uri | undefined;
}

export function registerPage(title: string, { render, uriOf }: PageContent): Page {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const page = vscode.Uri.from({ scheme: PAGE_SCHEME, path: `/${title}` });
  const isPage = (uri: vscode.Uri): boolean => uri.toString() === page.toString();
  const disposable = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(PAGE_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => (isPage(uri) ? render() : undefined),
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: PAGE_SCHEME },
      { provideDocumentLinks: (document) => (uriOf && isPage(document.uri) ? linksIn(document, uriOf) : []) },
    ),
  );
  return {
    async show() {
      changed.fire(page);
      await vscode.window.showTextDocument(page, { preview: true });
    },
    dispose: () => disposable.dispose(),
  };
}

/** The destination of a Markdown link: a path, then what to select there. */
// eslint-disable-next-line redos/no-vulnerable -- a page is written by Rapporteur itself
const LINK = /\[(?:\\.|[^[\]\\])*\]\((?<path>[^()#\s]+)(?:#(?<fragment>[^()\s]+))?\)/g;

/** Paths in a page are relative to the workspace, which the editor cannot know of a page that is no file. */
function linksIn(
  document: vscode.TextDocument,
  uriOf: (file: string) => vscode.Uri | undefined,
): vscode.DocumentLink[] {
  return [...document.getText().matchAll(LINK)].flatMap((match) => {
    const { path = '', fragment = '' } = match.groups ?? {};
    const uri = uriOf(decodeURIComponent(path));
    if (!uri) return [];
    const range = new vscode.Range(
      document.positionAt(match.index),
      document.positionAt(match.index + match[0].length),
    );
    return [new vscode.DocumentLink(range, uri.with({ fragment }))];
  });
}
