import { cpSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type * as v8Module from 'node:v8';
import type * as vmModule from 'node:vm';
import { sampleDossier, scratchFolder } from '../../../scripts/host/paths';
import { annotationsOf } from '../../../src/core/annotation/annotationSet';
import { random } from '../../faults/dossier';
import { unless, type BadDay } from '../badDay';
import { onDisk, pause, strayFiles } from '../dossierState';
import type { ExtensionHost } from '../probe/extensionHost';
import { onStage } from '../stage';

/** A working day in half an hour: 20,000 edits and 500 acts of annotating. */
const ACTS_PER_MINUTE = 500 / 30;
const EDITS_PER_ACT = 40;
/** The share of the run after which everything has been loaded once, and growth begins to count. */
const WARM_UP = 0.1;
/** How often the heap is measured after the warm-up. */
const SAMPLES = 6;
/** The heap may grow by so much from the first to the last measurement. */
const GROWTH = 0.1;
/** Annotations of one document that are kept; the oldest is removed for a new one. */
const KEPT = 30;
/** What the reading of a text and the windows of the editor may still be at, in milliseconds. */
const SETTLING = 2000;

interface Sample {
  /** Bytes in use after a collection of garbage. */
  readonly heap: number;
  /** What the open handles lead to. */
  readonly handles: readonly string[];
}

export const endurance: BadDay = {
  title: 'endurance: edits and annotations without an end',
  live: ({ minutes, seed }) =>
    onStage(async (stage) => {
      const root = scratchFolder('endurance');
      cpSync(sampleDossier, root, { recursive: true });
      const documents = readdirSync(join(root, 'news'))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `news/${name}`);
      const window = await stage.openWindow(root);
      const host = window.host();
      await host.evaluate(
        async ({ vscode }) => void (await vscode.commands.executeCommand('rapporteur.topics.focus')),
        0,
      );
      const rounds = Math.ceil(minutes * ACTS_PER_MINUTE);
      const warm = Math.ceil(rounds * WARM_UP);
      const every = Math.max(1, Math.floor((rounds - warm) / SAMPLES));
      const samples: Sample[] = [];
      const begun = performance.now();
      for (let i = 0; i < rounds; i++) {
        await round(host, { root, document: documents[i % documents.length]!, at: i, seed: seed + i });
        if (i >= warm && (i - warm) % every === 0) samples.push(await sample(host));
        await pause(Math.max(0, ((i + 1) / rounds) * minutes * 60_000 - (performance.now() - begun)));
      }
      samples.push(await sample(host));
      const [first, last] = [samples[0]!, samples.at(-1)!];
      const lost = await lostOf(host, root, documents);
      return {
        seen: `${rounds * EDITS_PER_ACT} edits and ${rounds} acts in ${Math.round((performance.now() - begun) / 6000) / 10} min; heap in MB ${samples.map(({ heap }) => megabytes(heap)).join(', ')}; handles ${samples.map(({ handles }) => handles.length).join(', ')}`,
        faults: [
          ...unless({
            [`the heap grows by at most ${GROWTH * 100} %`]: last.heap <= first.heap * (1 + GROWTH),
            'no more handles are open than at the beginning': last.handles.length <= first.handles.length,
            'what is shown is what is on the disk': lost === 0,
          }),
          ...(last.handles.length > first.handles.length ? [`handles at the end: ${last.handles.join(' ')}`] : []),
          ...[...strayFiles(root), ...strayFiles(stage.dataFolder)].map((path) => `left behind: ${path}`),
        ],
      };
    }),
};

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

interface Round {
  readonly root: string;
  readonly document: string;
  readonly at: number;
  readonly seed: number;
}

/** Types in one article and deletes again, annotates it in between, now and then takes an act back, and closes it. */
function round(host: ExtensionHost, { root, document, at, seed }: Round): Promise<void> {
  const next = random(seed);
  const places = Array.from({ length: EDITS_PER_ACT / 2 }, () => next());
  return host.evaluate(
    async ({ vscode, rapporteur }, { path, at, places, kept }) => {
      const { annotations, marks } = await rapporteur();
      const opened = await vscode.workspace.openTextDocument(path);
      const editor = await vscode.window.showTextDocument(opened, { preview: false });
      await marks.ready(opened);
      const lengths = places.map((place) => Math.floor(place * opened.getText().length));
      const typed = 'x'.repeat(1 + (at % 7)) + ' ';
      const half = lengths.length / 2;
      const type = async (offset: number): Promise<void> => {
        await editor.edit((edit) => edit.insert(opened.positionAt(offset), typed));
        await new Promise((resolve) => setTimeout(resolve, 15));
      };
      const remove = async (offset: number): Promise<void> => {
        const range = new vscode.Range(opened.positionAt(offset), opened.positionAt(offset + typed.length));
        await editor.edit((edit) => edit.delete(range));
        await new Promise((resolve) => setTimeout(resolve, 15));
      };
      for (const offset of lengths.slice(0, half)) await type(offset);
      const start = lengths[0]!;
      const place = { uri: opened.uri.toString(), start, end: Math.min(start + 12, opened.getText().length) };
      const known = annotations.placed(opened);
      if (at % 6 === 5) await vscode.commands.executeCommand('rapporteur.undo');
      else if (known.length > kept) await annotations.apply(opened, { kind: 'remove', id: known[0]!.annotation.id });
      else if (at % 6 === 4) await vscode.commands.executeCommand('rapporteur.applyLabel', { label: 'pledge', place });
      else await vscode.commands.executeCommand('rapporteur.note', place, `note ${at}`);
      for (const offset of lengths.slice(half)) await type(offset);
      for (const offset of lengths.toReversed()) await remove(offset);
      if (at % 4 === 0) await opened.save();
      if (at % 10 === 9) await vscode.commands.executeCommand('workbench.action.files.revert');
      if (at % 10 === 9) await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    },
    { path: join(root, document), at, places, kept: KEPT },
  );
}

async function sample(host: ExtensionHost): Promise<Sample> {
  await pause(SETTLING);
  const heap = await host.evaluate(async ({ require }, _) => {
    const v8 = require('node:v8') as typeof v8Module;
    const vm = require('node:vm') as typeof vmModule;
    v8.setFlagsFromString('--expose-gc');
    const collect = vm.runInNewContext('gc') as () => void;
    for (let i = 0; i < 4; i++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return process.memoryUsage().heapUsed;
  }, undefined);
  return { heap, handles: handlesOf(host.pid) };
}

/** Where the system tells it: Linux. Elsewhere none are counted. */
function handlesOf(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).map((handle) => readlink(join(folder, handle)));
  } catch {
    return [];
  }
}

function readlink(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return 'closed meanwhile';
  }
}

/** How many documents are shown with other annotations than stand on the disk. */
async function lostOf(host: ExtensionHost, root: string, documents: readonly string[]): Promise<number> {
  let unequal = 0;
  for (const document of documents) {
    const { set } = await onDisk(root, document);
    const shown = await host.evaluate(
      async ({ vscode, rapporteur }, path) => {
        const { annotations } = await rapporteur();
        const opened = await vscode.workspace.openTextDocument(path);
        await annotations.ready(opened);
        return annotations.placed(opened).length;
      },
      join(root, document),
    );
    // Reviews and replies stand on other annotations, and have no place in the text.
    if (shown !== annotationsOf(set).filter(({ target }) => target.kind === 'text').length) unequal++;
  }
  return unequal;
}
