import { findDesktop } from './desktop';
import { Explained } from './explained';
import { installServer, type InstalledServer } from './installServer';

/** The VS Code to open: that of the desktop, or the npm-only server with a browser. */
export type EditorHost =
  | { readonly kind: 'desktop'; readonly executable: string }
  | { readonly kind: 'server'; readonly installed: InstalledServer };

const hostOption = ['desktop', 'server'] as const;
export type WantedHost = (typeof hostOption)[number];

/**
 * Takes the desktop's VS Code where one can be had, else the server; `wanted` leaves no choice.
 * `install` gives the server, after whatever has to be checked before.
 */
export async function chooseHost(wanted?: WantedHost, install = installServer): Promise<EditorHost> {
  if (wanted === 'server') return { kind: 'server', installed: await install() };
  const desktop = await findDesktop();
  if ('executable' in desktop) return { kind: 'desktop', ...desktop };
  if (wanted === 'desktop') throw new Explained(`VS Code for the desktop cannot run: ${desktop.missing}.`);
  console.log(`Using the VS Code server from npm, since ${desktop.missing}.`);
  return { kind: 'server', installed: await install() };
}

/** Reads the option `--host`. */
export function parseHost(value: string | undefined): WantedHost | undefined {
  if (value === undefined) return undefined;
  const wanted = hostOption.find((name) => name === value);
  if (wanted === undefined) throw new Explained(`--host is ${hostOption.join(' or ')}, not ${value}.`);
  return wanted;
}
