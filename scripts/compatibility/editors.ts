import { chromiumPath } from '../host/chromium';
import { browserHostTests, nodeHostTests, type ExtensionTestOptions } from '../host/extensionTests';
import { installServer, newestServer, oldestServer } from '../host/installServer';
import { add, describeTally, nothing, type Tally } from '../host/tally';
import { lendRipgrep } from './lendRipgrep';

/** Runs the extension's tests in the oldest and in the newest VS Code, in both kinds of extension host. */
export async function runsInEditors(options: ExtensionTestOptions): Promise<Tally> {
  // Better to say so before two servers of 600 MB are installed in vain.
  chromiumPath();
  const [oldest, newest] = [await installServer(oldestServer), await installServer(newestServer)];
  lendRipgrep(newest, oldest);
  let total = nothing;
  for (const [installed, { version }] of [
    [oldest, oldestServer],
    [newest, newestServer],
  ] as const) {
    const inServer = () => nodeHostTests({ kind: 'server', installed }, options);
    const inBrowser = () => browserHostTests(installed, options);
    total = add(total, await told(`code-server ${version}`, inServer));
    total = add(total, await told(`the workbench of ${version}, in the browser`, inBrowser));
  }
  return total;
}

async function told(where: string, run: () => Promise<Tally>): Promise<Tally> {
  console.log(`\nExtension tests in ${where}`);
  const tally = await run();
  console.log(`${where}: ${describeTally(tally)}`);
  return tally;
}
