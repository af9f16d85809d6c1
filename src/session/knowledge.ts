import * as vscode from 'vscode';
import type { Dossier } from '../core/analyze';
import type { GlossaryStore } from './glossaryStore';
import type { SuppressedStore } from './suppressedStore';
import type { TaxonomyStore } from './taxonomyStore';

/** What a dossier adds to the built-in knowledge: all that can change how a text is read, besides the text. */
export type Knowledge = Omit<Dossier, 'lexicon'>;

/** The knowledge of each dossier, put together from its files. */
export interface KnowledgeStore {
  /** For the dossier that a document belongs to. */
  get(document: vscode.Uri): Promise<Knowledge>;
  /** Fires with the dossier's folder. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

export function createKnowledge(
  taxonomies: TaxonomyStore,
  glossaries: GlossaryStore,
  suppressions: SuppressedStore,
): KnowledgeStore {
  return {
    async get(document) {
      const [taxonomy, glossary, suppressed] = await Promise.all([
        taxonomies.get(document),
        glossaries.get(document),
        suppressions.get(document),
      ]);
      return { taxonomy, glossary, suppressed };
    },
    onDidChange: (listener, self?: unknown, disposables?: vscode.Disposable[]) =>
      vscode.Disposable.from(
        taxonomies.onDidChange(listener, self, disposables),
        glossaries.onDidChange(listener, self, disposables),
        suppressions.onDidChange(listener, self, disposables),
      ),
  };
}
