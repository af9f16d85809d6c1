import type { ExtensionContext } from 'vscode';
import { wire, type Exports } from './extensionWiring';

/** The extension in the browser. */
export const activate = (context: ExtensionContext): Exports => wire(context, () => import('./webPlatform'));
