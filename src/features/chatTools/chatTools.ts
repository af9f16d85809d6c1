import * as vscode from 'vscode';
import type { AnalysisStore } from '../../session/analysisStore';
import type { AnnotationStore } from '../../session/annotationStore';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { findMentionsTool } from './findMentionsTool';
import { getCommitmentsTool } from './getCommitmentsTool';

export interface ChatToolDeps {
  readonly index: WorkspaceIndex;
  readonly analyses: AnalysisStore;
  readonly annotations: AnnotationStore;
  readonly taxonomies: TaxonomyStore;
}

/** As package.json names them. */
const CHAT_TOOL = {
  getCommitments: 'rapporteur_get_commitments',
  findMentions: 'rapporteur_find_mentions',
} as const;

/**
 * Two tools for people who use chat in VS Code: a language model may ask what the dossier says, and gets quotes with
 * their places. Both only read. Editors without language models do not know `vscode.lm`; nothing depends on it.
 */
export function registerChatTools(deps: ChatToolDeps): vscode.Disposable {
  const { lm } = vscode as Partial<typeof vscode>;
  if (typeof lm?.registerTool !== 'function') return new vscode.Disposable(() => undefined);
  return vscode.Disposable.from(
    lm.registerTool(CHAT_TOOL.getCommitments, getCommitmentsTool(deps)),
    lm.registerTool(CHAT_TOOL.findMentions, findMentionsTool(deps)),
  );
}
