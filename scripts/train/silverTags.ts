// Writes the sentences that trainWordClasses.ts learns from: `tsx scripts/train/silverTags.ts OUT TEXT…`. A TEXT is a file of
// JSON lines with a "text" each, or a Markdown file. wink-nlp gives each word its class; nobody labelled them by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence } from 'wink-nlp';

/** Of a long document only the beginning, so that a few do not outweigh all others; in UTF-16 units. */
const LONGEST_TEXT = 12_000;
/** Shorter ones are headings and labels, in words. */
const SHORTEST_SENTENCE = 3;

const [out, ...files] = process.argv.slice(2);
if (!out || files.length === 0) {
  console.error('usage: silverTags OUT TEXT...');
  process.exit(2);
}

const nlp = winkNLP(model, ['sbd', 'pos']);
const sentences = files.flatMap(textsOf).flatMap(tagSentences);
writeFileSync(out, sentences.join('\n'));
console.error(`${sentences.length} sentences`);

function textsOf(file: string): string[] {
  const content = readFileSync(file, 'utf8');
  if (file.endsWith('.jsonl')) {
    const lines = content.split('\n').filter(Boolean);
    return lines.map((line) => (JSON.parse(line) as { text: string }).text);
  }
  const prose = content
    .replace(/^---[\s\S]*?---/, '')
    .replace(/\*\*|^[-*#>]+ /gm, '')
    .replace(/\]\([^)]*\)/g, ']');
  return prose
    .slice(0, LONGEST_TEXT)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
}

function tagSentences(text: string): string[] {
  const found: string[] = [];
  nlp
    .readDoc(text)
    .sentences()
    .each((sentence: ItemSentence) => {
      const words = sentence.tokens().out() as string[];
      const classes = sentence.tokens().out(nlp.its.pos) as string[];
      const pairs = words
        .map((word, i) => [word, classes[i]!] as const)
        .filter(([word, c]) => c !== 'SPACE' && !/\s/.test(word));
      if (pairs.length >= SHORTEST_SENTENCE) found.push(pairs.map((pair) => pair.join('\t')).join(' '));
    });
  return found;
}
