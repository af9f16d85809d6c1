import type { AnnotationEdit } from '../../src/core/annotation/annotationEdit';
import { createNote } from '../faults/dossier';
import type { Ledger } from '../faults/ledger';
import type { ExtensionHost } from './probe/extensionHost';

/** One act of a person, and what the note of its annotation then is; undefined when it removes. */
export interface PlannedAct {
  readonly id: string;
  readonly text: string | undefined;
  readonly edit: AnnotationEdit;
}

export const noteAct = (document: string, id: string, text: string): PlannedAct => ({
  id,
  text,
  edit: createNote(document, id, text),
});

/** Notes that are made, changed and removed again by turns. */
export function mixedActs(document: string, name: string, count: number): readonly PlannedAct[] {
  return Array.from({ length: count }, (_, i): PlannedAct => {
    const own = `urn:uuid:${name}-${i}`;
    const earlier = `urn:uuid:${name}-${i - 1}`;
    if (i % 5 === 3)
      return { id: earlier, text: `changed ${i}`, edit: { kind: 'note', id: earlier, text: `changed ${i}` } };
    if (i % 5 === 1 && i % 2 === 0) return { id: earlier, text: undefined, edit: { kind: 'remove', id: earlier } };
    return noteAct(document, own, `note ${i} ${'é🐟'.repeat(i % 40)}`);
  });
}

/**
 * Has the window do the acts one after another, through the door that all its commands use, and keeps the ledger: an act
 * is confirmed when the editor counts it as saved. Answers with the reason of the first that it did not save.
 */
export async function perform(
  host: ExtensionHost,
  path: string,
  acts: readonly PlannedAct[],
  ledger: Ledger,
): Promise<string | undefined> {
  const edits = acts.map(({ edit }) => edit);
  return host.evaluate(
    async ({ vscode, rapporteur, tell }, argument) => {
      const { annotations } = await rapporteur();
      const document = await vscode.workspace.openTextDocument(argument.path);
      await vscode.window.showTextDocument(document, { preview: false });
      await annotations.ready(document);
      for (const [at, edit] of argument.edits.entries()) {
        tell(['begun', at]);
        try {
          await annotations.apply(document, edit);
        } catch (error) {
          return String(error);
        }
        tell(['saved', at]);
      }
      return undefined;
    },
    { path, edits },
    (value) => {
      const [word, at] = value as [string, number];
      const { id, text } = acts[at]!;
      if (word === 'begun') ledger.intend(id, text);
      else ledger.confirm(id);
    },
  );
}
