import type * as vscode from 'vscode';
import type { Mark } from '../../core/marks/mark';
import type { Taxonomy } from '../../core/topics/taxonomy';
import type { AnalysisStore } from '../../session/analysisStore';
import type { NegotiationStore } from '../../session/negotiationStore';
import { loadCore } from '../../session/loadCore';
import type { CommitmentContext } from './describeContext';

interface Sources {
  readonly analyses: AnalysisStore;
  readonly negotiations: NegotiationStore;
}

/** What is known around a mark's commitment without reading anything; undefined for a mark that has none. */
export async function contextOf(
  mark: Mark,
  document: vscode.TextDocument,
  taxonomy: Taxonomy,
  { analyses, negotiations }: Sources,
): Promise<CommitmentContext | undefined> {
  if (mark.kind === 'mention') return undefined;
  const reading = analyses.get(document);
  const { explainTopic } = await loadCore();
  const restatements = await negotiations.restatements(document.uri, mark.span);
  const { commitment } = mark;
  const isFresh = reading !== undefined && !reading.stale;
  const reasons = commitment && isFresh ? explainTopic(reading.analysis.document, commitment, taxonomy) : [];
  return { reasons, restatements };
}
