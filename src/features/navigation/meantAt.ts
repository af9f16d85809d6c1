import type * as vscode from 'vscode';
import type { Referent } from '../../core/navigation/referentAt';
import type { AnalysisStore } from '../../session/analysisStore';
import type { Reader } from '../../session/reader';
import { loadCore } from '../../session/loadCore';

interface Deps {
  readonly analyses: AnalysisStore;
  readonly reader: Reader;
}

/** Who or what the word at a position means, once the text has been read. */
export async function meantAt(
  { analyses, reader }: Deps,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<Referent | undefined> {
  const analysis = await analyses.surveyed(document);
  if (!analysis) return undefined;
  const { referentAt } = await loadCore();
  return referentAt(analysis, document.offsetAt(position), await reader.lexicon());
}
