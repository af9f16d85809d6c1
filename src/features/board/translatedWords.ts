import * as vscode from 'vscode';
import { COMMITMENT_KINDS, type CommitmentKind } from '../../core/commitments/commitment';
import { kindName } from '../../vscode/names';
import { boardWords } from './boardWords';

/** The texts of the board in the language of the editor. */
export function translatedWords(): ReturnType<typeof boardWords> {
  const kinds = COMMITMENT_KINDS.map((kind) => [kind, kindName(kind)]);
  return boardWords(vscode.l10n, Object.fromEntries(kinds) as Record<CommitmentKind, string>);
}
