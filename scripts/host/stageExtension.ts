import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { PackageManager, listFiles } from '@vscode/vsce';
import { bundle } from './bundle';
import { projectRoot, scratchFolder } from './paths';

/**
 * Bundles the extension and copies what would ship into a folder of its own, which is removed when this process ends.
 *
 * The editor loads that copy, not the project. So a file that `.vscodeignore` forgets is missed at once; and VS Code,
 * which takes all themes below a folder under development for those to be tried, does not find its own in `.vscode-test/`.
 */
export async function stageExtension(): Promise<string> {
  await bundle();
  const stage = scratchFolder('extension');
  const files = await listFiles({ cwd: projectRoot, packageManager: PackageManager.None });
  for (const file of files) cpSync(join(projectRoot, file), join(stage, file));
  return stage;
}
