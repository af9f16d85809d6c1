import type { ExtensionContext } from 'vscode';
import { wire, type Exports } from './extensionWiring';

/** The extension on the desktop or on a server. */
export const activate = (context: ExtensionContext): Exports => wire(context, () => import('./nodePlatform'));
