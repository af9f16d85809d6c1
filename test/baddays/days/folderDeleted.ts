import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../../../scripts/host/paths';
import { nodeDisk } from '../../../src/session/nodeDisk';
import { SidecarFiles } from '../../../src/session/sidecarFiles';
import { alteredArticles, createNote, documentName, makeDossier, MOMENT } from '../../faults/dossier';
import { Ledger } from '../../faults/ledger';
import { noteAct, perform } from '../acts';
import { faultsOf, unless, type BadDay } from '../badDay';
import { eventually, idsOnDisk, idsShown, onDisk, pause, sameIds } from '../dossierState';
import { clearMessages, newestMessage } from '../messages';
import { onStage } from '../stage';

const DOCUMENT = documentName(0);
const OTHER = 'urn:uuid:other';
const IDS = ['urn:uuid:a', 'urn:uuid:b', 'urn:uuid:c'];

/** The editor has told of the deletion by then, in milliseconds. */
const NOTICED_WITHIN = 1000;

export const folderDeleted: BadDay = {
  title: 'the folder is deleted underneath',
  live: () =>
    onStage(async (stage) => {
      const root = makeDossier(1);
      const path = join(root, DOCUMENT);
      const window = await stage.openWindow(root);
      const ledger = new Ledger();
      await perform(
        window.host(),
        path,
        IDS.map((id) => noteAct(DOCUMENT, id, id)),
        ledger,
      );
      const copy = join(scratchFolder('copy'), 'dossier');
      cpSync(root, copy, { recursive: true });

      rmSync(root, { recursive: true });
      const refusal = await perform(window.host(), path, [noteAct(DOCUMENT, 'urn:uuid:late', 'late')], ledger);
      const topic = await newTopic();
      await pause(NOTICED_WITHIN);
      const stillShown = await idsShown(window.host(), root, DOCUMENT);
      const recreated = existsSync(root);

      // It comes back with what a colleague has added meanwhile.
      ledger.intend(OTHER, OTHER);
      await new SidecarFiles(nodeDisk(copy), 'ben').apply(DOCUMENT, createNote(DOCUMENT, OTHER, OTHER), MOMENT);
      ledger.confirm(OTHER);
      cpSync(copy, root, { recursive: true });
      const isShown = await eventually(async () => {
        const shown = await idsShown(window.host(), root, DOCUMENT);
        return [...IDS, OTHER].every((id) => shown.includes(id));
      });
      const after = await perform(window.host(), path, [noteAct(DOCUMENT, 'urn:uuid:after', 'after')], ledger);
      const verdict = ledger.check(await onDisk(root, DOCUMENT));
      const isWhole = await eventually(async () =>
        sameIds(await idsShown(window.host(), root, DOCUMENT), await idsOnDisk(root, DOCUMENT)),
      );
      return {
        seen: `“${refusal}”, for a topic “${topic}”`,
        faults: [
          ...unless({
            'an act without a folder is not counted as saved': refusal !== undefined,
            'the message says that the folder is gone, and what to do':
              /folder .* not there any more; put it back/.test(refusal ?? ''),
            'a topic that cannot be written is told of': /not there/.test(topic),
            'the folder is not made anew': !recreated,
            'annotations stay in view meanwhile': sameIds(stillShown, IDS),
            'what comes back is shown, with what was added to it': isShown,
            'it goes on after that': after === undefined,
            'what is shown is what is on the disk': isWhole,
            'the article is as it was': alteredArticles(root, 1) === 0,
          }),
          ...faultsOf(verdict),
        ],
      };

      /** What the editor says when a new topic is to be kept in the folder that is gone. */
      async function newTopic(): Promise<string> {
        await clearMessages(window);
        await window.host().evaluate(
          ({ vscode }, request) => {
            void vscode.commands.executeCommand('rapporteur.newTopic', request);
          },
          { topic: '', label: 'Salmon' },
        );
        return newestMessage(window);
      }
    }),
};
