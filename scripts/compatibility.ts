// Runs the extension's tests in the oldest and the newest VS Code, and the command line on each Node that it is for:
// `npm run test:compatibility`. Not part of `npm test`, as it takes a while and installs what it needs.
import { parseArgs } from 'node:util';
import { runsOnNode } from './compatibility/commandLine';
import { runsInEditors } from './compatibility/editors';
import { runScript } from './host/runScript';
import { stageExtension } from './host/stageExtension';
import { add, closingLines, nothing } from './host/tally';

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
    total = add(total, await runsInEditors({ extension, grep: values.grep, verbose: values.verbose }));
  }
  if (all || values.nodes === true) {
    console.log('\nThe command line');
    total = add(total, await runsOnNode(NODES));
  }
  for (const line of closingLines(total)) console.log(line);
  return total.failures.length === 0 ? 0 : 1;
});
