import type { Disposable } from 'vscode';
import type { PartyNode } from '../features/partyView/partyNode';
import { registerPartyView } from '../features/partyView/partyView';
import { registerChangeContent } from '../features/reviewView/changeContent';
import { registerDecideAll } from '../features/reviewView/decideAll';
import { registerFindDocument } from '../features/reviewView/findDocument';
import { registerReport } from '../features/reviewView/report';
import { registerReviewView } from '../features/reviewView/reviewView';
import { registerSettle } from '../features/reviewView/settle';
import type { WorkNode } from '../features/reviewView/workNode';
import type { RoundNode } from '../features/roundView/roundNode';
import { registerRoundView } from '../features/roundView/roundView';
import { registerRefactorTopics } from '../features/topicRefactoring/refactorTopics';
import { registerAcceptTopic } from '../features/topicView/acceptTopic';
import { registerMoveToTopic } from '../features/topicView/moveToTopic';
import { registerTopicView, type TopicView } from '../features/topicView/topicView';
import { VIEW } from '../manifest';
import { createBulkEdits } from '../session/bulkEdits';
import type { Session } from '../session/openSession';
import type { Ownership } from '../vscode/ownership';
import { registerShowMore } from '../vscode/moreItem';
import type { RowView } from '../vscode/treeView';

/** The views of the container, in the order in which it shows them. */
export interface Views {
  readonly topics: TopicView;
  readonly parties: RowView<PartyNode>;
  readonly review: RowView<WorkNode>;
  readonly rounds: RowView<RoundNode>;
}

/** The views, and the commands on their rows. */
export function openViews(session: Session, own: Ownership['own']): Views {
  const deps = { ...session, bulk: createBulkEdits(session) };
  const views: Views = {
    topics: own(registerTopicView(deps)),
    parties: own(registerPartyView(deps)),
    review: own(registerReviewView(deps)),
    rounds: own(registerRoundView(session.index)),
  };
  const { topics, parties, review, rounds } = views;
  const byId = { [VIEW.topics]: topics, [VIEW.parties]: parties, [VIEW.review]: review, [VIEW.rounds]: rounds };
  own(registerShowMore(session.commands, byId));
  const onRows: readonly ((on: typeof deps) => Disposable)[] = [
    ...[registerAcceptTopic, registerMoveToTopic, registerRefactorTopics, registerDecideAll, registerSettle],
    ...[registerFindDocument, registerReport, registerChangeContent],
  ];
  onRows.forEach((register) => own(register(deps)));
  return views;
}
