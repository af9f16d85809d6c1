import { editorDisk } from './session/editorDisk';
import { webReader } from './session/indexing/webReader';
import type { Platform } from './session/platform';

/** In the browser everything goes through the editor's own file system. */
export const platform: Platform = {
  diskOf: (root) => editorDisk(root),
  accountName: 'annotator',
  startReader: webReader,
};
