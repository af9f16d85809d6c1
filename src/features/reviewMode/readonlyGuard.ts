import * as vscode from 'vscode';
import { CONTEXT } from '../../manifest';
import type { ReviewSession } from '../../session/reviewSession';

/** How an editor comes to be read-only: it was so before, the key's binding has just made it so, or we have to. */
export type ReadonlyCause = 'before' | 'made' | 'wanted';

/** Keeps an editor under review from taking a key as text, and gives it back as it was. */
export interface ReadonlyGuard extends vscode.Disposable {
  /** Makes the active editor read-only, unless it is. */
  secure(document: vscode.TextDocument, readonly: ReadonlyCause): Promise<void>;
  /** Lets the single keys act, in the active editor. */
  arm(): Promise<void>;
  disarm(): Promise<void>;
  /** Makes the active editor writable again if it was we who made it read-only; without a document, in any case. */
  release(document?: vscode.TextDocument): Promise<void>;
  /** Fits the keys to the editor that is active now, and settles what a closed one had left behind. */
  follow(): Promise<void>;
}

/**
 * The editor's own commands act on the active editor only. So what was made read-only is remembered until that very
 * document is active and no longer under review, however it got there.
 */
export function createReadonlyGuard(reviews: ReviewSession): ReadonlyGuard {
  const ours = new Set<string>();
  const guard: ReadonlyGuard = {
    async secure(document, readonly) {
      if (readonly === 'wanted') await run(SET_READONLY);
      if (readonly !== 'before') ours.add(document.uri.toString());
    },
    arm: () => setReviewing(true),
    disarm: () => setReviewing(false),
    async release(document) {
      if (document && (!ours.has(document.uri.toString()) || !isActive(document))) return;
      await run(RESET_READONLY);
      if (document) ours.delete(document.uri.toString());
      await secureAgain(reviews);
    },
    async follow() {
      const document = vscode.window.activeTextEditor?.document;
      const isUnderReview = document !== undefined && reviews.isOpen(document);
      await setReviewing(isUnderReview);
      if (document && !isUnderReview) await guard.release(document);
    },
    dispose: () => void setReviewing(false),
  };
  return guard;
}

const SET_READONLY = 'workbench.action.files.setActiveEditorReadonlyInSession';
/** Back to what settings and the file itself say, which may be read-only too. */
const RESET_READONLY = 'workbench.action.files.resetActiveEditorReadonlyInSession';

const run = async (command: string): Promise<void> => void (await vscode.commands.executeCommand(command));

const setReviewing = async (reviewing: boolean): Promise<void> =>
  void (await vscode.commands.executeCommand('setContext', CONTEXT.reviewing, reviewing));

const isActive = (document: vscode.TextDocument): boolean => vscode.window.activeTextEditor?.document === document;

/** A person who changes editors fast may have made another one active before the command ran. */
async function secureAgain(reviews: ReviewSession): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document && reviews.isOpen(document)) await run(SET_READONLY);
}
