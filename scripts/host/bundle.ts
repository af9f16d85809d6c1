import { exitOf, startChild } from './child';
import { Explained } from './explained';
import { projectRoot } from './paths';

/** Bundles the extension and the command line into `dist/`, as `npm run build` does. */
export async function bundle(): Promise<void> {
  const child = startChild(process.execPath, ['esbuild.mjs'], { cwd: projectRoot });
  if ((await exitOf(child)) !== 0) throw new Explained(`The extension could not be bundled:\n${child.logTail()}`);
}
