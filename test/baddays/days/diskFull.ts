import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../../../scripts/host/paths';
import { alteredArticles, documentName, makeDossier } from '../../faults/dossier';
import { Ledger } from '../../faults/ledger';
import { noteAct, perform } from '../acts';
import { faultsOf, unless, type Account, type BadDay } from '../badDay';
import { eventually, idsOnDisk, idsShown, onDisk, sameIds, strayFiles } from '../dossierState';
import { clearMessages, newestMessage } from '../messages';
import { onStage, type ProbedWindow } from '../stage';

/** The whole disk. */
const SIZE = '512k';
/** Enough to fill what is left of the last block of a file. */
const ACTS = 40;
const DOCUMENT = documentName(0);
const OTHER = documentName(1);

export const diskFull: BadDay = {
  title: 'the disk is full',
  live: async () => {
    const root = scratchFolder('small-disk');
    if (!mountSmallDisk(root)) {
      const skipped = `a small disk can only be mounted by root, on Linux`;
      return { seen: '', faults: [], skipped };
    }
    try {
      cpSync(makeDossier(2), root, { recursive: true });
      return await onStage(async (stage) => annotateOnFullDisk(await stage.openWindow(root), root));
    } finally {
      execFileSync('umount', ['--lazy', root]);
    }
  },
};

async function annotateOnFullDisk(window: ProbedWindow, root: string): Promise<Account> {
  const ledger = new Ledger();
  const acts = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => noteAct(DOCUMENT, `urn:uuid:n${from + i}`, `note ${from + i}`));
  const path = join(root, DOCUMENT);
  const before = await perform(window.host(), path, acts(0, 3), ledger);

  const ballast = fill(root);
  const refusal = await perform(window.host(), path, acts(3, ACTS), ledger);
  const whileFull = ledger.check(await onDisk(root, DOCUMENT));
  const message = await messageAfterKeys(window);
  const said = await window.page.locator('.statusbar-item', { hasText: /Labeled|Recorded/ }).count();
  const warned = await window.page.locator('[id="rapporteur.rapporteur.rapporteur.status"]').innerText();
  const untouched = await perform(
    window.host(),
    join(root, OTHER),
    [noteAct(OTHER, 'urn:uuid:other', 'other')],
    ledger,
  );

  rmSync(ballast);
  const after = await perform(window.host(), path, acts(100, 1), ledger);
  const saved = await idsOnDisk(root, DOCUMENT);
  for (const { id, text } of acts(3, ACTS).filter(({ id }) => saved.includes(id))) {
    ledger.intend(id, text);
    ledger.confirm(id);
  }
  const verdict = ledger.check(await onDisk(root, DOCUMENT), 'urn:uuid:n');
  const isShown = await eventually(async () =>
    sameIds(await idsShown(window.host(), root, DOCUMENT), await idsOnDisk(root, DOCUMENT)),
  );
  return {
    seen: `“${message}”`,
    faults: [
      ...unless({
        'an act with room is saved': before === undefined,
        'an act without room is not counted as saved': refusal !== undefined,
        'the message names the file': message.includes(`.rapporteur/annotations/${DOCUMENT}/ana.jsonl`),
        'the message says what happened and what to do': /disk is full; make room/.test(message),
        'nothing says that it was recorded': said === 0,
        'the status bar says what is not saved': /not saved/i.test(warned),
        'another document is told of too': untouched !== undefined,
        'it goes on as soon as there is room': after === undefined,
        'what could not be saved is saved then, and once': isShown,
        'the articles are as they were': alteredArticles(root, 2) === 0,
      }),
      ...faultsOf(whileFull),
      ...faultsOf(verdict),
      ...strayFiles(root).map((stray) => `left behind: ${stray}`),
    ],
  };
}

function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Writes until there is no room for another byte. */
function fill(root: string): string {
  const ballast = join(root, 'ballast');
  const file = openSync(ballast, 'w');
  for (let size = 4096; size > 0;) {
    try {
      writeSync(file, Buffer.alloc(size));
    } catch {
      size >>= 1;
    }
  }
  closeSync(file);
  return ballast;
}

/** Annotates as a person does, by a selection and a key, and reads what the editor says to that. */
async function messageAfterKeys(window: ProbedWindow): Promise<string> {
  await clearMessages(window);
  await window.page.locator('.view-line', { hasText: 'quota' }).first().waitFor();
  await window.select('minister');
  await window.press('Control+k', '1');
  return newestMessage(window);
}
