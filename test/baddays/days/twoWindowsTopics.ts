import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alteredArticles, makeDossier } from '../../faults/dossier';
import { unless, type BadDay } from '../badDay';
import { strayFiles } from '../dossierState';
import type { ExtensionHost } from '../probe/extensionHost';
import { onStage } from '../stage';

/** Topics that each window adds. */
const TOPICS = 10;

export const twoWindowsTopics: BadDay = {
  title: 'two windows add topics to one dossier at the same time',
  live: () =>
    onStage(async (stage) => {
      const root = makeDossier(1);
      const windows = [await stage.openWindow(root), await stage.openWindow(root)];
      const labels = (name: string): string[] => Array.from({ length: TOPICS }, (_, i) => `Quota ${name}${i}`);
      const asked = await Promise.all(windows.map((window, at) => addTopics(window.host(), root, labels('ab'[at]!))));
      const lines = readFileSync(join(root, '.rapporteur', 'topics.yaml'), 'utf8').split('\n');
      const kept = ['a', 'b'].flatMap(labels).filter((label) => lines.some((line) => line.endsWith(label)));
      return {
        seen: `2 × ${TOPICS} topics, ${kept.length} of them in topics.yaml; asked again ${asked[0]! + asked[1]! - 2 * TOPICS} times`,
        faults: [
          ...unless({
            'every topic is kept': kept.length === 2 * TOPICS,
            'the article is as it was': alteredArticles(root, 1) === 0,
          }),
          ...strayFiles(root).map((stray) => `left behind: ${stray}`),
        ],
      };
    }),
};

/**
 * Adds them one after another by the command that a person uses. One that is refused, since the other window was faster, is
 * asked for again. Answers how often the command was given.
 */
const addTopics = (host: ExtensionHost, root: string, labels: readonly string[]): Promise<number> =>
  host.evaluate(
    async ({ vscode }, argument) => {
      const file = vscode.Uri.file(`${argument.root}/.rapporteur/topics.yaml`);
      const isThere = async (label: string): Promise<boolean> => {
        const text = await vscode.workspace.fs.readFile(file).then(
          (bytes) => new TextDecoder().decode(bytes),
          () => '',
        );
        return text.split('\n').some((line) => line.endsWith(label));
      };
      /** Says yes to the preview that each change of the topics shows first; the editor does not tell when it is there. */
      const agree = async (running: Thenable<unknown>): Promise<void> => {
        let isDone = false;
        const ended = Promise.resolve(running).finally(() => (isDone = true));
        while (!isDone) {
          await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 200))]);
          if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        }
      };
      let given = 0;
      for (const label of argument.labels) {
        for (let tries = 0; tries < 50; tries++) {
          given++;
          await agree(vscode.commands.executeCommand('rapporteur.newTopic', { topic: '', label }));
          if (await isThere(label)) break;
        }
      }
      return given;
    },
    { root, labels },
  );
