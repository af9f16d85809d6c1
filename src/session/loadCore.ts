import { lazily } from '../core/lazyParts';
import { nextTurn } from './nextTurn';

/** What reads an open article: the part of the core that activation must not wait for. Loaded once, at the first call. */
export const loadReading = lazily(async () => {
  for (const loadPiece of PIECES) await inTurn(loadPiece);
  return inTurn(() => import('../core/lazy/reading'));
});

/** That, and what is asked of a dossier and done to it. */
export const loadCore = lazily(async () => {
  await loadReading();
  return inTurn(() => import('../core/lazy/dossier'));
});

export type Core = Awaited<ReturnType<typeof loadCore>>;

/** The part that exports and imports. */
export const loadExchange = lazily(async () => {
  await loadCore();
  return inTurn(() => import('../core/lazy/exchange'));
});

/** To load all at once would keep the editor waiting for a tenth of a second; each of these takes some ten milliseconds. */
const PIECES: readonly (() => Promise<unknown>)[] = [
  () => import('../core/lazy/yaml'),
  () => import('../core/lazy/markdown'),
  () => import('../core/lazy/recognition'),
  () => import('../core/lazy/commitments'),
];

/** Lets the editor go first before what was loaded is put to use. */
async function inTurn<Module>(load: () => Promise<Module>): Promise<Module> {
  const module = await load();
  await nextTurn();
  return module;
}
