import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { exportBundle } from '../../../src/core/exchange/exportBundle';
import { EXPORTERS } from '../../../src/core/exchange/exporters';
import { renderExport } from '../../../src/core/exchange/renderExport';

const TEXT = 'Canada pledged to cut\ntariffs *by* June.\n';

describe('the page after an export', () => {
  const exporter = EXPORTERS.find(({ format }) => format === 'doccano')!;
  const page = (scope: 'annotations' | 'suggestions'): string => {
    const document = {
      ...{ path: 'news/a.md', text: TEXT, title: undefined, published: undefined, outlet: undefined },
      ...{ blocks: parseDocument(TEXT).blocks, orphans: [], ledger: [] },
      annotations: [
        {
          id: 'urn:uuid:1',
          spans: [{ start: 0, end: 40 }],
          values: { commitment: ['pledge'], party: ['Canada'], note: ['said twice'] },
          reviews: [],
          other: [],
        },
      ],
    };
    const bundle = { name: 'd', documents: [document], taxonomy: { topics: [] }, made: '2026-06-01T00:00:00Z' };
    return renderExport(exportBundle(exporter, bundle), { exporter, documents: 1, scope });
  };

  it('says what was lost of which words, one line for each annotation', () => {
    const lines = page('annotations').split('\n');
    assert.ok(
      lines.includes('- news/a.md · “Canada pledged to cut tariffs \\*by\\* June.” · party, note, id'),
      lines.join('\n'),
    );
  });

  it('says what offsets count, and that nobody has decided on what was written', () => {
    assert.match(page('annotations'), /^Offsets: code points in the Markdown/m);
    assert.doesNotMatch(page('annotations'), /suggest/);
    assert.match(page('suggestions'), /^Nobody has annotated these documents: .* marked as such\.$/m);
  });
});
