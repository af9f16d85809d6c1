import * as vscode from 'vscode';
import type { Problem } from '../core/problem';
import { showHidden } from '../core/text/showHidden';
import { localized } from './localized';

const SEVERITY = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

/** A problem as the Problems panel shows it; one without a line stands at the start of its file. */
export function toDiagnostic({ line = 1, column = 1, message, severity }: Problem): vscode.Diagnostic {
  const start = new vscode.Position(line - 1, column - 1);
  const end = column > 1 ? start.translate(0, 1) : new vscode.Position(line - 1, Number.MAX_SAFE_INTEGER);
  return diagnostic(new vscode.Range(start, end), localized(message), SEVERITY[severity]);
}

export function diagnostic(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  const made = new vscode.Diagnostic(range, showHidden(message), severity);
  made.source = 'Rapporteur';
  return made;
}
