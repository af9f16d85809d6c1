import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copySample } from '../../src/session/copySample';
import { inWorkspace, readText, removeAll, writeText } from './support/editor';

describe('The sample dossier', () => {
  const extension = vscode.extensions.getExtension('rapporteur.rapporteur')!.extensionUri;

  afterEach(() => removeAll('samples'));

  it('is copied beside what is there, and replaces nothing', async () => {
    await writeText('samples/rapporteur-sample/mine.md', 'My own words.\n');
    const copied = await copySample(extension, inWorkspace('samples'));
    assert.equal(copied.toString(), inWorkspace('samples/rapporteur-sample-2').toString());
    assert.match(await readText('samples/rapporteur-sample-2/README.md'), /dossier to try things on/);
    const news = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(copied, 'news'));
    assert.ok(news.length >= 6);
    const decided = vscode.Uri.joinPath(copied, '.rapporteur/annotations/news/2026-05-21-london-press-conference.md');
    assert.equal((await vscode.workspace.fs.readDirectory(decided)).length, 2);
    assert.equal(await readText('samples/rapporteur-sample/mine.md'), 'My own words.\n');
  });
});

describe('The walkthrough', () => {
  it('has five steps that ship with their pictures', async () => {
    const { extensionUri, packageJSON } = vscode.extensions.getExtension('rapporteur.rapporteur')!;
    const { contributes } = packageJSON as { contributes: { walkthroughs: readonly Walkthrough[] } };
    const [walkthrough] = contributes.walkthroughs;
    assert.equal(walkthrough?.steps.length, 5);
    for (const { media } of walkthrough.steps) {
      const picture = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, media.svg));
      assert.ok(picture.size > 0, media.svg);
    }
  });
});

interface Walkthrough {
  readonly steps: readonly { readonly media: { readonly svg: string } }[];
}
