// Measures speed: `npm run bench -- [--articles DIR] [--most N] [--json] [--svg FILE]`. Each figure stands beside a named peer
// that did its work in the same run on the same text, since machines differ. Without --articles the sample dossier is read.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticles } from './articles';
import { toChart } from './chart';
import { benchCommitments } from './commitments';
import { ratioOf, toTable, verdictOf } from './figure';
import { benchAnalysis } from './analysis';
import { folderFigures } from './folderFigures';
import { benchKeyStrokes } from './keyStrokes';
import { benchRecognition } from './recognition';
import { loadShipped, root } from './shipped';
import { benchStart } from './start';

/** Enough to be steady, and few enough for the slow peers. */
const MOST_ARTICLES = 100;

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: join(root, 'media/sample/news') },
      most: { type: 'string', default: String(MOST_ARTICLES) },
      json: { type: 'boolean', default: false },
      svg: { type: 'string' },
    },
  });
  const articles = readArticles(values.articles, Number(values.most));
  if (articles.length === 0) throw new Error(`${values.articles} holds no Markdown file.`);
  const shipped = await loadShipped();
  const figures = [
    ...benchAnalysis(articles, shipped),
    ...benchKeyStrokes(articles, shipped),
    ...benchRecognition(articles, shipped),
    ...benchCommitments(articles, shipped),
    ...benchStart(),
    ...(await folderFigures(articles)),
  ];
  if (values.svg !== undefined) writeFileSync(values.svg, toChart(figures));
  const records = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), verdict: verdictOf(figure) }));
  console.log(values.json ? JSON.stringify(records, null, 1) : toTable(figures));
}
