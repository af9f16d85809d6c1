import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { DirectedGraph } from 'graphology';
import graphml from 'graphology-graphml';
import ICAL from 'ical.js';
import { analyze } from '../../../src/core/analyze';
import { emptySet } from '../../../src/core/annotation/annotationSet';
import { exportBundle } from '../../../src/core/exchange/exportBundle';
import type { ExchangeBundle } from '../../../src/core/exchange/exchangeDocument';
import { EXPORTERS } from '../../../src/core/exchange/exporters';
import { toExchange } from '../../../src/core/exchange/toExchange';
import { loadLexicon } from '../../../src/core/lexicon';
import { loadTaxonomy } from '../../../src/core/topics/loadTaxonomy';

const media = new URL('../../../media/', import.meta.url);
const schemas = new URL('../../fixtures/schemas/', import.meta.url);
const readers = new URL('../../fixtures/readers/', import.meta.url);

/** Where Debian puts Apache UIMA and the BeanShell that runs a script without a compiler. */
const UIMA = ['uimaj-core', 'bsh'].map((name) => `/usr/share/java/${name}.jar`);
const hasUima = UIMA.every((path) => existsSync(path)) && spawnSync('java', ['-version']).status === 0;
const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** libxml2's judgement of a document, by a schema if one is given. */
function xmllint(xml: string, schema?: string): void {
  const against = schema === undefined ? [] : ['--schema', fileURLToPath(new URL(schema, schemas))];
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...against, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
}

describe('other programs read what is exported of the sample dossier', () => {
  let bundle: ExchangeBundle;
  const filesOf = (format: string) =>
    exportBundle(
      EXPORTERS.find((one) => one.format === format)!,
      bundle,
    ).files;
  const textOf = (format: string, ending: string): string =>
    String(filesOf(format).find(({ path }) => path.endsWith(ending))!.content);

  before(async () => {
    const read = (path: string) => readFile(new URL(path, media));
    const [lexicon, taxonomy] = await Promise.all([loadLexicon(read), loadTaxonomy(read)]);
    const documents = await Promise.all(
      (await readdir(new URL('sample/news/', media))).sort().map(async (file) => {
        const analysis = analyze(
          await readFile(new URL(`sample/news/${file}`, media), 'utf8'),
          { lexicon, taxonomy },
          file,
        );
        return toExchange({ path: file, analysis, set: emptySet, placed: [] }, 'both');
      }),
    );
    bundle = { name: 'sample', documents, taxonomy, made: '2026-06-30T00:00:00Z' };
  });

  it('csv-parse reads the ledger', () => {
    const rows = parseCsv(textOf('csv', '.csv'), { bom: true, columns: true });
    assert.equal(rows.length, bundle.documents.flatMap(({ ledger }) => ledger).length);
  });

  it('ical.js reads the deadlines as all-day events', () => {
    const calendar = new ICAL.Component(ICAL.parse(textOf('ical', '.ics')) as unknown as string);
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    assert.ok(events.length >= 10);
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
    for (const { startDate, endDate, summary } of events) {
      assert.ok(startDate.isDate && startDate.compare(endDate) < 0);
      assert.match(summary, /: (agreement|pledge|plan|offer|demand|refusal|threat)$/);
    }
  });

  it('graphology reads the network', () => {
    const graph = graphml.parse(DirectedGraph, textOf('graphml', '.graphml'));
    assert.ok(graph.size > 10);
    const weights = graph.mapEdges((_, { weight }) => Number(weight));
    const commitments = bundle.documents
      .flatMap(({ ledger }) => ledger)
      .filter(({ topic }) => topic !== 'other')
      .reduce((sum, { parties }) => sum + new Set(parties).size, 0);
    assert.equal(
      weights.reduce((sum, weight) => sum + weight, 0),
      commitments,
    );
  });

  it('brat, CoNLL and WebAnno files keep to their grammars', () => {
    const ann = textOf('brat', '.ann');
    const line =
      /^(T\d+\t[A-Z]\w* \d+ \d+(;\d+ \d+)*\t[^\t\n]+|E\d+\t\w+:T\d+( \w+:T\d+)*|A\d+\t\w+ [TE]\d+ \w+|#\d+\t\w+ [TE]\d+\t[^\t\n]*)$/;
    for (const row of ann.trimEnd().split('\n')) assert.match(row, line);
    for (const row of textOf('conll', 'entities.conll').trimEnd().split('\n')) {
      assert.match(row, /^$|^-DOCSTART- -X- -X- O$|^\S+ -X- -X- (O|[BI]-\w+)$/);
    }
    assert.doesNotMatch(textOf('conll', 'entities.conll'), /(O|^)\n\S+ -X- -X- I-/m);
    const [head, ...sentences] = textOf('webanno-tsv', '.tsv').split(/\n\n+(?=#Text=)/);
    assert.match(head!, /^#FORMAT=WebAnno TSV 3\.3\n#T_SP=webanno\.custom\.Rapporteur(\|\w+)+\s*$/);
    const columns = head!.split('|').length - 1;
    for (const row of sentences.flatMap((sentence) => sentence.split('\n').filter(Boolean).slice(1))) {
      assert.match(row, /^\d+-\d+(\.\d+)?\t\d+-\d+\t/);
      assert.equal(row.split('\t').length, 3 + columns + 1);
    }
  });

  it('libxml2 finds the XML valid', function () {
    if (!hasXmllint) return this.skip(); // libxml2-utils is not installed; .ci/run installs it.
    const archive = unzipSync(filesOf('refi-qda').find(({ path }) => path.endsWith('.qdpx'))!.content as Uint8Array);
    xmllint(strFromU8(archive['project.qde']!), 'refi-project.xsd');
    xmllint(textOf('refi-qda', '.qdc'), 'refi-codebook.xsd');
    xmllint(textOf('graphml', '.graphml'), 'graphml.xsd');
    xmllint(textOf('uima-xmi', 'TypeSystem.xml'), 'uima-type-system.xsd');
    xmllint(textOf('uima-xmi', '.xmi'));
    xmllint(textOf('label-studio', '.xml'));
    xmllint(textOf('html', '.html').replace(/^<!doctype html>\n/, ''));
  });

  it('Apache UIMA reads the annotations and the text that they cover', function () {
    if (!hasUima) return this.skip(); // libuima-core-java and bsh are not installed; .ci/run installs them.
    const files = filesOf('uima-xmi');
    const folder = mkdtempSync(join(tmpdir(), 'xmi-'));
    for (const { path, content } of files) writeFileSync(join(folder, path), content);
    const script = fileURLToPath(new URL('readXmi.bsh', readers));
    const documents = bundle.documents.map(({ path }) => join(folder, `${path}.xmi`));
    const { status, stdout, stderr } = spawnSync(
      'java',
      ['-cp', UIMA.join(delimiter), 'bsh.Interpreter', script, join(folder, 'TypeSystem.xml'), ...documents],
      { encoding: 'utf8', maxBuffer: 1e8 },
    );
    rmSync(folder, { recursive: true });
    assert.equal(status, 0, stderr);
    const expected = bundle.documents.flatMap(({ annotations, text }) =>
      annotations.map(({ id, spans: [span], values }) =>
        [span!.start, span!.end, id, values.party?.join(';') ?? '', text.slice(span!.start, span!.end)].join('\t'),
      ),
    );
    assert.deepEqual(
      stdout.replaceAll('\\n', '\n').trimEnd().split('\n').sort(),
      expected.join('\n').split('\n').sort(),
    );
  });

  it('LibreOffice takes no cell of the ledger for a formula', function () {
    if (!hasLibreOffice) return this.skip(); // libreoffice-calc-nogui is not installed; it is large, and csv-parse stands for it.
    this.timeout(60_000);
    const names = ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '=cmd|calc!A1'];
    const documents = bundle.documents.map((document) => ({
      ...document,
      ledger: document.ledger.map((entry, i) => ({ ...entry, parties: [names[i % names.length]!] })),
    }));
    const csv = EXPORTERS.find(({ format }) => format === 'csv')!;
    const [file] = exportBundle(csv, { ...bundle, documents }).files;
    const folder = mkdtempSync(join(tmpdir(), 'csv-'));
    writeFileSync(join(folder, 'ledger.csv'), file!.content);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const read = ['--headless', '--infilter=CSV:44,34,UTF8', '--convert-to', 'fods', '--outdir', folder];
    spawnSync('soffice', [profile, ...read, join(folder, 'ledger.csv')]);
    const sheet = readFileSync(join(folder, 'ledger.fods'), 'utf8');
    rmSync(folder, { recursive: true });
    assert.ok(sheet.includes('=cmd|calc!A1'));
    assert.doesNotMatch(sheet, /table:formula=/);
  });
});
