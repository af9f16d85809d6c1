import * as vscode from 'vscode';
import { COMMAND, type EntryRow } from '../../manifest';
import type { TopicNode } from './topicNode';

/** As the editor wants it named for drags within one tree: the view's id in lower case. */
const MIME = 'application/vnd.code.tree.rapporteur.topics';

/** Rows of commitments dropped on a topic, or on a row below one, move there; a topic dropped on another moves below it. */
export const topicDrag = (): vscode.TreeDragAndDropController<TopicNode> => ({
  dragMimeTypes: [MIME],
  dropMimeTypes: [MIME],
  handleDrag(nodes, transfer) {
    transfer.set(MIME, new vscode.DataTransferItem(JSON.stringify(draggedIn(nodes))));
  },
  async handleDrop(target, transfer) {
    const dropped = await transfer.get(MIME)?.asString();
    const topic = target && topicOf(target);
    if (!dropped || topic === undefined) return;
    const { rows, topics } = JSON.parse(dropped) as Dragged;
    if (rows.length > 0) await vscode.commands.executeCommand(COMMAND.moveToTopic, rows[0], rows, topic);
    for (const moved of topics) {
      if (moved !== topic) await vscode.commands.executeCommand(COMMAND.moveTopic, { topic: moved, parent: topic });
    }
  },
});

interface Dragged {
  readonly rows: readonly EntryRow[];
  /** Ids of topics. */
  readonly topics: readonly string[];
}

const draggedIn = (nodes: readonly TopicNode[]): Dragged => ({
  rows: nodes.filter(isEntryRow).map(({ entry, place }) => ({ entry, place })),
  topics: nodes.flatMap((node) => (node.kind === 'ledger' && node.topic !== undefined ? [node.topic] : [])),
});

const isEntryRow = (node: TopicNode): node is TopicNode & EntryRow =>
  node.kind === 'ledger' && node.entry !== undefined && node.place !== undefined;

/** The topic a row is, or stands under. */
function topicOf(node: TopicNode): string | undefined {
  return node.kind === 'ledger' ? (node.topic ?? node.entry?.topic) : undefined;
}
