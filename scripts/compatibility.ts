// Runs the extension's tests in the oldest and the newest VS Code, and the command line on each Node that it is for:
// `npm run test:compatibility`. Not part of `npm test`, as it takes a while and installs what it needs.
import { parseArgs } from 'node:util';
import { runsOnNode } from './compatibility/commandLine';
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
  for (const release of all || values.editors === true ? [oldestServer, newestServer] : []) {
    console.log(`\nExtension tests in VS Code ${release.version.slice(2)}`);
    chromiumPath();
    const host = { kind: 'server', installed: await installServer(release) } as const;
    const tally = await nodeHostTests(host, { extension, grep: values.grep, verbose: values.verbose });
    console.log(`VS Code ${release.version.slice(2)}: ${describeTally(tally)}`);
    total = add(total, tally);
  }
  if (all || values.nodes === true) {
    console.log('\nThe command line');
    total = add(total, await runsOnNode(NODES));
  }
  for (const line of closingLines(total)) console.log(line);
  return total.failures.length === 0 ? 0 : 1;
});
