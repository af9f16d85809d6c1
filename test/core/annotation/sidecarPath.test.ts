import assert from 'node:assert/strict';
import { documentOfSidecar, isInside, sidecarPath } from '../../../src/core/annotation/sidecarPath';

describe('the path of a sidecar', () => {
  const fileOf = (annotator: string): string => sidecarPath('a.md', annotator)!.split('/').at(-1)!;

  it('lies under the path of the document, and leads back to it', () => {
    const path = sidecarPath('news/2026/talks.md', 'ana')!;
    assert.equal(path, '.rapporteur/annotations/news/2026/talks.md/ana.jsonl');
    assert.equal(documentOfSidecar(path), 'news/2026/talks.md');
  });

  it('is told from others', () => {
    const others = [
      '.rapporteur/annotations/ana.jsonl',
      '.rapporteur/annotations/a.md/ana.jsonl.bak',
      '.rapporteur/annotations/a.md/.jsonl',
      '.rapporteur/entities.yaml',
      'old/.rapporteur/annotations/a.md/ana.jsonl',
    ];
    assert.deepEqual(others.map(documentOfSidecar), Array(others.length).fill(undefined));
  });

  it('is none for a document that is not inside', () => {
    for (const path of ['', '/a.md', '../a.md', 'C:/a.md', 'a\\b.md', 'a//b.md']) {
      assert.equal(sidecarPath(path, 'ana'), undefined, path);
    }
    for (const path of ['a.md', 'a..b/c.md', 'Re: talks.md', 'ab:c.md']) assert.ok(isInside(path), path);
  });

  it('has the name of the annotator as every system can hold it, the same however it was typed', () => {
    assert.equal(fileOf(' Ana Ruiz '), 'Ana Ruiz.jsonl');
    assert.equal(fileOf('Zoe\u0308'), 'Zo\u00eb.jsonl');
    assert.equal(fileOf('j.r.'), 'j.r%2e.jsonl');
    assert.equal(fileOf('.ana'), '%2eana.jsonl');
    assert.equal(fileOf('a/b\t'), 'a%2fb.jsonl');
    assert.equal(fileOf('a\tb'), 'a%09b.jsonl');
    assert.equal(fileOf('nul.x'), 'nul%20.x.jsonl');
    assert.equal(fileOf('annul'), 'annul.jsonl');
    assert.equal(fileOf(' '), 'anonymous.jsonl');
  });
});
