import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readImport } from '../../src/core/exchange/import/readImport';
import { inTime } from './inTime';

/** What is made to hold a reader up; seconds of the processor that each may take. */
const MOST_SECONDS = 1;

const archive = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(files);
const letters = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(0x61);
const elements = (count: number): string =>
  `<P><Sources>${'<TextSource name="a" guid="b"/>'.repeat(count)}</Sources></P>`;

const FILES: readonly (readonly [what: string, format: string, path: string, content: () => Uint8Array])[] = [
  ['a ZIP bomb', 'refi-qda', 'p.qdpx', () => archive({ 'Sources/a.txt': letters(100_000_000) })],
  ['300,000 XML elements', 'refi-qda', 'p.qdpx', () => archive({ 'project.qde': strToU8(elements(300_000)) })],
  ['as many as are read', 'refi-qda', 'p.qdpx', () => archive({ 'project.qde': strToU8(elements(199_000)) })],
  ['a line of 100 MB', 'doccano', 'x.jsonl', () => letters(100_000_000)],
  ['a file of 100 MB', 'w3c', 'x.jsonld', () => letters(100_000_000)],
  ['a million brackets', 'label-studio', 'x.json', () => strToU8('['.repeat(1_000_000))],
  ['ten million lines of nothing', 'brat', 'x.ann', () => strToU8('x\n'.repeat(10_000_000))],
];

describe('hostile files to import', () => {
  for (const [what, format, path, contentOf] of FILES) {
    it(`${what} is refused by file and line in time`, async () => {
      const content = contentOf();
      await inTime(() => {
        const { problems } = readImport(format, [{ path, content }]);
        assert.ok(problems.length > 0 && problems.every(({ file }) => file?.startsWith(path)));
      }, MOST_SECONDS);
    }).timeout(0);
  }
});
