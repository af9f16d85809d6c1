import * as vscode from 'vscode';
import type { OfferedTools } from '../features/chatTools/offeredTools';
import type { PreviewPlugin } from '../features/preview/previewPlugin';
import type { CommandId } from '../manifest';
import { openInTurns } from '../session/openInTurns';
import type { Platform } from '../session/platform';
import { reasonOf, tell, type Commands } from '../vscode/commandRegistry';
import type { Log } from '../vscode/log';
import type { Ownership } from '../vscode/ownership';
import type { DossierPart } from './dossier';
import type { ReadingPart } from './reading';

/** What was opened when the editor activated the extension, and what its parts are loaded with. */
export interface Entrance {
  readonly context: vscode.ExtensionContext;
  readonly loadPlatform: () => Promise<{ readonly platform: Platform }>;
  readonly ownership: Ownership;
  readonly log: Log;
  readonly commands: Commands;
  readonly tools: OfferedTools;
  readonly preview: PreviewPlugin;
}

/** All that the parts have opened. */
export interface Rapporteur extends ReadingPart, DossierPart {
  /** Commands that no feature has registered: none. */
  readonly unanswered: readonly CommandId[];
}

/**
 * Loads what the extension consists of in the order in which people need it: first what marks the open article, then what is
 * done on it, then what is seen of the whole dossier. Each is a file of its own on the desktop; see esbuild.mjs.
 */
export function loadParts(entrance: Entrance): Promise<Rapporteur> {
  const { loadPlatform, ownership, log } = entrance;
  const { own } = ownership;
  const open = openInTurns({ isOver: () => ownership.isOver, onFailure: (error) => tellMissing(error, log) });
  const reading = open(
    async () => ({ ...(await loadPlatform()), ...(await import('./reading')) }),
    ({ openReading, platform }) => openReading(entrance, platform),
  );
  const annotating = open(
    () => import('./annotating'),
    async ({ openAnnotating }) => openAnnotating((await reading).session, own),
  );
  const dossier = open(
    () => import('./dossier'),
    async ({ openDossier }) => openDossier((await reading).session, entrance),
  );
  return whole(reading, annotating, dossier, entrance);
}

/** Lets nobody wait any longer for what a part that has failed would have brought. */
async function whole(
  reading: Promise<ReadingPart>,
  annotating: Promise<void>,
  dossier: Promise<DossierPart>,
  { commands, tools }: Entrance,
): Promise<Rapporteur> {
  await Promise.allSettled([reading, annotating, dossier]);
  tools.complete();
  const unanswered = commands.complete();
  await annotating;
  return { ...(await reading), ...(await dossier), unanswered };
}

function tellMissing(error: unknown, log: Log): void {
  const message = vscode.l10n.t(
    'A part of Rapporteur could not be loaded ({0}), and what it does is missing. Load the window again; if that does not help, install Rapporteur anew.',
    reasonOf(error),
  );
  tell(message, 'loading', error, log);
}
