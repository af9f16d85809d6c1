import * as vscode from 'vscode';
import type { Entity } from '../../core/entities/entity';
import { isValue } from '../../core/navigation/mentionAt';
import { documentsAtHand } from '../../session/documentsAtHand';
import { readFolder } from '../../session/readFolder';
import { loadCore } from '../../session/loadCore';
import { toRange } from '../../vscode/range';
import { toLocations } from './locations';
import { meantAt } from './meantAt';
import { NEWS, type NavigationDeps } from './navigationDeps';

/** All mentions of an entity in the dossier. Asking for them is asking to read the folder. */
export const registerReferences = (deps: NavigationDeps): vscode.Disposable =>
  vscode.languages.registerReferenceProvider(NEWS, {
    async provideReferences(document, position, _, token) {
      const meant = await meantAt(deps, document, position);
      if (!meant) return [];
      if (meant.kind === 'statement') return [new vscode.Location(document.uri, toRange(document, meant.statement))];
      const [entity] = meant.entities;
      if (!entity || isValue(entity)) return entity ? mentionsHere(document, entity) : [];
      await readFolder(deps.index, vscode.l10n.t('Reading the folder for mentions'), token);
      const found = await Promise.all(meant.entities.map((each) => mentionsEverywhere(deps, document, each)));
      return found.flat();
    },
  });

/** A date or an amount is no one that other documents speak of. */
const mentionsHere = (document: vscode.TextDocument, { mentions }: Entity): vscode.Location[] =>
  mentions.map(({ span }) => new vscode.Location(document.uri, toRange(document, span)));

async function mentionsEverywhere(
  deps: NavigationDeps,
  document: vscode.TextDocument,
  entity: Entity,
): Promise<readonly vscode.Location[]> {
  const documents = await documentsAtHand(deps);
  const { entityAcross, mentionsAcross } = await loadCore();
  const across = entityAcross(documents, entity, vscode.workspace.asRelativePath(document.uri));
  return across ? toLocations(mentionsAcross(across), documents) : mentionsHere(document, entity);
}
