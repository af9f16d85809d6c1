import type * as vscode from 'vscode';
import type { Deciding } from '../../core/marks/deciding';
import type { Mark } from '../../core/marks/mark';
import { dossierPathOf } from '../../session/dossierPath';
import type { AnnotateDeps } from './annotate';

/** A document as it is now, and under whose name it is decided on. */
export function decidingOn(
  { annotatorOf, newId }: Pick<AnnotateDeps, 'annotatorOf' | 'newId'>,
  document: vscode.TextDocument,
  marks: readonly Mark[],
): Deciding {
  const at = dossierPathOf(document.uri);
  return {
    text: document.getText(),
    source: at?.path ?? document.uri.path,
    marks,
    reviewer: at ? annotatorOf(at.root) : '',
    newId,
  };
}
