import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentName, makeDossier } from '../../faults/dossier';
import { Ledger } from '../../faults/ledger';
import { noteAct, perform, type PlannedAct } from '../acts';
import { faultsOf, unless, type BadDay } from '../badDay';
import { idsShown, onDisk, sameIds } from '../dossierState';
import type { ExtensionHost } from '../probe/extensionHost';
import { onStage } from '../stage';

const DOCUMENT = documentName(0);
/** Milliseconds by which the clock is wrong: from summer time to a battery that was empty for ten years. */
const JUMPS = [-3_600_000, -86_400_000, -10 * 365 * 86_400_000];

export const clockBackwards: BadDay = {
  title: 'the clock jumps backwards',
  live: () =>
    onStage(async (stage) => {
      const root = makeDossier(1);
      const path = join(root, DOCUMENT);
      const window = await stage.openWindow(root);
      const ledger = new Ledger();
      const act = (...acts: readonly PlannedAct[]) => perform(window.host(), path, acts, ledger);
      const ids = ['urn:uuid:z'];
      await act(noteAct(DOCUMENT, 'urn:uuid:z', 'first'));
      let undone = 0;
      for (const [at, jump] of JUMPS.entries()) {
        await setClock(window.host(), jump);
        const id = `urn:uuid:${'yxw'[at]}`;
        ids.push(id);
        await act(changed('urn:uuid:z', `changed ${at}`), noteAct(DOCUMENT, id, `made ${at}`));
        ledger.intend(id, undefined);
        await run(window.host(), 'rapporteur.undo');
        if (!(await idsShown(window.host(), root, DOCUMENT)).includes(id)) undone++;
        await run(window.host(), 'rapporteur.redo');
        ledger.intend(id, `made ${at}`);
        ledger.confirm(id);
      }
      const shown = await idsShown(window.host(), root, DOCUMENT);
      await window.reload();
      const reloaded = await idsShown(window.host(), root, DOCUMENT);
      const log = readFileSync(join(root, '.rapporteur', 'annotations', DOCUMENT, 'ana.jsonl'), 'utf8');
      const clocks = [...log.matchAll(/"rap:clock":(\d+)/g)].map(([, clock]) => Number(clock));
      const verdict = ledger.check(await onDisk(root, DOCUMENT));
      return {
        seen: `jumps of an hour, a day and ten years; ${undone} of ${JUMPS.length} undos took the latest act; ${clocks.length} lines in order`,
        faults: [
          ...unless({
            'undo takes the latest act': undone === JUMPS.length,
            'a new start shows the same': shown.join() === reloaded.join() && sameIds(shown, ids),
            'the log has the acts in their order': clocks.every((clock, at) => at === 0 || clock > clocks[at - 1]!),
          }),
          ...faultsOf(verdict),
        ],
      };
    }),
};

const changed = (id: string, text: string): PlannedAct => ({ id, text, edit: { kind: 'note', id, text } });

const run = (host: ExtensionHost, command: string): Promise<unknown> =>
  host.evaluate(async ({ vscode }, name) => void (await vscode.commands.executeCommand(name)), command);

/** All extensions of a host share one clock; it is wrong by so many milliseconds from now on. */
const setClock = (host: ExtensionHost, jump: number): Promise<void> =>
  host.evaluate((_, shift) => {
    const kept = globalThis as unknown as { TrueDate?: DateConstructor };
    const TrueDate = (kept.TrueDate ??= Date);
    class ShiftedDate extends TrueDate {
      constructor(...given: readonly unknown[]) {
        if (given.length === 0) super(TrueDate.now() + shift);
        else super(...(given as [number]));
      }
      static override now(): number {
        return TrueDate.now() + shift;
      }
    }
    globalThis.Date = ShiftedDate as DateConstructor;
  }, jump);
