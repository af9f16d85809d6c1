import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentName, makeDossier, TEXT } from '../../faults/dossier';
import { Ledger } from '../../faults/ledger';
import { noteAct, perform } from '../acts';
import { faultsOf, unless, type BadDay } from '../badDay';
import { eventually, idsShown, onDisk } from '../dossierState';
import type { ExtensionHost } from '../probe/extensionHost';
import { onStage } from '../stage';

const DOCUMENT = documentName(0);
const OTHER = documentName(1);
/** What stands on the branch: something before the annotated words, and another number after them. */
const REVISED = TEXT.replace('PORT ELIN', 'Corrected on May 4.\r\n\r\nPORT ELIN').replace('40,000', '45,000');
/** The words under the annotations of `createNote`. */
const WORDS = TEXT.slice(80, 92);

export const branchSwitched: BadDay = {
  title: 'the branch is switched under open editors',
  live: () =>
    onStage(async (stage) => {
      const root = makeDossier(2);
      const git = gitIn(root);
      git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-q', '-m', 'news');
      git('checkout', '-q', '-b', 'revised');
      writeFileSync(join(root, DOCUMENT), REVISED);
      writeFileSync(join(root, OTHER), TEXT.replace(WORDS, 'gone'));
      git('commit', '-q', '-a', '-m', 'revised');
      git('checkout', '-q', 'main');

      const window = await stage.openWindow(root);
      const ledger = new Ledger();
      for (const document of [OTHER, DOCUMENT]) {
        await perform(
          window.host(),
          join(root, document),
          [noteAct(document, `urn:uuid:${document}`, 'made on main')],
          ledger,
        );
      }
      // Of a person who has not committed yet: Git carries the untracked sidecars along.
      git('checkout', '-q', 'revised');
      const isMoved = await eventually(async () => (await standing(window.host(), root, DOCUMENT)).words === WORDS);
      const isReported = await eventually(async () => {
        const { state, problems } = await standing(window.host(), root, OTHER);
        return state === 'orphaned' && problems.some((problem) => problem.includes(WORDS));
      });
      await perform(
        window.host(),
        join(root, DOCUMENT),
        [noteAct(DOCUMENT, 'urn:uuid:revised', 'made on revised')],
        ledger,
      );
      git('add', '-A');
      git('commit', '-q', '-m', 'annotated');
      const committed = readFileSync(sidecarOf(root), 'utf8');

      // On main there are no sidecars now; what was recorded is on the other branch, and comes back with it.
      git('checkout', '-q', 'main');
      const isEmpty = await eventually(async () => (await idsShown(window.host(), root, DOCUMENT)).length === 0);
      git('checkout', '-q', 'revised');
      const isBack = await eventually(async () => (await idsShown(window.host(), root, DOCUMENT)).length === 2);
      const verdict = ledger.check(await onDisk(root, DOCUMENT), `urn:uuid:${DOCUMENT}`);
      return {
        seen: `annotations found at “${WORDS}” after the switch, told of where the words are gone`,
        faults: [
          ...unless({
            'annotations follow their words to the text of the branch': isMoved,
            'words that are gone are told of in Problems': isReported,
            'the window shows the branch as it is': isEmpty,
            'what the branch holds is shown again': isBack,
            'no switch has altered a sidecar': readFileSync(sidecarOf(root), 'utf8') === committed,
            'the articles are as Git left them': git('status', '--porcelain').trim() === '',
          }),
          ...faultsOf(verdict),
        ],
      };
    }),
};

const sidecarOf = (root: string): string => join(root, '.rapporteur', 'annotations', DOCUMENT, 'ana.jsonl');

const gitIn =
  (root: string) =>
  (...args: readonly string[]): string =>
    execFileSync('git', [...CONFIG, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const CONFIG = ['user.name=test', 'user.email=test@invalid', 'core.autocrlf=false'].flatMap((one) => ['-c', one]);

interface Standing {
  readonly state: string | undefined;
  /** Under the first annotation. */
  readonly words: string;
  readonly problems: readonly string[];
}

const standing = (host: ExtensionHost, root: string, document: string): Promise<Standing> =>
  host.evaluate(
    async ({ vscode, rapporteur }, path): Promise<Standing> => {
      const { annotations } = await rapporteur();
      const opened = await vscode.workspace.openTextDocument(path);
      await annotations.ready(opened);
      const anchoring = annotations.placed(opened)[0]?.anchoring;
      const span = anchoring === undefined || anchoring.kind === 'orphaned' ? { start: 0, end: 0 } : anchoring.span;
      return {
        state: anchoring?.kind,
        words: opened.getText().slice(span.start, span.end),
        problems: vscode.languages.getDiagnostics(opened.uri).map(({ message }) => message),
      };
    },
    join(root, document),
  );
