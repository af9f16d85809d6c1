import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { exportBundle } from '../../../src/core/exchange/exportBundle';
import type { ExchangeBundle } from '../../../src/core/exchange/exchangeDocument';
import type { LedgerExporter } from '../../../src/core/exchange/exporter';
import { EXPORTERS } from '../../../src/core/exchange/exporters';
import { english, told, type Say } from '../../../src/core/message';
import { entry } from '../negotiation/entry';

const bundleFile = new URL('../../../l10n/bundle.l10n.ja.json', import.meta.url);
const translations = JSON.parse(readFileSync(bundleFile, 'utf8')) as Record<string, string>;
const japanese: Say = (text, ...values) => english(translations[text] ?? text, ...values);

const LEDGER = [
  entry({ id: 'a', kind: 'pledge', addressees: ['Chile'], due: { phrase: 'by June', date: '2026-06' } }),
  entry({ id: 'b', kind: 'refusal', parties: [], speaker: 'Ortega', condition: 'if it rains', review: 'accepted' }),
];

const bundleIn = (say: Say): ExchangeBundle => ({
  ...{ name: 'dossier', taxonomy: { topics: [] }, made: '2026-06-01T00:00:00Z', say },
  documents: [
    {
      ...{ path: 'a.md', text: 'Words.\n', title: undefined, published: undefined, outlet: undefined },
      ...{ blocks: [], annotations: [], orphans: [], ledger: LEDGER },
    },
  ],
});

const reports = EXPORTERS.filter((exporter): exporter is LedgerExporter => exporter.kind === 'ledger');
const report = (format: string): LedgerExporter => reports.find((each) => each.format === format)!;
const written = (format: string, say: Say): string =>
  String(exportBundle(report(format), bundleIn(say)).files[0]!.content);

describe('the language of a report', () => {
  for (const exporter of reports)
    it(`does not matter when it is read back: ${exporter.format}`, () => {
      const { files } = exportBundle(exporter, bundleIn(japanese));
      for (const say of [english, japanese]) assert.deepEqual(exporter.prove(files, bundleIn(say)), []);
    });

  for (const format of ['markdown', 'html'])
    it(`is that of the person in a brief: ${format}`, () => {
      const brief = written(format, japanese);
      for (const word of [
        '約束',
        '拒否',
        '期限 by June',
        '条件: if it rains',
        '候補',
        '承認済み',
        '当事者不明',
        'コミットメント 2 件',
      ])
        assert.ok(brief.includes(word), `${word}\n${brief}`);
      assert.doesNotMatch(brief, /suggested|not known|condition:|sentence/);
    });

  it('is told to who reads the page aloud', () => {
    assert.match(written('html', japanese), /<html lang="ja">/);
    assert.match(written('html', english), /<html lang="en">/);
  });

  it('is that of the person in a calendar', () => {
    assert.match(written('ical', japanese), /SUMMARY:Brazil → Chile: 約束/);
  });

  it('is English in a table, whatever the person speaks', () => {
    assert.equal(written('csv', japanese), written('csv', english));
  });

  it('is that of the person when something has not come back', () => {
    const said = reports.flatMap(({ prove, format }) =>
      prove([{ path: 'x', content: format === 'graphml' || format === 'html' ? '<x/>' : '' }], bundleIn(japanese)).map(
        (complaint) => told(complaint, japanese),
      ),
    );
    assert.ok(said.length >= reports.length, said.join('\n'));
    for (const complaint of said) assert.match(complaint, /読み戻/);
    for (const { prove } of reports)
      assert.equal(told(prove([], bundleIn(japanese))[0]!, japanese), 'ファイルがありません。');
  });
});
