// Runs all tests: `npm test`, or a part of them: `npm test -- --unit`. See CONTRIBUTING.md.
import { parseArgs } from 'node:util';
import { chooseHost, parseHost } from './host/chooseHost';
import { confinedTests } from './host/confinedTests';
import { chromiumPath } from './host/chromium';
import { report } from './host/explained';
import { browserHostTests, nodeHostTests } from './host/extensionTests';
import { installServer, type InstalledServer } from './host/installServer';
import { keyTests } from './host/keyTests';
import { mochaTests } from './host/mochaTests';
import { packagedTests } from './host/packagedTests';
import { runScript } from './host/runScript';
import { stageExtension } from './host/stageExtension';
import { add, broken, closingLines, describeTally, nothing, type Tally } from './host/tally';
import { webviewTests } from './host/webviewTests';

const partNames = ['unit', 'webview', 'extension', 'japanese', 'confined', 'keys', 'web', 'packaged'] as const;
type PartName = (typeof partNames)[number];

interface Part {
  readonly title: string;
  run(): Promise<Tally>;
}

runScript(async () => {
  const { values } = parseArgs({
    options: {
      unit: { type: 'boolean' },
      webview: { type: 'boolean' },
      extension: { type: 'boolean' },
      keys: { type: 'boolean' },
      japanese: { type: 'boolean' },
      confined: { type: 'boolean' },
      web: { type: 'boolean' },
      packaged: { type: 'boolean' },
      grep: { type: 'string', short: 'g' },
      host: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const { grep, verbose } = values;
  const wanted = parseHost(values.host);
  let staged: Promise<string> | undefined;
  const options = async () => ({ extension: await (staged ??= stageExtension()), grep, verbose });
  const parts: Readonly<Record<PartName, Part>> = {
    unit: { title: 'Unit tests', run: () => mochaTests([], grep) },
    webview: { title: 'Tests of the pages in webviews', run: () => webviewTests(grep) },
    extension: {
      title: 'Extension tests in VS Code',
      run: async () => nodeHostTests(await chooseHost(wanted, serverAndBrowser), await options()),
    },
    japanese: {
      title: 'Extension tests in a VS Code that speaks Japanese',
      run: async () => {
        const host = { kind: 'server', installed: await serverAndBrowser() } as const;
        return nodeHostTests(host, { ...(await options()), grep: 'in Japanese', language: 'ja' });
      },
    },
    confined: {
      title: 'Extension tests where less is allowed',
      run: async () => confinedTests(await serverAndBrowser(), await options()),
    },
    keys: {
      title: 'Keys pressed in VS Code',
      run: async () => {
        await serverAndBrowser();
        return keyTests((await options()).extension, grep);
      },
    },
    web: {
      title: 'Extension tests in VS Code for the Web',
      run: async () => browserHostTests(await serverAndBrowser(), await options()),
    },
    packaged: {
      title: 'The packaged extension, installed',
      run: async () => packagedTests(await serverAndBrowser(), verbose),
    },
  };
  const names = partNames.filter((name) => values[name]);
  const chosen = names.length === 0 ? Object.values(parts) : names.map((name) => parts[name]);
  const tally = await runAll(chosen);
  for (const line of closingLines(tally)) console.log(line);
  return tally.failures.length === 0 ? 0 : 1;
});

/** The tests also need a browser: better to say so before a server of 600 MB is installed in vain. */
async function serverAndBrowser(): Promise<InstalledServer> {
  chromiumPath();
  return installServer();
}

/** Runs the parts one after another: each of them needs all that a small machine has. */
async function runAll(parts: readonly Part[]): Promise<Tally> {
  let total = nothing;
  for (const { title, run } of parts) {
    console.log(`\n${title}`);
    const tally = await run().catch((error: unknown) => {
      report(error);
      return broken(title);
    });
    console.log(`${title}: ${describeTally(tally)}`);
    total = add(total, tally);
  }
  return total;
}
