import assert from 'node:assert/strict';
import { yamlDepth } from '../../../src/core/yaml/yamlDepth';

describe('yamlDepth', () => {
  it('counts brackets, indentation and dashes within a line', () => {
    assert.equal(yamlDepth('a: 1\nb: 2'), 1);
    assert.equal(yamlDepth('a:\n  b:\n    c: 1\nd: 2'), 3);
    assert.equal(yamlDepth('a: [b, [c], {d: [e]}]'), 4);
    assert.equal(yamlDepth('- - - a'), 4);
    assert.equal(yamlDepth('? ? a'), 3);
    assert.equal(yamlDepth(''), 0);
  });

  it('counts brackets that stay open over lines, whatever the line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) assert.equal(yamlDepth(`[${end}[${end}[${end}`), 4);
  });

  it('comes down again where indentation does', () => {
    const flat = Array.from({ length: 500 }, (_, at) => `k${at}:\n  v: [${at}]`).join('\n');
    assert.equal(yamlDepth(flat), 3);
  });
});
