import assert from 'node:assert/strict';
import { toMarkdownTable } from '../../../../src/core/exchange/table/toMarkdownTable';

describe('a Markdown table', () => {
  it('has a line under its head, and cells that cannot leave their cell', () => {
    const text = toMarkdownTable(['Who', 'What'], [['a|b', 'x\n| y | <img src=x> [l](javascript:1)']]);
    assert.equal(
      text,
      '| Who | What |\n| --- | --- |\n| a\\|b | x \\| y \\| \\<img src=x\\> \\[l\\](javascript:1) |\n',
    );
  });
});
