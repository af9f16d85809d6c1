import * as vscode from 'vscode';
import { changedText } from '../../core/anchoring/changedText';
import { GROUPINGS, type Grouping } from '../../core/topics/treeItem';
import { COMMAND, CONTEXT, SETTING, VIEW } from '../../manifest';
import type { Settings } from '../../session/settings';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import type { IndexedDocument, WorkspaceIndex } from '../../session/workspaceIndex';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { debounce } from '../../vscode/debounce';
import { loadCore } from '../../vscode/loadCore';
import type { TopicNode } from './topicNode';
import { TopicTreeProvider } from './topicTreeProvider';

export interface TopicView extends vscode.Disposable {
  readonly provider: TopicTreeProvider;
  readonly view: vscode.TreeView<TopicNode>;
}

interface Deps {
  readonly commands: CommandRegistry;
  readonly index: WorkspaceIndex;
  readonly taxonomies: TaxonomyStore;
  readonly settings: Settings;
  /** Where the view remembers how it was grouped. */
  readonly memory: vscode.Memento;
}

/** Under this key the workspace remembers which proposed topics nobody wants to see again. */
const DISMISSED = 'rapporteur.dismissedTopics';

const GROUP_COMMANDS = [
  [COMMAND.groupByTopic, 'topic'],
  [COMMAND.groupByParty, 'party'],
  [COMMAND.groupByKind, 'kind'],
  [COMMAND.groupByDocument, 'document'],
] as const;

/** The tree topic → subtopic → commitment → sentence over all documents of the workspace. */
export function registerTopicView(deps: Deps): TopicView {
  const { commands, index, memory } = deps;
  const provider = new TopicTreeProvider(() => void index.ready());
  const view = vscode.window.createTreeView(VIEW.topics, { treeDataProvider: provider, showCollapseAll: true });

  const show = (): void => void showIndex(deps, provider, view);
  const dismiss = async (id: string): Promise<void> => {
    await memory.update(DISMISSED, [...memory.get<readonly string[]>(DISMISSED, []), id]);
    show();
  };
  const group = async (grouping: Grouping): Promise<void> => {
    await memory.update(CONTEXT.grouping, grouping);
    show();
  };
  const disposables = vscode.Disposable.from(
    provider,
    view,
    index.onDidChange(show),
    followEditor(deps, provider, view),
    commands.register(COMMAND.refresh, () => index.refresh()),
    commands.register(COMMAND.dismissTopic, ({ proposal }) => dismiss(proposal.id)),
    commands.register(COMMAND.showMore, (row) => provider.showMore(row)),
    ...GROUP_COMMANDS.map(([command, grouping]) => commands.register(command, () => group(grouping))),
  );
  return { provider, view, dispose: () => disposables.dispose() };
}

const groupingIn = (memory: vscode.Memento): Grouping => {
  const kept = memory.get<Grouping>(CONTEXT.grouping);
  return kept && GROUPINGS.includes(kept) ? kept : 'topic';
};

async function showIndex(deps: Deps, provider: TopicTreeProvider, view: vscode.TreeView<TopicNode>): Promise<void> {
  const documents = deps.index.all();
  const grouping = groupingIn(deps.memory);
  const uris = new Map(documents.map(({ file, uri }) => [file, uri]));
  const [root] = vscode.workspace.workspaceFolders ?? [];
  const entries = documents.flatMap((document) => document.entries);
  const taxonomy = root ? await deps.taxonomies.get(vscode.Uri.joinPath(root.uri, 'any.md')) : { topics: [] };
  const { proposeTopics } = await loadCore();
  const dismissed = new Set(deps.memory.get<readonly string[]>(DISMISSED, []));
  const { state } = deps.index;
  // Half a folder proposes other phrases than the whole, and at every redraw others.
  const proposes = grouping === 'topic' && state !== 'reading';
  const proposals = proposes ? proposeTopics(entries, taxonomy, dismissed) : [];
  const tree = provider.show({
    entries,
    taxonomy,
    grouping,
    proposals,
    changes: changesIn(documents),
    uriOf: (file) => uris.get(file),
  });
  const done = state === 'ready';
  view.description = GROUPING_NAMES[grouping]();
  view.badge = badge(tree.unreviewed);
  // The types forbid undefined here, but nothing else takes a message away.
  (view as { message: string | undefined }).message =
    state === 'canceled'
      ? stopped(documents.length)
      : done && tree.count === 0
        ? nothingFound(documents.length)
        : undefined;
  void vscode.commands.executeCommand('setContext', CONTEXT.grouping, grouping);
  void vscode.commands.executeCommand('setContext', CONTEXT.emptyFolder, done && documents.length === 0);
}

const changesIn = (documents: readonly IndexedDocument[]): ReadonlyMap<string, string> =>
  new Map(
    documents
      .flatMap(({ placed }) => placed)
      .flatMap(({ annotation, anchoring }) =>
        anchoring.kind === 'changed' ? [[annotation.id, changedText(anchoring)] as const] : [],
      ),
  );

const badge = (value: number): vscode.ViewBadge | undefined =>
  value === 0 ? undefined : { value, tooltip: vscode.l10n.t('{0} commitments to review', value) };

/** A folder without files has its welcome instead. */
const nothingFound = (files: number): string | undefined =>
  files === 0 ? undefined : vscode.l10n.t('{0} files read, and no commitment found in them.', files);

const stopped = (files: number): string =>
  vscode.l10n.t('Reading was stopped after {0} files. “Read the Folder Again” reads them all.', files);

const GROUPING_NAMES: Readonly<Record<Grouping, () => string>> = {
  topic: () => vscode.l10n.t('by topic'),
  party: () => vscode.l10n.t('by party'),
  kind: () => vscode.l10n.t('by kind'),
  document: () => vscode.l10n.t('by document'),
};

/** A cursor that walks through a text need not be followed at every step, in milliseconds. */
const FOLLOW_PAUSE = 150;

/** Selects in the tree what the cursor stands on, without opening the view or taking the focus. */
function followEditor(deps: Deps, provider: TopicTreeProvider, view: vscode.TreeView<TopicNode>): vscode.Disposable {
  const follow = debounce<vscode.TextEditor>(FOLLOW_PAUSE, ({ document, selection }) => {
    if (!view.visible || !deps.settings.get(SETTING.followEditor)) return;
    const entry = entryAt(deps.index, document.uri, document.offsetAt(selection.active));
    const node = entry === undefined || isSelected(view, entry) ? undefined : provider.nodeOf(entry);
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
