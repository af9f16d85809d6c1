import * as vscode from 'vscode';
import type { Board } from '../../core/board/board';
import type { NegotiationStore } from '../../session/negotiationStore';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import { whyIncomplete } from '../../session/whyIncomplete';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import type { Clock } from '../../vscode/clock';
import { loadCore } from '../../session/loadCore';
import { explainDeadline } from './explainDeadline';
import type { Notes } from './protocol';

export interface SourceDeps {
  readonly index: WorkspaceIndex;
  readonly negotiations: NegotiationStore;
  readonly taxonomies: TaxonomyStore;
  readonly clock: Clock;
}

/** The board of what has been read until now. */
export interface BoardSource {
  board(): Promise<Board>;
  notes(board: Board): Promise<Notes>;
  /** How many documents were read, while the first reading is under way; else undefined. */
  reading(): number | undefined;
}

export function createBoardSource({ index, negotiations, taxonomies, clock }: SourceDeps): BoardSource {
  return {
    async board() {
      const { toBoard } = await loadCore();
      const roots = vscode.workspace.workspaceFolders ?? [];
      const known = await Promise.all(roots.map(({ uri }) => taxonomies.get(uri)));
      const { negotiation } = await negotiations.get();
      const topics = known.flatMap((taxonomy) => taxonomy.topics);
      return toBoard({ documents: index.all(), negotiation, topics, today: clock.today() }, vscode.l10n.t);
    },
    async notes({ deadlines, statements }) {
      const incomplete = whyIncomplete(index, await negotiations.get());
      const byId = new Map(statements.map((statement) => [statement.id, statement]));
      const reasons = deadlines.flatMap((deadline) => {
        const statement = byId.get(deadline.statement);
        return statement
          ? [[statement.id, explainDeadline(vscode.l10n, deadline, statement, (id) => byId.get(id))] as const]
          : [];
      });
      return { reasons: Object.fromEntries(reasons), ...(incomplete === undefined ? {} : { incomplete }) };
    },
    reading: () => (index.state === 'idle' || index.state === 'reading' ? index.all().length : undefined),
  };
}
