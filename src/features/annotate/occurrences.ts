import * as vscode from 'vscode';
import type { Label } from '../../core/annotation/body';
import { sameLabel } from '../../core/annotation/body';
import { labelsOf } from '../../core/annotation/annotationSet';
import type { Entity } from '../../core/entities/entity';
import type { PlacedAnnotation } from '../../core/marks/mark';
import { sameSpan, type Span } from '../../core/text/span';
import type { AnnotationStore } from '../../session/annotationStore';
import { documentsAtHand, type LocatedDocument } from '../../session/documentsAtHand';
import type { AnalysisStore } from '../../session/analysisStore';
import { currentText } from '../../session/currentText';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { loadCore } from '../../session/loadCore';

/** What all occurrences are wanted of: an entity under any of its names, or the very words. */
export type Sought =
  | { readonly kind: 'entity'; readonly entity: Entity; readonly file: string }
  | { readonly kind: 'words'; readonly words: string };

/** The occurrences in one document, with the text they were found in. */
export interface Occurrences {
  readonly uri: vscode.Uri;
  readonly file: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

interface Deps {
  readonly index: WorkspaceIndex;
  readonly analyses: AnalysisStore;
  readonly annotations: AnnotationStore;
}

/** Where the sought stands and does not have the label yet: in one document, or in all that are at hand. */
export async function occurrencesOf(
  deps: Deps,
  sought: Sought,
  label: Label,
  only: vscode.Uri | undefined,
): Promise<readonly Occurrences[]> {
  const documents = await documentsAtHand(deps);
  const spansIn = await spansOf(sought, documents);
  const looked = documents.filter(({ uri }) => only === undefined || uri.toString() === only.toString());
  const found = looked.map(async ({ uri, file }): Promise<Occurrences[]> => {
    const text = await currentText(uri);
    if (text === undefined) return [];
    const placed = placedIn(deps, uri);
    const spans = spansIn(file, text).filter((span) => !placed.some((one) => isLabeled(one, span, label)));
    return spans.length === 0 ? [] : [{ uri, file, text, spans }];
  });
  return (await Promise.all(found)).flat();
}

type SpansIn = (file: string, text: string) => readonly Span[];

async function spansOf(sought: Sought, documents: readonly LocatedDocument[]): Promise<SpansIn> {
  const { entityAcross, findOccurrences } = await loadCore();
  if (sought.kind === 'words') return (_, text) => findOccurrences(text, sought.words);
  const members = entityAcross(documents, sought.entity, sought.file)?.members ?? [];
  return (file) => members.filter(({ document }) => document === file).flatMap(({ entity }) => entity.mentions);
}

function placedIn({ index, annotations }: Deps, uri: vscode.Uri): readonly PlacedAnnotation[] {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open ? annotations.placed(open) : (index.get(uri)?.placed ?? []);
}

const isLabeled = ({ annotation, anchoring }: PlacedAnnotation, span: Span, label: Label): boolean =>
  anchoring.kind !== 'orphaned' &&
  sameSpan(anchoring.span, span) &&
  annotation.provenance?.state !== 'rejected' &&
  labelsOf(annotation).some((known) => sameLabel(known, label));
