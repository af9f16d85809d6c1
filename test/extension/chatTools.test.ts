import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ARTICLE } from './support/article';
import { closeAll, eventually, openNews, rapporteur, removeAll, writeText } from './support/editor';

interface Answered {
  readonly total: number;
  readonly found: readonly {
    readonly quote: string;
    readonly file: string;
    readonly line: number;
    readonly place: string;
  }[];
}

describe('The tools for chat', () => {
  before(async function () {
    await rapporteur();
    // A host may have no language models, or switch them off; then there is nothing to ask through.
    if (!names().includes('rapporteur_get_commitments')) this.skip();
    await writeText('chat/fisheries.md', ARTICLE);
    await (await rapporteur()).index.refresh();
  });

  after(() => removeAll('chat'));

  it('answer with the sentences that state a commitment, and where they stand', async () => {
    const { found } = await ask('rapporteur_get_commitments', { party: 'Canada', kind: 'pledge', about: 'salmon' });
    const here = found.filter(({ file }) => file.endsWith('chat/fisheries.md'));
    assert.deepEqual(
      here.map(({ line, place }) => [line, place]),
      [[9, '¶1, sentence 1']],
    );
    assert.match(here[0]!.quote, /Canada pledged to cut its tariff/);
  });

  it('answer with the sentences that mention somebody by name, in any case', async () => {
    const { found } = await ask('rapporteur_find_mentions', { name: 'chile' });
    const here = found.filter(({ file }) => file.endsWith('chat/fisheries.md'));
    assert.ok(here.some(({ quote }) => quote.startsWith('Chile demanded')));
  });

  it('leave out a file that is deleted, while the editor still holds its text', async () => {
    await openNews('chat/brief.md', 'OSLO, May 5 - Sweden pledged to scrap its duty on lingonberries.\n');
    const asked = { party: 'Sweden', about: 'lingonberries' };
    await eventually(async () => assert.equal((await ask('rapporteur_get_commitments', asked)).total, 1));
    await closeAll();
    await removeAll('chat/brief.md');
    await eventually(async () => assert.equal((await ask('rapporteur_get_commitments', asked)).total, 0));
  });

  it('say what was wrong with a question', async () => {
    assert.match(await askForText('rapporteur_find_mentions', {}), /"name"/);
  });
});

const names = (): string[] => ((vscode as Partial<typeof vscode>).lm?.tools ?? []).map(({ name }) => name);

async function askForText(tool: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

const ask = async (tool: string, input: object): Promise<Answered> =>
  JSON.parse(await askForText(tool, input)) as Answered;
