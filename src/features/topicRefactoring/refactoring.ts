import * as vscode from 'vscode';
import type { Message } from '../../core/message';
import type { LedgerEntry } from '../../core/negotiation/ledgerEntry';
import type { Taxonomy } from '../../core/topics/taxonomy';
import type { TopicChange } from '../../core/topics/topicChanges';
import type { TopicFileEdit } from '../../core/topics/topicFileEdit';
import type { KnowledgeStore } from '../../session/knowledge';
import { ledgerUnder } from '../../session/ledgerUnder';
import type { Reader } from '../../session/reader';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import type { IndexedDocument, WorkspaceIndex } from '../../session/workspaceIndex';
import { failureText } from '../../session/disk';
import { loadCore } from '../../session/loadCore';

/** A change of the topics that a person asks for. */
export interface Refactoring {
  /** "Merge “Pork” into “Beef”" */
  readonly title: string;
  /** Topics whose commitments it may move. */
  readonly topics: readonly string[];
  /** Commitments that are to be put under the topic of the edit in any case, by an annotation where words do not do it. */
  readonly chosen?: readonly LedgerEntry[];
  edit(yaml: string, builtIn: Taxonomy): TopicFileEdit;
}

/** All that a refactoring would change; nothing has been changed yet. */
export interface Plan {
  readonly refactoring: Refactoring;
  readonly root: vscode.Uri;
  /** The file of topics before and after. */
  readonly before: string;
  readonly after: string;
  /** The topic that the edit is about, in the new taxonomy. */
  readonly topic: string;
  readonly taxonomy: Taxonomy;
  /** What moves because the words now lead elsewhere. */
  readonly moved: readonly TopicChange[];
  /** What is to be recorded as the person's own decision. */
  readonly recorded: readonly LedgerEntry[];
  /** Documents that were read again to know this, of how many. */
  readonly reread: number;
  readonly documents: number;
}

export interface PlanDeps {
  readonly index: WorkspaceIndex;
  readonly taxonomies: TaxonomyStore;
  readonly knowledge: KnowledgeStore;
  readonly reader: Reader;
  readonly builtIn: () => Promise<Taxonomy>;
}

/**
 * Documents that are read again to see what new words do in them: a few seconds' worth. In a larger dossier only those
 * that have commitments under the topics in question are, and the preview says so.
 */
const MAX_REREAD = 400;

/** Tries a refactoring out on all files. A message instead when it cannot be done; undefined when the person stopped it. */
export async function planRefactoring(
  deps: PlanDeps,
  root: vscode.Uri,
  refactoring: Refactoring,
): Promise<Plan | Message | undefined> {
  await deps.index.ready();
  const known = await deps.taxonomies.text(root);
  if (known.kind === 'failed') return failureText(known);
  const builtIn = await deps.builtIn();
  const edit = refactoring.edit(known.text, builtIn);
  if (edit.kind === 'refused') return edit.message;
  const { parseTaxonomy, topicChanges } = await loadCore();
  const taxonomy = parseTaxonomy(edit.yaml, 'topics.yaml', builtIn).value;
  const documents = concerned(deps.index.all(), refactoring.topics);
  const after = await rereadAll(deps, documents, taxonomy);
  if (!after) return undefined;
  const now = {
    entries: documents.flatMap(({ entries }) => entries),
    taxonomy: await deps.taxonomies.get(anyIn(root)),
  };
  const moved = topicChanges(now, { entries: after, taxonomy });
  const there = new Set(moved.filter(({ to }) => to === edit.topic).map(({ entry }) => entry.id));
  return {
    ...{ refactoring, root, before: known.text, after: edit.yaml, topic: edit.topic, taxonomy },
    moved: moved.filter(({ entry }) => there.has(entry.id) || !isChosen(refactoring, entry)),
    recorded: (refactoring.chosen ?? []).filter(({ id }) => !there.has(id)),
    reread: documents.length,
    documents: deps.index.all().length,
  };
}

/** The file that names the dossier to a store that asks for a document of it. */
export const anyIn = (root: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(root, 'any.md');

const isChosen = ({ chosen = [] }: Refactoring, { id }: LedgerEntry): boolean => chosen.some((each) => each.id === id);

function concerned(documents: readonly IndexedDocument[], topics: readonly string[]): readonly IndexedDocument[] {
  if (documents.length <= MAX_REREAD) return documents;
  const isAbout = ({ topic }: LedgerEntry): boolean =>
    topics.some((each) => topic === each || topic.startsWith(`${each}/`));
  return documents.filter(({ entries }) => entries.some(isAbout));
}

function rereadAll(
  deps: PlanDeps,
  documents: readonly IndexedDocument[],
  taxonomy: Taxonomy,
): Thenable<readonly LedgerEntry[] | undefined> {
  const title = vscode.l10n.t('Looking what would change');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const entries: LedgerEntry[] = [];
    for (const [at, document] of documents.entries()) {
      if (token.isCancellationRequested) return undefined;
      progress.report({ message: `${at}/${documents.length}`, increment: 100 / documents.length });
      entries.push(...(await ledgerUnder(deps, document, taxonomy)));
    }
    return entries;
  });
}
