// Measures in a real editor: `npm run bench:editor -- --articles DIR --long FILE [--only GROUP]`. DIR is the folder to index
// and FILE a long text, which is copied below it. See test/bench/bench.ts for what needs no editor.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../../scripts/host/chromium';
import { emptyExtension } from '../../../scripts/host/emptyExtension';
import { installServer, type InstalledServer } from '../../../scripts/host/installServer';
import { projectRoot, scratchFolder } from '../../../scripts/host/paths';
import { runScript } from '../../../scripts/host/runScript';
import { stageExtension } from '../../../scripts/host/stageExtension';
import { testsInBrowser } from '../../../scripts/host/testsInBrowser';
import { startServer } from '../../../scripts/host/vscodeServer';
import { readArticles } from '../articles';
import { toTable, type Figure } from '../figure';
import { namesOf } from '../only';
import { median } from '../race';
import { activationsOf, type Activation } from './activationTime';
import { FIGURES_MARK, type HostFigures } from './hostFigures';
import { measureOpening, type Opening } from './openings';

/** Openings of one kind; the first ones warm the editor up and do not count. */
const OPENINGS = 24;
const WARM_UPS = 3;
/** Starts of the extension host in which the activation is read. */
const STARTS = 7;
const OURS = { id: 'rapporteur.rapporteur', name: 'Rapporteur' };
/** The editor's own extension that starts with a Markdown file, too. */
const PEER = { id: 'vscode.markdown-language-features', name: 'Markdown Language Features' };
/** UTF-16 units of the articles that are opened. */
const OPENED_LENGTH = 10_000;
/** The editor's own reader of Markdown, which works in the same host and keeps it busy with a long text by itself. */
const OWN_MARKDOWN = 'markdown-language-features';

runScript(async () => {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: join(projectRoot, 'media/sample/news') },
      long: { type: 'string', default: join(projectRoot, 'media/sample/news/2026-05-21-london-press-conference.md') },
      only: { type: 'string' },
    },
  });
  const groups = groupsOf({ installed: await installServer(), extension: await stageExtension(), ...values });
  const figures: Figure[] = [];
  for (const name of namesOf(values.only, Object.keys(groups))) figures.push(...(await groups[name]!()));
  console.log(toTable(figures));
  return 0;
});

interface Measured {
  readonly installed: InstalledServer;
  readonly extension: string;
  readonly articles: string;
  readonly long: string;
}

/** By the name that --only takes, in the order of the table. */
function groupsOf({
  installed,
  extension,
  articles,
  long,
}: Measured): Readonly<Record<string, () => Promise<readonly Figure[]>>> {
  const opened = openedArticles(articles);
  return {
    openings: async () =>
      openingFigures(await openAll(installed, opened, undefined), await openAll(installed, opened, extension)),
    activation: async () => activationFigures(await activations(installed, opened[0]!, extension)),
    host: async () =>
      hostFigures(
        await measureHost(installed, emptyExtension(), long, { leavesOut: [] }),
        await measureHost(installed, extension, long, { leavesOut: [OWN_MARKDOWN], articles }),
      ),
  };
}

/** Articles of one length that begin with words of their own. */
function openedArticles(folder: string): readonly string[] {
  const texts = readArticles(folder, 100);
  return Array.from({ length: OPENINGS }, (_, i) => {
    const body = texts
      .slice(i % texts.length)
      .concat(texts)
      .join('\n\n');
    return `# Talks of round ${i}a go on\n\n${body}`.slice(0, OPENED_LENGTH);
  });
}

async function openAll(
  installed: InstalledServer,
  articles: readonly string[],
  extension: string | undefined,
): Promise<readonly Opening[]> {
  return withPage(installed, articles, { extension, leavesOut: [] }, async (page) => {
    const openings: Opening[] = [];
    for (let i = 0; i < articles.length; i++) {
      openings.push(await measureOpening(page, `round${i}a.md`, `round ${i}a`));
    }
    return openings.slice(WARM_UPS);
  });
}

/** Ours and the peer's, each time in an extension host of its own, in which an article is open. */
function activations(
  installed: InstalledServer,
  article: string,
  extension: string,
): Promise<readonly (readonly Activation[])[]> {
  return withPage(installed, [article], { extension, leavesOut: [] }, async (page) => {
    const starts: (readonly Activation[])[] = [];
    for (let start = 0; start < STARTS; start++) {
      if (start > 0) await page.reload();
      await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor();
      await measureOpening(page, 'round0a.md', 'round 0a');
      starts.push(await activationsOf(page, [OURS, PEER]));
    }
    return starts;
  });
}

interface Surroundings {
  readonly extension: string | undefined;
  /** Names of the editor's own extensions that are left out. */
  readonly leavesOut: readonly string[];
}

/** A window of a folder that holds the articles by the names round0a.md and so on. */
async function withPage<Result>(
  installed: InstalledServer,
  articles: readonly string[],
  { extension, leavesOut }: Surroundings,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const folder = join(scratchFolder('openings'), 'dossier');
  mkdirSync(folder);
  articles.forEach((text, i) => writeFileSync(join(folder, `round${i}a.md`), text));
  const server = await startServer(installed, { dataFolder: scratchFolder('server'), leavesOut });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.goto(server.address({ folder, ...(extension === undefined ? {} : { extension }) }));
    await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor();
    return await measure(page);
  } finally {
    await browser.close();
    await server.stop();
  }
}

function openingFigures(without: readonly Opening[], marked: readonly Opening[]): readonly Figure[] {
  const text = median(without.map((opening) => opening.text));
  const marks = median(marked.map((opening) => opening.marks));
  return [
    {
      what: '10 KB, from the key to its marks',
      unit: 'ms',
      measured: marks,
      peer: 'to its text, without Rapporteur',
      theirs: text,
    },
    { what: 'that is later by', unit: 'ms', measured: marks - text, peer: 'at most', theirs: 100, must: 1, aim: 0.4 },
  ];
}

function activationFigures(starts: readonly (readonly Activation[])[]): readonly Figure[] {
  const [ours, theirs] = [0, 1].map((i) => starts.map((activations) => activations[i]!));
  const own = ours!.map((activation) => activation.own);
  const middle = (activations: readonly Activation[], of: keyof Activation): number =>
    median(activations.map((activation) => activation[of]));
  return [
    {
      what: `activation by the editor's own marks, from ${Math.min(...own)} to ${Math.max(...own)}`,
      ...{ unit: 'ms', measured: median(own), peer: 'at most', theirs: 30, must: 1, aim: 1 / 3 },
    },
    {
      what: 'the same',
      ...{ unit: 'ms', measured: median(own), peer: PEER.name, theirs: middle(theirs!, 'own') },
    },
    {
      what: 'activation as “Running Extensions” tells it, with the waiting for other extensions',
      ...{ unit: 'ms', measured: middle(ours!, 'told'), peer: PEER.name, theirs: middle(theirs!, 'told') },
    },
  ];
}

async function measureHost(
  installed: InstalledServer,
  extension: string,
  long: string,
  { leavesOut, articles }: { readonly leavesOut: readonly string[]; readonly articles?: string },
): Promise<HostFigures> {
  const folder = join(scratchFolder('indexed'), 'dossier');
  if (articles !== undefined) cpSync(articles, join(folder, 'news'), { recursive: true });
  cpSync(long, join(folder, 'long', basename(long)));
  const tests = join(extension, 'dist', 'test', 'bench.js');
  await build({
    entryPoints: [join(projectRoot, 'test/bench/editor/insideHost.ts')],
    ...{ outfile: tests, bundle: true, format: 'cjs', platform: 'node', target: 'es2022', external: ['vscode'] },
  });
  const server = await startServer(installed, { dataFolder: scratchFolder('server'), leavesOut });
  let figures: HostFigures | undefined;
  try {
    await testsInBrowser(server.address({ folder, extension, tests }), false, undefined, (line) => {
      if (line.startsWith(FIGURES_MARK)) figures = JSON.parse(line.slice(FIGURES_MARK.length)) as HostFigures;
    });
  } finally {
    await server.stop();
  }
  if (figures === undefined) throw new Error('The extension host told no figures.');
  return figures;
}

function hostFigures(without: HostFigures, figures: HostFigures): readonly Figure[] {
  const { longestTask, longTasks, longestByClock, marked, heapBefore, heapIndexed } = figures;
  const byClock = (longest: number): string => `${longest.toFixed(0)} ms with what other programs took`;
  return [
    {
      what: `longest task while the long text (${marked} symbols) opens and scrolls, the editor's own Markdown left out; ${longTasks} over 100 ms, ${byClock(longestByClock)}`,
      ...{ unit: 'ms', measured: longestTask, peer: 'at most', theirs: 100, must: 1 },
    },
    {
      what: `the same with the editor's own Markdown and without Rapporteur; ${without.longTasks} over 100 ms, ${byClock(without.longestByClock)}`,
      ...{ unit: 'ms', measured: without.longestTask, peer: 'at most', theirs: 100 },
    },
    {
      what: 'longest task while somebody types in the long text',
      ...{ unit: 'ms', measured: figures.longestWhileTyping, peer: 'without Rapporteur' },
      ...{ theirs: without.longestWhileTyping },
    },
    {
      what: `heap of the host with the folder indexed, ${heapBefore.toFixed(0)} MB before`,
      ...{ unit: 'MB', measured: heapIndexed, peer: 'at most', theirs: 150, must: 1, aim: 80 / 150 },
    },
  ];
}
