import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, inWorkspace, rapporteur, removeAll, writeText } from './support/editor';

const ARTICLE = 'Norway urged Iceland to open its ports. Foreign Minister Espen Vik said that Iceland had to act.\n';

describe('The index of the folder', () => {
  before(async () => {
    await writeText('index/ports.md', ARTICLE);
    await (await rapporteur()).index.refresh();
  });

  after(() => removeAll('index'));

  it('knows what each document names, and where', async () => {
    const { index } = await rapporteur();
    const { entities } = index.get(inWorkspace('index/ports.md'))!;
    const places = entities.filter(({ type }) => type === 'place');
    assert.deepEqual(
      places.map(({ name, mentions }) => [name, mentions.map(({ start, end }) => ARTICLE.slice(start, end))]),
      [
        ['Norway', ['Norway']],
        ['Iceland', ['Iceland', 'Iceland']],
      ],
    );
  });

  it('finds entities and commitments by words that are only begun', async () => {
    const { index } = await rapporteur();
    const uri = inWorkspace('index/ports.md').toString();
    const found = async (query: string): Promise<string[]> =>
      (await index.search(query, 10)).flatMap((hit) =>
        hit.uri.toString() === uri ? [`${hit.kind} ${hit.label}`] : [],
      );
    assert.deepEqual(await found('espen v'), ['entity Espen Vik']);
    assert.deepEqual(await found('norw ports'), ['commitment Norway · demand']);
  });

  it('reads the documents of a folder that comes whole', async () => {
    const { index } = await rapporteur();
    await writeText('index/away/quay.md', ARTICLE);
    await eventually(() => assert.ok(index.get(inWorkspace('index/away/quay.md'))));
    await vscode.workspace.fs.rename(inWorkspace('index/away'), inWorkspace('index/2026.05 back'));
    await eventually(() => assert.ok(index.get(inWorkspace('index/2026.05 back/quay.md'))));
    assert.equal(index.get(inWorkspace('index/away/quay.md')), undefined);
  });

  it('forgets the documents of a folder that is deleted', async () => {
    const { index } = await rapporteur();
    await writeText('index/old/harbor.md', ARTICLE);
    await eventually(() => assert.ok(index.get(inWorkspace('index/old/harbor.md'))));
    await removeAll('index/old');
    await eventually(() => assert.equal(index.get(inWorkspace('index/old/harbor.md')), undefined));
    assert.ok(index.get(inWorkspace('index/ports.md')));
  });
});
