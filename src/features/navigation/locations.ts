import * as vscode from 'vscode';
import type { PlaceInFile } from '../../core/navigation/entityAcross';
import { positionAt, type LineIndex } from '../../core/text/lineIndex';
import type { Span } from '../../core/text/span';
import type { LocatedDocument } from '../../session/documentsAtHand';

/** Places of documents as the editor knows places; one in a document that is not known is left out. */
export function toLocations(
  places: readonly PlaceInFile[],
  documents: readonly LocatedDocument[],
): readonly vscode.Location[] {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  return places.flatMap(({ file, span }) => {
    const document = byFile.get(file);
    return document ? [new vscode.Location(document.uri, rangeIn(document.lines, span))] : [];
  });
}

/** The range of a span in a document that need not be open. */
export const rangeIn = (lines: LineIndex, { start, end }: Span): vscode.Range =>
  new vscode.Range(toPosition(lines, start), toPosition(lines, end));

function toPosition(lines: LineIndex, offset: number): vscode.Position {
  const { line, column } = positionAt(lines, offset);
  return new vscode.Position(line, column);
}
