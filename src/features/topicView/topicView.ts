import * as vscode from 'vscode';
import { changedText } from '../../core/anchoring/changedText';
import { isShown } from '../../core/negotiation/filterChoices';
import type { LedgerFilter } from '../../core/negotiation/ledgerFilter';
import { showHidden } from '../../core/text/showHidden';
import { buildTopicTree, type TopicTree } from '../../core/topics/topicTree';
import { GROUPINGS, type Grouping } from '../../core/topics/treeItem';
import { COMMAND, CONTEXT, VIEW } from '../../manifest';
import type { BulkEdits } from '../../session/bulkEdits';
import { inTurns } from '../../session/inTurns';
import { nextTurn } from '../../session/nextTurn';
import type { Settings } from '../../session/settings';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import type { IndexedDocument, WorkspaceIndex } from '../../session/workspaceIndex';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { loadCore } from '../../session/loadCore';
import { localized } from '../../vscode/localized';
import { RowProvider } from '../../vscode/rowProvider';
import { followEditor } from './followEditor';
import { acceptChecked } from './topicChecks';
import { topicDrag } from './topicDrag';
import { filterText, topicFilter } from './topicFilter';
import { toTreeItem, type TopicNode } from './topicNode';
import { topicRows } from './topicRows';

export interface TopicView extends vscode.Disposable {
  readonly provider: RowProvider<TopicNode>;
  readonly view: vscode.TreeView<TopicNode>;
  readonly drag: vscode.TreeDragAndDropController<TopicNode>;
}

export interface TopicViewDeps {
  readonly commands: CommandRegistry;
  readonly index: WorkspaceIndex;
  readonly taxonomies: TaxonomyStore;
  readonly settings: Settings;
  readonly bulk: BulkEdits;
  /** Under whose name acts in a folder are kept. */
  readonly annotatorOf: (root: vscode.Uri) => string;
  readonly newId: () => string;
  /** Where the view remembers how it was grouped and filtered. */
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
export function registerTopicView(deps: TopicViewDeps): TopicView {
  const { commands, index, memory } = deps;
  const provider = new RowProvider<TopicNode>({ toItem: toTreeItem, firstAsked: () => void index.ready() });
  const drag = topicDrag();
  const view = vscode.window.createTreeView(VIEW.topics, {
    treeDataProvider: provider,
    dragAndDropController: drag,
    showCollapseAll: true,
    canSelectMany: true,
    manageCheckboxStateManually: true,
  });
  const filter = topicFilter(deps, () => show());
  const shown: Shown = { tree: undefined, redraw: 0, done: Promise.resolve() };
  const show = (): Promise<void> => (shown.done = showIndex(deps, { provider, view, shown, filter: filter.get() }));
  const remember = async (key: string, value: unknown): Promise<void> => {
    await memory.update(key, value);
    await show();
  };
  const dismissed = (): readonly string[] => memory.get<readonly string[]>(DISMISSED, []);
  const disposables = vscode.Disposable.from(
    ...[provider, view, filter],
    index.onDidChange(() => void show()),
    followEditor(deps, view, (entry) => {
      const [row] = shown.tree?.rowsOf(entry) ?? [];
      return row && provider.node(row.id);
    }),
    acceptChecked(deps, view, provider),
    commands.register(COMMAND.refresh, () => index.refresh()),
    commands.register(COMMAND.dismissTopic, ({ proposal }) => remember(DISMISSED, [...dismissed(), proposal.id])),
    ...GROUP_COMMANDS.map(([command, grouping]) =>
      commands.register(command, () => remember(CONTEXT.grouping, grouping)),
    ),
  );
  return { provider, view, drag, dispose: () => disposables.dispose() };
}

/** The tree that was shown last. */
interface Shown {
  tree: TopicTree | undefined;
  /** Counts the redraws: one that has been overtaken by the next ends. */
  redraw: number;
  /** Ends when the last redraw has. */
  done: Promise<void>;
}

interface Showing {
  readonly provider: RowProvider<TopicNode>;
  readonly view: vscode.TreeView<TopicNode>;
  readonly shown: Shown;
  readonly filter: LedgerFilter;
}

async function showIndex(deps: TopicViewDeps, { provider, view, shown, filter }: Showing): Promise<void> {
  const redraw = ++shown.redraw;
  const documents = deps.index.all();
  const grouping = groupingIn(deps.memory);
  const uris = new Map(documents.map(({ file, uri }) => [file, uri]));
  const entries = documents.flatMap((document) => document.entries);
  const [root] = vscode.workspace.workspaceFolders ?? [];
  const taxonomy = root ? await deps.taxonomies.get(vscode.Uri.joinPath(root.uri, 'any.md')) : { topics: [] };
  const { proposeTopics } = await loadCore();
  const dismissed = new Set(deps.memory.get<readonly string[]>(DISMISSED, []));
  const isWhole = Object.keys(filter).length === 0;
  const { state } = deps.index;
  // Half a folder proposes other phrases than the whole, and at every redraw others.
  const proposes = grouping === 'topic' && isWhole && state !== 'reading';
  const proposing = proposeTopics(proposes ? entries : [], taxonomy, dismissed);
  const proposed = await inTurns(proposing, () => shown.redraw === redraw);
  await nextTurn();
  if (!proposed || shown.redraw !== redraw) return shown.done;
  const tree = buildTopicTree(entries, taxonomy, {
    groupBy: groupBy(grouping),
    filter: (entry) => isShown(entry, filter),
    say: vscode.l10n.t,
  });
  shown.tree = tree;
  provider.show(
    topicRows(tree, { proposals: proposed.result, changes: changesIn(documents), uriOf: (file) => uris.get(file) }),
  );
  const done = state === 'ready';
  const all = entries.filter((entry) => isShown(entry, {})).length;
  const facts = [GROUPING_NAMES[grouping](), filterText(filter), isWhole ? '' : countText(tree.count, all)];
  view.description = showHidden(facts.filter(Boolean).join(' · '));
  view.badge = badge(entries.filter(({ review }) => review === 'unreviewed').length);
  // The types forbid undefined here, but nothing else takes a message away.
  (view as { message: string | undefined }).message =
    state === 'canceled' ? stopped(documents.length) : done && all === 0 ? nothingFound(documents.length) : undefined;
  setContext(CONTEXT.grouping, grouping);
  setContext(CONTEXT.filtered, !isWhole);
  setContext(CONTEXT.emptyFolder, done && documents.length === 0);
}

const setContext = (key: string, value: unknown): void => void vscode.commands.executeCommand('setContext', key, value);

const groupingIn = (memory: vscode.Memento): Grouping => {
  const kept = memory.get<Grouping>(CONTEXT.grouping);
  return kept && GROUPINGS.includes(kept) ? kept : 'topic';
};

/** Parties, kinds and documents are divided once more by what a reader looks for next. */
function groupBy(grouping: Grouping): readonly Grouping[] {
  return grouping === 'party' || grouping === 'kind' ? [grouping, 'topic'] : [grouping];
}

const changesIn = (documents: readonly IndexedDocument[]): ReadonlyMap<string, string> =>
  new Map(
    documents
      .flatMap(({ placed }) => placed)
      .flatMap(({ annotation, anchoring }) =>
        anchoring.kind === 'changed' ? [[annotation.id, localized(changedText(anchoring))] as const] : [],
      ),
  );

const badge = (value: number): vscode.ViewBadge | undefined =>
  value === 0 ? undefined : { value, tooltip: vscode.l10n.t('{0} commitments to review', value) };

const countText = (shown: number, all: number): string => vscode.l10n.t('{0} of {1}', shown, all);

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
