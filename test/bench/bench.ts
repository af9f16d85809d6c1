// Measures speed: `npm run bench -- [--articles DIR] [--most N] [--only GROUP] [--json] [--svg FILE]`. Each figure stands beside
// a named peer that did its work in the same run on the same text, since machines differ. Without --articles the sample dossier
// is read.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticles } from './articles';
import { toChart } from './chart';
import { benchCommitments } from './commitments';
import { ratioOf, toTable, verdictOf, type Figure } from './figure';
import { benchAnalysis } from './analysis';
import { folderFigures } from './folderFigures';
import { benchKeyStrokes } from './keyStrokes';
import { namesOf } from './only';
import { benchRecognition } from './recognition';
import { loadShipped, root, type Shipped } from './shipped';
import { benchStart } from './start';

/** Enough to be steady, and few enough for the slow peers. */
const MOST_ARTICLES = 100;

type Bench = (articles: readonly string[], shipped: Shipped) => readonly Figure[] | Promise<readonly Figure[]>;

/** By the name that --only takes, in the order of the table. */
const GROUPS: Readonly<Record<string, Bench>> = {
  analysis: benchAnalysis,
  keyStrokes: benchKeyStrokes,
  recognition: benchRecognition,
  commitments: benchCommitments,
  start: benchStart,
  folder: folderFigures,
};

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: join(root, 'media/sample/news') },
      most: { type: 'string', default: String(MOST_ARTICLES) },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      svg: { type: 'string' },
    },
  });
  const articles = readArticles(values.articles, Number(values.most));
  if (articles.length === 0) throw new Error(`${values.articles} holds no Markdown file.`);
  const names = namesOf(values.only, Object.keys(GROUPS));
  const shipped = await loadShipped();
  const figures: Figure[] = [];
  for (const name of names) figures.push(...(await GROUPS[name]!(articles, shipped)));
  if (values.svg !== undefined) writeFileSync(values.svg, toChart(figures));
  const records = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), verdict: verdictOf(figure) }));
  console.log(values.json ? JSON.stringify(records, null, 1) : toTable(figures));
}
