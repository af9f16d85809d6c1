import * as vscode from 'vscode';
import type { AnalysisStore } from '../../session/analysisStore';
import type { AnnotationStore } from '../../session/annotationStore';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { findMentionsTool } from './findMentionsTool';
import { getCommitmentsTool } from './getCommitmentsTool';
import { CHAT_TOOL, type OfferedTools } from './offeredTools';

export interface ChatToolDeps {
  readonly index: WorkspaceIndex;
  readonly analyses: AnalysisStore;
  readonly annotations: AnnotationStore;
  readonly taxonomies: TaxonomyStore;
}

/**
 * Two tools for people who use chat in VS Code: a language model may ask what the dossier says, and gets quotes with
 * their places. Both only read.
 */
export function registerChatTools({
  tools,
  ...deps
}: ChatToolDeps & { readonly tools: OfferedTools }): vscode.Disposable {
  return vscode.Disposable.from(
    { dispose: tools.bring(CHAT_TOOL.getCommitments, getCommitmentsTool(deps)) },
    { dispose: tools.bring(CHAT_TOOL.findMentions, findMentionsTool(deps)) },
  );
}
