import type * as vscode from 'vscode';
import type { AnalysisStore } from '../../session/analysisStore';
import type { AnnotationStore } from '../../session/annotationStore';
import type { Dossiers } from '../../session/dossiers';
import type { GlossaryStore } from '../../session/glossaryStore';
import type { MarkStore } from '../../session/markStore';
import type { Reader } from '../../session/reader';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import type { CommandRegistry } from '../../vscode/commandRegistry';

export interface NavigationDeps {
  readonly commands: CommandRegistry;
  readonly marks: MarkStore;
  readonly analyses: AnalysisStore;
  readonly annotations: AnnotationStore;
  readonly index: WorkspaceIndex;
  readonly dossiers: Dossiers;
  readonly glossaries: GlossaryStore;
  readonly taxonomies: TaxonomyStore;
  readonly reader: Reader;
}

/** Where all of it works: news, not the pages that Rapporteur writes. */
export const NEWS: vscode.DocumentFilter = { language: 'markdown' };
