import type { NameKnowledge } from '../../src/core/recognition/names/encodeText';
import {
  buildExactTrie,
  buildNounTrie,
  type Gazetteers,
} from '../../src/core/recognition/names/gazetteer/buildNameTries';
import { hashLower } from '../../src/core/recognition/names/gazetteer/wordHash';
import type { NameModelFile } from '../../src/core/recognition/names/nameModelFile';
import { buildWordTable, type WordColumns } from '../../src/core/recognition/names/wordTable';
import { augment } from './augment';
import { buildExamples, type SourceWeights } from './buildExamples';
import { trainCrf } from './crf';
import { quantize } from './quantize';
import type { GoldText } from './readGold';
import type { WordClasses } from './wordClasses';
import { wordCasing } from './wordCasing';

export interface TrainingOptions {
  readonly sources: SourceWeights;
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  /** Features that are kept in the end. */
  readonly keep: number;
}

export const TRAINING: TrainingOptions = {
  sources: { 'gmb-silver': 0.3, 'gum-open-genres': 2, 'crossner-politics-train': 3, 'uner-ewt-dev': 1 },
  epochs: 10,
  rate: 0.03,
  dropout: 0.6,
  keep: 65_000,
};

/** Trains the name model on normalised texts. */
export function trainModel(
  texts: readonly GoldText[],
  gazetteers: Gazetteers,
  words: readonly string[],
  classes: WordClasses,
  options: TrainingOptions,
  log: (message: string) => void,
): NameModelFile {
  const columns: WordColumns = {
    hashes: Int32Array.from(words, (word) => hashLower(word, 0, word.length) || 1),
    ...classes,
    casing: wordCasing(words, texts),
  };
  const knowledge: NameKnowledge = {
    names: buildExactTrie(gazetteers),
    nouns: buildNounTrie(gazetteers),
    words: buildWordTable(columns),
  };
  const { examples, index, frequencies } = buildExamples(augment(texts, gazetteers), knowledge, options.sources);
  log(`${examples.gold.length} tokens in ${examples.weights.length} stretches, ${index.count} features`);
  const { epochs, rate, dropout } = options;
  const weights = trainCrf(examples, { featureCount: index.count, epochs, rate, dropout, seed: 7, log });
  return { weights: quantize(weights, index, frequencies, options.keep), words: columns };
}
