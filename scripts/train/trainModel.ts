import type { NameKnowledge } from '../../src/core/recognition/names/encodeText';
import {
  buildExactTrie,
  buildNounTrie,
  type Gazetteers,
} from '../../src/core/recognition/names/gazetteer/buildNameTries';
import { inOneGo } from '../../src/core/steps';
import { hashLower } from '../../src/core/recognition/names/gazetteer/wordHash';
import type { NameModelFile } from '../../src/core/recognition/names/nameModelFile';
import { buildNameWeights, type WeightColumns } from '../../src/core/recognition/names/nameWeights';
import { buildWordTable, type WordColumns } from '../../src/core/recognition/names/wordTable';
import { augment } from './augment';
import { buildExamples, type SourceWeights } from './buildExamples';
import { trainCrf } from './crf';
import { averageWeights } from './averageWeights';
import { quantize } from './quantize';
import type { GoldText } from './readGold';
import { relabelSilver } from './relabelSilver';
import type { WordClasses } from './wordClasses';
import { wordCasing } from './wordCasing';

/** One of the models whose average ships. */
export interface Member {
  readonly seed: number;
  readonly sources: SourceWeights;
  /** Whether its silver texts are cleaned first (see `relabelSilver`). */
  readonly cleanSilver: boolean;
}

export interface TrainingOptions {
  readonly members: readonly Member[];
  readonly epochs: number;
  /** Epochs of the two models that clean the silver labels. */
  readonly cleaningEpochs: number;
  readonly rate: number;
  readonly dropout: number;
  /** Features that each member keeps in the end. */
  readonly keep: number;
}

/**
 * Two models that trust their sources differently: one the many machine-made labels as they are, one cleaned labels and
 * hand-made ones more. Their average is better than either.
 */
export const TRAINING: TrainingOptions = {
  members: [
    {
      seed: 8,
      sources: { 'gmb-silver': 0.4, 'gum-open-genres': 2, 'crossner-politics-train': 3, 'uner-ewt-dev': 1 },
      cleanSilver: false,
    },
    {
      seed: 9,
      sources: { 'gmb-silver': 0.2, 'gum-open-genres': 2.5, 'crossner-politics-train': 5, 'uner-ewt-dev': 1 },
      cleanSilver: true,
    },
  ],
  epochs: 10,
  cleaningEpochs: 3,
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

/** Trains the name model. */
export function trainModel(
  texts: TrainingTexts,
  gazetteers: Gazetteers,
  words: readonly string[],
  classes: WordClasses,
  options: TrainingOptions,
  log: Log,
): NameModelFile {
  const columns: WordColumns = {
    hashes: Int32Array.from(words, (word) => hashLower(word, 0, word.length) || 1),
    ...classes,
    casing: wordCasing(words, [...texts.gold, ...texts.silver]),
  };
  const knowledge: NameKnowledge = {
    names: inOneGo(buildExactTrie(gazetteers)),
    nouns: inOneGo(buildNounTrie(gazetteers)),
    words: buildWordTable(columns),
  };
  const members = options.members.map((member) => {
    const silver = member.cleanSilver ? cleaned(texts, member, knowledge, options, log) : texts.silver;
    const all = augment([...texts.gold, ...silver], gazetteers, member.seed);
    return trainWeights(all, member, knowledge, options, log);
  });
  return { weights: averageWeights(members), words: columns };
}

/** The silver texts, each half cleaned by a model that was trained on the other. */
function cleaned(
  { gold, silver }: TrainingTexts,
  member: Member,
  knowledge: NameKnowledge,
  options: TrainingOptions,
  log: Log,
): GoldText[] {
  const halves = [0, 1].map((half) => silver.filter((_, i) => i % 2 === half));
  const short = { ...options, epochs: options.cleaningEpochs };
  const clean = halves.flatMap((half, i) => {
    const weights = trainWeights([...gold, ...halves[1 - i]!], member, knowledge, short, log);
    return relabelSilver(half, { knowledge, weights: inOneGo(buildNameWeights(weights)) });
  });
  log(`${silver.length - clean.length} doubtful silver texts left out`);
  return clean;
}

function trainWeights(
  texts: readonly GoldText[],
  { sources, seed }: Member,
  knowledge: NameKnowledge,
  { epochs, rate, dropout, keep }: TrainingOptions,
  log: Log,
): WeightColumns {
  const { examples, index, frequencies } = buildExamples(texts, knowledge, sources);
  log(`${examples.gold.length} tokens in ${examples.weights.length} stretches, ${index.count} features`);
  const weights = trainCrf(examples, { featureCount: index.count, epochs, rate, dropout, seed, log });
  return quantize(weights, index, frequencies, keep);
}
