import type { ExtensionContext } from 'vscode';
import { wire, type Rapporteur } from './extensionWiring';
import { editorDisk } from './session/editorDisk';
import { webReader } from './session/indexing/webReader';

/** The extension in the browser: everything goes through the editor's own file system. */
export const activate = (context: ExtensionContext): Rapporteur =>
  wire(context, { diskOf: (root) => editorDisk(root), accountName: 'annotator', startReader: webReader });
