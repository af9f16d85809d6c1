import * as vscode from 'vscode';
import { findTopic, type Taxonomy } from '../../core/topics/taxonomy';
import { decisionEdit } from '../../core/worklist/decisionEdit';
import { COMMAND } from '../../manifest';
import type { BulkEdits } from '../../session/bulkEdits';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import { chosenRows } from '../../vscode/chosenRows';
import { commitmentCount } from '../../vscode/commitmentItem';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { say } from '../../vscode/target';
import { pickTopic } from '../../vscode/pickTopic';

interface Deps {
  readonly commands: CommandRegistry;
  readonly taxonomies: TaxonomyStore;
  readonly bulk: BulkEdits;
  readonly newId: () => string;
}

/** Puts commitments under another topic, by a drag or by name: recorded as annotations of the person's own, in one step. */
export function registerMoveToTopic({ commands, taxonomies, bulk, newId }: Deps): vscode.Disposable {
  return commands.register(COMMAND.moveToTopic, async (row, selected, given) => {
    const rows = chosenRows(row, selected);
    const [first] = rows;
    if (!first) return;
    const taxonomy = await taxonomies.get(vscode.Uri.parse(first.place.uri, true));
    const title = vscode.l10n.t('Move {0} to…', commitmentCount(rows.length));
    const topic = given ?? (await pickTopic(taxonomy, title));
    if (topic === undefined) return;
    if (!findTopic(taxonomy, topic)) return say(vscode.l10n.t('There is no topic {0}; nothing was moved.', topic));
    const moving = rows.filter(({ entry }) => entry.topic !== topic);
    const done = await bulk.apply(
      moving.map(({ entry, place }) => ({
        uri: vscode.Uri.parse(place.uri, true),
        edit: (marked) => decisionEdit(marked, entry, { kind: 'topic', topic }, newId),
      })),
    );
    say(told(done, moving.length, labelIn(taxonomy, topic)));
  });
}

const labelIn = (taxonomy: Taxonomy, topic: string): string => findTopic(taxonomy, topic)?.label ?? topic;

function told(done: number, of: number, label: string): string {
  if (of === 0) return vscode.l10n.t('Already under “{0}”.', label);
  const moved = vscode.l10n.t('{0} moved to “{1}”; undo takes it back.', commitmentCount(done), label);
  const missed = of - done;
  return missed === 0 ? moved : `${moved} ${vscode.l10n.t('{0} could not be found in their text any more.', missed)}`;
}
