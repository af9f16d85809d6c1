import * as vscode from 'vscode';
import { decisionEdit, type EntryDecision } from '../../core/worklist/decisionEdit';
import { dossierPathOf } from '../../session/dossierPath';
import type { EditRequest } from '../../session/bulkEdits';
import type { RowProvider } from '../../vscode/rowProvider';
import { say } from '../../vscode/target';
import type { TopicNode } from './topicNode';
import type { TopicViewDeps } from './topicView';

/** A checked box accepts, as the command does; an unchecked one takes that back. All boxes of one click are one step. */
export function acceptChecked(
  deps: Pick<TopicViewDeps, 'bulk' | 'annotatorOf' | 'newId'>,
  view: vscode.TreeView<TopicNode>,
  provider: RowProvider<TopicNode>,
): vscode.Disposable {
  return view.onDidChangeCheckboxState(async ({ items }) => {
    const requests = items.flatMap(([node, state]) => toRequest(deps, node, state));
    const done = await deps.bulk.apply(requests);
    if (done === requests.length) return;
    items.forEach(([node]) => provider.redraw(node.id));
    say(
      vscode.l10n.t(
        'Only what you have accepted yourself, as it was found, can be unchecked; remove others by their menu.',
      ),
    );
  });
}

function toRequest(
  { annotatorOf, newId }: Pick<TopicViewDeps, 'annotatorOf' | 'newId'>,
  node: TopicNode,
  state: vscode.TreeItemCheckboxState,
): EditRequest[] {
  if (node.kind !== 'ledger' || node.item.kind !== 'entry' || !node.place) return [];
  const { entry } = node.item;
  const uri = vscode.Uri.parse(node.place.uri, true);
  const root = dossierPathOf(uri)?.root;
  const annotator = root ? annotatorOf(root) : '';
  const isChecked = state === vscode.TreeItemCheckboxState.Checked;
  const decision: EntryDecision = isChecked ? { kind: 'accept' } : { kind: 'reopen', annotator };
  return [{ uri, edit: (marked) => decisionEdit(marked, entry, decision, newId) }];
}
