import * as vscode from 'vscode';
import type { Entity } from '../../core/entities/entity';
import { findEntry } from '../../core/entities/glossary/glossary';
import { isValue } from '../../core/navigation/mentionAt';
import { documentsAtHand } from '../../session/documentsAtHand';
import { dossierPathOf } from '../../session/dossierPath';
import { loadCore } from '../../session/loadCore';
import { toRange } from '../../vscode/range';
import { toLocations } from './locations';
import { meantAt } from './meantAt';
import { NEWS, type NavigationDeps } from './navigationDeps';

/** Goes from a name, or from "he" or "the deal", to the glossary's entry of what is meant, else to its first statement. */
export const registerDefinitions = (deps: NavigationDeps): vscode.Disposable =>
  vscode.languages.registerDefinitionProvider(NEWS, {
    async provideDefinition(document, position) {
      const meant = await meantAt(deps, document, position);
      if (!meant) return [];
      const originSelectionRange = toRange(document, meant.words);
      const targets =
        meant.kind === 'statement'
          ? [new vscode.Location(document.uri, toRange(document, meant.statement))]
          : await Promise.all(meant.entities.map((entity) => definitionOf(deps, document.uri, entity)));
      return targets
        .filter((target) => target !== undefined)
        .map(({ uri, range }): vscode.LocationLink => ({ originSelectionRange, targetUri: uri, targetRange: range }));
    },
  });

async function definitionOf(
  deps: NavigationDeps,
  from: vscode.Uri,
  entity: Entity,
): Promise<vscode.Location | undefined> {
  if (isValue(entity)) return undefined;
  const listed = await entryInGlossary(deps, from, entity);
  if (listed) return listed;
  const documents = await documentsAtHand(deps);
  const { entityAcross, firstStatement } = await loadCore();
  const across = entityAcross(documents, entity, vscode.workspace.asRelativePath(from));
  const first = across && firstStatement(documents, across);
  return first && toLocations([first], documents)[0];
}

async function entryInGlossary(
  { glossaries }: NavigationDeps,
  from: vscode.Uri,
  { name, type }: Entity,
): Promise<vscode.Location | undefined> {
  const root = dossierPathOf(from)?.root;
  const entry = findEntry(await glossaries.get(from), name, type);
  if (!root || !entry) return undefined;
  const file = await vscode.workspace.openTextDocument(glossaries.uriIn(root));
  const { locateEntry } = await loadCore();
  const span = locateEntry(file.getText(), entry.name);
  return span && new vscode.Location(file.uri, toRange(file, span));
}
