// Runs the extension's tests in the oldest and the newest VS Code, and the command line on each Node that it is for:
// `npm run test:compatibility`. Not part of `npm test`, as it takes a while and installs what it needs.
import { parseArgs } from 'node:util';
import { runsOnNode } from './compatibility/commandLine';
import { lendRipgrep } from './compatibility/lendRipgrep';
import { chromiumPath } from './host/chromium';
import { nodeHostTests } from './host/extensionTests';
import { installServer, newestServer, oldestServer } from './host/installServer';
import { runScript } from './host/runScript';
import { stageExtension } from './host/stageExtension';
import { add, closingLines, describeTally, nothing } from './host/tally';

/** The versions of Node under which the command line is to say the same. */
const NODES = [20, 22, 24];

runScript(async () => {
  const { values } = parseArgs({
    options: {
      editors: { type: 'boolean' },
      nodes: { type: 'boolean' },
      grep: { type: 'string', short: 'g' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const all = values.editors !== true && values.nodes !== true;
  const extension = await stageExtension();
  let total = nothing;
  if (all || values.editors === true) {
    chromiumPath();
    const [oldest, newest] = [await installServer(oldestServer), await installServer(newestServer)];
    lendRipgrep(newest, oldest);
    for (const [installed, { version }] of [
      [oldest, oldestServer],
      [newest, newestServer],
    ] as const) {
      console.log(`\nExtension tests in code-server ${version}`);
      const host = { kind: 'server', installed } as const;
      const tally = await nodeHostTests(host, { extension, grep: values.grep, verbose: values.verbose });
      console.log(`code-server ${version}: ${describeTally(tally)}`);
      total = add(total, tally);
    }
  }
  if (all || values.nodes === true) {
    console.log('\nThe command line');
    total = add(total, await runsOnNode(NODES));
  }
  for (const line of closingLines(total)) console.log(line);
  return total.failures.length === 0 ? 0 : 1;
});
