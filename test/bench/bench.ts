// Measures speed: `npm run bench -- [--articles DIR] [--most N] [--json]`. Each figure stands beside a named peer that did
// its work in the same run on the same text, since machines differ. Without --articles the sample dossier is read.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchCommitments } from './commitments';
import { benchOtherTypes } from './otherTypes';
import { benchParse } from './parse';
import { readArticles } from './readArticles';
import { benchNames } from './recognition';

/** One line of the table. */
interface Figure {
  readonly what: string;
  readonly value: string;
  readonly peer: string;
  /** More than one means: this many times as fast, or for times, as slow, as `peer` says. */
  readonly ratio: number;
}

/** Enough to be steady, and few enough for the slow peers. */
const MOST_ARTICLES = 60;

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: join(__dirname, '../../media/sample/news') },
      most: { type: 'string', default: String(MOST_ARTICLES) },
      json: { type: 'boolean', default: false },
    },
  });
  const articles = readArticles(values.articles, Number(values.most));
  if (articles.length === 0) throw new Error(`${values.articles} holds no Markdown file.`);
  const figures = [
    ...parsing(articles),
    ...(await recognition(articles)),
    ...(await names(articles)),
    await commitments(articles),
  ];
  console.log(values.json ? JSON.stringify(figures, null, 1) : toTable(figures));
}

function parsing(articles: readonly string[]): readonly Figure[] {
  return benchParse(articles).map(({ what, units, milliseconds, ratio }) => ({
    what: `${what}, ${units / 1000} KB`,
    value: `${milliseconds.toFixed(2)} ms`,
    peer: 'time of remark-parse + remark-gfm',
    ratio,
  }));
}

async function recognition(articles: readonly string[]): Promise<readonly Figure[]> {
  return (await benchOtherTypes(articles)).map(({ what, megabytesPerSecond, timesCompromise }) => ({
    what,
    value: `${megabytesPerSecond.toFixed(2)} MB/s`,
    peer: 'speed of compromise (people, places, organizations)',
    ratio: timesCompromise,
  }));
}

async function names(articles: readonly string[]): Promise<readonly Figure[]> {
  const { names: own, compromise, wink, loadMilliseconds, bytes } = await benchNames(articles);
  const value = `${own.toFixed(2)} MB/s`;
  return [
    {
      what: 'names, as bundled',
      value,
      peer: 'speed of compromise (people, places, organizations)',
      ratio: own / compromise,
    },
    { what: 'names, as bundled', value, peer: 'speed of wink-nlp (tokens, parts of speech)', ratio: own / wink },
    {
      what: 'loading model and gazetteers',
      value: `${loadMilliseconds.toFixed(0)} ms`,
      peer: '150 ms',
      ratio: loadMilliseconds / 150,
    },
    { what: 'model and gazetteers on disk', value: `${(bytes / 1e6).toFixed(2)} MB`, peer: '3 MB', ratio: bytes / 3e6 },
  ];
}

async function commitments(articles: readonly string[]): Promise<Figure> {
  const { megabytesPerSecond, timesCompromise } = await benchCommitments(articles);
  return {
    what: 'sentences to commitments',
    value: `${megabytesPerSecond.toFixed(2)} MB/s`,
    peer: 'speed of compromise (tagging)',
    ratio: timesCompromise,
  };
}

function toTable(figures: readonly Figure[]): string {
  const row = ({ what, value, ratio, peer }: Figure) => `| ${what} | ${value} | ${ratio.toFixed(2)} × ${peer} |`;
  return ['| figure | measured | beside its peer |', '| --- | --- | --- |', ...figures.map(row)].join('\n');
}
