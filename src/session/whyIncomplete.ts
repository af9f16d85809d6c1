import * as vscode from 'vscode';
import { MAX_COMPARED, type Compared } from './negotiationStore';
import type { WorkspaceIndex } from './workspaceIndex';

/** Why what is shown does not tell of the whole dossier, and what to do about it; undefined when it does. */
export function whyIncomplete(index: WorkspaceIndex, { commitments, allCommitments }: Compared): string | undefined {
  const reasons = [
    index.state === 'canceled'
      ? vscode.l10n.t(
          'Reading was stopped after {0} files. “Read the Folder Again” reads them all.',
          index.all().length,
        )
      : '',
    commitments < allCommitments
      ? vscode.l10n.t(
          'The dossier has {0} commitments; only the {1} of the latest documents were compared (at most {2}).',
          ...[allCommitments, commitments, MAX_COMPARED],
        )
      : '',
  ].filter(Boolean);
  return reasons.join(' ') || undefined;
}
