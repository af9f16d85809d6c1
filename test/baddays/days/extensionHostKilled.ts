import { alteredArticles, documentName, makeDossier, random } from '../../faults/dossier';
import { add, Ledger, noFault } from '../../faults/ledger';
import { mixedActs, perform } from '../acts';
import { faultsOf, unless, type BadDay } from '../badDay';
import { eventually, idsOnDisk, idsShown, onDisk, pause, sameIds, strayFiles } from '../dossierState';
import { HostEnded } from '../probe/extensionHost';
import { onStage, type ProbedWindow } from '../stage';

/** Documents that take turns, so that each file grows over some kills. */
const DOCUMENTS = 3;
/** More acts than are done before the kill. */
const ACTS = 400;
/** The kill comes at a random moment within so many milliseconds of the first saved act: an act takes 2 to 10. */
const KILL_WITHIN = 400;

export const extensionHostKilled: BadDay = {
  title: 'the extension host is killed during annotating',
  live: ({ kills, seed }) =>
    onStage(async (stage) => {
      const root = makeDossier(DOCUMENTS);
      const window = await stage.openWindow(root);
      const ledgers = Array.from({ length: DOCUMENTS }, () => new Ledger());
      const next = random(seed);
      let verdict = noFault();
      let [confirmed, unequal] = [0, 0];
      for (let i = 0; i < kills; i++) {
        const document = documentName(i % DOCUMENTS);
        const ledger = ledgers[i % DOCUMENTS]!;
        confirmed += await annotateUntilKilled(window, root, document, ledger, `k${i}`, next() * KILL_WITHIN);
        verdict = add(verdict, ledger.check(await onDisk(root, document)));
        await window.revived();
        if (!(await showsAll(window, root, document))) unequal++;
      }
      await window.reload();
      for (let i = 0; i < DOCUMENTS; i++) if (!(await showsAll(window, root, documentName(i)))) unequal++;
      return {
        seen: `${kills} kills, ${confirmed} acts confirmed`,
        faults: [
          ...faultsOf(verdict),
          ...unless({
            'what is on the disk is shown after each start': unequal === 0,
            'no article was altered': alteredArticles(root, DOCUMENTS) === 0,
          }),
          ...strayFiles(root).map((path) => `left behind: ${path}`),
        ],
      };
    }),
};

/** How many acts were confirmed before the kill. */
async function annotateUntilKilled(
  window: ProbedWindow,
  root: string,
  document: string,
  ledger: Ledger,
  name: string,
  after: number,
): Promise<number> {
  const host = window.host();
  let confirmed = 0;
  const firstSaved = new Promise<void>((resolve) => {
    const confirm = ledger.confirm.bind(ledger);
    ledger.confirm = (id) => {
      confirm(id);
      confirmed++;
      resolve();
    };
  });
  const annotating = perform(host, `${root}/${document}`, mixedActs(document, name, ACTS), ledger).catch((error) => {
    if (!(error instanceof HostEnded)) throw error;
  });
  await Promise.race([firstSaved, annotating]);
  await pause(after);
  process.kill(host.pid, 'SIGKILL');
  await host.ended;
  await annotating;
  return confirmed;
}

const showsAll = (window: ProbedWindow, root: string, document: string): Promise<boolean> =>
  eventually(async () => sameIds(await idsShown(window.host(), root, document), await idsOnDisk(root, document)));
