import * as vscode from 'vscode';
import type { Span } from '../core/text/span';

export const toRange = (document: vscode.TextDocument, span: Span): vscode.Range =>
  new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));

export const fromRange = (document: vscode.TextDocument, range: vscode.Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});
