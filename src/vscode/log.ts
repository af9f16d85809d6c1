import * as vscode from 'vscode';

/** Where everything goes that a person may want to read later; nobody is interrupted by it. */
export type Log = Pick<vscode.LogOutputChannel, 'error' | 'warn' | 'info' | 'debug' | 'show'>;

export const createLog = (): vscode.LogOutputChannel => vscode.window.createOutputChannel('Rapporteur', { log: true });
