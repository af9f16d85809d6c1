import * as vscode from 'vscode';
import { mentionAt } from '../../core/navigation/mentionAt';
import { toRange } from '../../vscode/range';
import { NEWS, type NavigationDeps } from './navigationDeps';

/** Shows all mentions of the entity under the cursor, whatever form they have. What is not read yet is not waited for. */
export const registerHighlightsOfEntity = ({ analyses }: NavigationDeps): vscode.Disposable =>
  vscode.languages.registerDocumentHighlightProvider(NEWS, {
    provideDocumentHighlights(document, position) {
      const reading = analyses.get(document);
      const named = reading && mentionAt(reading.analysis, document.offsetAt(position));
      return named?.entity.mentions.map(({ span }) => new vscode.DocumentHighlight(toRange(document, span)));
    },
  });
