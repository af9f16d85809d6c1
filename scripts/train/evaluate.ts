/**
 * Scores the name recognizer against gold files in the training format:
 *
 *     npx tsx scripts/train/evaluate.ts --gold ../shared/gold/entities/dev [--errors]
 */
import { basename, join } from 'node:path';
import { readdirSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadRecognitionLexicon } from '../../src/core/recognition/recognitionLexicon';
import { NAME_TYPES } from '../../src/core/recognition/names/nameTags';
import { evaluate, type Figures } from './evaluation';
import { readGoldFile } from './readGold';
import { readMedia } from './readMedia';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/gold/entities/dev' },
    errors: { type: 'boolean', default: false },
  },
});

const files = statSync(values.gold).isDirectory()
  ? readdirSync(values.gold)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => join(values.gold, name))
  : [values.gold];

const percent = (share: number): string => (100 * share).toFixed(1);
const show = (name: string, { precision, recall, f1 }: Figures): string =>
  `${name} ${percent(f1)} (P ${percent(precision)} R ${percent(recall)})`;

async function main(): Promise<void> {
  const lexicon = await loadRecognitionLexicon(readMedia);
  for (const file of files) {
    const { all, byType, errors } = evaluate(readGoldFile(file), lexicon);
    const types = NAME_TYPES.map((type) => show(type, byType[type]));
    console.log(`${basename(file, '.jsonl').padEnd(24)} ${[show('all', all), ...types].join('  ')}`);
    if (values.errors) console.log(errors.join('\n'));
  }
}

void main();
