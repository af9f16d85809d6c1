import { join } from 'node:path';
import { alteredArticles, documentName, makeDossier } from '../../faults/dossier';
import { Ledger } from '../../faults/ledger';
import { noteAct, perform } from '../acts';
import { faultsOf, unless, type BadDay } from '../badDay';
import { eventually, idsOnDisk, idsShown, onDisk, sameIds, strayFiles } from '../dossierState';
import { onStage } from '../stage';

const DOCUMENT = documentName(0);
/** Acts of each window. */
const ACTS = 100;

export const twoWindows: BadDay = {
  title: 'two windows annotate one dossier at the same time',
  live: () =>
    onStage(async (stage) => {
      const root = makeDossier(1);
      const path = join(root, DOCUMENT);
      const windows = [await stage.openWindow(root), await stage.openWindow(root)];
      const ledger = new Ledger();
      const acts = (name: string) =>
        Array.from({ length: ACTS }, (_, i) => noteAct(DOCUMENT, `urn:uuid:${name}${i}`, `${name} ${i}`));
      const refusals = await Promise.all(
        windows.map((window, at) => perform(window.host(), path, acts('ab'[at]!), ledger)),
      );
      const verdict = ledger.check(await onDisk(root, DOCUMENT));
      const seeAll = (count: number): Promise<boolean> =>
        eventually(async () => {
          const [onFile, ...shown] = await Promise.all([
            idsOnDisk(root, DOCUMENT),
            ...windows.map((window) => idsShown(window.host(), root, DOCUMENT)),
          ]);
          return onFile.length === count && shown.every((ids) => sameIds(ids, onFile));
        });
      const seenByBoth = await seeAll(2 * ACTS);
      await windows[0]!
        .host()
        .evaluate(async ({ vscode }) => void (await vscode.commands.executeCommand('rapporteur.undo')), undefined);
      const undoneForBoth = await seeAll(2 * ACTS - 1);
      const left = await idsOnDisk(root, DOCUMENT);
      return {
        seen: `2 × ${ACTS} acts, ${(await idsOnDisk(root, DOCUMENT)).length} left after one undo`,
        faults: [
          ...unless({
            'every act is saved': refusals.every((refusal) => refusal === undefined),
            'both windows see both': seenByBoth,
            'an undo takes back the window’s own last act, for both':
              undoneForBoth && !left.includes(`urn:uuid:a${ACTS - 1}`),
            'the article is as it was': alteredArticles(root, 1) === 0,
          }),
          ...faultsOf(verdict),
          ...strayFiles(root).map((stray) => `left behind: ${stray}`),
        ],
      };
    }),
};
