import * as vscode from 'vscode';
import type { LedgerEntry } from '../../core/negotiation/ledgerEntry';
import type { PartyRow } from '../../core/parties/partyRows';
import type { MoreRow, TreeRow } from '../../core/rows/rowTree';
import { positionAt } from '../../core/text/lineIndex';
import type { Span } from '../../core/text/span';
import { findTopic, type Taxonomy } from '../../core/topics/taxonomy';
import { topicName } from '../../core/topics/topicName';
import { VIEW, type Place } from '../../manifest';
import type { Compared, NegotiationStore } from '../../session/negotiationStore';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import type { IndexedDocument, WorkspaceIndex } from '../../session/workspaceIndex';
import { loadCore } from '../../session/loadCore';
import { placeOfEntry } from '../../vscode/placeOfEntry';
import { placesBelow, rowSource } from '../../vscode/rowSource';
import { projectedView, type RowView } from '../../vscode/treeView';
import { mentionWords } from './mentionWords';
import { toTreeItem, type PartyNode } from './partyNode';

interface Deps {
  readonly index: WorkspaceIndex;
  readonly negotiations: NegotiationStore;
  readonly taxonomies: TaxonomyStore;
}

/** Who acts in the negotiation: the most active first, each with its positions, commitments, people and mentions. */
export function registerPartyView({ index, negotiations, taxonomies }: Deps): RowView<PartyNode> {
  const wordsOf = mentionWords(index.onDidChange);
  return projectedView({
    id: VIEW.parties,
    toItem: async (node) => toTreeItem(node, await wordsOf(node)),
    firstAsked: () => void index.ready(),
    onDidChange: index.onDidChange,
    project: async (view) => {
      const documents = index.all();
      const { partyProfiles, partyRows } = await loadCore();
      const profiles = partyProfiles(documents);
      // Half a folder gives positions that the next file takes back.
      const compared = index.state === 'reading' ? undefined : await negotiations.get();
      view.description = profiles.length === 0 ? '' : vscode.l10n.t('{0} parties', profiles.length);
      (view as { message: string | undefined }).message = compared && limitText(compared);
      const known: Known = {
        documents: new Map(documents.map((document) => [document.file, document])),
        taxonomy: documents[0] ? await taxonomies.get(documents[0].uri) : { topics: [] },
      };
      const tree = partyRows(profiles, compared?.negotiation);
      const below = (row: TreeRow<PartyRow | MoreRow>) => () =>
        placesBelow(tree, row.id, (each) => placeOf(each, known));
      return rowSource(tree, (row) => toNode(row, known, below(row)));
    },
  });
}

interface Known {
  readonly documents: ReadonlyMap<string, IndexedDocument>;
  readonly taxonomy: Taxonomy;
}

function toNode(row: TreeRow<PartyRow | MoreRow>, known: Known, below: PartyNode['below']): PartyNode {
  return {
    id: row.id,
    row,
    entry: row.kind === 'entry' ? row.entry : undefined,
    place: placeOf(row, known),
    below,
    topic: row.kind === 'position' ? labelsOf(row.topic, known.taxonomy) : undefined,
    line: row.kind === 'mention' ? lineOf(known.documents.get(row.file), row.span) : undefined,
  };
}

/** Its own label, as a narrow side bar has room for, and the whole way to it. */
const labelsOf = (id: string, taxonomy: Taxonomy): PartyNode['topic'] => ({
  label: findTopic(taxonomy, id)?.label ?? id,
  path: topicName(taxonomy, id),
});

/** The statement that a row leads to. */
function statementOf(row: PartyRow | MoreRow): LedgerEntry | undefined {
  switch (row.kind) {
    case 'entry':
      return row.entry;
    case 'position':
      return row.stance;
    case 'step':
      return row.step.entry;
    case 'contradiction':
      return row.contradiction.later;
    default:
      return undefined;
  }
}

function placeOf(row: PartyRow | MoreRow, { documents }: Known): Place | undefined {
  const stated = statementOf(row);
  if (stated) return placeOfEntry(stated, (file) => documents.get(file)?.uri);
  const at = row.kind === 'mention' ? row : row.kind === 'actor' ? row.actor.first : undefined;
  const uri = at && documents.get(at.file)?.uri;
  return uri && { uri: uri.toString(), ...at.span };
}

const lineOf = (document: IndexedDocument | undefined, { start }: Span): number | undefined =>
  document && positionAt(document.lines, start).line + 1;

const limitText = ({ commitments, allCommitments }: Compared): string | undefined =>
  commitments < allCommitments
    ? vscode.l10n.t('Positions are of the {0} latest of {1} commitments.', commitments, allCommitments)
    : undefined;
