import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { COMMITMENT_KINDS } from '../../../src/core/commitments/commitment';
import type { Style } from '../../../src/core/marks/styleOf';
import { previewClass } from '../../../src/core/preview/previewMarks';
import { ENTITY_TYPES } from '../../../src/core/recognition/mention';

const css = readFileSync(new URL('../../../media/preview.css', import.meta.url), 'utf8');

describe("the preview's styles", () => {
  it('have a look for every mark, confirmed or not, in the colors of the theme', () => {
    const styles: Style[] = [
      ...ENTITY_TYPES.flatMap((type) => [`entity.${type}`, `entity.${type}.confirmed`] as const),
      ...COMMITMENT_KINDS.flatMap((kind) => [`commitment.${kind}`, `commitment.${kind}.confirmed`] as const),
      ...(['label', 'note', 'changed'] as const),
    ];
    for (const style of styles) {
      const look = css.split(`.${previewClass(style)} {`)[1]?.split('}')[0] ?? '';
      assert.match(look, /var\(--vscode-rapporteur-/, style);
    }
  });

  it('name no color of their own', () => assert.doesNotMatch(css, /#[\da-f]{3,8}\b|rgb|hsl/i));
});
