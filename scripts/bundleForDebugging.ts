// Bundles the extension and its tests where the launch configuration "Extension tests" looks for them.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './host/bundle';
import { bundleTests } from './host/bundleTests';
import { editorRoot, projectRoot, sampleDossier } from './host/paths';
import { runScript } from './host/runScript';

runScript(async () => {
  await bundle();
  await bundleTests('node', projectRoot);
  cpSync(sampleDossier, join(editorRoot, 'debugged'), { recursive: true });
  return 0;
});
