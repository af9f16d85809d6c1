import * as vscode from 'vscode';
import { told, type Message } from '../core/message';

/** A message of core in the person's language. */
export const localized = (message: Message): string => told(message, vscode.l10n.t);
