import * as vscode from 'vscode';
import type { Entity } from '../../core/entities/entity';
import { isValue, mentionAt, type NamedMention } from '../../core/navigation/mentionAt';
import { documentsAtHand } from '../../session/documentsAtHand';
import { dossierPathOf } from '../../session/dossierPath';
import { renameInDossier, type RenameOutcome } from '../../session/renameInDossier';
import { loadCore } from '../../session/loadCore';
import { toRange } from '../../vscode/range';
import { say } from '../../vscode/target';
import { NEWS, type NavigationDeps } from './navigationDeps';

/**
 * Renames an entity in the glossary and in the annotations, never in the news. An edit of the workspace could not carry
 * lines for sidecars, so the store does it and the editor gets an empty edit.
 */
export const registerRename = (deps: NavigationDeps): vscode.Disposable =>
  vscode.languages.registerRenameProvider(NEWS, {
    async prepareRename(document, position) {
      const { mention, entity } = await renamable(deps, document, position);
      return { range: toRange(document, mention.span), placeholder: entity.name };
    },
    async provideRenameEdits(document, position, typed) {
      const { entity } = await renamable(deps, document, position);
      const to = typed.trim().replace(/\s+/g, ' ');
      if (to === entity.name) return new vscode.WorkspaceEdit();
      const { root, forms } = await checked(deps, document, entity, to);
      say(told(entity.name, to, await renameInDossier(deps, root, { ...entity, forms }, to)));
      return new vscode.WorkspaceEdit();
    },
  });

async function renamable(
  { analyses }: NavigationDeps,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<NamedMention> {
  const reading = await analyses.ready(document);
  const named = reading && mentionAt(reading.analysis, document.offsetAt(position));
  if (!named) throw new Error(vscode.l10n.t('There is no name here. Put the cursor on a marked name to rename it.'));
  if (isValue(named.entity)) {
    throw new Error(vscode.l10n.t('A date or an amount has no name of its own that could be changed.'));
  }
  return named;
}

/** Refuses what cannot be done; else tells where to, and what else the entity is called. */
async function checked(
  deps: NavigationDeps,
  document: vscode.TextDocument,
  entity: Entity,
  to: string,
): Promise<{ root: vscode.Uri; forms: readonly string[] }> {
  const root = dossierPathOf(document.uri)?.root;
  if (!root) throw new Error(vscode.l10n.t('The glossary is kept in the file’s folder: open that folder first.'));
  if (to === '') throw new Error(vscode.l10n.t('An entity needs a name.'));
  const documents = await documentsAtHand(deps);
  const { entityAcross, ownForms } = await loadCore();
  const across = entityAcross(documents, entity, vscode.workspace.asRelativePath(document.uri));
  const other = entityAcross(documents, { type: entity.type, name: to });
  if (other && other.id !== across?.id) {
    throw new Error(vscode.l10n.t('There is already “{0}”. Use “Same As…” to say that both are one.', to));
  }
  return { root, forms: across ? ownForms(documents, across) : [] };
}

function told(from: string, to: string, { annotations, documents, lost }: RenameOutcome): string {
  const where =
    annotations === 0
      ? vscode.l10n.t('Renamed “{0}” to “{1}” in the glossary.', from, to)
      : vscode.l10n.t(
          'Renamed “{0}” to “{1}” in the glossary and in {2} annotations of {3} documents.',
          ...[from, to, annotations, documents],
        );
  if (lost.length === 0) return where;
  return `${where} ${vscode.l10n.t('Annotations of {0} lost documents keep the old name.', lost.length)}`;
}
