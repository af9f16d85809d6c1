import type { NameKnowledge } from '../../src/core/recognition/names/encodeText';
import {
  buildExactTrie,
  buildNounTrie,
  type Gazetteers,
} from '../../src/core/recognition/names/gazetteer/buildNameTries';
import { hashLower } from '../../src/core/recognition/names/gazetteer/wordHash';
import type { NameModelFile } from '../../src/core/recognition/names/nameModelFile';
import { buildNameWeights, type WeightColumns } from '../../src/core/recognition/names/nameWeights';
import { buildWordTable, type WordColumns } from '../../src/core/recognition/names/wordTable';
import { augment } from './augment';
import { buildExamples, type SourceWeights } from './buildExamples';
import { trainCrf } from './crf';
import { quantize } from './quantize';
import type { GoldText } from './readGold';
import { relabelSilver } from './relabelSilver';
import type { WordClasses } from './wordClasses';
import { wordCasing } from './wordCasing';

export interface TrainingOptions {
  readonly sources: SourceWeights;
  readonly epochs: number;
  /** Epochs of the two models that clean the silver labels. */
  readonly cleaningEpochs: number;
  readonly rate: number;
  readonly dropout: number;
  /** Features that are kept in the end. */
  readonly keep: number;
}

export const TRAINING: TrainingOptions = {
  sources: { 'gmb-silver': 0.3, 'gum-open-genres': 2, 'crossner-politics-train': 3, 'uner-ewt-dev': 1 },
  epochs: 10,
  cleaningEpochs: 4,
  rate: 0.03,
  dropout: 0.6,
  keep: 65_000,
};

/** What there is to learn from: texts with labels by hand, and texts with normalised labels by machine. */
export interface TrainingTexts {
  readonly gold: readonly GoldText[];
  readonly silver: readonly GoldText[];
}

export type Log = (message: string) => void;

/** Trains the name model: first on each half of the silver texts, to clean the other half; then on all. */
export function trainModel(
  { gold, silver }: TrainingTexts,
  gazetteers: Gazetteers,
  words: readonly string[],
  classes: WordClasses,
  options: TrainingOptions,
  log: Log,
): NameModelFile {
  const columns: WordColumns = {
    hashes: Int32Array.from(words, (word) => hashLower(word, 0, word.length) || 1),
    ...classes,
    casing: wordCasing(words, [...gold, ...silver]),
  };
  const knowledge: NameKnowledge = {
    names: buildExactTrie(gazetteers),
    nouns: buildNounTrie(gazetteers),
    words: buildWordTable(columns),
  };
  const halves = [0, 1].map((half) => silver.filter((_, i) => i % 2 === half));
  const cleaning = { ...options, epochs: options.cleaningEpochs };
  const clean = halves.flatMap((half, i) => {
    const weights = trainWeights([...gold, ...halves[1 - i]!], knowledge, cleaning, log);
    return relabelSilver(half, { knowledge, weights: buildNameWeights(weights) });
  });
  log(`${silver.length - clean.length} doubtful silver texts left out`);
  const texts = augment([...gold, ...clean], gazetteers);
  return { weights: trainWeights(texts, knowledge, options, log), words: columns };
}

function trainWeights(
  texts: readonly GoldText[],
  knowledge: NameKnowledge,
  { sources, epochs, rate, dropout, keep }: TrainingOptions,
  log: Log,
): WeightColumns {
  const { examples, index, frequencies } = buildExamples(texts, knowledge, sources);
  log(`${examples.gold.length} tokens in ${examples.weights.length} stretches, ${index.count} features`);
  const weights = trainCrf(examples, { featureCount: index.count, epochs, rate, dropout, seed: 7, log });
  return quantize(weights, index, frequencies, keep);
}
