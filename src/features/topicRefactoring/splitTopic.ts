import * as vscode from 'vscode';
import type { LedgerEntry } from '../../core/negotiation/ledgerEntry';
import { findTopic } from '../../core/topics/taxonomy';
import type { EntryRow } from '../../manifest';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { pickTopic } from '../../vscode/pickTopic';
import { askSplit } from './askSplit';
import { nameIn, type Here } from './here';
import type { Refactoring } from './refactoring';

interface SplitRequest {
  /** Id of the topic to split; that of the rows, or asked for, when it is not given. */
  readonly topic?: string;
  readonly label?: string;
  readonly words?: readonly string[];
  /** The commitments to be split off; asked for when there are none and no label either. */
  readonly rows: readonly EntryRow[];
}

/** A narrower topic for some commitments of a topic: those that were chosen, and all that its words find. */
export async function splitTopic(
  { index }: { readonly index: WorkspaceIndex },
  { taxonomy, core }: Here,
  { topic, label, words, rows }: SplitRequest,
): Promise<Refactoring | undefined> {
  const chosen = rows.map(({ entry }) => entry);
  const topicOf = (entry: LedgerEntry): string | undefined => findTopic(taxonomy, entry.topic)?.id;
  const from = topic ?? chosen.map(topicOf)[0] ?? (await pickTopic(taxonomy, vscode.l10n.t('Split which topic?')));
  if (from === undefined) return undefined;
  if (chosen.some((entry) => topicOf(entry) !== from))
    throw new Error(
      vscode.l10n.t('What is split off must stand under one topic; select commitments of one topic only.'),
    );
  await index.ready();
  const split = await askSplit(
    index.all().flatMap(({ entries }) => entries.filter((entry) => topicOf(entry) === from)),
    { from: nameIn(taxonomy, from), label, words, chosen },
  );
  if (!split) return undefined;
  return {
    title: vscode.l10n.t('Split “{0}” off “{1}”', split.label, nameIn(taxonomy, from)),
    topics: [from],
    chosen: split.chosen,
    edit: (yaml, builtIn) => core.splitTopic(yaml, from, split.label, split.words, builtIn),
  };
}
