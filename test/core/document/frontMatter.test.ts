import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { told } from '../../../src/core/message';

const front = (yaml: string, end = '\n') => parseDocument(['---', ...yaml.split('\n'), '---', 'Talks.'].join(end));

describe('front matter', () => {
  it('gives title, date, source and tags, and no block', () => {
    const { frontMatter, blocks, problems } = front(
      'title: Talks\ndate: 2025-05-01\nsource: The Harbor Post\ntags: [trade, rice]',
    );
    const { span, ...fields } = frontMatter!;
    assert.deepEqual(fields, {
      title: 'Talks',
      date: '2025-05-01',
      source: 'The Harbor Post',
      tags: ['trade', 'rice'],
    });
    assert.equal(span.start, 0);
    assert.deepEqual(
      blocks.map(({ prose }) => prose.text),
      ['Talks.'],
    );
    assert.deepEqual(problems, []);
  });

  it('is found behind a byte order mark and with any line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) assert.equal(front('title: A', end).title, 'A');
    assert.equal(parseDocument('\uFEFF---\ntitle: A\n---\n').title, 'A');
  });

  it('knows the names that other tools give the fields', () => {
    const { frontMatter } = front(
      'Headline: A\npublished_time: 2025-05-01 10:00:00\nurl: https://www.harborpost.example/a\nkeywords: rice, steel',
    );
    assert.deepEqual(
      [frontMatter!.title, frontMatter!.date, frontMatter!.source],
      ['A', '2025-05-01', 'harborpost.example'],
    );
    assert.deepEqual(frontMatter!.tags, ['rice', 'steel']);
  });

  it('follows aliases, but does not unfold them', () => {
    assert.equal(front('x: &t Talks\ntitle: *t').title, 'Talks');
    const lines = [
      'a: &a [x, x]',
      ...[...'bcdefghijklmnopqrstuvwxyz'].map(
        (n, i) => `${n}: &${n} [${`*${'abcdefghijklmnopqrstuvwxy'[i]}, `.repeat(9)}]`,
      ),
    ];
    assert.equal(front([...lines, 'title: Safe'].join('\n')).title, 'Safe');
  });

  it('that is invalid is a problem with line and column, and what could be read is kept', () => {
    const { problems, title } = front('title: Talks\nsource: "The Harbor Post\ntags: [a');
    assert.equal(title, 'Talks');
    assert.ok(problems.length > 0);
    const [{ severity, line, column, message }] = problems as [(typeof problems)[0]];
    assert.equal(severity, 'error');
    assert.ok(line! >= 3 && line! <= 5 && column! >= 1);
    assert.match(told(message), /not valid YAML/);
  });

  it('points at the very place of the error', () => {
    const { problems, text } = front('title: a\ntitle: b');
    assert.deepEqual([problems[0]!.line, problems[0]!.column], [3, 1]);
    assert.equal(text.slice(problems[0]!.span!.start).startsWith('title: b'), true);
  });

  it('with a date that cannot be read says how to write it', () => {
    const { problems, published } = front('date: last Tuesday');
    assert.match(told(problems[0]!.message), /"last Tuesday".*YYYY-MM-DD/);
    assert.equal(published, undefined);
  });

  it('that is no mapping is a problem', () => {
    assert.match(told(front('just a line').problems[0]!.message), /name: value/);
    assert.deepEqual(front('').problems, []);
  });

  it('that is too long or nested too deep is a problem, and the text is read', () => {
    for (const yaml of [`a: ${'[b],'.repeat(20_000)}`, `a: ${'['.repeat(20_000)}`]) {
      const { problems, blocks } = front(yaml);
      assert.ok(problems.length > 0);
      assert.deepEqual(
        blocks.map(({ prose }) => prose.text),
        ['Talks.'],
      );
    }
  });

  it('that is never closed is Markdown', () => {
    const { frontMatter, blocks } = parseDocument('---\ntitle: A\n\n- item\n');
    assert.equal(frontMatter, undefined);
    assert.deepEqual(
      blocks.map(({ prose }) => prose.text),
      ['title: A', 'item'],
    );
  });

  it('takes no harm from the names of object properties', () => {
    const { frontMatter } = front('__proto__: {title: x}\nconstructor: y\ntitle: Talks');
    assert.equal(frontMatter!.title, 'Talks');
    assert.equal(({} as { title?: string }).title, undefined);
  });
});
