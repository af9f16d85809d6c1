import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { exitOf, startChild, type Child } from './child';
import { Explained } from './explained';
import { freePort } from './freePort';
import type { InstalledServer } from './installServer';

export interface VSCodeServer {
  /** The page that opens a folder in the workbench, with an extension under development. */
  address(request: WorkbenchRequest): string;
  logTail(): string;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

export interface WorkbenchRequest {
  /** A folder, or a file `.code-workspace` that names some. */
  readonly folder: string;
  readonly extension?: string;
  /** The bundle with `run()` that the extension host loads instead of waiting for a person. */
  readonly tests?: string;
}

export interface ServerOptions {
  /** Where the server keeps its state and installed extensions; created if absent. */
  readonly dataFolder: string;
  /** A person's settings to begin with; those that the data folder already holds are kept. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether folders are trusted at once, or have to be, and are not: Restricted Mode. Trusted by default. */
  readonly trust?: 'given' | 'withheld';
  /** Takes from the superuser the right to write where nobody may, so that a folder can be read-only. */
  readonly obeysPermissions?: boolean;
  /** Names of the editor's own extensions that are left out, as `markdown-language-features`. */
  readonly leavesOut?: readonly string[];
}

/** Milliseconds until a server that does not answer counts as broken: a cold disk took 8 seconds at most. */
const startLimit = 60_000;

/** Starts the npm-only VS Code on a free port of this machine and waits until it answers. */
export async function startServer(installed: InstalledServer, options: ServerOptions): Promise<VSCodeServer> {
  writeFirstSettings(options);
  const port = await freePort();
  const token = randomUUID();
  const args = [
    ...[installed.node, serverMain(installed), ...serverArguments(port, token, options)],
    ...ownExtensions(installed, options),
  ];
  const [program, ...rest] = options.obeysPermissions === true ? [...withoutOverride(), ...args] : args;
  const child = startChild(program!, rest, { cwd: installed.root });
  const ended = exitOf(child);
  await answered(port, child, ended);
  return {
    address: (request) => workbenchAddress(port, token, request),
    logTail: child.logTail,
    ended,
    stop: child.end,
  };
}

/** code-server keeps a person's settings in its data folder, where VS Code would have the browser keep them. */
function writeFirstSettings({ dataFolder, settings, trust }: ServerOptions): void {
  const file = join(dataFolder, 'data', 'User', 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({ ...quietSettings, ...(trust === 'withheld' ? restricted : {}), ...settings }, null, 2),
  );
}

/** Settings without which the first window is full of things that are not about the folder. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
};

/** Folders are opened in Restricted Mode, and nobody is asked. */
const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

export function serverMain(installed: InstalledServer): string {
  return join(installed.root, 'out', 'server-main.js');
}

/** What to put before a command so that it may no longer write against the permissions of files; nothing for others. */
function withoutOverride(): readonly string[] {
  return process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-fowner'] : [];
}

function serverArguments(port: number, token: string, { dataFolder, trust = 'given' }: ServerOptions): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--server-data-dir', dataFolder],
    // Whoever reaches the server may run programs; the token keeps other pages and people of this machine out.
    ...['--connection-token', token],
    '--accept-server-license-terms',
    // Without this flag the workbench ignores the payload that names the extension under development.
    '--enable-smoke-test-driver',
    ...(trust === 'given' ? ['--disable-workspace-trust'] : []),
    '--disable-telemetry',
    '--disable-experiments',
  ];
}

/** Points the server to a folder of the editor's own extensions in which some are missing. */
function ownExtensions({ root }: InstalledServer, { dataFolder, leavesOut = [] }: ServerOptions): readonly string[] {
  if (leavesOut.length === 0) return [];
  const [all, some] = [join(root, 'extensions'), join(dataFolder, 'own-extensions')];
  mkdirSync(some, { recursive: true });
  for (const name of readdirSync(all)) if (!leavesOut.includes(name)) symlinkSync(join(all, name), join(some, name));
  return ['--builtin-extensions-dir', some];
}

async function answered(port: number, child: Child, ended: Promise<number>): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  const deadline = performance.now() + startLimit;
  while (performance.now() < deadline && !over) {
    const response = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined);
    if (response?.ok) return;
    await delay(100);
  }
  await child.end();
  throw new Explained(
    `The VS Code server ${over ? 'ended at once' : `did not answer within ${startLimit / 1000} s`}. Its last words:\n${child.logTail()}`,
  );
}

function workbenchAddress(port: number, token: string, { folder, extension, tests }: WorkbenchRequest): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${asUriPath(path)}`;
  const payload: string[][] = [['skipWelcome', 'true']];
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  const opened = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ tkn: token, [opened]: asUriPath(folder), payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

function asUriPath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
