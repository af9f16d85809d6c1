import { once } from 'node:events';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, relative, sep } from 'node:path';
import type { InstalledServer } from './installServer';
import { ownAnswers, withoutServer } from './ownWorkbench';

/** A VS Code without any server behind it: extensions run in a worker of the browser. */
export interface WebWorkbench {
  readonly address: string;
  stop(): Promise<void>;
}

export interface WebWorkbenchOptions {
  /** Folder of the extension under development. */
  readonly extension: string;
  /** The bundle with `run()`, inside the extension's folder. */
  readonly tests?: string;
}

/** The empty workspace: a folder in the memory of the page, which the workbench offers by the scheme `tmp`. */
const workspace = { scheme: 'tmp', path: '/dossier' };

const workbenchPath = '/out/vs/code/browser/workbench/workbench.js';

/**
 * Serves the static workbench that lies inside the npm-only server, with a page configuration
 * that names the extension under development, as @vscode/test-web does with a downloaded build.
 */
export async function startWebWorkbench(
  installed: InstalledServer,
  options: WebWorkbenchOptions,
): Promise<WebWorkbench> {
  const workbench = withoutServer(readFileSync(join(installed.root, workbenchPath), 'utf8'));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const authority = request.headers.host ?? '';
    if (path === '/') return send(response, '.html', page(installed, configuration(authority, options)));
    if (path === workbenchPath) return send(response, '.js', workbench);
    if (path.startsWith('/extension/')) return sendFile(response, options.extension, path.slice('/extension/'.length));
    return sendFile(response, installed.root, path.slice(1));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function configuration(authority: string, { extension, tests }: WebWorkbenchOptions): object {
  const served = (path: string) => ({ scheme: 'http', authority, path: `/extension${path}` });
  return {
    ...ownAnswers,
    folderUri: workspace,
    developmentOptions: {
      extensions: [served('')],
      enableSmokeTestDriver: true,
      ...(tests === undefined ? {} : { extensionTestsPath: served(`/${slashed(relative(extension, tests))}`) }),
    },
    configurationDefaults: { 'workbench.startupEditor': 'none', 'chat.disableAIFeatures': true },
  };
}

/** The workbench's own page, with the blanks filled that its server would fill. */
function page(installed: InstalledServer, configuration: object): string {
  const template = readFileSync(join(installed.root, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  const blanks: Readonly<Record<string, string>> = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    WORKBENCH_NLS_FALLBACK_URL: '/out/nls.messages.js',
    WORKBENCH_NLS_URL: '/out/nls.messages.js',
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => blanks[name] ?? '');
}

function send(response: ServerResponse, type: keyof typeof contentTypes, text: string): void {
  response.writeHead(200, { 'content-type': contentTypes[type] }).end(text);
}

function sendFile(response: ServerResponse, root: string, path: string): void {
  const file = normalize(join(root, path));
  // The worker runs in an origin of its own.
  response.setHeader('access-control-allow-origin', '*');
  if (!file.startsWith(root + sep) || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': contentTypeOf(file) });
  createReadStream(file).pipe(response);
}

function contentTypeOf(file: string): string {
  const types: Readonly<Record<string, string>> = contentTypes;
  return types[extname(file)] ?? 'application/octet-stream';
}

const contentTypes = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
} as const;

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
