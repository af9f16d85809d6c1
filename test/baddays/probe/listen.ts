import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../../../scripts/host/paths';
import { extensionHostAt, type ExtensionHost } from './extensionHost';

/** Waits for the extension hosts that load the probe. */
export interface Probes {
  /** The next extension host that starts; rejects when none does within so many milliseconds. */
  next(patience?: number): Promise<ExtensionHost>;
  close(): void;
}

/** A cold workbench took 20 seconds to start its extension host. */
const PATIENCE_MS = 60_000;

/** `extensions` is the folder of a server that has not been started yet; the probe is put into it. */
export async function listenForProbes(extensions: string): Promise<Probes> {
  const waiting: ((host: ExtensionHost) => void)[] = [];
  const server = createServer((socket) => {
    void extensionHostAt(socket).then((host) => waiting.shift()?.(host));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await installProbe(join(extensions, 'rapporteur.probe-0.0.1'), (server.address() as AddressInfo).port);
  return {
    next: (patience = PATIENCE_MS) =>
      new Promise((resolve, reject) => {
        const take = (host: ExtensionHost): void => {
          clearTimeout(timer);
          resolve(host);
        };
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(take), 1);
          reject(new Error(`No extension host has started within ${patience / 1000} s.`));
        }, patience);
        waiting.push(take);
      }),
    close: () => server.close(),
  };
}

async function installProbe(folder: string, port: number): Promise<void> {
  await build({
    entryPoints: [join(projectRoot, 'test/baddays/probe/hostSide.ts')],
    outfile: join(folder, 'probe.js'),
    define: { PROBE_PORT: String(port) },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}

const manifest = {
  name: 'probe',
  publisher: 'rapporteur',
  version: '0.0.1',
  engines: { vscode: '^1.100.0' },
  main: './probe.js',
  extensionKind: ['workspace'],
  activationEvents: ['onStartupFinished'],
};
