import * as vscode from 'vscode';
import { SETTING } from '../../manifest';
import type { Settings } from '../../session/settings';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { debounce } from '../../vscode/debounce';
import type { TopicNode } from './topicNode';

interface Deps {
  readonly index: WorkspaceIndex;
  readonly settings: Settings;
}

/** A cursor that walks through a text need not be followed at every step, in milliseconds. */
const FOLLOW_PAUSE = 150;

/** Selects in the tree what the cursor stands on, without opening the view or taking the focus. */
export function followEditor(
  { index, settings }: Deps,
  view: vscode.TreeView<TopicNode>,
  nodeOf: (entry: string) => TopicNode | undefined,
): vscode.Disposable {
  const follow = debounce<vscode.TextEditor>(FOLLOW_PAUSE, ({ document, selection }) => {
    if (!view.visible || !settings.get(SETTING.followEditor)) return;
    const entry = entryAt(index, document.uri, document.offsetAt(selection.active));
    const node = entry === undefined || isSelected(view, entry) ? undefined : nodeOf(entry);
    if (node) void view.reveal(node, { select: true, focus: false });
  });
  return vscode.Disposable.from(
    follow,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
  );
}

function entryAt(index: WorkspaceIndex, uri: vscode.Uri, offset: number): string | undefined {
  const entries = index.get(uri)?.entries ?? [];
  return entries.find(({ span }) => span.start <= offset && offset <= span.end)?.id;
}

/** What the person has just clicked may stand in several rows; the tree must not jump to another of them. */
const isSelected = (view: vscode.TreeView<TopicNode>, entry: string): boolean =>
  view.selection.some((node) => {
    if (node.kind !== 'ledger') return false;
    const { item } = node;
    return (item.kind === 'entry' || item.kind === 'sentence') && item.entry.id === entry;
  });
