import * as vscode from 'vscode';
import { COMMAND } from '../../manifest';
import type { AnnotationStore } from '../../session/annotationStore';
import type { ExchangeDocuments } from '../../session/exchangeDocuments';
import type { GlossaryStore } from '../../session/glossaryStore';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import type { Taxonomy } from '../../core/topics/taxonomy';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { registerPage } from '../../vscode/pages';
import { exportDocuments } from './exportDocuments';
import { importFiles } from './importFiles';

export interface ExchangeDeps {
  readonly commands: CommandRegistry;
  readonly documents: ExchangeDocuments;
  readonly annotations: AnnotationStore;
  readonly taxonomies: TaxonomyStore;
  readonly glossaries: GlossaryStore;
  readonly builtIn: () => Promise<Taxonomy>;
  readonly annotatorOf: (root: vscode.Uri) => string;
  readonly newId: () => string;
}

/** In and out: exports with what the format cannot hold, imports with what would come in. */
export function registerExchange(deps: ExchangeDeps): vscode.Disposable {
  let exported = '';
  let imported = '';
  const exportPage = registerPage(`${vscode.l10n.t('Export')}.md`, { render: () => exported });
  const importPage = registerPage(`${vscode.l10n.t('Import')}.md`, { render: () => imported });
  const showExport = (text: string): Promise<void> => ((exported = text), exportPage.show());
  const showImport = (text: string): Promise<void> => ((imported = text), importPage.show());
  return vscode.Disposable.from(
    exportPage,
    importPage,
    deps.commands.register(COMMAND.export, (request, selected) => exportDocuments(deps, request, selected, showExport)),
    deps.commands.register(COMMAND.import, (request) => importFiles(deps, request, showImport)),
  );
}
