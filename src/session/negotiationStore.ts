import type * as vscode from 'vscode';
import type { Negotiation } from '../core/negotiation/negotiation';
import type { Restatement } from '../core/negotiation/restatements';
import type { Span } from '../core/text/span';
import { loadCore } from './loadCore';
import type { IndexedDocument, WorkspaceIndex } from './workspaceIndex';

/**
 * Commitments that are compared with one another; of a larger dossier those of the latest documents. Ten thousand of
 * them, all much alike, take half a second, in which the editor gets no answer.
 */
export const MAX_COMPARED = 10_000;
/** In a larger dossier a hover tells only what the page has put together: nobody waits for a hover. */
const MAX_FOR_HOVER = 2000;

/** What was put together, and of how much. */
export interface Compared {
  readonly negotiation: Negotiation;
  readonly commitments: number;
  /** In the whole dossier, as far as it was read. */
  readonly allCommitments: number;
}

/** The negotiation across the documents that were read; put together when asked for, once for each state of the index. */
export class NegotiationStore implements vscode.Disposable {
  private known: Compared | undefined;
  private readonly disposable: vscode.Disposable;

  constructor(private readonly index: WorkspaceIndex) {
    this.disposable = index.onDidChange(() => (this.known = undefined));
  }

  /** Of what has been read until now; it reads nothing. */
  async get(): Promise<Compared> {
    const { buildNegotiation } = await loadCore();
    if (this.known) return this.known;
    const documents = this.index.all();
    const compared = latest(documents, MAX_COMPARED);
    this.known = {
      negotiation: buildNegotiation(compared),
      commitments: countEntries(compared),
      allCommitments: countEntries(documents),
    };
    return this.known;
  }

  /** What other documents say of the commitment at a place; nothing as long as the folder has not been read. */
  async restatements(uri: vscode.Uri, span: Span): Promise<readonly Restatement[]> {
    const { state } = this.index;
    if (state === 'idle' || state === 'reading') return [];
    const entry = this.index.get(uri)?.entries.find((each) => equal(each.span, span));
    if (!entry || (!this.known && countEntries(this.index.all()) > MAX_FOR_HOVER)) return [];
    const { restatementsOf } = await loadCore();
    const { negotiation } = await this.get();
    return restatementsOf(entry, negotiation.matters);
  }

  dispose(): void {
    this.disposable.dispose();
  }
}

const equal = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const countEntries = (documents: readonly IndexedDocument[]): number =>
  documents.reduce((sum, { entries }) => sum + entries.length, 0);

/** The latest documents that together have no more entries than that, but one at least; those without a date go first. */
function latest(documents: readonly IndexedDocument[], most: number): readonly IndexedDocument[] {
  let sum = 0;
  const byDate = documents.toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1));
  const end = byDate.findIndex(({ entries }, at) => (sum += entries.length) > most && at > 0);
  return end < 0 ? documents : byDate.slice(0, end);
}
