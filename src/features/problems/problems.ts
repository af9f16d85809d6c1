import * as vscode from 'vscode';
import { factsChangedText } from '../../core/anchoring/factChanges';
import type { PlacedAnnotation } from '../../core/marks/mark';
import type { AnalysisStore } from '../../session/analysisStore';
import type { AnnotationStore, SidecarProblems } from '../../session/annotationStore';
import { isMarkdown } from '../../session/dossierPath';
import type { FileProblems } from '../../session/dossierFile';
import { MAX_LENGTH } from '../../session/reader';
import { diagnostic, toDiagnostic } from '../../vscode/diagnostics';
import { localized } from '../../vscode/localized';
import { toRange } from '../../vscode/range';

interface Deps {
  readonly analyses: AnalysisStore;
  readonly annotations: AnnotationStore;
  /** The YAML files of the dossier. */
  readonly files: readonly { readonly onDidReport: vscode.Event<FileProblems> }[];
}

/**
 * Tells in the Problems panel what is broken: our own files, front matter, annotations whose facts changed or whose text is
 * gone; and what of a file is not read in full.
 */
export function registerProblems({ analyses, annotations, files }: Deps): vscode.Disposable {
  const ofFiles = vscode.languages.createDiagnosticCollection('rapporteur.files');
  const ofAnchors = vscode.languages.createDiagnosticCollection('rapporteur.anchors');
  const ofLimits = vscode.languages.createDiagnosticCollection('rapporteur.limits');
  const showLimit = (document: vscode.TextDocument): void =>
    ofLimits.set(document.uri, [
      ...limitsOf(document),
      ...(analyses.get(document)?.analysis.document.problems ?? []).map(toDiagnostic),
    ]);
  vscode.workspace.textDocuments.forEach(showLimit);
  return vscode.Disposable.from(
    ofFiles,
    ofAnchors,
    ofLimits,
    ...files.map(({ onDidReport }) => onDidReport(({ uri, problems }) => ofFiles.set(uri, problems.map(toDiagnostic)))),
    annotations.onDidReport((report) => showSidecars(ofFiles, report)),
    annotations.onDidChange((document) =>
      ofAnchors.set(
        document.uri,
        annotations.placed(document).flatMap((placed) => anchorProblem(document, placed)),
      ),
    ),
    analyses.onDidRead(showLimit),
    vscode.workspace.onDidOpenTextDocument(showLimit),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      ofAnchors.delete(uri);
      ofLimits.delete(uri);
    }),
  );
}

/** Problems of all sidecars of one document; those that are well again are cleared. */
function showSidecars(collection: vscode.DiagnosticCollection, { root, folder, problems }: SidecarProblems): void {
  const inFolder = vscode.Uri.joinPath(root, folder).toString();
  collection.forEach((uri) => uri.toString().startsWith(inFolder) && collection.delete(uri));
  for (const file of new Set(problems.map((problem) => problem.file ?? folder))) {
    const own = problems.filter((problem) => (problem.file ?? folder) === file);
    collection.set(vscode.Uri.joinPath(root, file), own.map(toDiagnostic));
  }
}

function anchorProblem(
  document: vscode.TextDocument,
  { annotation, anchoring }: PlacedAnnotation,
): vscode.Diagnostic[] {
  if (annotation.provenance?.state === 'rejected') return [];
  if (anchoring.kind === 'changed' && anchoring.facts.length > 0) {
    const message = vscode.l10n.t(
      'The text under an annotation has changed; {0}.',
      localized(factsChangedText(anchoring.facts)),
    );
    return [diagnostic(toRange(document, anchoring.span), message, vscode.DiagnosticSeverity.Warning)];
  }
  if (anchoring.kind !== 'orphaned' || annotation.target.kind !== 'text') return [];
  const message = vscode.l10n.t(
    'The text of an annotation is gone: “{0}”. See Rapporteur, To Settle.',
    annotation.target.selector.exact,
  );
  const line = document.lineAt(document.positionAt(anchoring.near)).range;
  return [diagnostic(line, message, vscode.DiagnosticSeverity.Information)];
}

function limitsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  if (!isMarkdown(document)) return [];
  const { length } = document.getText();
  if (length <= MAX_LENGTH) return [];
  const message = vscode.l10n.t(
    'This file has {0} million characters; above {1} Rapporteur marks nothing by itself. Annotating by hand works; to have it read, split the file.',
    (length / 1_000_000).toFixed(1),
    MAX_LENGTH / 1_000_000,
  );
  return [diagnostic(document.lineAt(0).range, message, vscode.DiagnosticSeverity.Information)];
}
