import { spawn } from 'node:child_process';
import { hasDisplay } from './display';

/** Asks the system to show an address in the person's browser; false when there is nothing to ask. */
export function openBrowser(address: string): Promise<boolean> {
  const [program, ...args] = opener();
  if (program === undefined) return Promise.resolve(false);
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  child.unref();
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
  });
}

function opener(): readonly string[] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return hasDisplay() ? ['xdg-open'] : [];
}
