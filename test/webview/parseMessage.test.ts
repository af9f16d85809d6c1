import assert from 'node:assert/strict';
import { parseMessage } from '../../src/features/board/parseMessage';
import { INJECTIONS } from '../security/injections';

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="10">${inside}</svg>`;

describe('What the page of the board may say', () => {
  it('is read as it was meant', () => {
    for (const message of [
      { kind: 'ready' },
      { kind: 'reveal', statement: 'a' },
      { kind: 'copy', format: 'csv', statements: ['a', 'b'] },
      { kind: 'saveCalendar' },
      { kind: 'export' },
      { kind: 'export', statements: ['a'] },
      { kind: 'savePicture', svg: svg('<path d="M0 0" stroke="#fff"></path>') },
    ]) {
      assert.deepEqual(parseMessage(message), message);
    }
  });

  it('is nothing else, and nothing more', () => {
    for (const message of [
      ...[undefined, null, 1, 'reveal', [], {}, { kind: 'open' }, { kind: '__proto__' }],
      ...[{ kind: 'reveal' }, { kind: 'reveal', statement: ['a'] }],
      ...[
        { kind: 'copy', format: 'html', statements: [] },
        { kind: 'copy', format: 'csv', statements: [1] },
        { kind: 'export', statements: [1] },
      ],
    ]) {
      assert.equal(parseMessage(message), undefined, JSON.stringify(message));
    }
    assert.deepEqual(parseMessage({ kind: 'reveal', statement: 'a', path: '/etc/hosts' }), {
      kind: 'reveal',
      statement: 'a',
    });
  });

  it('is a picture only as long as nothing in it runs or is fetched', () => {
    for (const inside of [
      ...[
        '<script>1</script>',
        '<foreignObject></foreignObject>',
        '<image href="http://x.example/"/>',
        '<use href="#a"/>',
      ],
      ...['<a href="javascript:1">x</a>', '<g onload="1"></g>', '<rect onclick = "1"/>'],
    ]) {
      assert.equal(parseMessage({ kind: 'savePicture', svg: svg(inside) }), undefined, inside);
    }
    assert.equal(parseMessage({ kind: 'savePicture', svg: '<html><svg ></svg>' }), undefined);
  });

  it('is a picture whatever words stand in it, once they are escaped', () => {
    for (const words of INJECTIONS) {
      const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      const message = { kind: 'savePicture', svg: svg(`<title>${escaped}</title><text>${escaped}</text>`) };
      assert.deepEqual(parseMessage(message), message, words);
    }
  });
});
