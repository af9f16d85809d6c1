import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { download } from '@vscode/test-electron';
import { atExit } from './atExit';
import { startChild, type Child } from './child';
import { hasDisplay } from './display';
import { editorRoot } from './paths';

/** The release to download where no VS Code is installed: the one that most people have. */
const release = 'stable';
/** Milliseconds for the first answer of the download site: long enough for a slow line, short for none. */
const siteLimit = 5000;

/** A program of VS Code for the desktop, or the reason why there is none. */
export type FoundDesktop = { readonly executable: string } | { readonly missing: string };

/** Finds VS Code for the desktop: the installed one, else a downloaded one. */
export async function findDesktop(): Promise<FoundDesktop> {
  if (!hasDisplay()) return { missing: 'this machine has no display' };
  const installed = installedExecutable();
  if (installed !== undefined) return { executable: installed };
  try {
    await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(siteLimit) });
    return { executable: await download({ version: release, cachePath: editorRoot, timeout: 60_000 }) };
  } catch (error) {
    return { missing: `there is no \`code\` on the PATH, and VS Code could not be downloaded (${reasonOf(error)})` };
  }
}

export interface DesktopRequest {
  readonly folder: string;
  readonly extension: string;
  readonly tests?: string;
  /** Where this VS Code keeps settings and state, apart from the person's own. */
  readonly profile: string;
  readonly onLine?: (line: string) => void;
}

/** Starts VS Code for the desktop; it ends when its window is closed or its tests are done. */
export function startDesktop(executable: string, request: DesktopRequest): Child {
  const args = [
    `--extensionDevelopmentPath=${request.extension}`,
    ...(request.tests === undefined ? [] : [`--extensionTestsPath=${request.tests}`]),
    `--user-data-dir=${join(request.profile, 'user')}`,
    `--extensions-dir=${join(request.profile, 'extensions')}`,
    '--new-window',
    '--disable-workspace-trust',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    // Chromium refuses its sandbox to the superuser, which continuous integration often is.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu-sandbox'] : []),
    request.folder,
  ];
  return startChild(executable, args, request.onLine === undefined ? {} : { onLine: request.onLine });
}

/** A profile for one run. It lies in the system's folder for such, since VS Code's sockets allow no long paths. */
export function temporaryProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  atExit(() => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
  return profile;
}

/** The program behind the command `code`: the command itself returns at once and keeps the output of tests. */
function installedExecutable(): string | undefined {
  const command = process.platform === 'win32' ? 'code.cmd' : 'code';
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((path) => existsSync(path));
  if (found === undefined) return undefined;
  const bin = dirname(realpathSync(found));
  const places = {
    darwin: [join(bin, '../../../MacOS/Electron'), join(bin, '../../../MacOS/Code')],
    win32: [join(bin, '..', 'Code.exe')],
    linux: [join(bin, '..', 'code'), join(bin, '..', 'codium')],
  };
  return places[process.platform as keyof typeof places]?.find((path) => existsSync(path));
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
