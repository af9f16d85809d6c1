import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atExit } from './atExit';
import { exitOf, startChild } from './child';
import { Explained } from './explained';
import { editorRoot } from './paths';

/** A release of the npm-only VS Code. */
export interface ServerRelease {
  /** Of the package `code-server`: 4.139.1 holds VS Code 1.139.1. */
  readonly version: string;
  /** The major version of Node that it is made for. */
  readonly node: number;
}

/** The release that the tests run in when no desktop one can be had: the newest there is. */
export const newestServer: ServerRelease = { version: '4.139.1', node: 24 };
/** The first release that `engines.vscode` of package.json allows. */
export const oldestServer: ServerRelease = { version: '4.100.0', node: 20 };

/** Where the npm-only VS Code lies. */
export interface InstalledServer {
  /** A Node program new enough to run the server. */
  readonly node: string;
  /** The folder of VS Code itself: `out/`, `extensions/`, `product.json`. */
  readonly root: string;
}

/** Installs the npm-only VS Code server into `.vscode-test/` if it is not there yet. Progress goes to the terminal. */
export async function installServer(release = newestServer): Promise<InstalledServer> {
  const folder = join(editorRoot, `code-server-${release.version}`);
  if (!existsSync(folder)) await installInto(folder, release);
  const root = vscodeIn(folder);
  return { node: nodeIn(folder, release), root };
}

/** Installs beside the final place and renames, so that a broken install is never taken for a whole one. */
async function installInto(folder: string, release: ServerRelease): Promise<void> {
  const partial = `${folder}.${process.pid}.partial`;
  atExit(() => rmSync(partial, { recursive: true, force: true }));
  mkdirSync(partial, { recursive: true });
  writeFileSync(join(partial, 'package.json'), JSON.stringify({ private: true }));
  console.log('Installing a VS Code server from npm, once (about 600 MB, a few minutes):');

  const node = isOwnNode(release) ? [] : [`${nodePackage()}@${release.node}`];
  const packages = [`code-server@${release.version}`, ...node];
  await npm('1/2 the server', partial, ['install', '--ignore-scripts', ...packages]);
  await npm('2/2 its modules', vscodeIn(partial), ['install', '--ignore-scripts', '--omit=dev', '--legacy-peer-deps']);

  // Another run may have installed the same meanwhile; then theirs stays.
  if (!existsSync(folder)) renameSync(partial, folder);
}

async function npm(step: string, cwd: string, args: readonly string[]): Promise<void> {
  const started = performance.now();
  const seconds = () => `${Math.round((performance.now() - started) / 1000)} s`;
  const tick = setInterval(() => console.log(`  ${step}: ${seconds()} …`), 15_000);
  console.log(`  ${step} …`);
  const onWindows = process.platform === 'win32';
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const child = startChild(onWindows ? 'npm.cmd' : 'npm', [...args, ...quiet], { cwd });
  const code = await exitOf(child);
  clearInterval(tick);
  if (code !== 0) {
    throw new Explained(
      `npm could not install the VS Code server (${step}); it needs the npm registry and about 600 MB of disk.\n${child.logTail()}`,
    );
  }
  console.log(`  ${step}: done in ${seconds()}`);
}

function vscodeIn(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

function nodeIn(folder: string, release: ServerRelease): string {
  if (isOwnNode(release)) return process.execPath;
  return join(folder, 'node_modules', nodePackage(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function isOwnNode(release: ServerRelease): boolean {
  return Number(process.versions.node.split('.')[0]) === release.node;
}

/** The npm package that holds the Node program for this machine, as the package `node` itself chooses it. */
function nodePackage(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}
