import * as vscode from 'vscode';
import type { PartyNode } from './features/partyView/partyNode';
import { registerPartyView } from './features/partyView/partyView';
import { registerChangeContent } from './features/reviewView/changeContent';
import { registerDecideAll } from './features/reviewView/decideAll';
import { registerFindDocument } from './features/reviewView/findDocument';
import { registerReport } from './features/reviewView/report';
import { registerReviewView } from './features/reviewView/reviewView';
import { registerSettle } from './features/reviewView/settle';
import type { WorkNode } from './features/reviewView/workNode';
import type { RoundNode } from './features/roundView/roundNode';
import { registerRoundView } from './features/roundView/roundView';
import { registerRefactorTopics } from './features/topicRefactoring/refactorTopics';
import { registerAcceptTopic } from './features/topicView/acceptTopic';
import { registerMoveToTopic } from './features/topicView/moveToTopic';
import { registerTopicView, type TopicView } from './features/topicView/topicView';
import type { Taxonomy } from './core/topics/taxonomy';
import { VIEW } from './manifest';
import type { AnnotationStore } from './session/annotationStore';
import { createBulkEdits } from './session/bulkEdits';
import type { Dossiers } from './session/dossiers';
import type { KnowledgeStore } from './session/knowledge';
import type { MarkStore } from './session/markStore';
import type { NegotiationStore } from './session/negotiationStore';
import type { Reader } from './session/reader';
import type { Settings } from './session/settings';
import type { TaxonomyStore } from './session/taxonomyStore';
import type { WorkspaceIndex } from './session/workspaceIndex';
import type { CommandRegistry } from './vscode/commandRegistry';
import { registerShowMore } from './vscode/moreItem';
import type { RowView } from './vscode/treeView';

/** The views of the container, in the order in which it shows them. */
export interface Views {
  readonly topics: TopicView;
  readonly parties: RowView<PartyNode>;
  readonly review: RowView<WorkNode>;
  readonly rounds: RowView<RoundNode>;
}

/** What of the session the views are made of. */
interface Session {
  readonly commands: CommandRegistry;
  readonly marks: MarkStore;
  readonly annotations: AnnotationStore;
  readonly index: WorkspaceIndex;
  readonly negotiations: NegotiationStore;
  readonly taxonomies: TaxonomyStore;
  readonly knowledge: KnowledgeStore;
  readonly reader: Reader;
  readonly dossiers: Dossiers;
  readonly settings: Settings;
  readonly builtIn: () => Promise<Taxonomy>;
  readonly annotatorOf: (root: vscode.Uri) => string;
  readonly newId: () => string;
  readonly memory: vscode.Memento;
}

/** The views, and the commands on their rows. */
export function wireViews(session: Session): Views & vscode.Disposable {
  const { commands, index } = session;
  const deps = { ...session, bulk: createBulkEdits(session) };
  const topics = registerTopicView(deps);
  const parties = registerPartyView(deps);
  const review = registerReviewView(deps);
  const rounds = registerRoundView(index);
  const views = { [VIEW.topics]: topics, [VIEW.parties]: parties, [VIEW.review]: review, [VIEW.rounds]: rounds };
  const disposables = vscode.Disposable.from(
    ...[topics, parties, review, rounds],
    registerShowMore(commands, views),
    registerAcceptTopic(deps),
    registerMoveToTopic(deps),
    registerRefactorTopics(deps),
    registerDecideAll(deps),
    registerSettle(deps),
    registerFindDocument(deps),
    registerReport(deps),
    registerChangeContent(),
  );
  return { topics, parties, review, rounds, dispose: () => disposables.dispose() };
}
