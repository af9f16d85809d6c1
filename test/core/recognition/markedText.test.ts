import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument';
import type { EntityType, Mention } from '../../../src/core/recognition/mention';
import type { RecognitionLexicon } from '../../../src/core/recognition/recognitionLexicon';
import { recognizers, recognizeWith } from '../../../src/core/recognition/recognize';
import { settleOverlaps } from '../../../src/core/recognition/settleOverlaps';
import { lexiconForTests } from './lexiconForTests';
import { readMarkedTexts, type MarkedText } from './markedText';

const PUBLISHED = '---\ndate: 2025-04-30\n---\n\n';

const FILES: readonly { readonly file: string; readonly types: readonly EntityType[] }[] = [
  { file: 'dates.txt', types: ['date'] },
  { file: 'amounts.txt', types: ['amount'] },
  { file: 'agreements.txt', types: ['agreement'] },
  { file: 'events.txt', types: ['event'] },
  { file: 'products.txt', types: ['product'] },
];

for (const { file, types } of FILES) {
  describe(`what ${file} marks`, () => {
    let lexicon: RecognitionLexicon;
    before(async () => {
      lexicon = await lexiconForTests();
    });
    for (const marked of readMarkedTexts(file)) {
      it(`line ${marked.line}: ${marked.text.slice(0, 70)}`, () => {
        assert.deepEqual(found(marked, types, lexicon), wanted(marked));
      });
    }
  });
}

/** Names are left out: what is tested here is told by its own words. */
function found({ text, expected }: MarkedText, types: readonly EntityType[], lexicon: RecognitionLexicon): string[] {
  const source = PUBLISHED + text;
  const document = parseDocument(source);
  const all = recognizers.filter(({ id }) => id !== 'names').flatMap((r) => recognizeWith(r, document, lexicon));
  const mentions = settleOverlaps(all).filter((mention) => types.includes(mention.type));
  for (const { span, text: shown } of mentions) assert.equal(source.slice(span.start, span.end), shown);
  return mentions.map((mention) => render(mention, expected));
}

function render({ type, span, text, value }: Mention, expected: MarkedText['expected']): string {
  const start = span.start - PUBLISHED.length;
  const checked = expected.find((e) => e.start === start && e.text === text)?.value !== undefined;
  return line(type, start, text, checked ? (value ?? null) : undefined);
}

const wanted = ({ expected }: MarkedText): string[] =>
  expected.map(({ type, start, text, value }) => line(type, start, text, value));

function line(type: EntityType, start: number, text: string, value: string | null | undefined): string {
  return `${start} ${type} "${text}"${value === undefined ? '' : ` = ${value ?? 'nothing'}`}`;
}
