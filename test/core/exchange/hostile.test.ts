import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { exportBundle } from '../../../src/core/exchange/exportBundle';
import type { ExchangeFile } from '../../../src/core/exchange/exporter';
import { EXPORTERS } from '../../../src/core/exchange/exporters';
import { IMPORT_FORMATS, readImport } from '../../../src/core/exchange/import/readImport';
import { told } from '../../../src/core/message';
import { bundles } from './exchangeArbitrary';

const complaintsOf = (format: string, ...files: ExchangeFile[]): string[] =>
  readImport(format, files).problems.map(
    ({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${told(message)}`,
  );

const only = (complaints: readonly string[]): string => {
  assert.equal(complaints.length, 1, complaints.join('\n'));
  return complaints[0]!;
};

const project = (files: Readonly<Record<string, string>>): ExchangeFile => ({
  path: 'p.qdpx',
  content: zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
});

describe('a file to import that is not what it should be', () => {
  it('never throws, wherever it was cut off or overwritten', () => {
    fc.assert(
      fc.property(
        bundles,
        fc.constantFrom(...IMPORT_FORMATS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.string(),
        (bundle, { format }, at, junk) => {
          const exporter = EXPORTERS.find((one) => one.format === format)!;
          const files = exportBundle(exporter, bundle).files.map(({ path, content }) => {
            const cut = Math.floor(content.length * at);
            return {
              path,
              content: typeof content === 'string' ? content.slice(0, cut) + junk : content.subarray(0, cut),
            };
          });
          const { value, problems } = readImport(format, files);
          for (const problem of problems) assert.ok(problem.file !== undefined && told(problem.message) !== '');
          for (const { text, annotations } of value.documents) {
            for (const { place } of annotations) {
              if (place.kind === 'quotes') continue;
              for (const { start, end } of place.spans) assert.ok(start >= 0 && start <= end && end <= text!.length);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is told by file and line when a line is cut off', () => {
    const content = '{"text":"a","label":[]}\n{"text":"a","la';
    assert.match(only(complaintsOf('doccano', { path: 'x.jsonl', content })), /^x\.jsonl:2: .*not valid JSON/);
  });

  it('is told by file and line when offsets are not in the text', () => {
    const brat = complaintsOf(
      'brat',
      { path: 'a.ann', content: 'T1\tPerson 0 99\tx\n' },
      { path: 'a.txt', content: 'short' },
    );
    assert.match(only(brat), /^a\.ann:1: The offsets are not in the text/);
    const doccano = complaintsOf('doccano', {
      path: 'x.jsonl',
      content: '{"text":"abc","label":[[2,1,"x"],[0,1.5,"y"],[-1,2,"z"]]}',
    });
    assert.equal(doccano.length, 3);
    const tsv =
      '#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.X|v\n\n\n#Text=Ports\n1-1\t900000000-900000005\tPorts\ta\t\n';
    assert.match(only(complaintsOf('webanno-tsv', { path: 'x.tsv', content: tsv })), /^x\.tsv:6: The offsets/);
  });

  for (const [what, inside] of [
    ['an entity bomb', '<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><Project>&b;</Project>'],
    ['a reference to a file', '<!DOCTYPE p SYSTEM "file:///etc/passwd"><Project/>'],
  ] as const) {
    it(`is refused when its XML holds ${what}`, () => {
      assert.match(
        only(complaintsOf('refi-qda', project({ 'project.qde': inside }))),
        /^p\.qdpx\/project\.qde:1: .*DOCTYPE/,
      );
      assert.match(only(complaintsOf('refi-qda', { path: 'c.qdc', content: inside })), /^c\.qdc:1: .*DOCTYPE/);
    });
  }

  it('is told by line when its XML is cut off', () => {
    const content = '<?xml version="1.0"?>\n<CodeBook>\n<Codes><Code name="a"';
    assert.match(only(complaintsOf('refi-qda', { path: 'c.qdc', content })), /^c\.qdc:3: .*not well-formed/);
  });

  it('is refused when a path in an archive leads out of it', () => {
    for (const path of ['../../evil.txt', '/etc/evil.txt', 'a/../../b', 'C:\\evil']) {
      assert.match(
        only(complaintsOf('refi-qda', project({ [path]: 'x', 'project.qde': '<Project/>' }))),
        /leads out of it/,
      );
    }
  });

  it('is refused when an archive unpacks to more than it should', () => {
    const bomb = project({ 'Sources/a.txt': 'a'.repeat(40_000_000), 'project.qde': '<Project/>' });
    assert.ok(bomb.content.length < 1_000_000);
    assert.match(only(complaintsOf('refi-qda', bomb)), /unpacks to more than 32 MB/);
  });

  it('is refused when a file in an archive is larger than its directory says', () => {
    const bytes = project({ 'Sources/a.txt': 'a'.repeat(5_000_000), 'project.qde': '<Project/>' })
      .content as Uint8Array;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at + 4 <= bytes.length; at++) {
      if (view.getUint32(at, true) === 5_000_000) view.setUint32(at, 1000, true);
    }
    assert.match(only(complaintsOf('refi-qda', { path: 'p.qdpx', content: bytes })), /no whole ZIP/);
  });

  it('is refused for too many XML elements before any of them is read', () => {
    const content = `<CodeBook>\n${'<Code'.repeat(200_001)}`;
    assert.match(only(complaintsOf('refi-qda', { path: 'c.qdc', content })), /^c\.qdc:2: .*more than 200000 elements/);
  });

  it('is not complained of without end', () => {
    const sources = '<TextSource name="a"/>'.repeat(10_000);
    const complaints = complaintsOf('refi-qda', project({ 'project.qde': `<P><Sources>${sources}</Sources></P>` }));
    assert.ok(complaints.length < 300);
    assert.match(complaints.at(-1)!, /not read/);
  });

  it('is refused when an archive is cut off or none at all', () => {
    const whole = project({ 'project.qde': '<Project/>' }).content as Uint8Array;
    assert.match(
      only(complaintsOf('refi-qda', { path: 'p.qdpx', content: strToU8('no archive') })),
      /no project|no whole ZIP/,
    );
    assert.notDeepEqual(complaintsOf('refi-qda', { path: 'p.qdpx', content: whole.subarray(0, 40) }), []);
  });

  it('is not looked into when a line or a file is too large', () => {
    const line = new Uint8Array(100_000_000).fill(0x61);
    for (const { format, extensions } of IMPORT_FORMATS) {
      const [extension] = extensions;
      const [complaint] = complaintsOf(format, { path: `x.${extension}`, content: line });
      assert.match(complaint ?? '', /^x\.\w+(:1)?: .*(more than \d+ MB|larger than)/, format);
    }
  });

  it('is refused when its JSON is nested as no tool nests it', () => {
    const content = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    assert.match(only(complaintsOf('w3c', { path: 'x.json', content })), /^x\.json:1: .*nested/);
  });

  it('gives what can be understood, and says what cannot', () => {
    const content = 'name,type,aliases\nNorway,place,Norge;Noreg\nX,planet,\n';
    const { value, problems } = readImport('csv', [{ path: 'e.csv', content }]);
    assert.deepEqual(value.tables, [
      { kind: 'entities', entities: [{ name: 'Norway', type: 'place', aliases: ['Norge', 'Noreg'] }] },
    ]);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3],
    );
  });
});
